import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import type { Sessions } from '#shared/ports.ts';
import { aCascade } from './a-cascade.ts';

/** A patient who has said yes, and whose cascade expects its first call, as the chat would have written them. */
export const storeConsent = async (
  sessions: Pick<Sessions, 'saveTurn'>,
  now: Date,
  changes: Partial<Cascade> = {},
): Promise<void> => {
  const cascade = aCascade({ expected_call_id: 'cas_1.1.1', ...changes });
  const session = newSession({ session_id: 'ses_1', token_hash: 'h', now });
  await sessions.saveTurn({
    before: undefined,
    after: { ...session, consent: cascade.consent },
    messages: [{ message_id: 'm', role: 'patient', text: 'yes', at: now.toISOString() }],
    events: [],
    cascade,
  });
};
