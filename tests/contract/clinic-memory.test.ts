import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTable } from '#infra/local/create-table.ts';
import { startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { dynamodbClinicMemories } from '#shared/adapters/dynamodb/clinic-memory.ts';
import { getItem } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import type { CallLesson } from '#shared/domain/clinics/memory.ts';
import { later, noon } from '#tests/support/a-cascade.ts';
import { type Store, stores } from './ports/stores.ts';

const clinic = { clinic_id: 'emb-ny-1', timezone: 'America/New_York' };
const lesson = (seconds: number, changes: Partial<CallLesson> = {}): CallLesson => ({
  at: later(seconds),
  outcome: 'no_answer',
  ...changes,
});

describe.each(stores)('what calls taught about clinics, on %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const known = async (clinic_id = clinic.clinic_id) =>
    (await store.memories.many([clinic_id])).get(clinic_id);

  it('is nothing for a clinic that was never called', async () => {
    expect(await store.memories.many(['emb-ny-1', 'emb-ny-2'])).toEqual(new Map());
    expect(await store.memories.many([])).toEqual(new Map());
  });

  it('keeps outcome, hour on the clinic wall, menu path and hold, newest first', async () => {
    await store.memories.remember(clinic, lesson(0));
    await store.memories.remember(
      clinic,
      lesson(3_600, { outcome: 'booked', menu_path: '2, 0', hold_seconds: 70 }),
    );
    expect(await known()).toEqual({
      clinic_id: 'emb-ny-1',
      calls: [
        {
          at: later(3_600).toISOString(),
          outcome: 'booked',
          weekday: 1,
          hour: 13,
          menu_path: '2, 0',
          hold_seconds: 70,
        },
        { at: noon.toISOString(), outcome: 'no_answer', weekday: 1, hour: 12 },
      ],
    });
  });

  it('is read for many clinics at once, each named once however often it was asked for', async () => {
    await store.memories.remember(clinic, lesson(0));
    await store.memories.remember({ ...clinic, clinic_id: 'emb-ny-2' }, lesson(0));
    const found = await store.memories.many(['emb-ny-2', 'emb-ny-1', 'emb-ny-9', 'emb-ny-1']);
    expect([...found.keys()].sort()).toEqual(['emb-ny-1', 'emb-ny-2']);
  });

  it('holds one call once, however often it is told, and believes the last word about it', async () => {
    await store.memories.remember(clinic, lesson(0));
    await store.memories.remember(clinic, lesson(0));
    await store.memories.remember(clinic, lesson(0, { outcome: 'booked' }));
    expect((await known())?.calls.map(({ outcome }) => outcome)).toEqual(['booked']);
  });

  it('loses no call when two end at the same moment', async () => {
    await Promise.all([1, 2, 3].map((second) => store.memories.remember(clinic, lesson(second))));
    expect((await known())?.calls).toHaveLength(3);
  });
});

describe.each(stores)('numbers that asked not to be called, on %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it('are found among many in one question', async () => {
    await store.numbers.optOut('+12125550102', noon);
    const asked = ['+12125550101', '+12125550102', '+12125550102', '+12125550103'];
    expect(await store.optOuts.among(asked)).toEqual(new Set(['+12125550102']));
    expect(await store.optOuts.among([])).toEqual(new Set());
  });
});

describe('a memory in the table', () => {
  it('that nobody can read is as good as none, is written over, and goes after a year', async () => {
    const dynamodb = await startEmbeddedDynamodb({ now: () => noon.getTime() });
    await createTable(dynamodb.endpoint, 'ringaround');
    const client = new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'us-east-1' });
    const table = openTable(client, 'ringaround', { now: () => noon });
    await table.client.send(
      new PutCommand({
        TableName: 'ringaround',
        Item: { ...keys.clinic('emb-ny-1'), type: 'clinic_memory', calls: 'many', version: 4 },
      }),
    );
    const memories = dynamodbClinicMemories(table);
    expect(await memories.many(['emb-ny-1'])).toEqual(new Map());
    await memories.remember(clinic, lesson(0));
    expect((await memories.many(['emb-ny-1'])).get('emb-ny-1')?.calls).toHaveLength(1);
    expect(await getItem(table, keys.clinic('emb-ny-1'))).toMatchObject({
      version: 5,
      expires_at: noon.getTime() / 1000 + 365 * 86_400,
    });
    client.destroy();
    await dynamodb.close();
  });
});
