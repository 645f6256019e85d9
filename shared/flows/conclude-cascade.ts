import type { Cascade, CascadeOutcome } from '../domain/cascade/cascade.ts';
import { summaryText } from '../domain/contact/summary-text.ts';
import { cascadeCost } from '../domain/cost/cascade-cost.ts';
import { sayRecord } from '../domain/dialogue/catalogue/say-record.ts';
import { summaryOf } from '../domain/dialogue/summary.ts';
import { policy } from '../domain/policy.ts';
import { isClaim } from '../domain/session/feedback.ts';
import type { Calls, Cascades, Clock, Ids, Sessions } from '../ports.ts';
import { type Texting, textPatient } from './text-patient.ts';

export type Concluding = Texting & {
  readonly cascades: Pick<Cascades, 'get' | 'conclude'>;
  readonly calls: Pick<Calls, 'many'>;
  readonly sessions: Pick<Sessions, 'get'>;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'message'>;
};

/**
 * The end of a cascade: one summary, exactly once, also when everything failed. False: it had ended before. What the
 * patient says meanwhile changes nothing about an outcome the state machine has decided.
 *
 * Throws when others write it faster than it can be ended; the task is tried again.
 */
export const concludeCascade = async (
  deps: Concluding,
  cascade_id: string,
  outcome: CascadeOutcome,
): Promise<boolean> => {
  for (let tries = 0; tries <= policy.conflictRetries; tries += 1) {
    const present = await deps.cascades.get(cascade_id);
    if (present === undefined || present.status === 'done') return false;
    if (await concludeAs(deps, present, outcome)) return true;
  }
  throw new Error('The cascade could not be concluded: too many writers.');
};

/** Ends the cascade if it is still as it was read: a summary of other facts would be wrong. False: it is not. */
export const concludeAs = async (
  deps: Concluding,
  present: Cascade,
  outcome: CascadeOutcome,
): Promise<boolean> => {
  const { cascade_id } = present;
  const [calls, session] = await Promise.all([
    deps.calls.many(present.call_ids),
    deps.sessions.get(present.session_id),
  ]);
  const now = deps.clock.now();
  const at = now.toISOString();
  const { hold: _, expected_call_id: __, ...rest } = present;
  const cost = cascadeCost(calls);
  const language = session?.language ?? 'en';
  // In an emergency nothing is asked that is not about it.
  const asked = isClaim(outcome) && session?.emergency !== true;
  const cascade = { ...rest, status: 'done' as const, outcome, concluded_at: at, cost };
  const concluded = await deps.cascades.conclude({
    cascade,
    message: {
      message_id: deps.ids.message(),
      role: 'assistant',
      text: [
        summaryOf(cascade, calls, now, language),
        ...(asked ? [sayRecord(language).wasItRight] : []),
      ].join('\n\n'),
      at,
    },
    events: [{ type: 'cascade_concluded', at, cascade_id, outcome }],
  });
  if (!concluded) return false;
  deps.log('info', 'CASCADE_CONCLUDED', {
    cascade_id,
    outcome,
    milliseconds: now.getTime() - Date.parse(present.started_at),
    micro_usd: cost.micro_usd,
  });
  if (session !== undefined && !session.emergency)
    await textPatient(deps, session.session_id, summaryText(outcome, calls, session.language));
  return true;
};
