import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedDynamodb, startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { connect, createTable, documentsOf, otherEndpoint, refusal } from './engine-under-test.ts';

const table = 'faulty';
const key = { pk: 'p', sk: 's' };

describe.skipIf(otherEndpoint !== undefined)('troubles on request', () => {
  let embedded: EmbeddedDynamodb;
  let client: ReturnType<typeof connect>;
  let documents: ReturnType<typeof documentsOf>;

  beforeEach(async () => {
    embedded = await startEmbeddedDynamodb({});
    client = connect(embedded.endpoint);
    documents = documentsOf(client);
    await createTable(client, table);
  });
  afterEach(async () => {
    client.destroy();
    await embedded.close();
  });

  const add = (through = documents) =>
    through.send(
      new UpdateCommand({
        TableName: table,
        Key: key,
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
  const count = async () => (await documents.send(new GetCommand({ TableName: table, Key: key }))).Item?.n;

  test('a throttled request is refused and does nothing, the next one works', async () => {
    embedded.faults.throttle({ operation: 'UpdateItem' });
    expect((await refusal(add())).name).toBe('ProvisionedThroughputExceededException');
    expect(await count()).toBeUndefined();
    await add();
    expect(await count()).toBe(1);
  });

  test('the SDK gets over a throttle by itself', async () => {
    const patient = connect(embedded.endpoint, 2);
    embedded.faults.throttle();
    await add(documentsOf(patient));
    patient.destroy();
    expect(await count()).toBe(1);
    expect(embedded.counters.byOperation()).toMatchObject({ UpdateItem: 2 });
  });

  test('a dropped reply was committed all the same', async () => {
    embedded.faults.dropReply({ operation: 'UpdateItem' });
    await refusal(add());
    expect(await count()).toBe(1);
  });

  test('a transaction whose reply was dropped is not done twice by the retry of the SDK', async () => {
    const patient = connect(embedded.endpoint, 3);
    embedded.faults.dropReply({ operation: 'TransactWriteItems' });
    await documentsOf(patient).send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName: table,
              Key: key,
              UpdateExpression: 'ADD n :one',
              ConditionExpression: 'attribute_not_exists(pk)',
              ExpressionAttributeValues: { ':one': 1 },
            },
          },
        ],
      }),
    );
    patient.destroy();
    expect(await count()).toBe(1);
    expect(embedded.counters.byOperation()).toMatchObject({ TransactWriteItems: 2 });
  });

  test('a conflict cancels a transaction for the entry it names, and refuses a single write', async () => {
    embedded.faults.conflict({ operation: 'TransactWriteItems', position: 1 });
    const error = await refusal(
      documents.send(
        new TransactWriteCommand({
          TransactItems: ['a', 'b'].map((sk) => ({ Put: { TableName: table, Item: { pk: 'p', sk } } })),
        }),
      ),
    );
    if (!(error instanceof TransactionCanceledException)) throw error;
    expect(error.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'TransactionConflict']);
    embedded.faults.conflict();
    expect((await refusal(add())).name).toBe('TransactionConflictException');
  });

  test('strike only what they were made for, and can be taken back', async () => {
    embedded.faults.throttle({ matches: ({ Key }) => JSON.stringify(Key).includes('elsewhere'), times: 5 });
    embedded.faults.dropReply({ operation: 'PutItem' });
    await add();
    expect(embedded.faults.waiting()).toBe(6);
    embedded.faults.clear();
    await documents.send(new PutCommand({ TableName: table, Item: { pk: 'elsewhere', sk: 's' } }));
    expect(embedded.faults.waiting()).toBe(0);
  });

  test('every request is counted, by operation', async () => {
    const before = embedded.counters.requests();
    await add();
    await count();
    expect(embedded.counters.requests() - before).toBe(2);
    expect(embedded.counters.byOperation()).toMatchObject({ UpdateItem: 1, GetItem: 1, CreateTable: 1 });
  });
});

describe.skipIf(otherEndpoint !== undefined)('requests no SDK would send', () => {
  test.each<[string, string | undefined, RequestInit, number]>([
    ['no operation', undefined, { method: 'POST', body: '{}' }, 400],
    ['an operation it does not have', 'ExecuteStatement', { method: 'POST', body: '{}' }, 400],
    ['a name every object has', 'constructor', { method: 'POST', body: '{}' }, 400],
    ['no JSON', 'GetItem', { method: 'POST', body: '{"TableName' }, 400],
    ['a list', 'GetItem', { method: 'POST', body: '[]' }, 400],
    ['nothing', 'GetItem', { method: 'POST', body: '' }, 400],
    ['a GET', 'GetItem', { method: 'GET' }, 400],
    ['null for a table', 'UpdateTimeToLive', { method: 'POST', body: '{"TableName":null}' }, 400],
    ['a list of nothing', 'TransactWriteItems', { method: 'POST', body: '{"TransactItems":[null]}' }, 400],
    ['more than 16 MB', 'PutItem', { method: 'POST', body: ' '.repeat(17 * 1024 * 1024) }, 413],
  ])('%s is refused, and the engine goes on', async (_, target, request, status) => {
    const embedded = await startEmbeddedDynamodb({});
    try {
      const headers = target === undefined ? {} : { 'x-amz-target': `DynamoDB_20120810.${target}` };
      const reply = await fetch(embedded.endpoint, { ...request, headers });
      expect(reply.status).toBe(status);
      await createTable(connect(embedded.endpoint), 'still-works');
    } finally {
      await embedded.close();
    }
  });

  test('a page that reaches us under a foreign name is refused', async () => {
    const embedded = await startEmbeddedDynamodb({});
    try {
      const headers = { host: 'clinic.example', 'x-amz-target': 'DynamoDB_20120810.ListTables' };
      const request = httpRequest({ port: embedded.port, host: '127.0.0.1', method: 'POST', headers });
      request.end('{}');
      const [response] = await once(request, 'response');
      response.resume();
      expect(response.statusCode).toBe(400);
    } finally {
      await embedded.close();
    }
  });
});
