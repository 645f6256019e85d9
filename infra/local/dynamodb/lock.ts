export type ReadWriteLock = {
  /** Runs beside other readers, after every writer that asked before. */
  readonly read: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs alone, after everybody who asked before. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
};

const settled = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    () => undefined,
  );

/** First come, first served, so that neither a stream of readers nor of writers can starve the other. */
export const createReadWriteLock = (): ReadWriteLock => {
  let lastWriter: Promise<void> = Promise.resolve();
  let readers = new Set<Promise<void>>();

  return {
    read: (work) => {
      const result = lastWriter.then(work);
      const done = settled(result);
      const mine = readers;
      mine.add(done);
      void done.then(() => mine.delete(done));
      return result;
    },
    write: (work) => {
      const result = Promise.all([lastWriter, ...readers]).then(work);
      readers = new Set();
      lastWriter = settled(result);
      return result;
    },
  };
};
