import type { Cascade } from '../cascade/cascade.ts';
import { type Feedback, feedbackMaxCharacters, feedbackStanding } from '../session/feedback.ts';
import type { Session } from '../session/session.ts';
import { readFeedback } from './reading/feedback.ts';
import { reply, type Scene } from './scene.ts';
import type { ChatTurn, Effect } from './turn.ts';

type Given = { readonly right: boolean; readonly because?: string | undefined };

const recorded = (
  { session, now }: Scene,
  cascade_id: string,
  { right, because }: Given,
): { readonly session: Session; readonly effect: Effect } => {
  const feedback: Feedback = {
    cascade_id,
    right,
    ...(because === undefined ? {} : { because: because.slice(0, feedbackMaxCharacters) }),
    at: now.toISOString(),
  };
  return {
    session: { ...session, feedback: [...(session.feedback ?? []), feedback] },
    effect: { type: 'feedback', cascade_id, right },
  };
};

/** A pressed answer names its cascade, so it counts also while the summary was not said yet. */
export const feedbackAction = (scene: Scene): ChatTurn | undefined => {
  const { session, cascade, action, words } = scene;
  if (action?.type !== 'feedback') return undefined;
  const standing =
    cascade?.cascade_id === action.cascade_id ? feedbackStanding(session.feedback, cascade) : undefined;
  if (standing === undefined || session.emergency) {
    const message = words.feedback.nothing;
    return { session, reply: message, effects: [], conflict: { code: 'stale_question', message } };
  }
  if (standing !== 'wanted') return reply(session, words.feedback.already);
  const done = recorded(scene, action.cascade_id, action);
  return reply(done.session, action.right ? words.feedback.right : words.feedback.wrong, [done.effect]);
};

/** Nobody reads a summary and answers it sooner; a word that comes with it was meant for the calls. Milliseconds. */
const readingMs = 5_000;

/**
 * Whether a bare "yes" can be about a summary that no turn has said yet: the page shows it as soon as it is there. Not
 * within the first seconds, and not where a question of the calls was left without the patient's answer.
 */
const mayBeRead = ({ concluded_at, question }: Cascade, now: Date): boolean =>
  concluded_at !== undefined &&
  now.getTime() - Date.parse(concluded_at) >= readingMs &&
  (question === undefined || question.answer?.by === 'patient');

/** A written answer to the question that the summary ends with. */
export const feedbackTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, cascade, message, words, unheard, now } = scene;
  if (cascade === undefined || session.plan !== undefined) return undefined;
  if (feedbackStanding(session.feedback, cascade) !== 'wanted') return undefined;
  const given = readFeedback(message);
  if (given === undefined) return undefined;
  if (unheard && given.because === undefined && !mayBeRead(cascade, now)) return undefined;
  const done = recorded(scene, cascade.cascade_id, given);
  return reply(done.session, given.right ? words.feedback.right : words.feedback.wrong, [done.effect]);
};
