import { createHmac } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { signForm } from '#shared/adapters/twilio/signature.ts';
import type { Question } from '#shared/domain/cascade/cascade.ts';
import type { HttpResult } from '#shared/lambda/http.ts';
import type { Contacts } from '#shared/ports.ts';
import { aConsent, type Consented } from '#tests/support/a-consent.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

const path = '/webhooks/twilio/messages';
const mine = '+12025550142';
const token = 'simulated-token';
let desk: Desk;
let client: DynamoDBClient;
let contacts: Contacts;

beforeEach(async () => {
  desk = await startDesk({ personas: ['books'] });
  client = new DynamoDBClient({ endpoint: desk.dynamodb.endpoint, region: 'us-east-1' });
  contacts = dynamodbContacts(openTable(client, 'ringaround', desk.clock));
});
afterEach(async () => {
  client.destroy();
  await desk.close();
});

let count = 0;
const formOf = (text: string, more: Readonly<Record<string, string>> = {}) => {
  count += 1;
  return new URLSearchParams({
    MessageSid: `SM${String(count).padStart(32, '0')}`,
    From: mine,
    To: '+12025550100',
    Body: text,
    ...more,
  });
};

const post = async (
  form: URLSearchParams,
  signature: string | null = signForm(`${desk.variables.PUBLIC_BASE_URL}${path}`, form, token).toString(
    'base64',
  ),
): Promise<HttpResult> => {
  const event = anEvent(`POST ${path}`, {
    body: form.toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signature === null ? {} : { 'x-twilio-signature': signature }),
    },
  });
  return asResult(await desk.invoke('messages-webhook', event));
};
const asResult = (value: unknown): HttpResult => {
  if (value === null || typeof value !== 'object') throw new Error('No result.');
  return value;
};
const said = (result: HttpResult): string =>
  /<Message>([\s\S]*)<\/Message>/.exec(result.body ?? '')?.[1] ?? '';
const text = async (words: string): Promise<string> => said(await post(formOf(words)));

/** A running cascade with a question open, of a patient whose number is verified. */
const asked = async (changes: Partial<Question> = {}): Promise<Consented> => {
  const consented = await aConsent(desk);
  const { session, cascade } = consented;
  const verified_at = desk.clock.now().toISOString();
  await contacts.change(session.session_id, () => ({
    number: mine,
    channel: 'sms',
    codes_sent: 1,
    verified_at,
  }));
  await contacts.bind(mine, session.session_id, desk.clock.now());
  const now = desk.clock.now().getTime();
  await desk.cascades.change(cascade.cascade_id, (present) => ({
    cascade: {
      ...present,
      question: {
        question_id: `${cascade.cascade_id}.1.1.q1`,
        call_id: `${cascade.cascade_id}.1.1`,
        text: 'Which?',
        options: [
          { option_id: 'a', label: 'Friday, November 27 at 8:00 AM', slot_id: 'a' },
          { option_id: 'b', label: 'Saturday, November 28 at 5:00 PM', slot_id: 'b' },
          { option_id: 'none', label: 'None of these' },
        ],
        asked_at: new Date(now).toISOString(),
        expires_at: new Date(now + 90_000).toISOString(),
        ...changes,
      },
    },
  }));
  return consented;
};
const answerOf = async ({ cascade }: Consented) =>
  (await desk.cascades.get(cascade.cascade_id))?.question?.answer?.option_id;
const writes = (): number => {
  const { TransactWriteItems = 0, PutItem = 0, UpdateItem = 0 } = desk.dynamodb.counters.byOperation();
  return TransactWriteItems + PutItem + UpdateItem;
};

describe('the signature of the carrier', () => {
  it('is the documented one: HMAC-SHA1 over the address and the sorted parameters', () => {
    const form = new URLSearchParams({ b: '2', a: '1' });
    const expected = createHmac('sha1', 'key').update('https://example.test/xa1b2').digest('hex');
    expect(signForm('https://example.test/x', form, 'key').toString('hex')).toBe(expected);
  });

  it.each([
    ['no signature', null],
    ['nonsense', 'nonsense'],
    ['a signature with another token', 'other-token'],
  ])('refuses %s and changes nothing', async (_what, given) => {
    const consented = await asked();
    const form = formOf('the first one');
    const before = writes();
    const signature =
      given === 'other-token'
        ? signForm(`${desk.variables.PUBLIC_BASE_URL}${path}`, form, given).toString('base64')
        : given;
    const result = await post(form, signature);
    expect(result.statusCode).toBe(401);
    expect(result.headers?.['content-type']).toContain('application/problem+json');
    expect(writes()).toBe(before);
    expect(await answerOf(consented)).toBeUndefined();
  });

  it('covers every word: a changed body is refused', async () => {
    await asked();
    const form = formOf('the first one');
    const signature = signForm(`${desk.variables.PUBLIC_BASE_URL}${path}`, form, token).toString('base64');
    form.set('Body', 'the second one');
    expect((await post(form, signature)).statusCode).toBe(401);
  });

  it('is judged over our own address, whatever host the request names', async () => {
    await asked();
    const form = formOf('the first one');
    const signature = signForm(`https://api.example.test${path}`, form, token).toString('base64');
    expect((await post(form, signature)).statusCode).toBe(401);
  });

  it('refuses a signed message that is none', async () => {
    const result = await post(formOf('hello', { From: 'somebody' }));
    expect(result.statusCode).toBe(400);
  });
});

describe('an answer by text message', () => {
  it.each([
    ['the first one', 'a'],
    ['2', 'b'],
    ['Saturday please', 'b'],
    ['none of them', 'none'],
  ])('%j answers the open question', async (words, option) => {
    const consented = await asked();
    expect(await text(words)).toMatch(/^Thank you/);
    expect(await answerOf(consented)).toBe(option);
    const entries = await desk.sessions.entries(consented.session.session_id, { limit: 20 });
    expect(entries.some((e) => e.kind === 'event' && e.event.type === 'question_answered')).toBe(true);
    expect(entries.some((e) => e.kind === 'message' && /by text message/.test(e.message.text))).toBe(true);
  });

  it('counts once: a second, different answer is told that the question is closed', async () => {
    const consented = await asked();
    await text('1');
    expect(await text('2')).not.toMatch(/^Thank you/);
    expect(await answerOf(consented)).toBe('a');
  });

  it('counts once when two arrive at the same moment', async () => {
    const consented = await asked();
    const replies = await Promise.all([text('1'), text('2')]);
    expect(replies.filter((reply) => reply.startsWith('Thank you'))).toHaveLength(1);
    expect(['a', 'b']).toContain(await answerOf(consented));
  });

  it('gets the same reply when the carrier repeats the message', async () => {
    await asked();
    const form = formOf('1');
    const first = said(await post(form));
    expect(said(await post(form))).toBe(first);
    expect(first).toMatch(/^Thank you/);
  });

  it('asks again when it is no answer', async () => {
    const consented = await asked();
    expect(await text('hmm what')).toContain('1. Friday');
    expect(await answerOf(consented)).toBeUndefined();
  });

  it('comes too late after the deadline', async () => {
    const consented = await asked({ expires_at: desk.clock.now().toISOString() });
    expect(await text('1')).not.toMatch(/^Thank you/);
    expect(await answerOf(consented)).toBeUndefined();
  });

  it('stops the calls when it says so', async () => {
    const consented = await asked();
    expect(await text('stop the calls please')).toContain('stopping the calls');
    expect((await desk.cascades.get(consented.cascade.cascade_id))?.cancel_requested_at).toBeDefined();
  });

  it('puts an emergency first: 911 at once, the calls stopped, the chat told', async () => {
    const consented = await asked();
    expect(await text("my chest feels crushed and I can't breathe")).toContain('911');
    const session = await desk.sessions.get(consented.session.session_id);
    expect(session?.emergency).toBe(true);
    expect((await desk.cascades.get(consented.cascade.cascade_id))?.cancel_requested_at).toBeDefined();
    expect(await answerOf(consented)).toBeUndefined();
  });
});

describe('whose number it is', () => {
  it('tells a stranger nothing, and a patient without a question the same', async () => {
    const stranger = said(await post(formOf('1', { From: '+12025550177' })));
    const consented = await asked();
    await text('1');
    await desk.cascades.change(consented.cascade.cascade_id, ({ question: _, ...rest }) => ({
      cascade: rest,
    }));
    expect(await text('hello there')).toBe(stranger);
  });

  it('takes no answer of a number that has not proved itself', async () => {
    const consented = await asked();
    const { session_id } = consented.session;
    await contacts.change(session_id, () => ({ number: mine, channel: 'sms', codes_sent: 1 }));
    await text('1');
    expect(await answerOf(consented)).toBeUndefined();
  });

  it('takes the answer for the newest session that proved the number', async () => {
    const older = await asked();
    const newer = await asked();
    await text('1');
    expect(await answerOf(older)).toBeUndefined();
    expect(await answerOf(newer)).toBe('a');
  });

  it('understands WhatsApp, whose numbers carry a prefix', async () => {
    const consented = await asked();
    await post(formOf('1', { From: `whatsapp:${mine}` }));
    expect(await answerOf(consented)).toBe('a');
  });
});

describe('STOP, START and HELP', () => {
  it('STOP ends messages and START begins them again', async () => {
    await asked();
    expect(await text('STOP')).toMatch(/no more messages/);
    expect((await contacts.byNumber(mine)).silent).toBe(true);
    expect(await contacts.countCode(mine, desk.clock.now())).toBe(false);
    expect(await text('Start')).toMatch(/again/);
    expect((await contacts.byNumber(mine)).silent).toBe(false);
  });

  it('the chat of a number that wants silence, or has moved on, knows it without asking for the number', async () => {
    const { session } = await asked();
    const quiet = async () => (await contacts.ofSession(session.session_id))?.quiet;
    await text('STOP');
    expect(await quiet()).toBe(true);
    await text('START');
    expect(await quiet()).toBeUndefined();
    await contacts.bind(mine, 'ses_another', desk.clock.now());
    expect(await quiet()).toBe(true);
  });

  it('HELP says who writes and how to stop', async () => {
    expect(await text('help')).toMatch(/Ringaround.*STOP/);
  });

  it('says nothing where the carrier has answered already', async () => {
    expect(said(await post(formOf('STOP', { OptOutType: 'STOP' })))).toBe('');
    expect((await contacts.byNumber(mine)).silent).toBe(true);
  });

  it('"yes" is an answer as long as nobody asked for silence', async () => {
    await asked();
    await text('yes');
    expect((await contacts.byNumber(mine)).silent).toBe(false);
    await text('STOP');
    await text('yes');
    expect((await contacts.byNumber(mine)).silent).toBe(false);
  });
});

it('writes neither number nor words into the log', async () => {
  await asked();
  await text('the first one CANARY');
  const log = desk.logged.join('\n');
  expect(log).toContain('/webhooks/twilio/messages');
  expect(log).not.toMatch(/CANARY|0142/);
});
