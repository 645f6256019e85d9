import { isRunning } from './live-calls.ts';
import {
  goOnOption,
  type PendingQuestion,
  pendingQuestionOf,
  stopOption,
  undecidedCall,
} from './pending-question.ts';
import { chosenOption, decliningOption } from './reading/chosen-option.ts';
import { isGoOn } from './reading/intents.ts';
import { plain } from './reading/plain.ts';
import { readYesNo } from './reading/yes-no.ts';
import { joined, reply, type Scene } from './scene.ts';
import type { ChatTurn } from './turn.ts';

const stale = ({ session, words }: Scene): ChatTurn => ({
  session,
  reply: words.staleQuestion,
  effects: [],
  conflict: { code: 'stale_question', message: words.staleQuestion },
});

const answered = (scene: Scene, pending: PendingQuestion, option_id: string): ChatTurn => {
  const { session, cascade, calls, words } = scene;
  const undecided = cascade === undefined ? undefined : undecidedCall(cascade, calls);
  const isGoOnQuestion = undecided !== undefined && pending.question_id === `go_on.${undecided.call_id}`;
  if (isGoOnQuestion && option_id === goOnOption) {
    return reply(session, words.goingOn, [{ type: 'go_on', call_id: undecided.call_id }]);
  }
  if (isGoOnQuestion && option_id === stopOption) {
    return reply(session, words.stopping, [{ type: 'cancel_cascade' }]);
  }
  const label = pending.options.find((option) => option.option_id === option_id)?.label ?? '';
  return reply(session, words.answerTaken(label), [
    { type: 'answer_question', question_id: pending.question_id, option_id },
  ]);
};

const asksBack = (clause: string): boolean =>
  /^(who|what|which|where|when|quien|cual|donde|cuando)\b/.test(plain(clause));

/** "No, go on" goes on; "do not go on" names it and means the other; "who is next?" is no answer. */
const readGoOn = (text: string): string | undefined => {
  const clauses = text
    .split(/[,.;!?]|\b(?:but|pero)\b/i)
    .filter((clause) => isGoOn(clause) && !asksBack(clause));
  if (clauses.some((clause) => readYesNo(clause) !== 'no')) return goOnOption;
  return clauses.length > 0 ? stopOption : undefined;
};

const readOption = (text: string, { options }: PendingQuestion): string | undefined => {
  if (!options.some(({ option_id }) => option_id === goOnOption)) {
    return (decliningOption(text, options) ?? chosenOption(text, options))?.option_id;
  }
  if (isGoOn(text)) return readGoOn(text);
  const spoken = readYesNo(text);
  if (spoken === 'yes') return goOnOption;
  if (spoken === 'no') return stopOption;
  // "I will call the clinic myself" shares a word with going on and means something else.
  const unnamed = options.map((option) =>
    option.option_id === goOnOption ? { ...option, label: '' } : option,
  );
  return chosenOption(text, unnamed)?.option_id;
};

/** An answer to the open question, from a button or in words. Anything that is none falls through to the dialogue. */
export const answerTurn = (scene: Scene): ChatTurn | undefined => {
  const { action, cascade, calls, session, now, message } = scene;
  const pending = isRunning(cascade) ? pendingQuestionOf(cascade, calls, session.language, now) : undefined;
  if (action?.type === 'answer') {
    const valid =
      pending?.question_id === action.question_id &&
      pending.options.some(({ option_id }) => option_id === action.option_id);
    return valid && pending !== undefined ? answered(scene, pending, action.option_id) : stale(scene);
  }
  if (pending === undefined || message === '') return undefined;
  const option_id = readOption(message, pending);
  return option_id === undefined ? undefined : answered(scene, pending, option_id);
};

/** The open question once more, for a message that did not answer it. */
export const repeatedQuestion = (scene: Scene): string | undefined => {
  const { cascade, calls, session, now, words } = scene;
  const pending = pendingQuestionOf(cascade, calls, session.language, now);
  if (pending === undefined) return undefined;
  return joined(
    words.openQuestion(
      pending.text,
      pending.options.map(({ label }) => label),
    ),
  );
};
