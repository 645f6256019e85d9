import { say } from '#shared/domain/dialogue/catalogue/say.ts';
import { hear } from '#shared/domain/dialogue/ears.ts';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import type { Ear } from '#shared/domain/dialogue/learning/ear.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { isCorrection } from '#shared/domain/dialogue/reading/intents.ts';
import type { Scene } from '#shared/domain/dialogue/scene.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { hash, tuesdayMorning as now } from './records.ts';

/** A session in the middle of its questions, as far as the test says. */
export const sessionWith = (intake: Partial<Intake> = {}, change: Partial<Session> = {}): Session => {
  const fresh = newSession({ session_id: 'ses_1', token_hash: 't', now });
  return { ...fresh, turns: 3, ...change, intake: { ...fresh.intake, ...intake } };
};

/** An adult's earache with everything told that triage asks for. */
export const told = {
  complaint: { category: 'ear', label: 'ear pain', phrase: 'ear pain' },
  story: ['my ear has hurt since Tuesday'],
  age_years: 34,
  sex: 'male',
  onset: 'since Tuesday',
  severity: '6/10',
} as const satisfies Partial<Intake>;

/** One turn that meets this session. */
export const sceneOf = (session: Session, change: Partial<Scene> = {}): Scene => ({
  session,
  cascade: undefined,
  calls: [],
  message: '',
  action: undefined,
  now,
  hash,
  raised: undefined,
  texts: undefined,
  words: say(session.language),
  unheard: false,
  ...change,
});

/** A message as the parts of the dialogue that learn from it get it. */
export const earOf = (message: string, session: Session = sessionWith()): Ear => ({
  session,
  message,
  now,
  words: say(session.language),
  facts: hear(message, now, session.language),
  correcting: isCorrection(message),
});
