import { isRunning, liveCall } from './live-calls.ts';
import { isCancel, isStopWhileCalling } from './reading/intents.ts';
import { joined, reply, type Scene } from './scene.ts';
import type { ChatTurn } from './turn.ts';

/** Stops a running cascade. What really ended is said by the summary, not promised here. */
export const cancelTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, cascade, calls, words, action, message } = scene;
  const wanted = action?.type === 'cancel' || isStopWhileCalling(message);
  if (!isRunning(cascade) || !wanted) return undefined;
  if (cascade.cancel_requested_at !== undefined) return reply(session, words.status.cancelling);
  const live = liveCall(calls);
  return reply(
    session,
    joined(
      words.stopping,
      live === undefined ? undefined : words.stoppingLive(live.clinic_name ?? live.to_number),
    ),
    [{ type: 'cancel_cascade' }],
  );
};

/** "Stop" where no call is running: the plan, or the questions, are put away. */
export const idleCancelTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, cascade, words, action, message } = scene;
  if (isRunning(cascade) || !(action?.type === 'cancel' || isCancel(message))) return undefined;
  if (session.emergency || cascade !== undefined || session.cancelled) {
    return reply(session, words.nothingRunning);
  }
  const { plan: _plan, ...rest } = session;
  const { asked: _asked, ...intake } = session.intake;
  return reply({ ...rest, intake, cancelled: true }, joined(words.stopped, words.after.hint));
};
