import type { Asked } from '#shared/domain/dialogue/intake.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import type { Disposition } from '#shared/domain/triage/disposition.ts';
import { hash } from './records.ts';

/** One question of the chat, as a scripted patient meets it. */
export type Asking = {
  readonly asked: Asked;
  readonly text: string;
  /** The numbered warning signs, when that is what is asked. */
  readonly items: readonly string[];
};

export type InterviewEnd = {
  /** What the chat settled; absent when it never got that far. */
  readonly disposition: Disposition | undefined;
  /** Messages of the patient, the opener included. */
  readonly turns: number;
};

/**
 * Drives the chat as far as a disposition: an opener, then whatever the scripted patient answers. No clinic is looked for.
 * Past `limit` messages the interview is given up.
 */
export const interview = (
  opener: string,
  answer: (asking: Asking) => string,
  now: Date,
  limit = 14,
): InterviewEnd => {
  let session = newSession({ session_id: 'bench', token_hash: 'bench', now });
  let message = opener;
  for (let turns = 1; turns <= limit; turns += 1) {
    const turn = respond({ session, calls: [], message, now, hash });
    session = turn.session;
    const { intake, disposition, emergency } = session;
    if (emergency || disposition !== undefined || intake.asked === undefined) return { disposition, turns };
    message = answer({ asked: intake.asked, text: turn.reply, items: intake.screen?.items ?? [] });
  }
  return { disposition: session.disposition, turns: limit };
};
