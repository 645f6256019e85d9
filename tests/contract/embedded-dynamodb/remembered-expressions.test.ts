import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineUnderTest, openEngineUnderTest, refusal } from './engine-under-test.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngineUnderTest();
});
afterAll(() => engine.close());

const put = (item: Record<string, unknown>) =>
  engine.documents.send(new PutCommand({ TableName: engine.table, Item: item }));
const update = (key: Record<string, unknown>, input: Omit<UpdateCommand['input'], 'TableName' | 'Key'>) =>
  engine.documents.send(
    new UpdateCommand({ TableName: engine.table, Key: key, ReturnValues: 'ALL_NEW', ...input }),
  );

describe('an expression that came before', () => {
  test('is read with the values of this request', async () => {
    const key = { pk: 'remembered-1', sk: 'a' };
    await put(key);
    const write = (list: readonly string[]) =>
      update(key, {
        UpdateExpression: 'SET said = :said, said_again = :said, counted = if_not_exists(counted, :n) + :n',
        ExpressionAttributeValues: { ':said': list, ':n': list.length },
      });
    expect((await write(['one'])).Attributes).toMatchObject({ said: ['one'], counted: 2 });
    expect((await write(['two', 'three'])).Attributes).toEqual({
      ...key,
      said: ['two', 'three'],
      said_again: ['two', 'three'],
      counted: 4,
    });
  });

  test('is another one where a value has another type', async () => {
    const key = { pk: 'remembered-2', sk: 'a' };
    await put({ ...key, count: 1 });
    const add = (amount: unknown) =>
      update(key, { UpdateExpression: 'ADD #n :by', ...named, ExpressionAttributeValues: { ':by': amount } });
    const named = { ExpressionAttributeNames: { '#n': 'count' } };
    expect((await add(2)).Attributes).toEqual({ ...key, count: 3 });
    expect((await refusal(add('two'))).message).toContain('Incorrect operand type');
    expect((await add(3)).Attributes).toEqual({ ...key, count: 6 });
  });

  test('stands for other attributes where its names do', async () => {
    const key = { pk: 'remembered-3', sk: 'a' };
    await put({ ...key, first: 1, second: 2 });
    const read = async (attribute: string) =>
      (
        await engine.documents.send(
          new GetCommand({
            TableName: engine.table,
            Key: key,
            ProjectionExpression: '#wanted',
            ExpressionAttributeNames: { '#wanted': attribute },
          }),
        )
      ).Item;
    expect([await read('first'), await read('second')]).toEqual([{ first: 1 }, { second: 2 }]);
  });

  test('has its bounds compared each time', async () => {
    const between = (low: string, high: string) =>
      engine.documents.send(
        new QueryCommand({
          TableName: engine.table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
          ExpressionAttributeValues: { ':pk': 'remembered-4', ':low': low, ':high': high },
        }),
      );
    await put({ pk: 'remembered-4', sk: 'b' });
    expect((await between('a', 'c')).Count).toBe(1);
    expect((await refusal(between('c', 'a'))).message).toContain('upper bound');
  });

  test('counts a name as used though another expression used it too, the time before', async () => {
    const key = { pk: 'remembered-5', sk: 'a' };
    await put({ ...key, n: 1 });
    const names = { ExpressionAttributeNames: { '#n': 'n' }, ConditionExpression: 'attribute_exists(#n)' };
    const both = { UpdateExpression: 'SET #n = :n', ExpressionAttributeValues: { ':n': 2 }, ...names };
    const one = { UpdateExpression: 'SET m = :n', ExpressionAttributeValues: { ':n': 3 }, ...names };
    expect((await update(key, both)).Attributes).toEqual({ ...key, n: 2 });
    expect((await update(key, one)).Attributes).toEqual({ ...key, n: 2, m: 3 });
  });

  test('does not hide a value that is named and not used', async () => {
    const key = { pk: 'remembered-6', sk: 'a' };
    const write = (values: Record<string, unknown>) =>
      update(key, { UpdateExpression: 'SET n = :n', ExpressionAttributeValues: values });
    await write({ ':n': 1 });
    expect((await refusal(write({ ':n': 1, ':spare': 2 }))).message).toContain('unused in expressions');
    expect((await refusal(write({ ':n': 1, ':spare': 2 }))).message).toContain('unused in expressions');
  });
});
