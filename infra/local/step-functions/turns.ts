/** Work on one execution happens one piece at a time, in the order it was asked for. */
export type Turns = {
  take<T>(key: string, work: () => Promise<T> | T): Promise<T>;
  /** Resolves when no work is left. */
  done(): Promise<void>;
};

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const turn = before.then(work);
      const tail = turn
        .catch(() => undefined)
        .finally(() => {
          if (last.get(key) === tail) last.delete(key);
        });
      last.set(key, tail);
      return turn;
    },
    async done() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
