import type { Level, Write } from 'dynalite/db/index.js';

/** A write on its way to the disk, its value as the text that will stand there. */
type Landing = { readonly write: Write; readonly value: () => unknown };

type Group = {
  readonly writes: Map<string, Landing>;
  readonly landed: PromiseWithResolvers<void>;
};

const newGroup = (): Group => {
  const landed = Promise.withResolvers<void>();
  // Whoever waits for it is told; nobody need be waiting.
  landed.promise.catch(() => undefined);
  return { writes: new Map(), landed };
};

/** A copy, as text: whoever reads it before it has landed may change what it got. */
const asText = (write: Write): Landing => {
  if (write.type === 'del') return { write, value: () => undefined };
  const text = JSON.stringify(write.value);
  return {
    write: { type: 'put', key: write.key, value: text, valueEncoding: 'utf8' },
    value: () => JSON.parse(text),
  };
};

/**
 * Brings writes to the disk, one batch at a time, first of all those of one turn of the event loop together. What comes
 * while a batch is under way lands as the next: it waits for a thread of LevelDB to be woken, and a table that waited
 * for each would do nothing in between.
 */
export const createLanding = (batch: (writes: readonly Write[]) => ReturnType<Level['batch']>) => {
  let underway: Group | undefined;
  let next: Group | undefined;
  let failures = 0;

  const land = async (group: Group): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    next = undefined;
    underway = group;
    try {
      await batch(Array.from(group.writes.values(), ({ write }) => write));
      group.landed.resolve();
    } catch (error) {
      // Those behind were built upon these: they fall with them.
      failures += 1;
      group.landed.reject(error);
      waiting()?.landed.reject(error);
      next = undefined;
    }
    underway = undefined;
    const behind = waiting();
    if (behind !== undefined) void land(behind);
  };
  /** What came meanwhile. */
  const waiting = (): Group | undefined => next;

  const landed = async (): Promise<void> => {
    await (next ?? underway)?.landed.promise;
  };

  return {
    /** Resolves when these, and all before them, are on disk; they become so as a whole or not at all. */
    add: (writes: readonly Write[]): Promise<void> => {
      if (writes.length === 0) return landed();
      const first = next === undefined && underway === undefined;
      next ??= newGroup();
      for (const write of writes) next.writes.set(write.key, asText(write));
      const { promise } = next.landed;
      if (first) void land(next);
      return promise;
    },
    /** What will stand under a key when all has landed, when that is not yet on disk. */
    find: (key: string): Landing | undefined => next?.writes.get(key) ?? underway?.writes.get(key),
    landed,
    /** How many batches the disk has refused. */
    failures: (): number => failures,
  };
};
