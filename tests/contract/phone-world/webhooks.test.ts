import { afterEach, describe, expect, test } from 'vitest';
import { type Setting, START, startSetting, webhookSecret } from './world.ts';

let setting: Setting;
afterEach(() => setting.close());

const minutes = (ms: number): number => Math.round(ms / 6_000) / 10;
const firstHook = () => {
  const [hook] = setting.product.hooks;
  if (hook === undefined) throw new Error('No webhook came.');
  return hook;
};
const construct = ({ raw, signature }: { raw: string; signature: string }, secret = webhookSecret) =>
  setting.client.webhooks.constructEvent(raw, signature, secret);

describe('the signature', () => {
  test('is accepted by the provider’s SDK', async () => {
    // The SDK compares with the real clock and refuses only what is older than half an hour.
    setting = await startSetting();
    await setting.call();
    expect(await construct(firstHook())).toMatchObject({ type: 'post_call_transcription' });
  });

  test('does not fit another body or another secret', async () => {
    setting = await startSetting();
    await setting.call();
    const hook = firstHook();
    await expect(construct({ ...hook, raw: hook.raw.replace('done', 'dome') })).rejects.toThrow(
      /[Ss]ignature/,
    );
    await expect(construct(hook, 'wsec_other')).rejects.toThrow(/[Ss]ignature/);
  });

  test('carries the moment of the event', async () => {
    setting = await startSetting();
    await setting.call();
    const hook = firstHook();
    expect(hook.signature).toMatch(new RegExp(`^t=${Math.floor(hook.at / 1000)},v0=[0-9a-f]{64}$`));
  });
});

describe('the transcription', () => {
  test('carries what GET shows, and no token', async () => {
    setting = await startSetting();
    const { conversationId } = await setting.call();
    const response = await fetch(`${setting.world.endpoint}/v1/convai/conversations/${conversationId}`, {
      headers: { 'xi-api-key': 'test-key' },
    });
    const { event, raw } = firstHook();
    expect(event.data).toEqual(await response.json());
    expect(raw).not.toMatch(/token-of|hush-hush/);
  });
});

describe('the failure to reach anybody', () => {
  test.each([
    ['busy', 'busy', 'busy'],
    ['no_answer', 'no-answer', 'no-answer'],
  ] as const)('of %s says so, and nothing of the patient', async (persona, reason, carrier) => {
    setting = await startSetting({ personas: [persona] });
    const { conversationId } = await setting.call();
    const { event, raw } = firstHook();
    expect(event).toMatchObject({
      type: 'call_initiation_failure',
      data: {
        conversation_id: conversationId,
        failure_reason: reason,
        metadata: {
          type: 'twilio',
          body: { CallStatus: carrier, To: '+12125550142', CallSid: expect.stringMatching(/^CA/) },
        },
      },
    });
    expect(raw).not.toMatch(/cas_1|ear pain|Ana/);
    expect(await construct(firstHook())).toMatchObject({ type: 'call_initiation_failure' });
  });
});

describe('the delivery', () => {
  test.each([500, 503, 429, 408, 'cut'] as const)(
    'is tried again after %s, five times in all',
    async (status) => {
      setting = await startSetting();
      setting.product.hookStatuses.push(...Array.from({ length: 9 }, () => status));
      await setting.call();
      const { hooks } = setting.product;
      const [first] = hooks;
      expect(hooks.map(({ at }) => minutes(at - (first?.at ?? 0)))).toEqual([0, 0.5, 2.5, 10.5, 40.5]);
      expect(new Set(hooks.map(({ raw, signature }) => `${signature} ${raw}`)).size).toBe(1);
    },
  );

  test('stops at the first 200', async () => {
    setting = await startSetting();
    setting.product.hookStatuses.push(503, 503);
    await setting.call();
    expect(setting.product.hooks).toHaveLength(3);
    expect(setting.world.log().flatMap((one) => (one.kind === 'webhook' ? [one.delivered] : []))).toEqual([
      503, 503, 200,
    ]);
  });

  test.each([400, 401, 404])('is given up after %s', async (status) => {
    setting = await startSetting();
    setting.product.hookStatuses.push(status);
    await setting.call();
    expect(setting.product.hooks).toHaveLength(1);
  });

  test('of a failure to reach anybody is never tried again', async () => {
    setting = await startSetting({ personas: ['busy'] });
    setting.product.hookStatuses.push(503);
    await setting.call();
    expect(setting.product.hooks).toHaveLength(1);
  });

  test('waits by the speed as everything else of the phone world', async () => {
    setting = await startSetting({ speed: 60 });
    setting.product.hookStatuses.push(503);
    await setting.call();
    const [first, second] = setting.product.hooks.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBe(500);
  });
});

describe('a webhook with a fault', () => {
  test('is lost, while the conversation can still be looked up', async () => {
    setting = await startSetting();
    setting.world.faults.add({ fault: 'webhook_lost' });
    expect((await setting.call()).status).toBe('done');
    expect(setting.product.hooks).toEqual([]);
    expect(setting.world.log().at(-1)).toMatchObject({ kind: 'webhook', delivered: 'lost' });
  });

  test('comes late by as much as asked', async () => {
    setting = await startSetting();
    await setting.call();
    const usual = (firstHook().at - START) / 1000;
    await setting.close();
    setting = await startSetting({ faults: [{ fault: 'webhook_late', seconds: 1_500 }] });
    await setting.call();
    expect((firstHook().at - START) / 1000).toBe(usual + 1_500);
  });

  test('comes twice at the same instant, byte for byte', async () => {
    setting = await startSetting();
    setting.world.faults.add({ fault: 'webhook_duplicated' });
    await setting.call();
    const [one, two, ...more] = setting.product.hooks;
    expect(more).toEqual([]);
    expect(two).toEqual(one);
  });

  test('comes before the dial is answered', async () => {
    setting = await startSetting();
    setting.world.faults.add({ fault: 'webhook_before_dial_answer' });
    const { conversationId } = await setting.dial();
    expect(setting.product.hooks.map(({ event }) => event.data.conversation_id)).toEqual([conversationId]);
    expect(setting.product.toolNames()).toContain('confirm');
    await setting.time.runUntilIdle();
    expect(setting.product.hooks).toHaveLength(1);
  });
});
