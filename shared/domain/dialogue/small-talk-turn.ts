import { questionText } from './next-question.ts';
import { isInjection, smallTalkOf } from './reading/intents.ts';
import { joined, reply, type Scene } from './scene.ts';
import type { ChatTurn } from './turn.ts';

/** What is said to a message that carries no fact; `undefined` when it is not small talk. */
export const smallTalkReply = ({ message, session, words }: Scene): string | undefined => {
  if (isInjection(message)) return words.small.injection;
  const kind = smallTalkOf(message);
  if (kind === undefined) return undefined;
  if (kind !== 'why') return words.small[kind];
  const asked = session.intake.asked;
  return asked === undefined ? words.small.who : words.whyAsked[asked];
};

/** Answers in a sentence and comes back to the open question, which is not counted as asked again. */
export const smallTalkTurn = (scene: Scene): ChatTurn | undefined => {
  const said = smallTalkReply(scene);
  if (said === undefined) return undefined;
  const { session, words } = scene;
  const asked = session.intake.asked;
  const question = asked === undefined ? undefined : questionText(asked, session.intake, words, false);
  return reply(session, joined(said, question));
};
