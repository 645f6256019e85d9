/** Time as the phone world sees it, in milliseconds since the epoch; the whole local stack has one of these. */
export type Scheduler = {
  now(): number;
  at(ms: number, run: () => void): () => void;
  /** Marks work in progress, so that skipped time does not jump over it; real time has no need of it. */
  during?<T>(work: () => Promise<T>): Promise<T>;
};

export const during = <T>(scheduler: Scheduler, work: () => Promise<T>): Promise<T> =>
  scheduler.during === undefined ? work() : scheduler.during(work);
