import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { connect, createTable, documentsOf, otherEndpoint } from './engine-under-test.ts';
import { durableTable, itemsInRound, roundOf } from './round.ts';

const victim = fileURLToPath(new URL('./crash-victim.ts', import.meta.url));

describe.skipIf(otherEndpoint !== undefined)('what was written', () => {
  let parent: string;
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'ringaround-dynamodb-'));
    folder = join(parent, 'not', 'yet', 'there');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(parent, { recursive: true, force: true });
  });

  const opened = async <T>(work: (client: DynamoDBClient) => Promise<T>): Promise<T> => {
    const engine = await startEmbeddedDynamodb({ folder });
    const client = connect(engine.endpoint);
    try {
      return await work(client);
    } finally {
      client.destroy();
      await engine.close();
    }
  };

  const startVictim = (first: number, ...fatal: number[]) => {
    const child = spawn(process.execPath, [victim, folder, String(first), ...fatal.map(String)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return { child, exit: once(child, 'exit'), rounds: createInterface({ input: child.stdout }) };
  };

  /** The one round that all items and all index entries are of. */
  const roundFound = () =>
    opened(async (client) => {
      const documents = documentsOf(client);
      const { Items = [] } = await documents.send(new ScanCommand({ TableName: durableTable }));
      const { Items: due = [] } = await documents.send(
        new QueryCommand({
          TableName: durableTable,
          IndexName: 'due',
          KeyConditionExpression: 'due_pk = :d',
          ExpressionAttributeValues: { ':d': 'd' },
        }),
      );
      const rounds = new Set([...Items.map((item) => item.round), ...due.map((entry) => entry.due_at)]);
      expect({ items: Items.length, entries: due.length, rounds: rounds.size }).toEqual({
        items: itemsInRound,
        entries: itemsInRound,
        rounds: 1,
      });
      return Number([...rounds][0]);
    });

  test('is there after a restart: items, index, time to live, tokens', async () => {
    await opened(async (client) => {
      await createTable(client, durableTable);
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: durableTable,
          TimeToLiveSpecification: { AttributeName: 'expires_at', Enabled: true },
        }),
      );
      await client.send(new TransactWriteItemsCommand(roundOf(1)));
    });
    expect(await roundFound()).toBe(1);
    await opened(async (client) => {
      const documents = documentsOf(client);
      await documents.send(
        new PutCommand({ TableName: durableTable, Item: { pk: 'p0', sk: 's0', round: 'changed' } }),
      );
      await client.send(new TransactWriteItemsCommand(roundOf(1))); // known by its token, hence not done again
      const { Items } = await documents.send(new ScanCommand({ TableName: durableTable }));
      expect(Items?.filter((item) => item.round === 'changed')).toHaveLength(1);
      const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName: durableTable }));
      expect(ttl.TimeToLiveDescription?.AttributeName).toBe('expires_at');
    });
  });

  test('in a transaction is there as a whole once any of it has reached the disk', async () => {
    await opened((client) => createTable(client, durableTable));
    const { exit, rounds } = startVictim(1, 3);
    rounds.resume();
    await exit;
    expect(await roundFound()).toBe(3);
  });

  test('in a transaction is there whole or not at all, whenever the process is killed, and nothing acknowledged is lost', async () => {
    await opened((client) => createTable(client, durableTable));
    let last = 0;
    for (const roundsToLive of [1, 2, 3, 5, 8, 13, 21, 34]) {
      const { child, exit, rounds } = startVictim(last + 1);
      const killAt = last + roundsToLive;
      for await (const line of rounds) {
        last = Number(line);
        if (last === killAt) child.kill('SIGKILL');
      }
      await exit;
      const found = await roundFound();
      expect(found).toBeGreaterThanOrEqual(last);
      expect(found).toBeLessThanOrEqual(last + 1);
      last = found;
    }
  });

  test('cannot be opened by two at once, and says why', async () => {
    await opened((client) => createTable(client, durableTable));
    const { rounds } = startVictim(1);
    await once(rounds, 'line');
    await expect(startEmbeddedDynamodb({ folder })).rejects.toThrow('is another Ringaround using it?');
  });
});
