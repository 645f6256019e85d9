import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '#infra/keys/create-key.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { aClinic, aConsent, type Consented } from '#tests/support/a-consent.ts';
import { aLiveCall } from '#tests/support/a-live-call.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

/** Two patients and two clients; what one of them holds is bent in every way somebody would try. */
const toolSecret = 'secret-of-the-tools';
const mark = 'Quillfeather';

let desk: Desk;
let first: Consented;
let second: Consented;
let call: Awaited<ReturnType<typeof aLiveCall>>;
let key: string;

beforeAll(async () => {
  desk = await startDesk({ personas: ['books'], variables: { TOOL_SECRET: toolSecret } });
  first = await aConsent(desk, { patient_first_name: mark }, { first_name: mark });
  second = await aConsent(desk, { clinics: [aClinic({ clinic_id: 'other', phone: '+12125550178' })] });
  call = await aLiveCall(desk, first);
  key = (await createKey(dynamodbApiKeys(desk.table), { name: 'fuzz' }, desk.clock.now())).secret;
});
afterAll(() => desk?.close());

const send = async (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(`http://127.0.0.1:${desk.port}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
};

/** Everything stored but what counts requests. */
const stored = async (): Promise<string> => {
  const items = (await desk.items()).filter(({ type }) => type !== 'budget');
  return JSON.stringify(items.sort((a, b) => (`${a.pk}/${a.sk}` < `${b.pk}/${b.sk}` ? -1 : 1)));
};

/** One letter changed, cut off, doubled, its case turned, or something stuck on: never the secret itself. */
const bent = (secret: string): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc
        .tuple(fc.nat(secret.length - 1), fc.constantFrom(...'aZ0-_~.@'))
        .map(([at, by]) => secret.slice(0, at) + by + secret.slice(at + 1)),
      fc.nat(secret.length - 1).map((length) => secret.slice(0, length)),
      fc.constantFrom(
        secret + secret,
        secret.toUpperCase(),
        secret.toLowerCase(),
        `${secret}x`,
        `x${secret}`,
      ),
      fc.constantFrom('', 'null', 'undefined', '*', '%', '{}', '..', 'Bearer', `Bearer ${secret}`),
    )
    .filter((candidate) => candidate !== secret);

const refusedWithoutTrace = async (ask: (secret: string) => ReturnType<typeof send>, secret: string) => {
  const before = await stored();
  await fc.assert(
    fc.asyncProperty(bent(secret), async (wrong) => {
      const { status, text } = await ask(wrong);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain(mark);
    }),
    { numRuns: 40 },
  );
  expect(await stored()).toBe(before);
};

describe('a credential with one thing wrong', () => {
  it('opens no chat', () =>
    refusedWithoutTrace(
      (wrong) => send('GET', `/sessions/${first.session.session_id}`, { authorization: `Bearer ${wrong}` }),
      first.token,
    ));

  it('says nothing into a chat', () =>
    refusedWithoutTrace(
      (wrong) =>
        send(
          'POST',
          '/chat',
          { authorization: `Bearer ${wrong}` },
          { session_id: first.session.session_id, message: 'stop' },
        ),
      first.token,
    ));

  it('erases nothing', () =>
    refusedWithoutTrace(
      (wrong) =>
        send('DELETE', `/sessions/${first.session.session_id}`, { authorization: `Bearer ${wrong}` }),
      first.token,
    ));

  it('gives the voice agent no tool, be it the token of the call', () =>
    refusedWithoutTrace(
      (wrong) =>
        send(
          'POST',
          '/tools/disclose',
          { 'x-tool-secret': toolSecret, 'x-call-token': wrong },
          { field: 'first_name' },
        ),
      call.secret,
    ));

  it('gives the voice agent no tool, be it the secret of the workspace', () =>
    refusedWithoutTrace(
      (wrong) =>
        send(
          'POST',
          '/tools/disclose',
          { 'x-tool-secret': wrong, 'x-call-token': call.secret },
          { field: 'first_name' },
        ),
      toolSecret,
    ));

  it('places no call', () =>
    refusedWithoutTrace(
      (wrong) =>
        send(
          'POST',
          '/calls',
          { 'x-api-key': wrong, 'idempotency-key': 'k' },
          { to_number: '+12025550101', purpose: 'Ask.' },
        ),
      key,
    ));
});

describe('two patients against each other', () => {
  it('reach nothing with the right token and the other’s session, whatever is asked', async () => {
    const before = await stored();
    const { session_id } = first.session;
    const authorization = `Bearer ${second.token}`;
    const asked = fc.constantFrom<readonly [string, string, unknown?]>(
      ['GET', `/sessions/${session_id}`],
      ['GET', `/sessions/${session_id}/export`],
      ['GET', `/sessions/${session_id}/consent`],
      ['GET', `/sessions/${session_id}/appointment.ics`],
      ['DELETE', `/sessions/${session_id}`],
      ['POST', '/chat', { session_id, message: 'stop' }],
      ['POST', '/chat', { session_id, message: 'yes', action: { type: 'cancel' } }],
      ['POST', '/chat', { session_id: `${session_id} `, message: 'yes' }],
      ['POST', '/chat', { session_id: session_id.toUpperCase(), message: 'yes' }],
    );
    const around = fc.constantFrom(
      '',
      '?wait=1',
      `?session_id=${second.session.session_id}`,
      '?after=0&after=1',
    );
    await fc.assert(
      fc.asyncProperty(asked, around, async ([method, path, body], query) => {
        const { status, text } = await send(method, `${path}${query}`, { authorization }, body);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect(text).not.toContain(mark);
      }),
      { numRuns: 60 },
    );
    expect(await stored()).toBe(before);
  });

  it('is told the same of a session that is not theirs and of one that never was', async () => {
    const authorization = `Bearer ${second.token}`;
    const theirs = await send('GET', `/sessions/${first.session.session_id}`, { authorization });
    const nobodys = await send('GET', `/sessions/ses_${'0'.repeat(32)}`, { authorization });
    expect(theirs).toEqual(nobodys);
  });
});
