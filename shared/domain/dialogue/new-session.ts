import type { Session } from '../session/session.ts';
import { emptyIntake } from './intake.ts';

/** A session before its first turn; the language is settled by the first message. */
export const newSession = (given: {
  readonly session_id: string;
  /** SHA-256 of the session token, hex. */
  readonly token_hash: string;
  readonly owner_hash?: string;
  readonly now: Date;
}): Session => ({
  session_id: given.session_id,
  token_hash: given.token_hash,
  ...(given.owner_hash === undefined ? {} : { owner_hash: given.owner_hash }),
  language: 'en',
  created_at: given.now.toISOString(),
  turns: 0,
  intake: emptyIntake,
  emergency: false,
  clinics: [],
  cascade_ids: [],
  cancelled: false,
  version: 0,
});
