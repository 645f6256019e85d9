import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTable } from '#infra/local/create-table.ts';
import { startDynamodbThread } from '#infra/local/dynamodb/dynamodb-thread.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringaround-thread-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const credentials = { accessKeyId: 'desk', secretAccessKey: 'desk' };
const clientOf = ({ endpoint }: { readonly endpoint: string }) =>
  new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
const start = () => startDynamodbThread({ folder, now: () => Date.parse('2026-11-23T16:30:00Z') });

test('a table in a thread of its own keeps what was written for the next thread', async () => {
  process.env.AWS_ACCESS_KEY_ID ??= 'desk';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'desk';
  const first = await start();
  await createTable(first.endpoint, 'ringaround');
  const writer = clientOf(first);
  await writer.send(new PutCommand({ TableName: 'ringaround', Item: { pk: 'A', sk: 'B', said: 'hello' } }));
  writer.destroy();
  await first.close();

  const second = await start();
  const reader = clientOf(second);
  const { Item } = await reader.send(
    new GetCommand({ TableName: 'ringaround', Key: { pk: 'A', sk: 'B' }, ConsistentRead: true }),
  );
  reader.destroy();
  await second.close();
  expect(Item).toEqual({ pk: 'A', sk: 'B', said: 'hello' });
});

test('a folder that another has open is refused in words', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow('is another Ringaround using it?');
  await first.close();
});
