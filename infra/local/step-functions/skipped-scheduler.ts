import type { Cancel, Scheduler } from './scheduler.ts';

export type SkippedScheduler = Required<Scheduler> & {
  /** Runs everything due up to `ms`, in order, each to its end; then it is `ms`. */
  advanceTo(ms: number): Promise<void>;
  /** Jumps from timer to timer, whenever nothing runs, until `until` holds or no timer is left. */
  runUntilIdle(options?: { until?: () => boolean; maxJumps?: number }): Promise<void>;
  /** Waits until no marked work is in progress; time does not move. */
  settle(): Promise<void>;
};

type Timer = { ms: number; order: number; run: () => void };

/**
 * Turns of the event loop that must pass quietly before nothing is taken to run: work that has just ended
 * may start more from a promise, a socket or an immediate.
 */
const QUIET_TURNS = 3;

/** A loop that never ends (a sweep that re-arms itself) is an error in a test, not a hang. */
const DEFAULT_MAX_JUMPS = 100_000;

/** Virtual time that starts at `startMs` and moves only when asked. */
export function skippedScheduler(startMs: number): SkippedScheduler {
  const timers = new Set<Timer>();
  let now = startMs;
  let order = 0;
  let running = 0;
  let wake: (() => void)[] = [];

  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      if (running === 0) {
        for (const resume of wake) resume();
        wake = [];
      }
    }
  };

  const settle = async () => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (running > 0) {
        await new Promise<void>((resolve) => wake.push(resolve));
        quiet = -1;
      }
    }
  };

  const earliest = (limit: number): Timer | undefined =>
    [...timers].filter((timer) => timer.ms <= limit).sort((a, b) => a.ms - b.ms || a.order - b.order)[0];

  const fire = (timer: Timer) => {
    timers.delete(timer);
    now = Math.max(now, timer.ms);
    timer.run();
  };

  return {
    now: () => now,
    at: (ms, run): Cancel => {
      order += 1;
      const timer = { ms, order, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    during,
    settle,
    advanceTo: async (ms) => {
      await settle();
      for (let timer = earliest(ms); timer !== undefined; timer = earliest(ms)) {
        fire(timer);
        await settle();
      }
      now = Math.max(now, ms);
    },
    runUntilIdle: async ({ until = () => false, maxJumps = DEFAULT_MAX_JUMPS } = {}) => {
      await settle();
      for (let jumps = 0; !until(); jumps += 1) {
        const timer = earliest(Number.POSITIVE_INFINITY);
        if (timer === undefined) return;
        if (jumps >= maxJumps) throw new Error(`Skipped time did not come to rest after ${maxJumps} jumps`);
        fire(timer);
        await settle();
      }
    },
  };
}
