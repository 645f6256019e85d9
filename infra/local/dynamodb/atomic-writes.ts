import type { Callback, Level, Write } from 'dynalite/db/index.js';

export type AtomicWrites = {
  /**
   * Collects every LevelDB write that `work` makes and lands them on disk as one batch when it resolves; when it
   * rejects nothing is written. Inside, reads by key see what was collected. Never run two at once: the caller
   * holds the writer's lock.
   */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
};

const answer = <T>(result: Promise<T>, callback: Callback<T> | undefined): Promise<T> => {
  if (callback) {
    // A tick of its own keeps a throwing callback out of this promise, where it would pass for a failed write
    result.then(
      (value) => process.nextTick(callback, null, value),
      (error) => process.nextTick(callback, error),
    );
  }
  return result;
};

const isTable = (key: string): boolean => key.startsWith('table~');

/**
 * dynalite stores an item and each of its index entries with a put of its own, and knows no transaction: a process
 * killed in between would leave half of them. A LevelDB batch is one record of its log, which recovery takes whole
 * or not at all; so we stand between dynalite and LevelDB and turn many writes into one batch.
 */
export const collectWrites = (level: Level): AtomicWrites => {
  const batch = level.batch.bind(level);
  let collected: Map<string, Write> | undefined;
  /** Every action reads its table's description, most of them several times. Who changes one writes it at once. */
  const tables = new Map<string, unknown>();

  const readTable = (key: string): unknown => {
    if (!tables.has(key)) tables.set(key, level.getSync(key));
    return tables.get(key);
  };

  const write = (writes: readonly Write[]): Promise<void> => {
    if (writes.some(({ key }) => isTable(key))) tables.clear();
    if (!collected) return batch(writes);
    for (const one of writes) collected.set(one.key, one);
    return Promise.resolve();
  };

  /** On the spot: LevelDB finds a key faster than its own threads can be woken to look for it. */
  const read = async (key: string): Promise<unknown> => {
    const mine = collected?.get(key);
    if (!mine) return isTable(key) ? readTable(key) : level.getSync(key);
    return mine.type === 'put' ? mine.value : undefined;
  };

  level.get = (key, callback) => answer(read(key), callback);
  level.put = (key, value, callback) => answer(write([{ type: 'put', key, value }]), callback);
  level.del = (key, callback) => answer(write([{ type: 'del', key }]), callback);
  level.batch = (writes, callback) => answer(write(writes), callback);

  return {
    run: async (work) => {
      if (collected) throw new Error('Writes are already being collected: the writer lock is not held');
      const mine = new Map<string, Write>();
      collected = mine;
      try {
        const result = await work();
        if (mine.size > 0) await batch([...mine.values()]);
        return result;
      } finally {
        collected = undefined;
      }
    },
  };
};
