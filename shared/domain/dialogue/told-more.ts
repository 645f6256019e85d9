import { atLeast } from '../triage/disposition.ts';
import { hear, judge, tellsRisk } from './ears.ts';
import { added } from './learning/story.ts';
import { checkStory } from './proceed.ts';
import { smallTalkOf } from './reading/intents.ts';
import { joined, type Scene, withIntake } from './scene.ts';
import type { ChatTurn } from './turn.ts';

/** What a message adds to the story: the end of the turn when the sum is grave, or what is said before going on. */
type More = { readonly turn: ChatTurn } | { readonly scene: Scene; readonly said: string };

/**
 * A sign or a risk that nobody asked for, told with the plan on the table or while calls run: kept, and judged together
 * with everything told before. Neither a fever nor a stiff neck is grave alone. Undefined when the message adds nothing.
 */
export const toldMore = (scene: Scene): More | undefined => {
  const { session, message, now, words } = scene;
  if (smallTalkOf(message) !== undefined) return undefined;
  const { complaint } = hear(message, now, session.language);
  if (complaint === undefined && !tellsRisk(message, now)) return undefined;
  const next: Scene = {
    ...scene,
    session: withIntake(session, { story: added(session.intake.story, message) }),
  };
  const turn = checkStory(next);
  if (turn !== undefined) return { turn };
  const { disposition } = judge(next.session, now);
  const before = session.disposition;
  const raised = before !== undefined && disposition !== before && atLeast(disposition, before);
  return { scene: next, said: joined(words.toldMore, raised ? words.dispositions[disposition] : undefined) };
};
