export type Cancel = () => void;

/**
 * Time as the local stack sees it. `now` and `at` speak milliseconds since the epoch.
 * `during` marks work in progress, so that skipped time does not jump over it; real time ignores it.
 */
export type Scheduler = {
  now(): number;
  at(ms: number, run: () => void): Cancel;
  during?<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * The longest single sleep. setTimeout overflows above 24.8 days and then fires at once; a minute also
 * bounds how late a timer is after a laptop slept, because its monotonic clock stood still.
 */
const LONGEST_SLEEP_MS = 60_000;

/** Real time shifted by a constant, for CLOCK_OFFSET_SECONDS. */
export function offsetScheduler(offsetMs: number): Scheduler {
  const now = () => Date.now() + offsetMs;
  const at = (ms: number, run: () => void): Cancel => {
    let timer: NodeJS.Timeout;
    const sleep = () => {
      const left = ms - now();
      timer = left > 0 ? setTimeout(sleep, Math.min(left, LONGEST_SLEEP_MS)) : setTimeout(run, 0);
    };
    sleep();
    return () => clearTimeout(timer);
  };
  return { now, at };
}

export const realScheduler = (): Scheduler => offsetScheduler(0);
