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
    const sleep = (): NodeJS.Timeout => setTimeout(wake, Math.min(Math.max(ms - now(), 0), LONGEST_SLEEP_MS));
    const wake = () => {
      if (now() >= ms) run();
      else timer = sleep();
    };
    let timer = sleep();
    return () => clearTimeout(timer);
  };
  return { now, at };
}

export const realScheduler = (): Scheduler => offsetScheduler(0);
