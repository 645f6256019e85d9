import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendTaskSuccessCommand, SFNClient, TaskTimedOut } from '@aws-sdk/client-sfn';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTable } from '#infra/local/create-table.ts';
import { type AnswerDirectly, answerDirectly } from '#infra/local/direct-requests.ts';
import { startDynamodbThread } from '#infra/local/dynamodb/dynamodb-thread.ts';

const credentials = { accessKeyId: 'desk', secretAccessKey: 'desk' };
const json = (status: number, body: object) => ({ status, body: JSON.stringify(body) });

let server: Server;
let port: number;
let heard: (string | undefined)[];
let ends: (() => void)[];
beforeEach(async () => {
  heard = [];
  ends = [];
  server = createServer((request, response) => {
    heard.push(request.headers.authorization);
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end('{"Item":{"pk":{"S":"by the socket"}}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterEach(async () => {
  for (const end of ends) end();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const directly = (answer: AnswerDirectly): void => void ends.push(answerDirectly(port, answer));
const table = (more: object = {}) =>
  new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials, ...more });
const read = (client: DynamoDBClient) =>
  client.send(new GetCommand({ TableName: 'ringaround', Key: { pk: 'A', sk: 'ü' } }));

describe('a request that needs no socket', () => {
  test('is answered where it is asked, with what the client meant to send', async () => {
    const asked: (readonly [string, unknown])[] = [];
    directly(async (target, body) => {
      asked.push([target, JSON.parse(body)]);
      return json(200, { Item: { pk: { S: 'dirèctly' } } });
    });
    const client = table();
    expect((await read(client)).Item).toEqual({ pk: 'dirèctly' });
    client.destroy();
    expect(asked).toEqual([
      ['DynamoDB_20120810.GetItem', { TableName: 'ringaround', Key: { pk: { S: 'A' }, sk: { S: 'ü' } } }],
    ]);
    expect(heard).toEqual([]);
  });

  test('goes by the socket, signed, before and after', async () => {
    const client = table();
    directly(async () => json(200, {}));
    for (const end of ends) end();
    expect((await read(client)).Item).toEqual({ pk: 'by the socket' });
    client.destroy();
    expect(heard).toEqual([expect.stringContaining('Signature=')]);
  });

  test('is refused with the errors of the service', async () => {
    directly(async (target) =>
      target.startsWith('AWSStepFunctions')
        ? json(400, { __type: 'TaskTimedOut', message: 'too late' })
        : json(400, {
            __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
            message: 'no',
            Item: { pk: { S: 'A' } },
          }),
    );
    const client = table();
    const refused = await read(client).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConditionalCheckFailedException);
    expect(refused).toMatchObject({ Item: { pk: { S: 'A' } } });
    client.destroy();
    const machines = new SFNClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials,
    });
    const late = machines.send(new SendTaskSuccessCommand({ taskToken: 'token', output: '{}' }));
    await expect(late).rejects.toBeInstanceOf(TaskTimedOut);
    machines.destroy();
  });

  test('is tried again after a throttle, and as often as the client may', async () => {
    let tries = 0;
    directly(async () => {
      tries += 1;
      return json(400, { __type: 'ProvisionedThroughputExceededException', message: 'slower' });
    });
    const client = table({ maxAttempts: 3 });
    await expect(read(client)).rejects.toThrow('slower');
    expect(tries).toBe(3);
    client.destroy();
  });

  test('is given up after the time the client allows', async () => {
    directly(() => new Promise(() => undefined));
    const client = table({
      maxAttempts: 1,
      requestHandler: { requestTimeout: 20, throwOnRequestTimeout: true },
    });
    await expect(read(client)).rejects.toMatchObject({ name: 'TimeoutError' });
    client.destroy();
  });
});

test('a table in a thread of its own is asked without a socket, and says when it is gone', async () => {
  process.env.AWS_ACCESS_KEY_ID ??= 'desk';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'desk';
  const folder = mkdtempSync(join(tmpdir(), 'ringaround-direct-'));
  const dynamodb = await startDynamodbThread({ folder, now: () => Date.parse('2026-11-23T16:30:00Z') });
  const { direct } = dynamodb;
  if (direct === undefined) throw new Error('It can be asked.');
  const targets: string[] = [];
  const end = answerDirectly(dynamodb.port, (target, body) => {
    targets.push(target);
    return direct(target, body);
  });
  await createTable(dynamodb.endpoint, 'ringaround');
  const client = new DynamoDBClient({
    endpoint: dynamodb.endpoint,
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  });
  const put = () =>
    client.send(
      new PutCommand({
        TableName: 'ringaround',
        Item: { pk: 'A', sk: 'ü', said: 'hello' },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  await put();
  await expect(put()).rejects.toBeInstanceOf(ConditionalCheckFailedException);
  expect((await read(client)).Item).toEqual({ pk: 'A', sk: 'ü', said: 'hello' });
  expect(targets.slice(-3)).toEqual([
    'DynamoDB_20120810.PutItem',
    'DynamoDB_20120810.PutItem',
    'DynamoDB_20120810.GetItem',
  ]);
  await dynamodb.close();
  await expect(read(client)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  end();
  client.destroy();
  rmSync(folder, { recursive: true, force: true });
});
