/**
 * Lets `most` works run at the same time; the others wait their turn, first come, first served. How many may run can
 * change meanwhile: it is asked when one comes and when one ends, and one may always.
 */
export function createAtOnce(most: number | (() => number)) {
  const allowed = typeof most === 'number' ? () => most : () => Math.max(1, most());
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = (): void => {
    // The place goes to the next by name, so that nobody who comes meanwhile takes it.
    for (; running < allowed() && waiting.length > 0; running += 1) waiting.shift()?.();
  };
  return {
    async run<T>(work: () => Promise<T>): Promise<T> {
      if (running >= allowed() || waiting.length > 0)
        await new Promise<void>((resolve) => waiting.push(resolve));
      else running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        next();
      }
    },
    /** Those that run, and those that wait. */
    busy: (): number => running + waiting.length,
  };
}
