import {
  DeleteTableCommand,
  DescribeTimeToLiveCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedDynamodb, startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { connect, createTable, documentsOf, otherEndpoint, refusal } from './engine-under-test.ts';

const table = 'expiring';
const start = Date.UTC(2030, 0, 7, 15);
const second = 1000;
const hour = 3600;

describe.skipIf(otherEndpoint !== undefined)('items that expire', () => {
  let now: number;
  let embedded: EmbeddedDynamodb;
  let client: ReturnType<typeof connect>;
  let documents: ReturnType<typeof documentsOf>;

  beforeEach(async () => {
    now = start;
    embedded = await startEmbeddedDynamodb({ now: () => now });
    client = connect(embedded.endpoint);
    documents = documentsOf(client);
    await createTable(client, table);
  });
  afterEach(async () => {
    client.destroy();
    await embedded.close();
  });

  const setTimeToLive = (Enabled: boolean, AttributeName = 'expires_at') =>
    client.send(
      new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification: { AttributeName, Enabled } }),
    );
  const put = (sk: string, more: Record<string, unknown>) =>
    documents.send(new PutCommand({ TableName: table, Item: { pk: 'p', sk, ...more } }));
  const left = async () =>
    ((await documents.send(new ScanCommand({ TableName: table }))).Items ?? [])
      .map(({ sk }) => sk)
      .toSorted();
  const seconds = () => now / second;

  test('go when their time has come by the clock that was given, with their index entries', async () => {
    await setTimeToLive(true);
    await put('soon', { expires_at: seconds() + hour, due_pk: 'd', due_at: 1 });
    await put('later', { expires_at: seconds() + 2 * hour, due_pk: 'd', due_at: 2 });
    await put('never', { due_pk: 'd', due_at: 3 });
    expect(await embedded.sweep()).toBe(0);
    now += (hour + 1) * second;
    expect(await embedded.sweep()).toBe(1);
    expect(await left()).toEqual(['later', 'never']);
    const { Items } = await documents.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'due',
        KeyConditionExpression: 'due_pk = :d',
        ExpressionAttributeValues: { ':d': 'd' },
      }),
    );
    expect(Items?.map(({ sk }) => sk)).toEqual(['later', 'never']);
  });

  test('are found among more than fits on one page', async () => {
    await setTimeToLive(true);
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await put(`s${n}`, { expires_at: seconds() - n, text: 'x'.repeat(350_000) });
    }
    expect(await embedded.sweep()).toBe(6);
    expect(await left()).toEqual([]);
  });

  test('are left to the next round after the page at hand when the table closes', async () => {
    await setTimeToLive(true);
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await put(`s${n}`, { expires_at: seconds() - n, text: 'x'.repeat(350_000) });
    }
    const first = await embedded.sweep(AbortSignal.abort());
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(6);
    expect(await embedded.sweep()).toBe(6 - first);
  });

  test('stay when they were renewed', async () => {
    await setTimeToLive(true);
    await put('renewed', { expires_at: seconds() + hour });
    await documents.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: 'p', sk: 'renewed' },
        UpdateExpression: 'SET expires_at = :later',
        ExpressionAttributeValues: { ':later': seconds() + 3 * hour },
      }),
    );
    now += 2 * hour * second;
    await embedded.sweep();
    expect(await left()).toEqual(['renewed']);
  });

  test('stay when the time is not a number, was written in milliseconds, or lies five years back', async () => {
    await setTimeToLive(true);
    await put('text', { expires_at: String(seconds() - hour) });
    await put('milliseconds', { expires_at: now - hour });
    await put('ancient', { expires_at: seconds() - 6 * 365 * 24 * hour });
    expect(await embedded.sweep()).toBe(0);
    expect(await left()).toEqual(['ancient', 'milliseconds', 'text']);
  });

  test('stay while the setting is off, which can be asked and changed', async () => {
    const describeIt = async () =>
      (await client.send(new DescribeTimeToLiveCommand({ TableName: table }))).TimeToLiveDescription;
    await put('old', { expires_at: seconds() - hour });
    expect(await describeIt()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    await setTimeToLive(true);
    expect(await describeIt()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires_at' });
    expect((await refusal(setTimeToLive(true))).name).toBe('ValidationException');
    expect((await refusal(setTimeToLive(true, 'another'))).name).toBe('ValidationException');
    await setTimeToLive(false);
    expect(await embedded.sweep()).toBe(0);
    expect(await left()).toEqual(['old']);
  });

  test('a table that is deleted takes its items and its setting with it', async () => {
    await setTimeToLive(true);
    await put('old', { owner: 'me' });
    await client.send(new DeleteTableCommand({ TableName: table }));
    await createTable(client, table);
    expect(await left()).toEqual([]);
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: table }));
    expect(TimeToLiveDescription?.TimeToLiveStatus).toBe('DISABLED');
  });

  test('a token of a transaction is forgotten after ten minutes', async () => {
    const once = () =>
      documents.send(
        new TransactWriteCommand({
          ClientRequestToken: 'the-same',
          TransactItems: [
            {
              Update: {
                TableName: table,
                Key: { pk: 'p', sk: 'counter' },
                UpdateExpression: 'ADD n :one',
                ExpressionAttributeValues: { ':one': 1 },
              },
            },
          ],
        }),
      );
    const count = async () => (await documents.send(new ScanCommand({ TableName: table }))).Items?.[0]?.n;
    await once();
    now += 9 * 60 * second;
    await embedded.sweep();
    await once();
    expect(await count()).toBe(1);
    now += 2 * 60 * second;
    await embedded.sweep();
    await once();
    expect(await count()).toBe(2);
  });
});
