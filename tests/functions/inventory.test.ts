import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '#infra/keys/create-key.ts';
import { inventoryTable } from '#infra/operations/inventory.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { inventory, storageAttributes } from '#shared/contracts/inventory.ts';
import { retention } from '#shared/domain/retention.ts';
import { aClinic, aConsent, start, untilConcluded } from '#tests/support/a-consent.ts';
import { aPatient, yesTo } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

/** What the adapters wrote while patients and clients did everything there is to do. */
let desk: Desk;
let items: readonly Readonly<Record<string, unknown>>[];

beforeAll(async () => {
  desk = await startDesk({
    personas: ['asks_patient', 'full', 'opts_out'],
    variables: { ELEVENLABS_CONCURRENCY: '1' },
  });
  const patient = aPatient(desk);
  const { plan } = await patient.untilConsent();
  await patient.post({
    client_message_id: 'yes-1',
    ...yesTo(plan),
  });
  // A second one waits for the only line, so that the queue is written too.
  const other = await aConsent(desk, { clinics: [aClinic({ clinic_id: 'two', phone: '+12125550172' })] });
  await start(desk, other);
  const seen: Readonly<Record<string, unknown>>[] = [];
  for (let looks = 0; looks < 12; looks += 1) {
    await desk.scheduler.advanceTo(desk.scheduler.now() + 4_000);
    seen.push(...(await desk.items()));
  }
  await untilConcluded(desk, other.cascade.cascade_id);
  const { secret } = await createKey(dynamodbApiKeys(desk.table), { name: 'client' }, desk.clock.now());
  await patient.call(
    'POST',
    '/calls',
    { to_number: '+12125550179', purpose: 'ask for the opening hours' },
    { 'x-api-key': secret, 'idempotency-key': 'inventory-1' },
  );
  seen.push(...(await desk.items()));
  await patient.call('DELETE', `/sessions/${patient.id()}`);
  items = [...seen, ...(await desk.items())];
});
afterAll(() => desk?.close());

const kinds = Object.entries(inventory);

describe('the inventory of what is stored', () => {
  it('knows every kind of item that was written', () => {
    const written = new Set(items.map(({ type }) => String(type)));
    expect([...written].filter((type) => !(type in inventory))).toEqual([]);
    expect(written.size).toBeGreaterThan(15);
  });

  it.each(kinds)('knows every field of a %s', (name, { fields }) => {
    const known = new Set<string>([...storageAttributes, ...Object.keys(fields)]);
    const strangers = items
      .filter(({ type }) => type === name)
      .flatMap((item) => Object.keys(item).filter((field) => !known.has(field)));
    expect([...new Set(strangers)]).toEqual([]);
  });

  it.each(Object.entries(retention))('says how long a %s lives, and so it does', (name, seconds) => {
    for (const item of items.filter(({ type }) => type === name)) {
      if (seconds === 'kept') expect(item.expires_at).toBeUndefined();
      // A wish never to be called or texted again takes the end away.
      else if (item.opted_out_at === undefined && item.silent_since === undefined) {
        const left = Number(item.expires_at) - desk.scheduler.now() / 1000;
        expect(left, JSON.stringify(item)).toBeLessThanOrEqual(seconds + 1);
        expect(left, JSON.stringify(item)).toBeGreaterThan(seconds - 2 * 3_600);
      }
    }
  });

  it('is printed as a table in which nothing is missing', () => {
    const table = inventoryTable();
    for (const [, { what, fields }] of kinds) {
      expect(table).toContain(what);
      for (const field of Object.keys(fields)) expect(table).toContain(`\`${field}\``);
    }
  });

  it('lets an operator see only what was said on the telephone, and secrets nobody', () => {
    const revealed = kinds.flatMap(([name, { fields }]) =>
      Object.entries(fields).flatMap(([field, { seen_by }]) =>
        seen_by.some((reader) => reader === 'operator, on reveal') ? [`${name}.${field}`] : [],
      ),
    );
    expect(revealed).toEqual(['call.evidence', 'turns.part']);
    const secrets = kinds.flatMap(([, { fields }]) =>
      Object.values(fields).filter((field) => field.class === 'security'),
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const { seen_by } of secrets) expect(seen_by).toEqual(['nobody']);
  });
});
