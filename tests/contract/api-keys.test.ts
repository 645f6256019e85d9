import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '#infra/keys/create-key.ts';
import { createTable } from '#infra/local/create-table.ts';
import { type EmbeddedDynamodb, startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { dynamodbCallRequests } from '#shared/adapters/dynamodb/call-requests.ts';
import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { dynamodbIdempotency } from '#shared/adapters/dynamodb/idempotency.ts';
import { openTable, type Table } from '#shared/adapters/dynamodb/table.ts';
import { randomIds } from '#shared/adapters/ids.ts';
import type { DialIntent } from '#shared/ports.ts';
import { aCall } from '#tests/unit/call/a-call.ts';

process.env.AWS_ACCESS_KEY_ID ??= 'desk';
process.env.AWS_SECRET_ACCESS_KEY ??= 'desk';

const start = new Date('2026-11-23T15:00:00.000Z');
let now = start;
let engine: EmbeddedDynamodb;
let table: Table;

beforeAll(async () => {
  // The engine's own clock stays behind, as DynamoDB's removal of old items does.
  engine = await startEmbeddedDynamodb({ now: () => start.getTime() });
  await createTable(engine.endpoint, 'ringaround');
  table = openTable(new DynamoDBClient({ endpoint: engine.endpoint, region: 'us-east-1' }), 'ringaround', {
    now: () => now,
  });
  await dynamodbControl(table).switchCalling(true);
});
afterAll(async () => {
  table.client.destroy();
  await engine.close();
});

describe('the keys of API clients', () => {
  it('keeps the hash and never the key', async () => {
    const { secret } = await createKey(dynamodbApiKeys(table), { name: 'ci' }, now);
    const { Items } = await table.client.send(new ScanCommand({ TableName: 'ringaround' }));
    expect(secret).toMatch(/^ra_[\w-]{43}$/);
    expect(JSON.stringify(Items)).not.toContain(secret.slice(3));
  });

  it('opens a key by its hash, with the usual limits', async () => {
    const keys = dynamodbApiKeys(table);
    const { key, secret } = await createKey(keys, { name: 'open' }, now);
    expect(await keys.open(randomIds.sha256(secret))).toEqual(key);
    expect(key.limits).toEqual({ calls_per_day: 100, calls_at_once: 10 });
    expect(await keys.open(randomIds.sha256('another'))).toBeUndefined();
  });

  it('revokes a key once, and lists it as revoked', async () => {
    const keys = dynamodbApiKeys(table);
    const { key, secret } = await createKey(keys, { name: 'gone' }, now);
    expect(await keys.revoke(key.api_key_id, now)).toBe(true);
    expect(await keys.revoke(key.api_key_id, now)).toBe(false);
    expect((await keys.open(randomIds.sha256(secret)))?.revoked_at).toBe(now.toISOString());
    expect((await keys.list()).find(({ name }) => name === 'gone')?.revoked_at).toBe(now.toISOString());
  });

  it('knows no key that never was', async () => {
    expect(await dynamodbApiKeys(table).revoke('key_none', now)).toBe(false);
  });

  it('lets one of two writers of the usage win', async () => {
    const keys = dynamodbApiKeys(table);
    const usage = { day: '2026-11-23', day_count: 1, open: [], version: 1 };
    const both = await Promise.all([keys.putUsage('hash', usage, 0), keys.putUsage('hash', usage, 0)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await keys.putUsage('hash', { ...usage, version: 2 }, 1)).toBe(true);
    expect(await keys.putUsage('hash', { ...usage, version: 2 }, 1)).toBe(false);
  });
});

const intent = (call_id: string, to_number: string): DialIntent => ({
  call: aCall({
    call_id,
    to_number,
    purpose: 'generic',
    status: 'dialling',
    dial: { state: 'sent' },
    api_key_id: 'key_1',
    dialled_at: now.toISOString(),
    version: 0,
  }),
  call_token_hash: 'hash',
  idempotency: { key: 'order-1', body_hash: 'body' },
  limits: { lines: 4, cooldown: false, daily_cap: undefined },
  events: [],
});

describe('an idempotency key', () => {
  it('is written with the dial, lives seven days, and is free again after them', async () => {
    const idempotency = dynamodbIdempotency(table);
    const calls = dynamodbCalls(table);
    expect(await idempotency.find('key_1', 'order-1')).toBeUndefined();
    expect(await calls.reserve(intent('call_a', '+12025550150'))).toMatchObject({ kind: 'reserved' });
    expect(await idempotency.find('key_1', 'order-1')).toEqual({ call_id: 'call_a', body_hash: 'body' });
    expect(await calls.reserve(intent('call_b', '+12025550151'))).toEqual({
      kind: 'refused',
      refusal: 'already_placed',
    });
    now = new Date(start.getTime() + 7 * 86_400_000 - 1_000);
    expect(await idempotency.find('key_1', 'order-1')).toBeDefined();
    now = new Date(start.getTime() + 7 * 86_400_000 + 1_000);
    expect(await idempotency.find('key_1', 'order-1')).toBeUndefined();
    expect(await calls.reserve(intent('call_c', '+12025550152'))).toMatchObject({ kind: 'reserved' });
  });

  it('is given back only by the call that holds it', async () => {
    const idempotency = dynamodbIdempotency(table);
    await idempotency.forget('key_1', 'order-1', 'call_a');
    expect(await idempotency.find('key_1', 'order-1')).toMatchObject({ call_id: 'call_c' });
    await idempotency.forget('key_1', 'order-1', 'call_c');
    expect(await idempotency.find('key_1', 'order-1')).toBeUndefined();
  });
});

describe('what was asked with a call', () => {
  it('is written with the dial and outlives every change of the call', async () => {
    const calls = dynamodbCalls(table);
    const requests = dynamodbCallRequests(table);
    const request = {
      agent_id: 'agent_1',
      purpose: 'x',
      questions: [{ id: 'q1', text: 'Open?', type: 'text', options: [] }],
    };
    const wanted = { ...intent('call_r', '+12025550153'), idempotency: { key: 'order-2', body_hash: 'b' } };
    await calls.reserve({ ...wanted, call: { ...wanted.call, ...{ request } } });
    await requests.markProgress('call_r', 'in_progress', now);
    await calls.change('call_r', (call) => ({ call: { ...call, status: 'done' } }));
    const first = now.toISOString();
    now = new Date(now.getTime() + 60_000);
    await requests.markProgress('call_r', 'in_progress', now);
    expect(await requests.get('call_r')).toEqual({ request, progress: { in_progress_at: first } });
  });

  it('is absent for a call that nobody asked for by the API', async () => {
    expect(await dynamodbCallRequests(table).get('call_a')).toBeUndefined();
  });
});
