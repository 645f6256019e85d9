import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create } from '#functions/calls/index.ts';
import { aContext, anEvent } from '#tests/support/an-event.ts';
import { apiClient } from '#tests/support/api-client.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { type Death, dyingWire } from './dying-wire.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ personas: ['books'], variables: { ELEVENLABS_CONCURRENCY: '40' } });
}, 60_000);
afterAll(() => desk.close());

const minutes = 60_000;
let numbers = 0;
/** Each story calls a number of its own. */
const nextNumber = (): string => {
  numbers += 1;
  return `+1${numbers < 90 ? '202' : '212'}55501${String(10 + (numbers % 90)).padStart(2, '0')}`;
};
const survey = (to_number: string) => ({ to_number, purpose: 'Ask for the opening hours.' });
const dialsTo = (number: string): number =>
  desk.phoneWorld.log().filter((event) => event.kind === 'dial' && event.to_number === number).length;

/** One run of the function, up to its end or its death; the number of its requests to the outside. */
const runOnce = async (event: ReturnType<typeof anEvent>, death?: Death): Promise<number> => {
  const wire = await dyingWire(desk.variables, death);
  const handler = await create(wire.variables, { clock: desk.clock, write: () => undefined });
  // Whoever died is not listened to any more, whatever it still says.
  const ran = handler(event, aContext('calls')).catch(() => undefined);
  await Promise.race([ran, wire.died]);
  wire.close();
  return wire.requests();
};

const later = (wait: number): Promise<void> =>
  desk.scheduler.advanceTo(desk.scheduler.now() + wait * minutes);

type Placed = Awaited<ReturnType<typeof place>>;

/** The run that was to place a call dies; its client sends the same request again. */
const place = async (death?: Death) => {
  const to_number = nextNumber();
  const client = await apiClient(desk, { limits: { calls_at_once: 1 } });
  const event = anEvent('POST /calls', {
    headers: { 'x-api-key': client.secret, 'idempotency-key': 'same' },
    body: JSON.stringify(survey(to_number)),
  });
  const requests = await runOnce(event, death);
  const again = await client.call(survey(to_number), 'same');
  return { death, to_number, client, requests, call_id: again.body.call_id };
};

const sendAgain = async (placed: Placed): Promise<Placed> => {
  const { body } = await placed.client.call(survey(placed.to_number), 'same');
  return { ...placed, call_id: placed.call_id ?? body.call_id };
};

/** What came of it when all is over; the next call of the same client shows that its place came back. */
const told = async ({ death, to_number, client, call_id }: Placed) => {
  const end = await client.call(survey(to_number), 'same');
  const next = await client.call(survey(nextNumber()));
  return {
    death,
    dials: dialsTo(to_number),
    status: end.status,
    same: call_id !== undefined && end.body.call_id === call_id,
    outcome: end.body.outcome,
    next: next.status,
  };
};

describe('a client of the API whose request died', () => {
  it('is called for once at most, hears the end, and may place the next call', async () => {
    const whole = await place();
    expect(whole.requests).toBeGreaterThan(8);
    const placed = [whole];
    for (let nth = 1; nth <= whole.requests; nth += 1)
      for (const when of ['before', 'after'] as const) placed.push(await place({ nth, when }));
    // A place that was taken for a request that died is free again after a minute.
    await later(2);
    const again: Placed[] = [];
    for (const one of placed) again.push(await sendAgain(one));
    await later(40);
    const ends: Awaited<ReturnType<typeof told>>[] = [];
    for (const one of again) ends.push(await told(one));
    expect(ends.length).toBe(2 * whole.requests + 1);
    // Who died between its intent and its dial never rang, and that is all that is said.
    const unheard = ends.filter(({ dials }) => dials === 0);
    expect(unheard.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
    for (const { death, dials, outcome, ...rest } of ends) {
      expect({ death, dials, ...rest }).toEqual({
        death,
        dials: outcome === 'unknown' ? 0 : 1,
        status: 200,
        same: true,
        next: 201,
      });
      expect(outcome).not.toBeNull();
    }
    await later(40);
    expect((await desk.lines.leases()).filter(({ until }) => until > desk.clock.now())).toEqual([]);
  }, 300_000);
});
