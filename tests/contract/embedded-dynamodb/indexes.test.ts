import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineUnderTest, openEngineUnderTest, refusal } from './engine-under-test.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngineUnderTest();
});
afterAll(() => engine.close());

const put = (item: Record<string, unknown>) =>
  engine.documents.send(new PutCommand({ TableName: engine.table, Item: item }));

const due = async (partition: string, more: Omit<QueryCommand['input'], 'TableName'> = {}) =>
  engine.documents.send(
    new QueryCommand({
      TableName: engine.table,
      IndexName: 'due',
      KeyConditionExpression: 'due_pk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ...more,
    }),
  );

// an index follows its table a moment later in AWS, hence the polling; the embedded one never lags
const dueItems = (partition: string) => expect.poll(async () => (await due(partition)).Items);

describe('the sparse index of pending work', () => {
  test('holds only what carries its keys, and of that only keys', async () => {
    await put({ pk: 'sparse', sk: 'waits', due_pk: 'sparse', due_at: 10, reason: 'line' });
    await put({ pk: 'sparse', sk: 'rests', due_at: 20 });
    await dueItems('sparse').toEqual([{ pk: 'sparse', sk: 'waits', due_pk: 'sparse', due_at: 10 }]);
  });

  test('orders numbers as numbers and finds what is due by a time', async () => {
    for (const at of [100, 9, 20, -3, 1.5])
      await put({ pk: 'order', sk: `at${at}`, due_pk: 'order', due_at: at });
    await dueItems('order').toHaveLength(5);
    const reply = await due('order', {
      KeyConditionExpression: 'due_pk = :pk AND due_at <= :now',
      ExpressionAttributeValues: { ':pk': 'order', ':now': 20 },
    });
    expect(reply.Items?.map(({ due_at }) => due_at)).toEqual([-3, 1.5, 9, 20]);
  });

  test('moves with an update, and goes when its keys are removed or the item deleted', async () => {
    const key = { pk: 'moves', sk: 'a' };
    await put({ ...key, due_pk: 'moves', due_at: 1 });
    await engine.documents.send(
      new UpdateCommand({
        TableName: engine.table,
        Key: key,
        UpdateExpression: 'SET due_at = :later',
        ExpressionAttributeValues: { ':later': 2 },
      }),
    );
    await dueItems('moves').toEqual([{ ...key, due_pk: 'moves', due_at: 2 }]);
    await engine.documents.send(
      new UpdateCommand({ TableName: engine.table, Key: key, UpdateExpression: 'REMOVE due_pk, due_at' }),
    );
    await dueItems('moves').toEqual([]);
    await put({ ...key, due_pk: 'moves', due_at: 3 });
    await dueItems('moves').toHaveLength(1);
    await engine.documents.send(new DeleteCommand({ TableName: engine.table, Key: key }));
    await dueItems('moves').toEqual([]);
  });

  test('pages through entries of the same moment without losing or repeating one', async () => {
    const names = Array.from({ length: 23 }, (_, n) => `item-${String(n).padStart(2, '0')}`);
    for (const sk of names) await put({ pk: 'pages', sk, due_pk: 'pages', due_at: 5 });
    await dueItems('pages').toHaveLength(23);
    const seen: unknown[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await due('pages', { Limit: 5, ExclusiveStartKey: from });
      seen.push(...(page.Items ?? []).map(({ sk }) => sk));
      if (page.LastEvaluatedKey) {
        expect(Object.keys(page.LastEvaluatedKey).toSorted()).toEqual(['due_at', 'due_pk', 'pk', 'sk']);
      }
      from = page.LastEvaluatedKey;
    } while (from);
    expect(seen.toSorted()).toEqual(names);
  });

  test('refuses an empty key, of the wrong type or too long, and keeps the item as it was', async () => {
    const key = { pk: 'empty', sk: 'a' };
    await put({ ...key, due_pk: 'empty', due_at: 1 });
    expect((await refusal(put({ ...key, due_pk: '', due_at: 1 }))).message).toContain('secondary index key');
    expect((await refusal(put({ ...key, due_pk: 'empty', due_at: 'soon' }))).message).toContain(
      'Type mismatch',
    );
    expect((await refusal(put({ ...key, due_pk: 'x'.repeat(2049), due_at: 1 }))).name).toBe(
      'ValidationException',
    );
    const update = new UpdateCommand({
      TableName: engine.table,
      Key: key,
      UpdateExpression: 'SET due_pk = :none',
      ExpressionAttributeValues: { ':none': '' },
    });
    expect((await refusal(engine.documents.send(update))).message).toContain('secondary index key');
    await dueItems('empty').toEqual([{ ...key, due_pk: 'empty', due_at: 1 }]);
  });

  test('cannot be read consistently, nor by an unknown name', async () => {
    expect((await refusal(due('x', { ConsistentRead: true }))).message).toContain('Consistent read');
    expect((await refusal(due('x', { IndexName: 'nothing' }))).message).toContain(
      'does not have the specified index',
    );
  });
});

describe('an index that carries everything', () => {
  test('shows the whole item as it is now', async () => {
    await put({ pk: 'owned', sk: 'a', owner: 'me', text: 'old' });
    await put({ pk: 'owned', sk: 'a', owner: 'me', text: 'new' });
    const owned = async () =>
      (
        await engine.documents.send(
          new QueryCommand({
            TableName: engine.table,
            IndexName: 'owned',
            KeyConditionExpression: '#o = :me',
            ExpressionAttributeNames: { '#o': 'owner' },
            ExpressionAttributeValues: { ':me': 'me' },
          }),
        )
      ).Items;
    await expect.poll(owned).toEqual([{ pk: 'owned', sk: 'a', owner: 'me', text: 'new' }]);
  });

  test('is described with its table', async () => {
    const { Table } = await engine.client.send(new DescribeTableCommand({ TableName: engine.table }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).toSorted()).toEqual([
      'due',
      'owned',
    ]);
  });
});
