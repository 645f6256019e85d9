import { setTimeout as pause } from 'node:timers/promises';
import type { Reply, Store } from 'dynalite/db/index.js';
import { checkRequest, runAction, tableName } from './actions.ts';
import { type AtomicWrites, collectWrites } from './atomic-writes.ts';
import { wantsFailedItem } from './conditional-failure.ts';
import { createReadWriteLock, type ReadWriteLock } from './lock.ts';
import { rememberExpressions } from './remembered-expressions.ts';
import { serviceError } from './service-error.ts';
import { openStore, readTable } from './store.ts';
import { describeTimeToLive, forgetTimeToLive, updateTimeToLive } from './time-to-live.ts';
import { transactGet } from './transaction-reads.ts';
import { transactWrite } from './transaction-writes.ts';
import { writeBatch, writeItem } from './writes.ts';

type Body = Record<string, unknown>;
type Operation = (engine: Engine, body: Body) => Promise<Reply>;

export type Engine = {
  readonly store: Store;
  readonly lock: ReadWriteLock;
  readonly writes: AtomicWrites;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

export const openEngine = async (folder: string | undefined, now: () => number): Promise<Engine> => {
  rememberExpressions();
  const store = await openStore(folder);
  return { store, lock: createReadWriteLock(), writes: collectWrites(store.db), now };
};

/** Alone, and on disk as a whole or not at all before anybody is told how it ended. */
export const atomically = async <T>({ lock, writes }: Engine, work: () => Promise<T>): Promise<T> => {
  const end = await lock.write(() => writes.collect(work));
  return end();
};

/** Keys are found wherever they are; what they held is told when it is on disk. */
const readingKeys =
  (action: 'GetItem' | 'BatchGetItem' | 'DescribeTable'): Operation =>
  async ({ store, lock, writes }, body) => {
    const request = checkRequest(store, action, body);
    const [reply, landed] = await lock.read(async () => {
      const found = await runAction(store, action, request);
      return [found, writes.landed()] as const;
    });
    await landed;
    return reply;
  };

/** What reads more than keys finds it on the disk. */
const fromDisk = <T>({ lock, writes }: Engine, work: () => Promise<T>): Promise<T> =>
  lock.read(async () => {
    await writes.landed();
    return work();
  });

const readingRange =
  (action: 'Query' | 'Scan' | 'ListTables'): Operation =>
  (engine, body) => {
    const request = checkRequest(engine.store, action, body);
    return fromDisk(engine, () => runAction(engine.store, action, request));
  };

const writing =
  (action: 'PutItem' | 'UpdateItem' | 'DeleteItem'): Operation =>
  (engine, body) => {
    const write = {
      action,
      wantsFailedItem: wantsFailedItem(body),
      request: checkRequest(engine.store, action, body),
    };
    return atomically(engine, () => writeItem(engine.store, write));
  };

/**
 * dynalite answers CREATING or DELETING and brings it to its end in a timer of 0 ms. Timers of equal delay fire in
 * order, so after ours its last write is in the same batch: no crash can leave a table half made.
 */
const runToItsEnd = async (
  store: Store,
  action: 'CreateTable' | 'DeleteTable',
  body: Body,
): Promise<Reply> => {
  const reply = structuredClone(await runAction(store, action, checkRequest(store, action, body)));
  await pause(0);
  return reply;
};

const continuousBackups = {
  ContinuousBackupsStatus: 'ENABLED',
  PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
} as const;

const operations: Readonly<Record<string, Operation>> = {
  GetItem: readingKeys('GetItem'),
  BatchGetItem: readingKeys('BatchGetItem'),
  Query: readingRange('Query'),
  Scan: readingRange('Scan'),
  DescribeTable: readingKeys('DescribeTable'),
  ListTables: readingRange('ListTables'),
  PutItem: writing('PutItem'),
  UpdateItem: writing('UpdateItem'),
  DeleteItem: writing('DeleteItem'),
  BatchWriteItem: (engine, body) => {
    const request = checkRequest(engine.store, 'BatchWriteItem', body);
    return atomically(engine, () => writeBatch(engine.store, request));
  },
  CreateTable: (engine, body) => atomically(engine, () => runToItsEnd(engine.store, 'CreateTable', body)),
  DeleteTable: (engine, body) =>
    atomically(engine, async () => {
      // Its keys are found as a range.
      await engine.writes.landed();
      const reply = await runToItsEnd(engine.store, 'DeleteTable', body);
      await forgetTimeToLive(engine.store, String(body.TableName));
      return reply;
    }),
  TransactGetItems: (engine, body) => fromDisk(engine, () => transactGet(engine.store, body)),
  TransactWriteItems: (engine, body) =>
    atomically(engine, () => transactWrite(engine.store, body, engine.now())),
  DescribeTimeToLive: (engine, body) => fromDisk(engine, () => describeTimeToLive(engine.store, body)),
  UpdateTimeToLive: (engine, body) => atomically(engine, () => updateTimeToLive(engine.store, body)),
  DescribeContinuousBackups: ({ store, lock }, body) =>
    lock.read(async () => {
      await readTable(store, tableName(checkRequest(store, 'DescribeTable', body)));
      return { ContinuousBackupsDescription: continuousBackups };
    }),
};

export const isOperation = (name: string): boolean => Object.hasOwn(operations, name);

/** @throws a service error, or any other error for a fault of ours */
export const perform = async (engine: Engine, name: string, body: Body): Promise<Reply> => {
  const operation = isOperation(name) ? operations[name] : undefined;
  if (!operation)
    throw serviceError('UnknownOperationException', `The operation ${name} is not supported here`);
  return operation(engine, body);
};
