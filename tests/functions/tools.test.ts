import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { type ToolName, toolBodies } from '#shared/contracts/tools.ts';
import { aClinic, aConsent, type Consented } from '#tests/support/a-consent.ts';
import { aLiveCall } from '#tests/support/a-live-call.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
let consented: Consented;
let call_id: string;
let token: string;

beforeEach(async () => {
  desk = await startDesk({ personas: ['books'] });
  consented = await aConsent(
    desk,
    { fields: ['first_name', 'complaint_phrase', 'date_of_birth'] },
    { date_of_birth: '1992-02-03', full_name: 'Alex Example' },
  );
  const live = await aLiveCall(desk, consented);
  call_id = live.id;
  token = live.secret;
});
afterEach(() => desk.close());

const resultSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});
const answerSchema = z.record(z.string(), z.unknown());

const ask = async (
  tool: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {
    'x-tool-secret': 'simulated-tool-secret',
    'x-call-token': token,
  },
  base64 = false,
) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const event = anEvent('POST /tools/{tool}', {
    path: { tool },
    body: base64 ? Buffer.from(text).toString('base64') : text,
    base64,
    headers,
  });
  const result = resultSchema.parse(await desk.invoke('tools', event));
  return {
    status: result.statusCode,
    type: result.headers['content-type'] ?? '',
    answer: answerSchema.parse(JSON.parse(result.body)),
  };
};

const friday = {
  phrase: 'Friday at nine',
  date: '2026-11-27',
  time: '09:00',
  weekday: 'Friday',
};
const readBack = 'Friday, November 27th at nine in the morning with Dr. Chen, 12 Example Street';
const record = async () => (await desk.calls.get(call_id))?.tools;
const offered = () => ask('slots', { slots: [{ ...friday, clinician: 'Dr. Chen' }] });
const writes = (): number => {
  const { TransactWriteItems = 0, PutItem = 0, UpdateItem = 0 } = desk.dynamodb.counters.byOperation();
  return TransactWriteItems + PutItem + UpdateItem;
};

/** For each tool a body that it accepts, and what must have happened before. */
const sound: Readonly<
  Record<ToolName, { readonly body: unknown; readonly before?: () => Promise<unknown>; readonly yes: object }>
> = {
  'begin-call': { body: {}, yes: { proceed: true } },
  slots: { body: { slots: [friday] }, yes: { accepted: true } },
  'check-preference': { body: friday, yes: { fits: 'match' } },
  disclose: { body: { field: 'date_of_birth' }, yes: { allowed: true, value: '1992-02-03' } },
  confirm: {
    body: { ...friday, clinician: 'Dr. Chen', read_back: readBack },
    before: offered,
    yes: { accepted: true },
  },
  escalate: {
    body: { question: 'Which?', options: ['Friday at nine'] },
    before: offered,
    yes: { hold: true },
  },
  'no-availability': { body: { reason: 'fully booked' }, yes: { accepted: true, end_call: true } },
  'opt-out': { body: { reason: 'please do not call again' }, yes: { accepted: true, end_call: true } },
};
const isTool = (name: string): name is ToolName => name in sound;
const all = Object.keys(toolBodies).filter(isTool);

describe('every tool, with the events API Gateway sends', () => {
  it.each(all)('%s answers 200 with something to say', async (tool) => {
    await sound[tool].before?.();
    const { status, answer } = await ask(tool, sound[tool].body);
    expect(status).toBe(200);
    expect(answer).toMatchObject(sound[tool].yes);
    expect(answer.say).toEqual(expect.stringMatching(/^.{5,300}$/));
  });

  it.each(all)('%s gives the same answer when the agent asks again, and records it once', async (tool) => {
    await sound[tool].before?.();
    const first = await ask(tool, sound[tool].body);
    const kept = await record();
    const again = await ask(tool, sound[tool].body);
    expect(again).toEqual(first);
    expect(await record()).toEqual(kept);
  });

  it.each(all)('%s gives two requests at the same moment the same answer', async (tool) => {
    await sound[tool].before?.();
    const [one, other] = await Promise.all([ask(tool, sound[tool].body), ask(tool, sound[tool].body)]);
    expect(one).toEqual(other);
    expect(one.answer).toMatchObject(sound[tool].yes);
  });

  it.each(all)('%s understands the body in the envelope of the provider', async (tool) => {
    await sound[tool].before?.();
    const { status, answer } = await ask(tool, { parameters: sound[tool].body });
    expect(status).toBe(200);
    expect(answer).toMatchObject(sound[tool].yes);
  });

  it.each(all)('%s understands a body the gateway passed on as base64', async (tool) => {
    await sound[tool].before?.();
    const { answer } = await ask(tool, sound[tool].body, undefined, true);
    expect(answer).toMatchObject(sound[tool].yes);
  });

  it.each(all)('%s refuses wrong or missing credentials and changes nothing', async (tool) => {
    await sound[tool].before?.();
    const before = { record: await record(), writes: writes() };
    const stranger = await aConsent(desk);
    const other = `${stranger.cascade.cascade_id}.1.1~${desk.ids.secret()}`;
    const after = writes();
    for (const headers of [
      {},
      { 'x-call-token': token },
      { 'x-tool-secret': 'simulated-tool-secret' },
      { 'x-tool-secret': 'wrong', 'x-call-token': token },
      { 'x-tool-secret': 'simulated-tool-secret', 'x-call-token': `${call_id}~wrong` },
      { 'x-tool-secret': 'simulated-tool-secret', 'x-call-token': call_id },
      { 'x-tool-secret': 'simulated-tool-secret', 'x-call-token': other },
      { 'x-tool-secret': 'simulated-tool-secret', 'x-call-token': '~' },
    ]) {
      const { status, type } = await ask(tool, sound[tool].body, headers);
      expect(status).toBe(401);
      expect(type).toContain('application/problem+json');
    }
    expect(await record()).toEqual(before.record);
    expect(writes()).toBe(after);
  });

  it.each(all)('%s of an ended call is refused politely and changes nothing', async (tool) => {
    await sound[tool].before?.();
    const long = new Date(desk.clock.now().getTime() - 600_000).toISOString();
    await desk.calls.change(call_id, (call) => ({
      call: { ...call, status: 'done', outcome: 'ended_early', ended_at: long },
    }));
    const before = { record: await record(), writes: writes() };
    const { status, answer } = await ask(tool, sound[tool].body);
    expect(status).toBe(200);
    expect(answer.end_call).toBe(true);
    expect([answer.accepted, answer.allowed, answer.proceed, answer.hold, answer.fits]).not.toContain(true);
    expect(await record()).toEqual(before.record);
    expect(writes()).toBe(before.writes);
    expect(await desk.numbers.isOptedOut('+12125550101')).toBe(false);
  });

  it.each(all)('%s refuses a body that is not JSON', async (tool) => {
    const { status, answer } = await ask(tool, '{');
    expect(status).toBe(400);
    expect(answer.code).toBe('invalid_json');
  });

  it('there is no ninth tool', async () => {
    expect((await ask('transfer', {})).status).toBe(404);
  });
});

describe("one call's token opens no other call", () => {
  it('writes to the call of the token, whatever the body says', async () => {
    const stranger = await aConsent(desk, {
      clinics: consented.cascade.plan.clinics.map((clinic) => ({ ...clinic, phone: '+12125550111' })),
    });
    const foreign = await aLiveCall(desk, stranger);
    await ask('slots', { slots: [friday], call_id: foreign.id, cascade_id: stranger.cascade.cascade_id });
    expect((await desk.calls.get(foreign.id))?.tools.offers).toEqual([]);
    expect((await record())?.offers).toHaveLength(1);
  });

  it('does not open with the id of one call and the secret of another', async () => {
    const stranger = await aConsent(desk, {
      clinics: consented.cascade.plan.clinics.map((clinic) => ({ ...clinic, phone: '+12125550111' })),
    });
    const foreign = await aLiveCall(desk, stranger);
    const mixed = `${call_id}~${foreign.secret.split('~')[1]}`;
    const { status } = await ask(
      'begin-call',
      {},
      {
        'x-tool-secret': 'simulated-tool-secret',
        'x-call-token': mixed,
      },
    );
    expect(status).toBe(401);
  });
});

describe('what the table is asked for while the clinic waits', () => {
  const reads = ['GetItem', 'BatchGetItem', 'TransactGetItems', 'Query'];
  const counted = async (work: () => Promise<unknown>) => {
    const before: Readonly<Record<string, number>> = { ...desk.dynamodb.counters.byOperation() };
    await work();
    const made = Object.entries(desk.dynamodb.counters.byOperation()).map(
      ([name, count]) => [name, count - (before[name] ?? 0)] as const,
    );
    const sum = (read: boolean) =>
      made.reduce((total, [name, count]) => (reads.includes(name) === read ? total + count : total), 0);
    return { reads: sum(true), writes: sum(false) };
  };

  it.each(all)('%s costs one read and at most one write, and asked again one read', async (tool) => {
    await sound[tool].before?.();
    const first = await counted(() => ask(tool, sound[tool].body));
    expect(first).toEqual({ reads: 1, writes: tool === 'check-preference' ? 0 : 1 });
    expect(await counted(() => ask(tool, sound[tool].body))).toEqual({ reads: 1, writes: 0 });
  });

  it('begin-call of the second clinic looks at the first call in the same read', async () => {
    await desk.calls.change(call_id, (call) => ({
      call: { ...call, status: 'done', outcome: 'no_availability', ended_at: desk.clock.now().toISOString() },
    }));
    token = (await aLiveCall(desk, consented, 2)).secret;
    expect(await counted(() => ask('begin-call', {}))).toEqual({ reads: 1, writes: 1 });
    await desk.calls.change(call_id, (call) => ({ call: { ...call, outcome: 'booked' } }));
    expect(await counted(() => ask('begin-call', {}))).toEqual({ reads: 1, writes: 0 });
    expect((await ask('begin-call', {})).answer).toMatchObject({ proceed: false, end_call: true });
  });

  it('escalate texts a number that proved itself within one read and one write, and not one that said STOP', async () => {
    const { session_id } = consented.session;
    const contacts = dynamodbContacts(desk.table);
    const number = '+12125550142';
    const verified_at = desk.clock.now().toISOString();
    await contacts.change(session_id, () => ({ number, channel: 'sms', codes_sent: 1, verified_at }));
    await contacts.bind(number, session_id, desk.clock.now());
    await offered();
    const sent = () => desk.logged.filter((line) => line.includes('"MESSAGE_SENT"')).length;
    const before = sent();
    expect(await counted(() => ask('escalate', sound.escalate.body))).toEqual({ reads: 1, writes: 1 });
    expect(sent()).toBe(before + 1);
    await contacts.silence(number, desk.clock.now());
    await desk.cascades.change(consented.cascade.cascade_id, ({ question: _, ...present }) => ({
      cascade: present,
    }));
    expect(await counted(() => ask('escalate', sound.escalate.body))).toEqual({ reads: 1, writes: 1 });
    expect(sent()).toBe(before + 1);
  });

  it("escalate gives the patient's answer, and at the deadline the fallback, in one read and one write", async () => {
    const question = sound.escalate.body;
    await offered();
    await ask('escalate', question);
    await desk.scheduler.advanceTo(desk.scheduler.now() + 91_000);
    let late: Awaited<ReturnType<typeof ask>> | undefined;
    const made = await counted(async () => {
      late = await ask('escalate', question);
    });
    expect(made).toEqual({ reads: 1, writes: 1 });
    expect(late?.answer).toMatchObject({ hold: false, fallback: 'earliest_in_window' });
    const { question: closed } = (await desk.cascades.get(consented.cascade.cascade_id)) ?? {};
    expect(closed?.answer?.by).toBe('fallback');
    expect((await record())?.escalated?.answered_at).toBeDefined();
  });

  it('a refused credential costs one read, a wrong workspace secret none', async () => {
    const secret = { 'x-tool-secret': 'simulated-tool-secret', 'x-call-token': `${token}x` };
    expect(await counted(() => ask('slots', {}, secret))).toEqual({ reads: 1, writes: 0 });
    const wrong = { 'x-tool-secret': 'wrong', 'x-call-token': token };
    expect(await counted(() => ask('slots', {}, wrong))).toEqual({ reads: 0, writes: 0 });
  });

  it('a token that names only its call works as well, and one that names another session learns nothing', async () => {
    const elsewhere = await aConsent(desk, { clinics: [aClinic({ phone: '+12125550119' })] });
    const live = await aLiveCall(desk, elsewhere);
    for (const named of [live.id, `${live.id}@${consented.session.session_id}`]) {
      const secret = `${named}~${desk.ids.secret()}`;
      const headers = { 'x-tool-secret': 'simulated-tool-secret', 'x-call-token': secret };
      expect((await ask('begin-call', {}, headers)).status).toBe(401);
      await desk.table.client.send(
        new UpdateCommand({
          TableName: desk.table.name,
          Key: { ...keys.call(live.id) },
          UpdateExpression: 'SET call_token_hash = :hash',
          ExpressionAttributeValues: { ':hash': desk.ids.sha256(secret) },
        }),
      );
      expect((await ask('begin-call', {}, headers)).answer).toMatchObject({ proceed: true });
      const { answer } = await ask('disclose', { field: 'date_of_birth' }, headers);
      expect(answer.allowed).toBe(false);
    }
  });
});

describe('what a tool may do', () => {
  it('begin-call stops a call its cascade no longer expects', async () => {
    await desk.cascades.change(consented.cascade.cascade_id, (present) => ({
      cascade: { ...present, expected_call_id: 'another' },
    }));
    expect((await ask('begin-call', {})).answer).toMatchObject({ proceed: false, end_call: true });
  });

  it('begin-call stops after the patient has cancelled', async () => {
    await desk.cascades.change(consented.cascade.cascade_id, (present) => ({
      cascade: { ...present, cancel_requested_at: desk.clock.now().toISOString() },
    }));
    expect((await ask('begin-call', {})).answer).toMatchObject({ proceed: false, end_call: true });
  });

  it('confirm takes no time that was never offered, and none that was not read back', async () => {
    expect((await ask('confirm', { ...friday, read_back: readBack })).answer.accepted).toBe(false);
    await offered();
    const silent = await ask('confirm', { ...friday, read_back: 'great, thanks' });
    expect(silent.answer).toMatchObject({ accepted: false, read_back_needed: true });
    expect((await record())?.confirmation).toBeUndefined();
  });

  it('disclose gives nothing that was not consented to, and says so speakably', async () => {
    const { answer } = await ask('disclose', { field: 'full_name' });
    expect(answer.allowed).toBe(false);
    expect(JSON.stringify(answer)).not.toContain('Example');
    expect((await record())?.disclosed).toEqual([]);
  });

  it('disclose gives nothing once the consent is revoked', async () => {
    const open = await desk.sessions.open(consented.session.session_id);
    const consent = open?.session.consent;
    if (open === undefined || consent === undefined) throw new Error('There is no consent.');
    await desk.sessions.saveTurn({
      before: open,
      after: { ...open.session, consent: { ...consent, revoked_at: desk.clock.now().toISOString() } },
      messages: [],
      events: [],
    });
    expect((await ask('disclose', { field: 'date_of_birth' })).answer.allowed).toBe(false);
  });

  it('opt-out closes the number for everybody', async () => {
    await ask('opt-out', {});
    expect(await desk.numbers.isOptedOut('+12125550101')).toBe(true);
  });

  it('no-availability keeps what the clinic said about a later time', async () => {
    await ask('no-availability', { reason: 'full', callback: 'next week' });
    expect((await record())?.no_availability?.reason).toBe('full; next week');
  });

  it('writes nothing of the patient into the log', async () => {
    await ask('disclose', { field: 'date_of_birth' });
    await ask('slots', { slots: [friday], provider_notes: 'CANARY' });
    // Ids are drawn by chance and may spell anything.
    const log = desk.logged.join('\n').replaceAll(/[0-9a-f]{32}/g, '');
    expect(log).toContain('FIELD_DISCLOSED');
    for (const secret of [/1992/, /CANARY/, /Alex/, token, 'simulated-tool-secret', /\+1212/]) {
      expect(log).not.toMatch(secret);
    }
  });
});
