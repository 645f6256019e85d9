import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineUnderTest, openEngineUnderTest, refusal } from './engine-under-test.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngineUnderTest();
});
afterAll(() => engine.close());

let next = 0;
const freshKey = () => ({ pk: `item-${++next}`, sk: 'a' });

const put = (item: Record<string, unknown>, more: Omit<PutCommand['input'], 'TableName' | 'Item'> = {}) =>
  engine.documents.send(new PutCommand({ TableName: engine.table, Item: item, ...more }));
const get = async (key: Record<string, unknown>) =>
  (await engine.documents.send(new GetCommand({ TableName: engine.table, Key: key, ConsistentRead: true })))
    .Item;
const update = (key: Record<string, unknown>, input: Omit<UpdateCommand['input'], 'TableName' | 'Key'>) =>
  engine.documents.send(new UpdateCommand({ TableName: engine.table, Key: key, ...input }));

describe('storing and reading one item', () => {
  test('gives back every kind of value as it was stored', async () => {
    const item = {
      ...freshKey(),
      text: 'Grüße 👋',
      empty: '',
      count: 12.5,
      yes: true,
      nothing: null,
      bytes: new Uint8Array([0, 1, 255]),
      words: new Set(['a', 'b']),
      list: [1, 'two', { three: [3] }],
      map: { deep: { deeper: false } },
    };
    await put(item);
    expect(await get({ pk: item.pk, sk: item.sk })).toEqual(item);
  });

  test('has nothing under a key that was never written', async () => {
    expect(await get(freshKey())).toBeUndefined();
  });

  test('replaces the whole item and shows the old one when asked', async () => {
    const key = freshKey();
    await put({ ...key, old: 1 });
    const reply = await put({ ...key, fresh: 2 }, { ReturnValues: 'ALL_OLD' });
    expect(reply.Attributes).toEqual({ ...key, old: 1 });
    expect(await get(key)).toEqual({ ...key, fresh: 2 });
  });

  test('deletes, shows what was there, and does not mind doing it again', async () => {
    const key = freshKey();
    await put({ ...key, n: 1 });
    const remove = () =>
      engine.documents.send(
        new DeleteCommand({ TableName: engine.table, Key: key, ReturnValues: 'ALL_OLD' }),
      );
    expect((await remove()).Attributes).toEqual({ ...key, n: 1 });
    expect((await remove()).Attributes).toBeUndefined();
    expect(await get(key)).toBeUndefined();
  });

  test('reads only the attributes that were asked for', async () => {
    const key = freshKey();
    await put({ ...key, a: { b: 1, c: 2 }, d: 3 });
    const reply = await engine.documents.send(
      new GetCommand({ TableName: engine.table, Key: key, ProjectionExpression: 'a.b' }),
    );
    expect(reply.Item).toEqual({ a: { b: 1 } });
  });

  test('takes 400 KB and refuses more', async () => {
    const key = freshKey();
    const bytes = 400 * 1024 - 'pk'.length - key.pk.length - 'sk'.length - key.sk.length - 'text'.length;
    await put({ ...key, text: 'x'.repeat(bytes) });
    const error = await refusal(put({ ...key, text: 'x'.repeat(bytes + 1) }));
    expect(error).toMatchObject({ name: 'ValidationException' });
    expect(error.message).toContain('Item size has exceeded the maximum allowed size');
  });

  test('counts the limit in bytes, not in characters', async () => {
    const error = await refusal(put({ ...freshKey(), text: 'ü'.repeat(250_000) }));
    expect(error.message).toContain('Item size has exceeded the maximum allowed size');
  });

  test('refuses an update that grows an item beyond the limit, and keeps the old one', async () => {
    const key = freshKey();
    await put({ ...key, text: 'x'.repeat(300_000) });
    const error = await refusal(
      update(key, {
        UpdateExpression: 'SET more = :m',
        ExpressionAttributeValues: { ':m': 'x'.repeat(200_000) },
      }),
    );
    expect(error.message).toContain('Item size to update has exceeded the maximum allowed size');
    expect(await get(key)).not.toHaveProperty('more');
  });

  test('refuses an item without its sort key, with an empty key, and a table that does not exist', async () => {
    expect((await refusal(put({ pk: 'alone' }))).name).toBe('ValidationException');
    expect((await refusal(put({ pk: '', sk: 'a' }))).name).toBe('ValidationException');
    const elsewhere = new PutItemCommand({
      TableName: 'no-such-table',
      Item: { pk: { S: 'x' }, sk: { S: 'x' } },
    });
    expect((await refusal(engine.client.send(elsewhere))).name).toBe('ResourceNotFoundException');
  });
});

describe('conditions', () => {
  test('attribute_not_exists lets the first in and no second', async () => {
    const key = freshKey();
    const once = { ConditionExpression: 'attribute_not_exists(pk)' };
    await put({ ...key, by: 'first' }, once);
    const error = await refusal(put({ ...key, by: 'second' }, once));
    expect(error).toBeInstanceOf(ConditionalCheckFailedException);
    expect(await get(key)).toMatchObject({ by: 'first' });
  });

  test.each([
    ['#n = :five', true],
    ['#n <> :five', false],
    ['#n BETWEEN :one AND :nine', true],
    ['#n IN (:one, :nine)', false],
    ['begins_with(word, :clin)', true],
    ['contains(tags, :red)', true],
    ['contains(word, :ini)', true],
    ['size(word) > :five', true],
    ['attribute_type(word, :string)', true],
    ['attribute_exists(nested.there) AND NOT attribute_exists(nested.absent)', true],
    ['(#n < :one OR #n > :nine) AND attribute_exists(word)', false],
    ['absent = :five', false],
    ['absent <> :five', true],
    ['#n < :word', false],
  ])('%s is %s', async (expression, holds) => {
    const key = freshKey();
    await put({ ...key, n: 5, word: 'clinic', tags: new Set(['red', 'blue']), nested: { there: 1 } });
    const values = {
      ':five': 5,
      ':one': 1,
      ':nine': 9,
      ':clin': 'clin',
      ':red': 'red',
      ':ini': 'ini',
      ':string': 'S',
      ':word': 'a',
    };
    const used = Object.fromEntries(
      Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expression)),
    );
    const write = update(key, {
      UpdateExpression: 'SET touched = #yes',
      ConditionExpression: expression,
      ExpressionAttributeNames: { '#yes': 'word', ...(expression.includes('#n') ? { '#n': 'n' } : {}) },
      ...(Object.keys(used).length > 0 ? { ExpressionAttributeValues: used } : {}),
    });
    if (holds) {
      await write;
      expect(await get(key)).toHaveProperty('touched');
    } else {
      expect(await refusal(write)).toBeInstanceOf(ConditionalCheckFailedException);
      expect(await get(key)).not.toHaveProperty('touched');
    }
  });

  test.each(['put', 'update', 'delete'] as const)(
    'a refused %s shows the item that stood in the way when asked',
    async (kind) => {
      const key = freshKey();
      await put({ ...key, version: 7 });
      const guard = {
        ConditionExpression: 'version = :v',
        ExpressionAttributeValues: { ':v': 6 },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      } as const;
      const writes = {
        put: () => put({ ...key, version: 8 }, guard),
        update: () => update(key, { ...guard, UpdateExpression: 'SET version = version + :v' }),
        delete: () =>
          engine.documents.send(new DeleteCommand({ TableName: engine.table, Key: key, ...guard })),
      };
      const error = await refusal(writes[kind]());
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      expect(error.Item).toEqual({ pk: { S: key.pk }, sk: { S: key.sk }, version: { N: '7' } });
    },
  );

  test('a refused write shows nothing when nobody asked, or nothing was there', async () => {
    const key = freshKey();
    const guard = { ConditionExpression: 'attribute_exists(pk)' };
    const missing = await refusal(put(key, { ...guard, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    await put(key);
    const unasked = await refusal(put(key, { ConditionExpression: 'attribute_not_exists(pk)' }));
    for (const error of [missing, unasked]) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      expect(error.Item).toBeUndefined();
    }
  });

  test('of 20 writers with the same version exactly one wins, round after round', async () => {
    const key = freshKey();
    await put({ ...key, version: 0, winners: [] });
    for (let round = 0; round < 5; round++) {
      const results = await Promise.allSettled(
        Array.from({ length: 20 }, (_, writer) =>
          update(key, {
            UpdateExpression: 'SET version = version + :one, winners = list_append(winners, :me)',
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':one': 1, ':seen': round, ':me': [writer] },
          }),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
    const item = await get(key);
    expect(item?.version).toBe(5);
    expect(item?.winners).toHaveLength(5);
  });
});

describe('updates', () => {
  test('ADD counts from nothing and joins sets', async () => {
    const key = freshKey();
    const add = () =>
      update(key, {
        UpdateExpression: 'ADD hits :one, tags :tags',
        ExpressionAttributeValues: { ':one': 1, ':tags': new Set(['a', 'b']) },
        ReturnValues: 'ALL_NEW',
      });
    await add();
    expect((await add()).Attributes).toEqual({ ...key, hits: 2, tags: new Set(['a', 'b']) });
  });

  test('40 concurrent ADDs lose nothing', async () => {
    const key = freshKey();
    await Promise.all(
      Array.from({ length: 40 }, () =>
        update(key, { UpdateExpression: 'ADD hits :one', ExpressionAttributeValues: { ':one': 1 } }),
      ),
    );
    expect(await get(key)).toMatchObject({ hits: 40 });
  });

  test('SET with if_not_exists keeps what is there', async () => {
    const key = freshKey();
    await put({ ...key, kept: 'old' });
    await update(key, {
      UpdateExpression: 'SET kept = if_not_exists(kept, :new), added = if_not_exists(added, :new)',
      ExpressionAttributeValues: { ':new': 'new' },
    });
    expect(await get(key)).toEqual({ ...key, kept: 'old', added: 'new' });
  });

  test('list_append with if_not_exists starts a list and goes on with it, in order', async () => {
    const key = freshKey();
    for (const word of ['one', 'two', 'three']) {
      await update(key, {
        UpdateExpression: 'SET words = list_append(if_not_exists(words, :none), :word)',
        ExpressionAttributeValues: { ':none': [], ':word': [word] },
      });
    }
    expect(await get(key)).toMatchObject({ words: ['one', 'two', 'three'] });
  });

  test('SET, REMOVE, ADD and DELETE work together on nested values, all from the item as it was', async () => {
    const key = freshKey();
    await put({ ...key, a: 1, b: 2, map: { x: 1, y: 2 }, list: ['p', 'q', 'r'], set: new Set(['m', 'n']) });
    await update(key, {
      UpdateExpression: 'SET a = b, b = a, #map.z = :z REMOVE #map.x, #list[1] ADD hits :z DELETE #set :m',
      ExpressionAttributeNames: { '#map': 'map', '#list': 'list', '#set': 'set' },
      ExpressionAttributeValues: { ':z': 3, ':m': new Set(['m']) },
    });
    expect(await get(key)).toEqual({
      ...key,
      a: 2,
      b: 1,
      map: { y: 2, z: 3 },
      list: ['p', 'r'],
      set: new Set(['n']),
      hits: 3,
    });
  });

  test('a value set from another attribute is a copy of its own, even of the list it is put into', async () => {
    const key = freshKey();
    await put({ ...key, map: { x: 1 }, list: [1] });
    await update(key, {
      UpdateExpression: 'SET twin = #map, #map.x = :two, #list[0] = #list',
      ExpressionAttributeNames: { '#map': 'map', '#list': 'list' },
      ExpressionAttributeValues: { ':two': 2 },
    });
    expect(await get(key)).toEqual({ ...key, map: { x: 2 }, twin: { x: 1 }, list: [[1]] });
  });

  test('answers with the parts that changed, before and after', async () => {
    const key = freshKey();
    await put({ ...key, n: 1, other: 'x' });
    const bump = { UpdateExpression: 'SET n = n + :one', ExpressionAttributeValues: { ':one': 1 } };
    expect((await update(key, { ...bump, ReturnValues: 'UPDATED_OLD' })).Attributes).toEqual({ n: 1 });
    expect((await update(key, { ...bump, ReturnValues: 'UPDATED_NEW' })).Attributes).toEqual({ n: 3 });
    expect((await update(key, { ...bump, ReturnValues: 'ALL_OLD' })).Attributes).toEqual({
      ...key,
      n: 3,
      other: 'x',
    });
  });

  test.each([
    [
      'a reserved word',
      { UpdateExpression: 'SET status = :v', ExpressionAttributeValues: { ':v': 1 } },
      'reserved keyword',
    ],
    [
      'an unused value',
      { UpdateExpression: 'SET a = :v', ExpressionAttributeValues: { ':v': 1, ':w': 2 } },
      'unused',
    ],
    ['a missing value', { UpdateExpression: 'SET a = :v' }, 'not defined'],
    [
      'overlapping paths',
      { UpdateExpression: 'SET a.b = :v, a = :v', ExpressionAttributeValues: { ':v': 1 } },
      'overlap',
    ],
    [
      'a key attribute',
      { UpdateExpression: 'SET sk = :v', ExpressionAttributeValues: { ':v': 'x' } },
      'part of the key',
    ],
    [
      'a sum with text',
      { UpdateExpression: 'SET a = word + :v', ExpressionAttributeValues: { ':v': 1 } },
      'incorrect data type',
    ],
    [
      'a path through nothing',
      { UpdateExpression: 'SET gone.b = :v', ExpressionAttributeValues: { ':v': 1 } },
      'invalid for update',
    ],
    [
      'a broken sentence',
      { UpdateExpression: 'SET a =', ExpressionAttributeValues: { ':v': 1 } },
      'Syntax error',
    ],
  ])('refuses %s and changes nothing', async (_, input, words) => {
    const key = freshKey();
    await put({ ...key, word: 'text' });
    const error = await refusal(update(key, input));
    expect(error.name).toBe('ValidationException');
    expect(error.message).toContain(words);
    expect(await get(key)).toEqual({ ...key, word: 'text' });
  });
});

describe('queries by key', () => {
  test('gives a range of one partition in order, forwards, backwards and page by page', async () => {
    const { pk } = freshKey();
    const sks = ['m#001', 'm#002', 'm#003', 'm#010', 'n#001'];
    for (const sk of sks) await put({ pk, sk });
    const query = async (more: Omit<QueryCommand['input'], 'TableName'>) =>
      engine.documents.send(new QueryCommand({ TableName: engine.table, ConsistentRead: true, ...more }));
    const messages = {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :m)',
      ExpressionAttributeValues: { ':pk': pk, ':m': 'm#' },
    };
    const order = (items: readonly Record<string, unknown>[] | undefined) => items?.map(({ sk }) => sk);
    expect(order((await query(messages)).Items)).toEqual(sks.slice(0, 4));
    expect(order((await query({ ...messages, ScanIndexForward: false, Limit: 2 })).Items)).toEqual([
      'm#010',
      'm#003',
    ]);
    const after = await query({
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': pk, ':after': 'm#002' },
    });
    expect(order(after.Items)).toEqual(['m#003', 'm#010', 'n#001']);

    const pages: unknown[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await query({ ...messages, Limit: 3, ExclusiveStartKey: from });
      pages.push(order(page.Items));
      from = page.LastEvaluatedKey;
    } while (from);
    expect(pages).toEqual([['m#001', 'm#002', 'm#003'], ['m#010']]);
  });

  test('filters after the limit and says how many it looked at', async () => {
    const { pk } = freshKey();
    for (const n of [1, 2, 3, 4]) await put({ pk, sk: `s${n}`, n });
    const reply = await engine.documents.send(
      new QueryCommand({
        TableName: engine.table,
        KeyConditionExpression: 'pk = :pk',
        FilterExpression: 'n > :two',
        ExpressionAttributeValues: { ':pk': pk, ':two': 2 },
        Limit: 3,
      }),
    );
    expect(reply).toMatchObject({ Count: 1, ScannedCount: 3 });
  });

  test('ends a page at about 1 MB', async () => {
    const { pk } = freshKey();
    for (const n of [1, 2, 3, 4]) await put({ pk, sk: `s${n}`, text: 'x'.repeat(390_000) });
    const reply = await engine.documents.send(
      new QueryCommand({
        TableName: engine.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      }),
    );
    expect(reply.Items).toHaveLength(3);
    expect(reply.LastEvaluatedKey).toEqual({ pk, sk: 's3' });
  });
});
