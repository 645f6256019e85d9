import type { Callback, Level, Write } from 'dynalite/db/index.js';
import { createLanding } from './landing.ts';

export type AtomicWrites = {
  /**
   * Collects every LevelDB write that `work` makes and lands them on disk as one batch when it resolves; when it
   * rejects nothing is written. Inside, reads by key see what was collected. Never run two at once: the caller
   * holds the writer's lock.
   */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * The same in two halves: it resolves when the work is done, and the next may begin, which reads by key what this one
   * wrote. The end of it, `work`'s result or its error, is known only when all that it may have read is on disk.
   */
  readonly collect: <T>(work: () => Promise<T>) => Promise<() => Promise<T>>;
  /** All that was written so far is on disk: before it, a reply or a range of keys may tell of what a crash undoes. */
  readonly landed: () => Promise<void>;
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
  const landing = createLanding(level.batch.bind(level));
  let collected: Map<string, Write> | undefined;
  /** Every action reads its table's description, most of them several times. Who changes one writes it at once. */
  const tables = new Map<string, unknown>();

  const readTable = (key: string): unknown => {
    if (!tables.has(key)) tables.set(key, level.getSync(key));
    return tables.get(key);
  };

  const write = (writes: readonly Write[]): Promise<void> => {
    if (writes.some(({ key }) => isTable(key))) tables.clear();
    if (!collected) return landing.add(writes);
    for (const one of writes) collected.set(one.key, one);
    return Promise.resolve();
  };

  /** On the spot: LevelDB finds a key faster than its own threads can be woken to look for it. */
  const read = async (key: string): Promise<unknown> => {
    const mine = collected?.get(key);
    if (mine) return mine.type === 'put' ? mine.value : undefined;
    const underway = landing.find(key);
    if (underway) return underway.value();
    return isTable(key) ? readTable(key) : level.getSync(key);
  };

  level.get = (key, callback) => answer(read(key), callback);
  level.put = (key, value, callback) => answer(write([{ type: 'put', key, value }]), callback);
  level.del = (key, callback) => answer(write([{ type: 'del', key }]), callback);
  level.batch = (writes, callback) => answer(write(writes), callback);

  const collect: AtomicWrites['collect'] = async (work) => {
    if (collected) throw new Error('Writes are already being collected: the writer lock is not held');
    const mine = new Map<string, Write>();
    const failures = landing.failures();
    collected = mine;
    try {
      const result = await work();
      if (landing.failures() !== failures) throw new Error('What this was built upon could not be written');
      const landed = landing.add([...mine.values()]);
      return async () => {
        await landed;
        return result;
      };
    } catch (error) {
      const landed = landing.landed();
      return async () => {
        await landed;
        throw error;
      };
    } finally {
      collected = undefined;
    }
  };

  return { collect, run: async (work) => (await collect(work))(), landed: landing.landed };
};
