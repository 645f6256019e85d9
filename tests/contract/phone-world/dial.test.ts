import { ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { apiKey, clinicVariables, type Setting, START, startSetting } from './world.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting();
});
afterEach(() => setting.close());

const post = async (body: string, headers: Record<string, string> = { 'xi-api-key': apiKey }) => {
  const response = await fetch(`${setting.world.endpoint}/v1/convai/twilio/outbound-call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, body: JSON.stringify(await response.json()) };
};
const dials = () => setting.world.log().flatMap((event) => (event.kind === 'dial' ? [event] : []));

describe('a dial', () => {
  test('is answered with both ids before anybody picks up', async () => {
    const answer = await setting.dial();
    expect(answer).toEqual({
      success: true,
      message: 'Success',
      conversationId: expect.stringMatching(/^conv_[0-9a-f]+$/),
      callSid: expect.stringMatching(/^CA[0-9a-f]{32}$/),
    });
    expect(setting.time.now()).toBe(START);
    expect(setting.product.tools).toEqual([]);
  });

  test.each([
    ['no number', { agent_id: 'a', agent_phone_number_id: 'p' }, 'to_number'],
    ['no agent', { agent_phone_number_id: 'p', to_number: '+12125550142' }, 'agent_id'],
    [
      'a number that is not E.164',
      { agent_id: 'a', agent_phone_number_id: 'p', to_number: '2125550142' },
      'to_number',
    ],
    [
      'a ring time out of range',
      {
        agent_id: 'a',
        agent_phone_number_id: 'p',
        to_number: '+12125550142',
        telephony_call_config: { ringing_timeout_secs: 0 },
      },
      'ringing_timeout_secs',
    ],
  ])('with %s is refused by the name of the field, and nothing is placed', async (_, body, field) => {
    const answer = await post(JSON.stringify(body));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`"${field}"`);
    expect(dials()).toEqual([]);
  });

  test('that is not JSON is refused', async () => {
    expect((await post('{')).status).toBe(422);
  });

  test('without a key, or with another’s, is refused and places nothing', async () => {
    expect((await post('{}', {})).status).toBe(401);
    expect((await post('{}', { 'xi-api-key': 'other' })).status).toBe(401);
    expect(dials()).toEqual([]);
  });

  test('beyond the plan’s concurrency is refused until a call ends', async () => {
    await setting.close();
    setting = await startSetting({ concurrency: 1 });
    await setting.dial();
    await expect(setting.dial({ callId: 'cas_1.2.1' })).rejects.toMatchObject({ statusCode: 429 });
    await setting.time.runUntilIdle();
    await expect(setting.dial({ callId: 'cas_1.2.1' })).resolves.toMatchObject({ success: true });
  });
});

describe('what the phone world notes of a dial', () => {
  test('is the truth about it, without the token', async () => {
    await setting.dial();
    expect(dials()).toEqual([
      {
        kind: 'dial',
        at: START,
        to_number: '+12125550142',
        call_id: 'cas_1.1.1',
        cascade_id: 'cas_1',
        placed: true,
        answered: 200,
        faults: [],
        conversation_id: expect.any(String),
        persona: 'books',
        already_live: [],
        missing_variables: [],
      },
    ]);
    await setting.time.runUntilIdle();
    expect(JSON.stringify(setting.world.log())).not.toContain('token-of');
  });

  test('names the call that was already live on the same number', async () => {
    const { conversationId } = await setting.dial();
    await setting.dial({ callId: 'cas_1.2.1' });
    await setting.dial({ callId: 'cas_1.3.1', toNumber: '+12125550143' });
    expect(dials().map(({ already_live }) => already_live)).toEqual([[], [conversationId], []]);
  });

  test.each(['clinic_name', 'chief_complaint', 'secret__call_token'] as const)(
    'names %s when it is missing or empty, and that call dies after the 200',
    async (name) => {
      const complete = clinicVariables('cas_1.1.1', 'cas_1');
      const { [name]: _, ...without } = complete;
      const dead = await setting.call({ variables: without });
      await setting.call({ variables: { ...complete, [name]: '' } });
      expect(dials().map(({ missing_variables }) => missing_variables)).toEqual([[name], [name]]);
      expect(dead.status).toBe('failed');
      expect(dead.metadata.error?.reason).toContain(name);
      expect(setting.product.tools).toEqual([]);
      expect(setting.product.hooks).toEqual([]);
    },
  );
});

test('an unanswered phone rings as long as the dial asked', async () => {
  await setting.close();
  setting = await startSetting({ personas: ['no_answer'] });
  await setting.call({ ringSeconds: 33 });
  expect(setting.product.hooks.map(({ at }) => at)).toEqual([START + 33_000]);
});

describe('the speed', () => {
  const lasts = async (speed: number, personas: readonly ['books' | 'no_answer']) => {
    await setting.close();
    setting = await startSetting({ speed, personas });
    const { metadata } = await setting.call();
    return { real: setting.time.now() - START, told: metadata.callDurationSecs };
  };

  test.each(['books', 'no_answer'] as const)(
    'shortens a call of %s and not what is told of it',
    async (persona) => {
      const slow = await lasts(1, [persona]);
      const fast = await lasts(60, [persona]);
      expect(slow.real).toBeGreaterThan(40_000);
      expect(fast.real).toBeCloseTo(slow.real / 60, -2);
      expect(fast.told).toBe(slow.told);
    },
  );
});

test('a refusal reaches the SDK as its own error with the provider’s code', async () => {
  setting.world.faults.add({ fault: 'dial_403' });
  const error = await setting.dial().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ElevenLabsError);
  expect(JSON.stringify(error)).toContain('insufficient_permissions');
});
