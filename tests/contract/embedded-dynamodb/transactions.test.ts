import { randomUUID } from 'node:crypto';
import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineUnderTest, openEngineUnderTest, refusal } from './engine-under-test.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngineUnderTest();
});
afterAll(() => engine.close());

type Item = Record<string, unknown>;
type Entries = NonNullable<TransactWriteCommand['input']['TransactItems']>;

let next = 0;
const freshKey = () => ({ pk: `tx-${++next}`, sk: 'a' });

const seed = async (item: Item) => {
  await engine.documents.send(new PutCommand({ TableName: engine.table, Item: item }));
};
const get = async (key: Item) =>
  (await engine.documents.send(new GetCommand({ TableName: engine.table, Key: key, ConsistentRead: true })))
    .Item;
const transact = (items: Entries, ClientRequestToken?: string) =>
  engine.documents.send(new TransactWriteCommand({ TransactItems: items, ClientRequestToken }));
const Put = (item: Item, more: Item = {}) => ({ Put: { TableName: engine.table, Item: item, ...more } });
const Delete = (key: Item, more: Item = {}) => ({ Delete: { TableName: engine.table, Key: key, ...more } });
const Check = (key: Item, ConditionExpression: string, more: Item = {}) => ({
  ConditionCheck: { TableName: engine.table, Key: key, ConditionExpression, ...more },
});
const Add = (key: Item, by: number, more: Item = {}) => ({
  Update: {
    TableName: engine.table,
    Key: key,
    UpdateExpression: 'ADD n :by',
    ExpressionAttributeValues: { ':by': by },
    ...more,
  },
});
const cancelledWith = async (work: Promise<unknown>) => {
  const error = await refusal(work);
  if (!(error instanceof TransactionCanceledException)) throw error;
  return error.CancellationReasons ?? [];
};

describe('writing several items as one', () => {
  test('puts, updates, deletes and checks together', async () => {
    const [made, counted, gone, checked] = [freshKey(), freshKey(), freshKey(), freshKey()];
    await seed({ ...counted, n: 1 });
    await seed(gone);
    await seed(checked);
    await transact([Put(made), Add(counted, 4), Delete(gone), Check(checked, 'attribute_exists(pk)')]);
    expect(await get(made)).toEqual(made);
    expect(await get(counted)).toEqual({ ...counted, n: 5 });
    expect(await get(gone)).toBeUndefined();
    expect(await get(checked)).toEqual(checked);
  });

  test.each([
    ['put', (key: Item) => Put({ ...key, n: 9 }, { ConditionExpression: 'attribute_not_exists(pk)' })],
    ['update', (key: Item) => Add(key, 9, { ConditionExpression: 'attribute_not_exists(pk)' })],
    ['delete', (key: Item) => Delete(key, { ConditionExpression: 'attribute_not_exists(pk)' })],
    ['check', (key: Item) => Check(key, 'attribute_not_exists(pk)')],
  ])('a failed condition of a %s keeps all others from happening', async (_, entry) => {
    const [stands, made, counted, kept] = [freshKey(), freshKey(), freshKey(), freshKey()];
    await seed({ ...stands, n: 1 });
    await seed({ ...counted, n: 1 });
    await seed(kept);
    const reasons = await cancelledWith(transact([Put(made), Add(counted, 1), entry(stands), Delete(kept)]));
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'None', 'ConditionalCheckFailed', 'None']);
    expect(reasons[2]?.Message).toBe('The conditional request failed');
    expect(await get(made)).toBeUndefined();
    expect(await get(counted)).toMatchObject({ n: 1 });
    expect(await get(stands)).toEqual({ ...stands, n: 1 });
    expect(await get(kept)).toEqual(kept);
  });

  test('names every entry that failed, and shows the item where asked', async () => {
    const [one, two, three] = [freshKey(), freshKey(), freshKey()];
    await seed({ ...one, n: 1 });
    await seed({ ...two, n: 2 });
    const guard = { ConditionExpression: 'attribute_not_exists(pk)' };
    const show = { ...guard, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    const reasons = await cancelledWith(
      transact([
        Put(one, guard),
        Put(two, show),
        Check(three, 'attribute_exists(pk)', { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
      ]),
    );
    expect(reasons.map(({ Code, Item }) => ({ Code, Item }))).toEqual([
      { Code: 'ConditionalCheckFailed', Item: undefined },
      { Code: 'ConditionalCheckFailed', Item: { pk: { S: two.pk }, sk: { S: two.sk }, n: { N: '2' } } },
      { Code: 'ConditionalCheckFailed', Item: undefined },
    ]);
  });

  test('an update that cannot be applied is a reason of its own', async () => {
    const [word, made] = [freshKey(), freshKey()];
    await seed({ ...word, n: 'text' });
    const reasons = await cancelledWith(transact([Put(made), Add(word, 1)]));
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ValidationError']);
    expect(reasons[1]?.Message).toContain('incorrect data type');
    expect(await get(made)).toBeUndefined();
  });

  test('an empty key of an index cancels the transaction', async () => {
    const made = freshKey();
    const reasons = await cancelledWith(transact([Put(made), Put({ ...freshKey(), due_pk: '', due_at: 1 })]));
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ValidationError']);
    expect(await get(made)).toBeUndefined();
  });

  test('leaves no index entry of a cancelled transaction, and every one of a good one', async () => {
    const [stands, first, second] = [freshKey(), freshKey(), freshKey()];
    await seed(stands);
    const entries = [
      Put({ ...first, due_pk: 'tx-due', due_at: 1 }),
      Put({ ...second, due_pk: 'tx-due', due_at: 2 }),
    ];
    const due = async () =>
      (
        await engine.documents.send(
          new QueryCommand({
            TableName: engine.table,
            IndexName: 'due',
            KeyConditionExpression: 'due_pk = :pk',
            ExpressionAttributeValues: { ':pk': 'tx-due' },
          }),
        )
      ).Items?.map(({ pk }) => pk);
    await cancelledWith(transact([...entries, Check(stands, 'attribute_not_exists(pk)')]));
    expect(await due()).toEqual([]);
    await transact(entries);
    await expect.poll(due).toEqual([first.pk, second.pk]);
  });

  test('takes 100 entries and refuses 101, none, and one with two meanings', async () => {
    const keys = Array.from({ length: 101 }, freshKey);
    await transact(keys.slice(0, 100).map((key) => Put(key)));
    expect(await get(keys[99] ?? {})).toEqual(keys[99]);
    for (const entries of [
      keys.map((key) => Put(key)),
      [],
      [{ ...Put(freshKey()), ...Delete(freshKey()) }],
    ]) {
      expect((await refusal(transact(entries))).name).toBe('ValidationException');
    }
    expect(await get(keys[100] ?? {})).toBeUndefined();
  });

  test('refuses more than 4 MB together, though each item is small enough', async () => {
    const keys = Array.from({ length: 11 }, freshKey);
    const entries = keys.map((key) => Put({ ...key, text: 'x'.repeat(399_000) }));
    expect((await refusal(transact(entries))).name).toBe('ValidationException');
    expect(await get(keys[0] ?? {})).toBeUndefined();
    await transact(entries.slice(0, 10));
    expect(await get(keys[9] ?? {})).toBeDefined();
  });

  test('refuses two entries for one item, of whatever kinds', async () => {
    const key = freshKey();
    const error = await refusal(transact([Put(key), Check(key, 'attribute_not_exists(pk)')]));
    expect(error.name).toBe('ValidationException');
    expect(error.message).toContain('cannot include multiple operations on one item');
    expect(await get(key)).toBeUndefined();
  });

  test('refuses as a whole what is wrong before any item is looked at', async () => {
    const made = freshKey();
    const wrong: readonly [Entries[number], string][] = [
      [Put(freshKey(), { ConditionExpression: 'status = :x' }), 'ValidationException'],
      [Add(freshKey(), 1, { ExpressionAttributeValues: { ':by': 1, ':unused': 2 } }), 'ValidationException'],
      [{ Put: { TableName: 'no-such-table', Item: freshKey() } }, 'ResourceNotFoundException'],
    ];
    for (const [entry, name] of wrong) expect((await refusal(transact([Put(made), entry]))).name).toBe(name);
    const unconditional = new TransactWriteItemsCommand({
      TransactItems: [
        {
          ConditionCheck: {
            TableName: engine.table,
            Key: { pk: { S: 'x' }, sk: { S: 'x' } },
            ConditionExpression: undefined,
          },
        },
      ],
    });
    expect((await refusal(engine.client.send(unconditional))).name).toBe('ValidationException');
    expect(await get(made)).toBeUndefined();
  });
});

describe('the same transaction sent again', () => {
  test('is done once under one token', async () => {
    const key = freshKey();
    const token = randomUUID();
    await transact([Add(key, 1)], token);
    await transact([Add(key, 1)], token);
    expect(await get(key)).toMatchObject({ n: 1 });
  });

  test('succeeds again although its condition would now fail', async () => {
    const key = freshKey();
    const token = randomUUID();
    const entries = [Put(key, { ConditionExpression: 'attribute_not_exists(pk)' })];
    await transact(entries, token);
    await transact(entries, token);
    expect(await refusal(transact(entries, randomUUID()))).toBeInstanceOf(TransactionCanceledException);
  });

  test('is refused when the token belongs to another transaction', async () => {
    const key = freshKey();
    const token = randomUUID();
    await transact([Add(key, 1)], token);
    expect(await refusal(transact([Add(key, 2)], token))).toBeInstanceOf(
      IdempotentParameterMismatchException,
    );
    expect(await get(key)).toMatchObject({ n: 1 });
  });

  test('is tried afresh when it was cancelled the first time', async () => {
    const [key, gate] = [freshKey(), freshKey()];
    const token = randomUUID();
    const entries = [Add(key, 1), Check(gate, 'attribute_exists(pk)')];
    await cancelledWith(transact(entries, token));
    await seed(gate);
    await transact(entries, token);
    expect(await get(key)).toMatchObject({ n: 1 });
  });
});

describe('many at once', () => {
  test('of 20 transactions that want the same one succeeds, whole', async () => {
    const gate = freshKey();
    const marks = Array.from({ length: 20 }, freshKey);
    const results = await Promise.allSettled(
      marks.map((mark) =>
        transact([Put(mark), Put(gate, { ConditionExpression: 'attribute_not_exists(pk)' })]),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const written = await Promise.all(marks.map(get));
    expect(written.filter(Boolean)).toHaveLength(1);
  });

  test('readers see both sides of a transfer or neither', async () => {
    const [left, right] = [freshKey(), freshKey()];
    await transact([Put({ ...left, n: 100 }), Put({ ...right, n: 0 })]);
    const keys = [left, right].map((Key) => ({ Get: { TableName: engine.table, Key } }));
    const sums: number[] = [];
    const read = async () => {
      const { Responses } = await engine.documents.send(new TransactGetCommand({ TransactItems: keys }));
      sums.push((Responses ?? []).reduce((sum, { Item }) => sum + Number(Item?.n), 0));
    };
    // another engine may call a busy item a conflict; here what counts is what is read
    const transfer = () => transact([Add(left, -1), Add(right, 1)]).catch(() => undefined);
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => (n % 2 ? transfer() : read().catch(() => undefined))),
    );
    await read();
    expect(new Set(sums)).toEqual(new Set([100]));
  });

  test('single writes and transactions on one counter lose nothing', async () => {
    const key = freshKey();
    const single = () =>
      engine.documents.send(
        new UpdateCommand({
          TableName: engine.table,
          Key: key,
          UpdateExpression: 'ADD n :by',
          ExpressionAttributeValues: { ':by': 1 },
        }),
      );
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => (n % 2 ? single() : transact([Add(key, 1)]))),
    );
    expect(await get(key)).toMatchObject({
      n: results.filter(({ status }) => status === 'fulfilled').length,
    });
  });
});

describe('reading several items as one', () => {
  test('answers in the order asked, with nothing for what is not there', async () => {
    const [one, absent, three] = [freshKey(), freshKey(), freshKey()];
    await seed({ ...one, n: 1, hidden: true });
    await seed({ ...three, n: 3 });
    const { Responses } = await engine.documents.send(
      new TransactGetCommand({
        TransactItems: [
          { Get: { TableName: engine.table, Key: one, ProjectionExpression: 'n' } },
          { Get: { TableName: engine.table, Key: absent } },
          { Get: { TableName: engine.table, Key: three } },
        ],
      }),
    );
    expect(Responses?.map(({ Item }) => Item)).toEqual([{ n: 1 }, undefined, { ...three, n: 3 }]);
  });

  test('refuses the same item twice, and more than 100', async () => {
    const entry = { Get: { TableName: engine.table, Key: freshKey() } };
    const twice = new TransactGetCommand({ TransactItems: [entry, entry] });
    expect((await refusal(engine.documents.send(twice))).message).toContain(
      'multiple operations on one item',
    );
    const many = Array.from({ length: 101 }, () => ({ Get: { TableName: engine.table, Key: freshKey() } }));
    const tooMany = new TransactGetCommand({ TransactItems: many });
    expect((await refusal(engine.documents.send(tooMany))).name).toBe('ValidationException');
  });
});
