import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { policy } from '#shared/domain/policy.ts';
import {
  aClinic,
  aConsent,
  type Consented,
  start,
  storyOf,
  untilConcluded,
} from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const aDesk = async (options: Parameters<typeof startDesk>[0]): Promise<Desk> => {
  const desk = await startDesk(options);
  closing.push(() => desk.close());
  return desk;
};

/** Patients with one clinic of their own each, who said yes a second after one another. */
const patients = async (desk: Desk, count: number): Promise<readonly Consented[]> => {
  const all: Consented[] = [];
  for (let n = 0; n < count; n += 1) {
    const phone = `+12125550${String(100 + n)}`;
    const one = await aConsent(desk, { clinics: [aClinic({ clinic_id: `c${n}`, phone })] });
    all.push(one);
    await start(desk, one);
    await desk.scheduler.advanceTo(desk.scheduler.now() + 1_000);
  }
  return all;
};
const placed = (desk: Desk) =>
  desk.phoneWorld.log().flatMap((event) => (event.kind === 'dial' && event.placed ? [event] : []));

/** The provider behind a door that can be shut: then everything asked of it is answered 503, dials and questions. */
const aDoor = async () => {
  const dials: string[] = [];
  let behind: string | undefined;
  let shut = false;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const dial = request.method === 'POST' && (request.url ?? '').includes('outbound-call');
    if (dial) dials.push(body.match(/"user_id":"([^"]+)"/)?.[1] ?? '');
    if (shut || behind === undefined) return void response.writeHead(503).end('{}');
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'host' && name !== 'connection' && name !== 'content-length'
          ? [[name, value]]
          : [],
      ),
    );
    const answer = await fetch(`${behind}${request.url}`, {
      method: request.method ?? 'GET',
      headers,
      ...(body === '' ? {} : { body }),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The door has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    dials,
    leadTo: (endpoint: string) => {
      behind = endpoint;
    },
    shut: (closed: boolean) => {
      shut = closed;
    },
  };
};

describe('more patients than lines', () => {
  it('are called in the order in which they said yes, never more at once than lines, and all are told', async () => {
    const desk = await aDesk({ personas: ['books'], variables: { ELEVENLABS_CONCURRENCY: '2' } });
    const all = await patients(desk, 10);
    for (const { cascade } of all)
      expect((await untilConcluded(desk, cascade.cascade_id)).outcome).toBe('booked');
    expect(placed(desk).map(({ cascade_id }) => cascade_id)).toEqual(
      all.map(({ cascade }) => cascade.cascade_id),
    );
    let live = 0;
    let most = 0;
    for (const event of desk.phoneWorld.log()) {
      if (event.kind !== 'status') continue;
      if (event.status === 'initiated') live += 1;
      if (event.status === 'processing' || event.status === 'failed') live -= 1;
      most = Math.max(most, live);
    }
    expect(most).toBe(2);
  }, 60_000);

  it('hear nothing of a provider that has no line either: they wait, and no clinic loses its turn', async () => {
    const desk = await aDesk({ personas: ['books'], faults: [{ fault: 'dial_429', times: 6 }] });
    const all = await patients(desk, 3);
    for (const one of all) {
      expect((await untilConcluded(desk, one.cascade.cascade_id)).outcome).toBe('booked');
      expect((await desk.cascades.get(one.cascade.cascade_id))?.outbound_call_error).toBeUndefined();
      expect((await storyOf(desk, one)).summaries).toHaveLength(1);
    }
  }, 60_000);
});

describe('a provider that is away for four and a half hours', () => {
  it('is asked, not rung, until it answers; then everybody who waited is called, and nobody twice', async () => {
    const door = await aDoor();
    const desk = await aDesk({
      personas: ['books'],
      variables: { ELEVENLABS_BASE_URL: door.url, ELEVENLABS_CONCURRENCY: '20' },
    });
    door.leadTo(desk.phoneWorld.endpoint);
    door.shut(true);
    const all = await patients(desk, 9);
    await desk.scheduler.advanceTo(desk.scheduler.now() + 4.5 * 3_600_000);
    // The fifth silence opened the breaker; since then no dial left the house.
    expect(door.dials).toHaveLength(policy.breakerUnknownFaults);
    expect(placed(desk)).toEqual([]);
    const late = all.slice(policy.breakerUnknownFaults);
    for (const { cascade } of late)
      expect((await desk.cascades.get(cascade.cascade_id))?.hold?.reason).toBe('breaker');

    door.shut(false);
    for (const { cascade } of late)
      expect((await untilConcluded(desk, cascade.cascade_id)).outcome).toBe('booked');
    expect(new Set(door.dials).size).toBe(door.dials.length);
    expect(placed(desk)).toHaveLength(late.length);
    // Whose dial nobody answered is told so, and not dialled for again: there is no other clinic to go on to.
    for (const { cascade } of all.slice(0, policy.breakerUnknownFaults))
      expect((await desk.cascades.get(cascade.cascade_id))?.outcome).toBe('unknown');
  }, 120_000);

  it('opens again at the first silence after it seemed to be back', async () => {
    const desk = await aDesk({
      personas: ['books'],
      variables: { ELEVENLABS_CONCURRENCY: '20' },
      // Its lists answer, its dials do not.
      faults: [{ fault: 'dial_500_not_placed', times: 1_000 }],
    });
    await patients(desk, 9);
    await desk.scheduler.advanceTo(desk.scheduler.now() + 3 * policy.breakerOpenSeconds * 1000);
    const dials = desk.phoneWorld.log().filter(({ kind }) => kind === 'dial').length;
    expect(dials).toBeGreaterThan(policy.breakerUnknownFaults);
    expect((await desk.control.read()).breaker.open_until).toBeDefined();
  }, 60_000);
});
