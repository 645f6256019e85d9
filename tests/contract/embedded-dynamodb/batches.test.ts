import { DescribeContinuousBackupsCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand, GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTable, type EngineUnderTest, openEngineUnderTest, refusal } from './engine-under-test.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngineUnderTest();
});
afterAll(() => engine.close());

type Item = Record<string, unknown>;
const writeAll = (items: readonly Item[]) =>
  engine.documents.send(
    new BatchWriteCommand({
      RequestItems: { [engine.table]: items.map((Item) => ({ PutRequest: { Item } })) },
    }),
  );
const keys = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({ pk: name, sk: `s${n}` }));

describe('batches', () => {
  test('write and delete 25 at once and read them back', async () => {
    const items = keys('batch', 25);
    await writeAll(items);
    const [first, ...rest] = items;
    await engine.documents.send(
      new BatchWriteCommand({ RequestItems: { [engine.table]: [{ DeleteRequest: { Key: first } }] } }),
    );
    const { Responses, UnprocessedKeys } = await engine.documents.send(
      new BatchGetCommand({ RequestItems: { [engine.table]: { Keys: items, ConsistentRead: true } } }),
    );
    const sks = (list: readonly Item[] = []) => list.map(({ sk }) => sk).toSorted();
    expect(sks(Responses?.[engine.table])).toEqual(sks(rest));
    expect(UnprocessedKeys).toEqual({});
  });

  test('refuse 26, the same key twice, and an empty key of an index, and write nothing', async () => {
    const twice = { pk: 'twice', sk: 'a' };
    for (const items of [keys('many', 26), [twice, twice], [twice, { pk: 'twice', sk: 'b', owner: '' }]]) {
      expect((await refusal(writeAll(items))).name).toBe('ValidationException');
    }
    const { Item } = await engine.documents.send(new GetCommand({ TableName: engine.table, Key: twice }));
    expect(Item).toBeUndefined();
  });
});

describe('whole tables', () => {
  test('a scan finds every item once, page by page and in parallel segments', async () => {
    const all = keys('scan', 25);
    await writeAll(all);
    const scan = async (more: Omit<ScanCommand['input'], 'TableName'>) => {
      const found: unknown[] = [];
      let from: Item | undefined;
      do {
        const page = await engine.documents.send(
          new ScanCommand({
            TableName: engine.table,
            FilterExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': 'scan' },
            ...more,
            ExclusiveStartKey: from,
          }),
        );
        found.push(...(page.Items ?? []).map(({ sk }) => sk));
        from = page.LastEvaluatedKey;
      } while (from);
      return found;
    };
    const expected = all.map(({ sk }) => sk).toSorted();
    expect((await scan({ Limit: 7 })).toSorted()).toEqual(expected);
    const segments = await Promise.all([0, 1, 2].map((Segment) => scan({ Segment, TotalSegments: 3 })));
    expect(segments.flat().toSorted()).toEqual(expected);
  });

  test('are listed, cannot be made twice, and say how they are backed up', async () => {
    const { TableNames } = await engine.client.send(new ListTablesCommand({}));
    expect(TableNames).toContain(engine.table);
    expect((await refusal(createTable(engine.client, engine.table))).name).toBe('ResourceInUseException');
    const { ContinuousBackupsDescription } = await engine.client.send(
      new DescribeContinuousBackupsCommand({ TableName: engine.table }),
    );
    expect(ContinuousBackupsDescription?.ContinuousBackupsStatus).toBe('ENABLED');
  });
});
