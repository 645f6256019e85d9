import { createHash, createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler, type Dependencies } from '#functions/post-call-webhook/handler.ts';
import { randomIds } from '#shared/adapters/ids.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { aCall, aCascade, later, noon } from '#tests/support/a-cascade.ts';
import { aContext, anEvent } from '#tests/support/an-event.ts';
import { fakeStore } from '#tests/support/fake-store/fake-store.ts';

let store: ReturnType<typeof fakeStore>;
let told: (readonly [string, string, unknown])[];
let asked: string[];
let resumed: string[];

const sign = (text: string, secret = 'wsec_old', at = noon): string => {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v0=${createHmac('sha256', secret).update(`${t}.${text}`).digest('hex')}`;
};
const post = async (json: unknown, signature?: string, changes: Partial<Dependencies> = {}) => {
  const body = typeof json === 'string' ? json : JSON.stringify(json);
  const handler = createHandler({
    ...store,
    workflow: {
      resume: async (token) => {
        resumed.push(token);
        return 'resumed';
      },
    },
    secrets: async () => ['wsec_old'],
    freshSecrets: async () => {
      asked.push('fresh');
      return ['wsec_old', 'wsec_new'];
    },
    ids: randomIds,
    clock: { now: () => noon },
    log: (level, code, fields) => {
      told.push([level, code, fields]);
    },
    ...changes,
  });
  const headers = { 'elevenlabs-signature': signature ?? sign(body) };
  const event = anEvent('POST /webhooks/elevenlabs/post-call', { body, headers });
  const result = await handler(event, aContext('post-call-webhook'));
  const parsed: { code?: unknown } = JSON.parse(result.body ?? '{}');
  return { status: result.statusCode, body: parsed };
};

const transcription = (data: object = {}) => ({
  type: 'post_call_transcription',
  data: {
    conversation_id: 'conv_1',
    status: 'done',
    user_id: 'cas_1.1.1',
    transcript: [{ role: 'user', message: 'We have nothing free.', time_in_call_secs: 3 }],
    metadata: { call_duration_secs: 20, phone_call: { external_number: '+12125550101', call_sid: 'CA1' } },
    ...data,
  },
});
const failure = {
  type: 'call_initiation_failure',
  data: { conversation_id: 'conv_1', failure_reason: 'busy' },
};
const ours = { conversation_id: 'conv_1', event_type: 'post_call_transcription' };
const stored = () => store.inbox.of('conv_1');
const present = () => store.calls.get('cas_1.1.1');

/** A call that was dialled, whose answer has or has not come yet. */
const dialled = async (bound = false): Promise<void> => {
  const cascade = aCascade({ expected_call_id: 'cas_1.1.1' });
  await store.control.switchCalling(true);
  await store.sessions.saveTurn({
    before: undefined,
    after: { ...newSession({ session_id: 'ses_1', token_hash: 'h', now: noon }), consent: cascade.consent },
    messages: [{ message_id: 'm', role: 'patient', text: 'yes', at: noon.toISOString() }],
    events: [],
    cascade,
  });
  const reserved = await store.calls.reserve({
    call: { ...aCall(1), status: 'dialling', dial: { state: 'sent' }, version: 0 },
    call_token_hash: 'h',
    task_token: 'token-1',
    cascade: { cascade_id: 'cas_1', session_id: 'ses_1', plan_hash: cascade.consent.plan_hash },
    limits: { lines: 4, cooldown: true, daily_cap: 6 },
    events: [],
  });
  expect(reserved.kind).toBe('reserved');
  if (bound) {
    await store.calls.bindConversation('cas_1.1.1', 'conv_1');
    await store.calls.change('cas_1.1.1', (call) => ({
      call: { ...call, conversation_id: 'conv_1' },
      events: [],
    }));
  }
};

beforeEach(() => {
  store = fakeStore({ now: () => noon });
  told = [];
  asked = [];
  resumed = [];
});

describe('the news of a call that ended', () => {
  it('is kept under the hash of its bytes, settles the call it names and binds the conversation to it', async () => {
    await dialled();
    const event = transcription();
    expect(await post(event)).toEqual({ status: 200, body: { received: true } });
    expect(await stored()).toMatchObject([
      {
        type: 'post_call_transcription',
        body_sha256: createHash('sha256').update(JSON.stringify(event)).digest('hex'),
        end: { source: 'transcription' },
      },
    ]);
    expect(await present()).toMatchObject({
      outcome: 'no_availability',
      conversation_id: 'conv_1',
      call_sid: 'CA1',
    });
    expect(await store.calls.byConversation('conv_1')).toBe('cas_1.1.1');
    expect(await store.inbox.turnsOf('cas_1.1.1')).toHaveLength(1);
    expect(resumed).toEqual(['token-1']);
    expect(told).toContainEqual(['info', 'WEBHOOK_STORED', ours]);
    expect(told.map(([, code]) => code)).not.toContain('WEBHOOK_FOREIGN');
  });

  it('is known again when it comes twice, and changes nothing then', async () => {
    await dialled();
    await post(transcription());
    const settled = await present();
    expect((await post(transcription())).status).toBe(200);
    expect(await present()).toEqual({ ...settled, version: expect.any(Number) });
    expect(await stored()).toHaveLength(1);
    expect(told).toContainEqual(['info', 'WEBHOOK_DUPLICATE', ours]);
  });

  it('finds its call by the conversation where it names none', async () => {
    await dialled(true);
    expect((await post(failure)).status).toBe(200);
    expect(await present()).toMatchObject({ outcome: 'busy' });
    expect(await store.inbox.turnsOf('cas_1.1.1')).toBeUndefined();
    expect(resumed).toEqual(['token-1']);
  });

  it('waits in the inbox, whole, when nobody knows its conversation yet', async () => {
    await dialled();
    await post(failure);
    expect(await stored()).toMatchObject([{ end: { failure_reason: 'busy' } }]);
    expect(await present()).not.toHaveProperty('outcome');
    expect(told).toContainEqual(['info', 'WEBHOOK_FOREIGN', { ...ours, event_type: failure.type }]);
  });

  it('keeps nothing that was said in a call we do not know', async () => {
    await dialled();
    await post(transcription({ user_id: 'cas_9.1.1' }));
    const [kept] = await stored();
    expect(kept).toMatchObject({ call_id: 'cas_9.1.1' });
    expect(kept).not.toHaveProperty('end');
    expect(kept).not.toHaveProperty('to_number');
    expect(told).toContainEqual(['info', 'WEBHOOK_FOREIGN', ours]);
  });

  it('does not touch a call of the same name to another number', async () => {
    await dialled();
    await post(transcription({ metadata: { phone_call: { external_number: '+12125550199' } } }));
    expect(await present()).not.toHaveProperty('outcome');
    expect(await store.calls.byConversation('conv_1')).toBeUndefined();
    expect(resumed).toEqual([]);
    expect(told).toContainEqual(['info', 'WEBHOOK_FOREIGN', ours]);
  });

  it('is of this call where no number is told', async () => {
    await dialled();
    await post(transcription({ metadata: { call_duration_secs: 20 } }));
    expect(await present()).toMatchObject({ outcome: 'no_availability' });
    expect(await present()).not.toHaveProperty('call_sid');
  });

  it('of a kind we do not know is kept and changes no call', async () => {
    await dialled(true);
    const before = await present();
    expect((await post({ type: 'new', data: { conversation_id: 'conv_1' } })).status).toBe(200);
    expect(await present()).toEqual(before);
    expect(await stored()).toHaveLength(1);
  });
});

describe('what is not taken for news', () => {
  it.each([
    ['no JSON', 'hello', 'invalid_json'],
    ['no event', '{"a":1}', 'invalid_body'],
  ])('%s is refused and not kept', async (_what, body, code) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { code } });
    expect(await stored()).toEqual([]);
  });

  it('a body is taken up to a mebibyte and not a byte more', async () => {
    const event = JSON.stringify({ type: 'new', data: { conversation_id: 'conv_1' } });
    expect((await post(event.padEnd(1_048_576))).status).toBe(200);
    expect((await post(event.padEnd(1_048_577))).status).toBe(413);
  });

  it('a signature of a secret that has just been replaced is looked up once more', async () => {
    const event = JSON.stringify(transcription());
    expect((await post(event, sign(event, 'wsec_new'))).status).toBe(200);
    expect(asked).toEqual(['fresh']);
  });

  it('no secret is looked up again for a good signature, or for one that is too old', async () => {
    const event = JSON.stringify(transcription());
    expect((await post(event)).status).toBe(200);
    expect((await post(event, sign(event, 'wsec_old', later(-4_000)))).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it('operators are told why a signature was refused', async () => {
    const event = JSON.stringify(transcription());
    expect((await post(event, sign(event, 'wsec_other'))).status).toBe(401);
    expect(told).toContainEqual(['warn', 'WEBHOOK_REFUSED', { reason: 'mismatch' }]);
  });
});

describe('when the store is down', () => {
  const down = (thrown: unknown) => async () => Promise.reject(thrown);
  it.each([
    ['an error', new TypeError('slow down, +12125550101'), 'TypeError'],
    ['something else', 'slow down', 'unknown'],
  ])('before the event is kept, it is to be sent again (%s)', async (_what, thrown, error_name) => {
    const inbox = { ...store.inbox, store: down(thrown) };
    expect(await post(transcription(), undefined, { inbox })).toMatchObject({ status: 503 });
    expect(told).toContainEqual(['error', 'WEBHOOK_STORE_FAILED', { error_name }]);
    expect(JSON.stringify(told)).not.toContain('+1212');
  });

  it.each([
    ['an error', new TypeError('slow down, +12125550101'), 'TypeError'],
    ['something else', 'slow down', 'unknown'],
  ])(
    'after the event is kept, it is to be sent again all the same (%s)',
    async (_what, thrown, error_name) => {
      await dialled();
      const inbox = { ...store.inbox, storeTurns: down(thrown) };
      expect(await post(transcription(), undefined, { inbox })).toMatchObject({ status: 503 });
      expect(await stored()).toHaveLength(1);
      expect(told).toContainEqual(['error', 'WEBHOOK_STORE_FAILED', { error_name }]);
      expect(JSON.stringify(told)).not.toContain('+1212');
    },
  );
});
