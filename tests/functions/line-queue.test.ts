import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { aClinic, aConsent, type Consented, start } from '#tests/support/a-consent.ts';
import { apiClient } from '#tests/support/api-client.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const later = (here: Desk, seconds: number) =>
  here.scheduler.advanceTo(here.scheduler.now() + seconds * 1000);
const patientOf = async (here: Desk, n: number): Promise<Consented> => {
  const patient = await aConsent(here, {
    clinics: [aClinic({ clinic_id: `clinic-${n}`, phone: `+1212555017${n}` })],
  });
  await start(here, patient);
  await later(here, 2);
  return patient;
};
const calledFor = (here: Desk, { cascade }: Consented): boolean =>
  here.phoneWorld.log().some((event) => event.kind === 'dial' && event.cascade_id === cascade.cascade_id);

/** One line, one patient on it of whose end nobody is told, and who waits behind. */
const aFullHouse = async (waiting: number) => {
  const here = await startDesk({ personas: ['books'], variables: { ELEVENLABS_CONCURRENCY: '1' } });
  desk = here;
  here.phoneWorld.faults.add({ fault: 'webhook_lost' });
  const first = await patientOf(here, 0);
  expect(calledFor(here, first)).toBe(true);
  const others: Consented[] = [];
  for (let n = 1; n <= waiting; n += 1) others.push(await patientOf(here, n));
  return { here, others };
};
const freeTheLine = ({ table }: Desk) =>
  table.client.send(new DeleteCommand({ TableName: table.name, Key: { ...keys.line(1) } }));

describe('patients who wait for a line', () => {
  it('are called in turn from the next sweep on when nobody handed the line to them', async () => {
    const { here, others } = await aFullHouse(2);
    const [second, third] = others;
    if (second === undefined || third === undefined) throw new Error('Nobody waits.');
    await later(here, 300);
    for (const one of [second, third]) {
      expect((await here.cascades.get(one.cascade.cascade_id))?.hold?.reason).toBe('line');
      expect(calledFor(here, one)).toBe(false);
    }
    // Its lease ran out, or whoever gave it back died before it woke the next.
    await freeTheLine(here);
    await later(here, 62);
    expect([calledFor(here, second), calledFor(here, third)]).toEqual([true, false]);
  });

  it('come before an API client, who is told to try again', async () => {
    const { here, others } = await aFullHouse(1);
    const client = await apiClient(here);
    const wish = { to_number: '+12025550100', purpose: 'Ask whether they take walk-in patients.' };
    await freeTheLine(here);
    const refused = await client.call(wish, 'too-early');
    expect([refused.status, refused.body.code]).toEqual([429, 'no_line']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await later(here, 62);
    expect(others.map((one) => calledFor(here, one))).toEqual([true]);
    // Nobody waits any more: as soon as the line is free again it is the client's.
    await later(here, 300);
    expect((await client.call(wish, 'in-time')).status).toBe(201);
  });
});
