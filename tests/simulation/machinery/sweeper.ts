import type { Erasures } from '#shared/ports.ts';
import type { FakeState } from '#tests/support/fake-store/state.ts';
import type { Invoke } from '../people/client.ts';
import { storyErasures } from './erasures.ts';
import type { Tally } from './tally.ts';
import type { Timeline } from './timeline.ts';

export type Sweeper = {
  /** Wishes to be forgotten: what is left of one is the sweeper's to finish. */
  readonly erasures: Erasures;
  /** Something is due then, in milliseconds since the epoch. */
  readonly by: (due: number) => void;
  /** When the next call, cascade or erasure is due; undefined when none is open. */
  readonly due: () => number | undefined;
};

/** EventBridge once a minute, but only when there is something to find or to probe: an empty sweep changes nothing. */
export const createSweeper = (world: {
  readonly time: Timeline;
  readonly startsAt: number;
  readonly state: FakeState;
  readonly tally: Tally;
  readonly invoke: Invoke;
}): Sweeper => {
  const { time, startsAt, state, tally } = world;
  const erasures = storyErasures(state);
  let sweepAt = Number.POSITIVE_INFINITY;

  const by = (due: number): void => {
    const at = Math.max(time.now() + 1, Math.ceil((due - startsAt) / 60_000) * 60_000 + startsAt);
    if (at >= sweepAt) return;
    sweepAt = at;
    time.after(at - time.now(), () => {
      if (sweepAt !== at) return;
      sweepAt = Number.POSITIVE_INFINITY;
      const next = sweepDue();
      if (next !== undefined && next <= time.now()) {
        tally.count('sweep');
        world.invoke('sweep', {}, { done: () => undefined, failed: () => undefined });
        by(time.now() + 60_000);
      } else if (next !== undefined) by(next);
    });
  };
  /** An open breaker is asked for and a free line is handed on as well, whatever else there is to find. */
  const sweepDue = (): number | undefined => {
    const { open_until } = state.control.breaker;
    const next = state.waiting.size > 0 ? time.now() : due();
    if (open_until === undefined) return next;
    return Math.min(Date.parse(open_until), next ?? Number.POSITIVE_INFINITY);
  };
  const due = (): number | undefined => {
    if (erasures.anyOpen()) return time.now();
    let soonest: string | undefined;
    // Moments are written as ISO 8601 in UTC: the earlier is the lesser text.
    for (const open of [state.calls, state.cascades])
      for (const { due_at } of open.values())
        if (due_at !== undefined && (soonest === undefined || due_at < soonest)) soonest = due_at;
    return soonest === undefined ? undefined : Date.parse(soonest);
  };

  return {
    erasures: {
      ...erasures,
      keep: async (erasure) => {
        by(time.now());
        return erasures.keep(erasure);
      },
    },
    by,
    due,
  };
};
