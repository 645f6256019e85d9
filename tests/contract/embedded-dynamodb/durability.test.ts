import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DescribeTimeToLiveCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { connect, createTable, documentsOf, otherEndpoint } from './engine-under-test.ts';

const table = 'durable';
const victim = fileURLToPath(new URL('./crash-victim.ts', import.meta.url));
const width = 30;

/** Every item of round n is rewritten with n, and moves in the index with it. */
const round = (n: number) =>
  new TransactWriteCommand({
    ClientRequestToken: `round-${n}`,
    TransactItems: Array.from({ length: width }, (_, place) => ({
      Put: {
        TableName: table,
        Item: {
          pk: `p${place % 3}`,
          sk: `s${place}`,
          round: n,
          due_pk: 'd',
          due_at: n,
          text: 'x'.repeat(3000),
        },
      },
    })),
  });

describe.skipIf(otherEndpoint !== undefined)('what was written', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'ringaround-dynamodb-')), 'not', 'yet', 'there');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(join(folder, '..', '..', '..'), { recursive: true, force: true });
  });

  const startVictim = async () => {
    const child = spawn(process.execPath, [victim, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    for await (const endpoint of createInterface({ input: child.stdout })) return { child, endpoint };
    throw new Error('The engine did not start');
  };

  const reopened = async <T>(work: (endpoint: string) => Promise<T>): Promise<T> => {
    const engine = await startEmbeddedDynamodb({ folder });
    try {
      return await work(engine.endpoint);
    } finally {
      await engine.close();
    }
  };

  test('is there after a restart: items, index, time to live, tokens', async () => {
    await reopened(async (endpoint) => {
      const client = connect(endpoint);
      await createTable(client, table);
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: table,
          TimeToLiveSpecification: { AttributeName: 'expires_at', Enabled: true },
        }),
      );
      await documentsOf(client).send(round(1));
      client.destroy();
    });
    await reopened(async (endpoint) => {
      const client = connect(endpoint);
      const documents = documentsOf(client);
      await documents.send(
        new PutCommand({ TableName: table, Item: { pk: 'p0', sk: 's0', round: 'changed' } }),
      );
      await documents.send(round(1)); // known by its token, hence not done again
      const all = await documents.send(new ScanCommand({ TableName: table }));
      expect(all.Items).toHaveLength(width);
      expect(all.Items?.filter((item) => item.round === 'changed')).toHaveLength(1);
      const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName: table }));
      expect(ttl.TimeToLiveDescription?.AttributeName).toBe('expires_at');
      client.destroy();
    });
  });

  test('in a transaction is there whole or not at all when the process is killed in the middle, 8 times over', async () => {
    await reopened((endpoint) => createTable(connect(endpoint), table));
    let next = 1;
    let committed = 0;
    for (let life = 0; life < 8; life++) {
      const { child, endpoint } = await startVictim();
      const client = connect(endpoint);
      const documents = documentsOf(client);
      const last = next + 3;
      for (; next < last; next++) {
        await documents.send(round(next));
        committed = next;
      }
      // the kill falls somewhere into this one: before, while or after it is written
      const doomed = documents.send(round(next)).then(
        () => {
          committed = next;
        },
        () => undefined,
      );
      await new Promise((resolve) => setTimeout(resolve, life * 2));
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await Promise.all([doomed, gone]);
      client.destroy();

      await reopened(async (again) => {
        const reader = connect(again);
        const { Items = [] } = await documentsOf(reader).send(new ScanCommand({ TableName: table }));
        const { Items: due = [] } = await documentsOf(reader).send(
          new QueryCommand({
            TableName: table,
            IndexName: 'due',
            KeyConditionExpression: 'due_pk = :d',
            ExpressionAttributeValues: { ':d': 'd' },
          }),
        );
        reader.destroy();
        const rounds = new Set(Items.map((item) => item.round));
        expect(Items).toHaveLength(width);
        expect(rounds.size).toBe(1);
        expect([committed, next]).toContain([...rounds][0]);
        expect(due).toHaveLength(width);
        expect(new Set(due.map(({ due_at }) => due_at))).toEqual(rounds);
      });
      next++;
    }
  });

  test('cannot be opened by two at once, and says why', async () => {
    await startVictim();
    await expect(startEmbeddedDynamodb({ folder })).rejects.toThrow('is another Ringaround using it?');
  });
});
