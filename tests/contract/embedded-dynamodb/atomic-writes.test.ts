import db, { type Level, type Write } from 'dynalite/db/index.js';
import { describe, expect, test } from 'vitest';
import { collectWrites } from '#infra/local/dynamodb/atomic-writes.ts';
import { openEngine, perform } from '#infra/local/dynamodb/engine.ts';

/** A memory store that notes what reaches it, and can be made to fail. */
const watched = () => {
  const level = db.create({}).db;
  const batch = level.batch.bind(level);
  const batches: (readonly Write[])[] = [];
  const state = { failing: false };
  level.batch = (writes) => {
    if (state.failing) return Promise.reject(new Error('disk full'));
    batches.push(writes);
    return batch(writes);
  };
  return { level, batches, state };
};

const all = async (level: Level) => {
  const keys: string[] = [];
  for await (const key of level.keys()) keys.push(key);
  return keys;
};

describe('collected writes', () => {
  test('reach the store as one batch, and are read back before', async () => {
    const { level, batches } = watched();
    const writes = collectWrites(level);
    await level.put('gone', 1);
    batches.length = 0;
    await writes.run(async () => {
      await level.put('a', 1);
      await level.put('a', 2);
      await level.batch([{ type: 'put', key: 'b', value: 3 }]);
      await level.del('gone');
      expect([await level.get('a'), await level.get('b'), await level.get('gone')]).toEqual([
        2,
        3,
        undefined,
      ]);
      expect(batches).toEqual([]);
    });
    expect(batches).toHaveLength(1);
    expect(await all(level)).toEqual(['a', 'b']);
  });

  test('are dropped when the work fails', async () => {
    const { level } = watched();
    const writes = collectWrites(level);
    const work = writes.run(async () => {
      await level.put('a', 1);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await all(level)).toEqual([]);
    expect(await level.get('a')).toBeUndefined();
  });

  test('leave nothing behind when the store fails, and the next ones work', async () => {
    const { level, state } = watched();
    const writes = collectWrites(level);
    state.failing = true;
    await expect(writes.run(() => level.put('a', 1))).rejects.toThrow('disk full');
    state.failing = false;
    await writes.run(() => level.put('b', 1));
    expect(await all(level)).toEqual(['b']);
  });

  test('are never mixed with those of another', async () => {
    const { level } = watched();
    const writes = collectWrites(level);
    const both = Promise.all([writes.run(() => level.put('a', 1)), writes.run(() => level.put('b', 1))]);
    await expect(both).rejects.toThrow('the writer lock is not held');
  });
});

test('a put, an update and a transaction are each one batch, index entries included', async () => {
  const engine = await openEngine(undefined, Date.now);
  const table = 'one-batch';
  await perform(engine, 'CreateTable', {
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'owner', AttributeType: 'S' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'owned',
        KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
  const sizes: number[] = [];
  engine.store.db.on('write', (writes) => sizes.push(writes.length));
  const item = (pk: string) => ({ pk: { S: pk }, owner: { S: 'me' } });
  await perform(engine, 'PutItem', { TableName: table, Item: item('a') });
  await perform(engine, 'UpdateItem', {
    TableName: table,
    Key: { pk: { S: 'a' } },
    UpdateExpression: 'SET #o = :you',
    ExpressionAttributeNames: { '#o': 'owner' },
    ExpressionAttributeValues: { ':you': { S: 'you' } },
  });
  const Put = (pk: string) => ({ Put: { TableName: table, Item: item(pk) } });
  await perform(engine, 'TransactWriteItems', {
    TransactItems: [Put('b'), Put('c')],
    ClientRequestToken: 't',
  });
  await engine.store.db.close();
  // item + entry; item + new entry + old entry gone; 2 × (item + entry) + token
  expect(sizes).toEqual([2, 3, 5]);
});

test('a query that stops early leaves no iterator open, which would pin what it saw', async () => {
  const engine = await openEngine(undefined, Date.now);
  await perform(engine, 'CreateTable', {
    TableName: 'iterated',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
  });
  for (const sk of ['a', 'b', 'c', 'd']) {
    await perform(engine, 'PutItem', { TableName: 'iterated', Item: { pk: { S: 'p' }, sk: { S: sk } } });
  }
  const values = engine.store.db.values.bind(engine.store.db);
  const opened: ReturnType<typeof values>[] = [];
  engine.store.db.values = (range) => {
    const iterator = values(range);
    opened.push(iterator);
    return iterator;
  };
  const query = { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': { S: 'p' } } };
  for (const more of [{ Limit: 1 }, {}])
    await perform(engine, 'Query', { TableName: 'iterated', ...query, ...more });
  await perform(engine, 'Scan', { TableName: 'iterated', Limit: 2 });
  expect(opened).toHaveLength(3);
  for (const iterator of opened) await expect(iterator.next()).rejects.toThrow('not open');
  await engine.store.db.close();
});
