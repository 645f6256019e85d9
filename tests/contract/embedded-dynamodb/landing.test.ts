import type { Write } from 'dynalite/db/index.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { collectWrites } from '#infra/local/dynamodb/atomic-writes.ts';
import { type Engine, perform } from '#infra/local/dynamodb/engine.ts';
import { createLanding } from '#infra/local/dynamodb/landing.ts';
import { createReadWriteLock } from '#infra/local/dynamodb/lock.ts';
import { openStore } from '#infra/local/dynamodb/store.ts';

/** A disk that writes when it is told to. */
const slowDisk = () => {
  const batches: (readonly Write[])[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const landing = createLanding((writes) => {
    batches.push(writes);
    const end = Promise.withResolvers<void>();
    ends.push(end);
    return end.promise;
  });
  const next = async (): Promise<PromiseWithResolvers<void>> => {
    await turns();
    const end = ends.shift();
    if (end === undefined) throw new Error('No batch is under way.');
    return end;
  };
  return { landing, batches, next, keys: () => batches.map((batch) => batch.map(({ key }) => key)) };
};

/** Long enough for whatever needs nothing but the event loop. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const put = (key: string, value: unknown): Write => ({ type: 'put', key, value });

describe('writes on their way to the disk', () => {
  test('that come while a batch is under way land together as the next', async () => {
    const { landing, next, keys } = slowDisk();
    const first = landing.add([put('a', 1)]);
    const end = await next();
    const behind = [landing.add([put('b', 1)]), landing.add([put('c', 1), put('d', 1)])];
    await turns();
    expect(keys()).toEqual([['a']]);
    end.resolve();
    await first;
    (await next()).resolve();
    await Promise.all(behind);
    expect(keys()).toEqual([['a'], ['b', 'c', 'd']]);
  });

  test('are read by key before they have landed, as a copy, the newest first', async () => {
    const { landing, next } = slowDisk();
    const value = { said: 'one' };
    void landing.add([put('a', value), put('gone', 1)]);
    const end = await next();
    value.said = 'changed since';
    expect(landing.find('a')?.value()).toEqual({ said: 'one' });
    void landing.add([put('a', { said: 'two' }), { type: 'del', key: 'gone' }]);
    expect(landing.find('a')?.value()).toEqual({ said: 'two' });
    expect(landing.find('gone')?.value()).toBeUndefined();
    end.resolve();
    (await next()).resolve();
    await landing.landed();
    expect(landing.find('a')).toBeUndefined();
  });

  test('fall with those they were built upon when the disk refuses, and the ones after them land', async () => {
    const { landing, next, keys } = slowDisk();
    const first = landing.add([put('a', 1)]);
    const end = await next();
    const behind = landing.add([put('b', 1)]);
    const outcomes = Promise.allSettled([first, behind]);
    end.reject(new Error('disk full'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(landing.failures()).toBe(1);
    const after = landing.add([put('c', 1)]);
    (await next()).resolve();
    await after;
    expect(keys()).toEqual([['a'], ['c']]);
  });
});

describe('a table whose disk is slow', () => {
  let engine: Engine;
  let hold: PromiseWithResolvers<void> | undefined;
  beforeEach(async () => {
    hold = undefined;
    const store = await openStore(undefined);
    const batch = store.db.batch.bind(store.db);
    store.db.batch = async (writes) => {
      await hold?.promise;
      await batch(writes);
    };
    engine = { store, lock: createReadWriteLock(), writes: collectWrites(store.db), now: Date.now };
    await perform(engine, 'CreateTable', {
      TableName: 'slow',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    });
  });

  const item = { pk: { S: 'a' }, n: { N: '1' } };
  const once = { TableName: 'slow', Item: item, ConditionExpression: 'attribute_not_exists(pk)' };

  test('tells nobody of a write before it is on disk: not the writer, nor a reader, nor who is refused for it', async () => {
    hold = Promise.withResolvers();
    const told: string[] = [];
    const noted = async (name: string, work: Promise<unknown>): Promise<void> => {
      await work.catch(() => undefined);
      told.push(name);
    };
    const all = [
      noted('written', perform(engine, 'PutItem', once)),
      noted('refused', perform(engine, 'PutItem', once)),
      noted('read', perform(engine, 'GetItem', { TableName: 'slow', Key: { pk: item.pk } })),
      noted('scanned', perform(engine, 'Scan', { TableName: 'slow' })),
    ];
    await turns();
    expect(told).toEqual([]);
    hold.resolve();
    await Promise.all(all);
    expect(told.toSorted()).toEqual(['read', 'refused', 'scanned', 'written']);
  });

  test('lets the next write see the one before while that is on its way', async () => {
    hold = Promise.withResolvers();
    const add = () =>
      perform(engine, 'UpdateItem', {
        TableName: 'slow',
        Key: { pk: item.pk },
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      });
    const all = [perform(engine, 'PutItem', once), add(), add()];
    await turns();
    hold.resolve();
    await Promise.all(all);
    const { Item } = await perform(engine, 'GetItem', { TableName: 'slow', Key: { pk: item.pk } });
    expect(Item).toEqual({ ...item, n: { N: '3' } });
  });
});
