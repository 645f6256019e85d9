import { repeatedQuestion } from './answer-turn.ts';
import { isRunning, statusLine } from './live-calls.ts';
import { smallTalkOf } from './reading/intents.ts';
import { isPlainYes } from './reading/yes-no.ts';
import { joined, reply, type Scene } from './scene.ts';
import { smallTalkReply } from './small-talk-turn.ts';
import { toldMore } from './told-more.ts';
import type { ChatTurn } from './turn.ts';

/** A message while the calls run: it starts nothing, what it tells of the complaint is kept, and it is told how things stand. */
export const runningTurn = (scene: Scene): ChatTurn | undefined => {
  const { cascade, action, message, words } = scene;
  if (!isRunning(cascade)) return undefined;
  const more = toldMore(scene);
  if (more !== undefined && 'turn' in more) return more.turn;
  const session = more?.scene.session ?? scene.session;
  const open = repeatedQuestion(scene);
  const again = action?.type === 'consent' || (open === undefined && isPlainYes(message));
  const said = again
    ? words.alreadyCalling
    : smallTalkOf(message) === undefined
      ? more?.said
      : smallTalkReply(scene);
  return reply(
    session,
    open === undefined
      ? joined(
          said,
          statusLine(cascade, scene),
          cascade.cancel_requested_at === undefined ? words.status.sayStop : undefined,
        )
      : joined(said, open),
  );
};
