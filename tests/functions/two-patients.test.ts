import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Route, routes } from '#infra/catalogue.ts';
import { createKey } from '#infra/keys/create-key.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { toolBodies } from '#shared/contracts/tools.ts';
import { aClinic, aConsent, type Consented, start, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

/** Words that only the first patient ever said, heard or was told; none of them may reach anybody else. */
const marks = ['Quillfeather', 'zanzibar rash', 'Obsidian Clinic', '+12125550177'] as const;

type Client = { readonly key: string; readonly call_id: string; readonly conversation_id: string };

let desk: Desk;
let first: Consented;
let second: Consented;
let firstClient: Client;
let secondKey: string;

beforeAll(async () => {
  desk = await startDesk({ personas: ['books'] });
  first = await aConsent(
    desk,
    {
      clinics: [aClinic({ clinic_id: 'obsidian', name: 'Obsidian Clinic', phone: '+12125550177' })],
      complaint_phrase: 'zanzibar rash',
      patient_first_name: 'Quillfeather',
    },
    { first_name: 'Quillfeather' },
  );
  await start(desk, first);
  await untilConcluded(desk, first.cascade.cascade_id);
  second = await aConsent(desk, { clinics: [aClinic({ clinic_id: 'other', phone: '+12125550178' })] });
  await start(desk, second);
  await untilConcluded(desk, second.cascade.cascade_id);
  const apiKeys = dynamodbApiKeys(desk.table);
  const ours = (await createKey(apiKeys, { name: 'first' }, desk.clock.now())).secret;
  secondKey = (await createKey(apiKeys, { name: 'second' }, desk.clock.now())).secret;
  const placed = await send(
    'POST',
    '/calls',
    { 'x-api-key': ours, 'idempotency-key': 'first-call' },
    {
      to_number: '+12125550179',
      purpose: 'ask whether Quillfeather left an umbrella',
    },
  );
  const { call_id, conversation_id } = z
    .object({ call_id: z.string(), conversation_id: z.string() })
    .parse(JSON.parse(placed.body));
  firstClient = { key: ours, call_id, conversation_id };
  await desk.scheduler.advanceTo(desk.scheduler.now() + 300_000);
});
afterAll(() => desk?.close());

type Answer = { readonly status: number; readonly body: string };

const send = async (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<Answer> => {
  const response = await fetch(`http://127.0.0.1:${desk.port}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.text() };
};

/** Everything stored, but what counts requests and the beat of the sweeper. */
const stored = async (): Promise<string> => {
  const items = (await desk.items()).filter(({ type }) => type !== 'budget');
  return JSON.stringify(items.sort((a, b) => (`${a.pk}/${a.sk}` < `${b.pk}/${b.sk}` ? -1 : 1)));
};

/** Asks for the first one's things with other credentials: nothing changes, and nothing of the first is in the answer. */
const leaves = async (ask: () => Promise<Answer>): Promise<Answer> => {
  const before = await stored();
  const answer = await ask();
  expect(await stored()).toBe(before);
  for (const mark of marks) expect(answer.body).not.toContain(mark);
  return answer;
};

const nobody = 'ses_000000000000000000000000';
const bodies: Readonly<Record<string, (session_id: string) => unknown>> = {
  'POST /chat': (session_id) => ({ session_id, message: 'what did you book for me?' }),
};
const filled = ({ path }: Route, ids: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'none');
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const of = (caller: Route['caller']) => routes.filter((route) => route.caller === caller);

describe('the routes of the contract', () => {
  it('are all asked below: a new kind of caller, or a path with a new id, needs a case of its own', () => {
    const callers = new Set(routes.map(({ caller }) => caller));
    expect([...callers].sort()).toEqual(['api-key', 'open', 'session', 'tool', 'twilio', 'webhook']);
    const ids = new Set(routes.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, id]) => id)));
    expect([...ids].sort()).toEqual(['call_id', 'conversation_id', 'file', 'id', 'session_id', 'tool']);
  });
});

describe('a patient', () => {
  const ask = (route: Route, session_id: string, authorization: string | undefined) =>
    send(
      route.method,
      filled(route, { session_id }),
      authorization === undefined ? {} : { authorization },
      bodies[nameOf(route)]?.(session_id),
    );

  it.each(of('session').map((route) => [nameOf(route), route] as const))(
    'reads and changes nothing of another over %s, and cannot tell another from nobody',
    async (_, route) => {
      const mine = `Bearer ${second.token}`;
      const foreign = await leaves(() => ask(route, first.session.session_id, mine));
      const absent = await leaves(() => ask(route, nobody, mine));
      expect(foreign).toEqual(absent);
      expect(foreign.status).toBe(404);
    },
  );

  it.each(of('session').map((route) => [nameOf(route), route] as const))(
    'needs a token for %s',
    async (_, route) => {
      expect((await leaves(() => ask(route, first.session.session_id, undefined))).status).toBe(401);
      const nonsense = await leaves(() => ask(route, first.session.session_id, 'Bearer x'));
      expect(nonsense.status).toBe(404);
      const key = await leaves(() =>
        send(
          route.method,
          filled(route, { session_id: first.session.session_id }),
          { 'x-api-key': firstClient.key },
          bodies[nameOf(route)]?.(first.session.session_id),
        ),
      );
      expect(key.status).toBe(401);
    },
  );

  it('sees what is its own, so that the refusals above mean something', async () => {
    const own = await send('GET', `/sessions/${first.session.session_id}`, {
      authorization: `Bearer ${first.token}`,
    });
    expect(own.status).toBe(200);
    expect(own.body).toContain('Obsidian Clinic');
    const exported = await send('GET', `/sessions/${first.session.session_id}/export`, {
      authorization: `Bearer ${first.token}`,
    });
    for (const mark of marks) expect(exported.body).toContain(mark);
  });
});

describe('an API client', () => {
  const theirs = () => ({ call_id: firstClient.call_id, conversation_id: firstClient.conversation_id });
  const absent = { call_id: 'call_none', conversation_id: 'conv_none' };
  const reading = of('api-key').filter(({ path }) => path.includes('{'));

  it.each(reading.map((route) => [nameOf(route), route] as const))(
    "reads and changes nothing of another's over %s, nor of a patient's",
    async (_, route) => {
      const headers = { 'x-api-key': secondKey };
      const foreign = await leaves(() => send(route.method, filled(route, theirs()), headers));
      const none = await leaves(() => send(route.method, filled(route, absent), headers));
      expect(foreign).toEqual(none);
      // What operators see needs a scope that clients of calls do not have.
      expect(foreign.status).toBe(route.path.startsWith('/ops') ? 403 : 404);
      const call_id = `${first.cascade.cascade_id}.1.1`;
      const conversation_id = (await desk.calls.get(call_id))?.conversation_id ?? '';
      const patients = await leaves(() =>
        send(route.method, filled(route, { call_id, conversation_id }), { 'x-api-key': firstClient.key }),
      );
      expect(patients).toEqual(none);
    },
  );

  it.each(of('api-key').map((route) => [nameOf(route), route] as const))(
    'needs a valid key for %s',
    async (_, route) => {
      for (const headers of [{}, { 'x-api-key': 'ra_wrong' }, { authorization: `Bearer ${first.token}` }]) {
        const { status } = await leaves(() =>
          send(route.method, filled(route, theirs()), headers, route.method === 'POST' ? {} : undefined),
        );
        expect(status).toBe(401);
      }
    },
  );

  it("cannot use another's idempotency key to see its call", async () => {
    const headers = { 'x-api-key': secondKey, 'idempotency-key': 'first-call' };
    const answer = await send('POST', '/calls', headers, { to_number: '+12125550179', dry_run: true });
    expect(answer.body).not.toContain(firstClient.call_id);
  });
});

describe('a live call', () => {
  it.each(Object.keys(toolBodies))('cannot write to another through %s', async (tool) => {
    const call_id = `${first.cascade.cascade_id}.1.1`;
    const secret = 'simulated-tool-secret';
    const others = `${second.cascade.cascade_id}.1.1~${'x'.repeat(43)}`;
    const body = { phrase: 'tomorrow at nine', call_id, reason: 'none', field: 'first_name' };
    for (const headers of [
      {},
      { 'x-tool-secret': secret },
      { 'x-tool-secret': secret, 'x-call-token': `${call_id}~${'x'.repeat(43)}` },
      { 'x-tool-secret': secret, 'x-call-token': others },
      { 'x-tool-secret': 'wrong', 'x-call-token': `${call_id}~${'x'.repeat(43)}` },
      { 'x-api-key': firstClient.key },
    ]) {
      expect((await leaves(() => send('POST', `/tools/${tool}`, headers, body))).status).toBe(401);
    }
  });
});

describe('the doors of the providers', () => {
  it.each([...of('webhook'), ...of('twilio')].map((route) => [nameOf(route), route] as const))(
    '%s opens for no one without a signature',
    async (_, route) => {
      const body = { type: 'post_call_transcription', data: { user_id: `${first.cascade.cascade_id}.1.1` } };
      for (const headers of [
        {},
        { 'elevenlabs-signature': `t=${Math.floor(desk.scheduler.now() / 1000)},v0=${'0'.repeat(64)}` },
        { 'x-twilio-signature': 'AAAA' },
        { authorization: `Bearer ${first.token}`, 'x-api-key': firstClient.key },
      ]) {
        expect([401, 403]).toContain(
          (await leaves(() => send(route.method, route.path, headers, body))).status,
        );
      }
    },
  );
});

describe('what is open to all', () => {
  it.each(of('open').map((route) => [nameOf(route), route] as const))('%s knows nobody', async (_, route) => {
    const body = route.method === 'POST' ? { text: 'sore throat' } : undefined;
    const answer = await leaves(() => send(route.method, route.path, {}, body));
    expect(answer.status).toBe(route.path.includes('{') ? 404 : 200);
  });
});
