import { ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultName, faultNames } from '#infra/local/phone-world/faults.ts';
import { type Setting, START, startSetting } from './world.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting();
});
afterEach(() => setting.close());

const dialEnd = async (callId = 'cas_1.1.1') => {
  try {
    return { success: (await setting.dial({ callId })).success };
  } catch (error) {
    return error instanceof ElevenLabsError ? { status: error.statusCode } : { status: 'unknown' };
  }
};
const listed = async () => (await setting.client.conversationalAi.conversations.list()).conversations.length;

describe('a dial', () => {
  const ends: readonly [FaultName, { status?: number | undefined; success?: boolean }, number][] = [
    ['dial_401', { status: 401 }, 0],
    ['dial_403', { status: 403 }, 0],
    ['dial_404', { status: 404 }, 0],
    ['dial_422', { status: 422 }, 0],
    ['dial_429', { status: 429 }, 0],
    ['dial_500_not_placed', { status: 500 }, 0],
    ['dial_declined', { success: false }, 0],
    ['dial_500_placed', { status: 500 }, 1],
    ['dial_answer_lost', { status: undefined }, 1],
  ];
  test.each(ends)('with %s ends as it should, and the next is as usual', async (fault, end, calls) => {
    setting.world.faults.add({ fault });
    expect(await dialEnd()).toEqual(end);
    expect(await listed()).toBe(calls);
    expect(setting.world.log()[0]).toMatchObject({ kind: 'dial', placed: calls === 1, faults: [{ fault }] });
    expect(await dialEnd('cas_1.2.1')).toEqual({ success: true });
  });

  test('whose answer was lost still rings, and is found by its user id', async () => {
    setting.world.faults.add({ fault: 'dial_answer_lost' });
    await dialEnd('cas_1.1.1');
    await setting.time.runUntilIdle();
    const { conversations } = await setting.client.conversationalAi.conversations.list({
      userId: 'cas_1.1.1',
    });
    expect(conversations).toHaveLength(1);
    expect(setting.product.toolNames()).toContain('confirm');
    expect(setting.product.hooks).toHaveLength(1);
  });

  test('that was refused does not use up a persona', async () => {
    await setting.close();
    setting = await startSetting({ personas: ['busy', 'books'], faults: [{ fault: 'dial_429' }] });
    await dialEnd('cas_1.1.1');
    await dialEnd('cas_1.1.2');
    const answers = setting.world.log().flatMap((one) => (one.kind === 'dial' ? [one.persona] : []));
    expect(answers).toEqual([undefined, 'busy']);
  });

  test('is missing from the list for as long as asked', async () => {
    setting.world.faults.add({ fault: 'list_lag', seconds: 300 });
    await setting.dial();
    expect(await listed()).toBe(0);
    await setting.time.advanceTo(START + 300_000);
    expect(await listed()).toBe(1);
  });

  test('can stay initiated for ever without a word', async () => {
    await setting.close();
    setting = await startSetting({ personas: ['no_answer'], faults: [{ fault: 'stays_initiated' }] });
    const conversation = await setting.call();
    expect(conversation.status).toBe('initiated');
    expect(setting.product.hooks).toEqual([]);
  });
});

describe('a tool', () => {
  const confirms = () => setting.product.tools.filter(({ tool }) => tool === 'confirm').length;
  const told = () =>
    setting.world
      .log()
      .flatMap((one) => (one.kind === 'tool' && one.tool === 'confirm' ? [one.delivered] : []));

  test.each([
    ['whose request is lost is asked once more', 'tool_call_lost', 1, ['lost', 200]],
    ['whose answer is lost is asked once more', 'tool_answer_lost', 2, ['no_reply', 200]],
    ['is asked twice at once', 'tool_call_duplicated', 2, [200]],
  ] as const)('%s', async (_, fault, received, delivered) => {
    setting.world.faults.add({ fault });
    await setting.call();
    expect(confirms()).toBe(received);
    expect(told()).toEqual(delivered);
  });

  test('can be named', async () => {
    setting.world.faults.add({ fault: 'tool_call_duplicated', tool: 'slots' });
    await setting.call();
    expect(setting.product.toolNames().filter((tool) => tool === 'slots')).toHaveLength(2);
    expect(confirms()).toBe(1);
  });
});

describe('faults', () => {
  test('befall as many dials as asked', async () => {
    setting.world.faults.add({ fault: 'dial_429', times: 2 });
    const ends = [await dialEnd('a'), await dialEnd('b'), await dialEnd('c')];
    expect(ends).toEqual([{ status: 429 }, { status: 429 }, { success: true }]);
    expect(setting.world.faults.list()).toEqual([]);
  });

  test('befall a seeded share of all dials', async () => {
    const struck = async (seed: number) => {
      await setting.close();
      setting = await startSetting({ seed, faults: [{ fault: 'dial_declined', probability: 0.5 }] });
      const ends: unknown[] = [];
      for (let dial = 0; dial < 24; dial += 1) ends.push(await dialEnd(`cas_1.${dial}.1`));
      return ends;
    };
    const first = await struck(1);
    expect(await struck(1)).toEqual(first);
    const declined = first.filter((end) => JSON.stringify(end) === '{"success":false}').length;
    expect(declined).toBeGreaterThan(4);
    expect(declined).toBeLessThan(20);
    expect(await struck(2)).not.toEqual(first);
  });

  const control = (method: string, body?: unknown) =>
    fetch(`${setting.world.endpoint}/__faults`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  test('are asked for, shown and forgotten over HTTP', async () => {
    const two = [{ fault: 'dial_429' }, { fault: 'webhook_late', seconds: 5, times: 3 }];
    expect(await (await control('POST', two)).json()).toEqual({ faults: two });
    expect(await (await control('POST', { fault: 'webhook_lost' })).json()).toEqual({
      faults: [...two, { fault: 'webhook_lost' }],
    });
    expect(await (await control('DELETE')).json()).toEqual({ faults: [] });
    expect(await (await control('GET')).json()).toEqual({ faults: [] });
    expect(await dialEnd()).toEqual({ success: true });
  });

  test.each([
    ['an unknown fault', { fault: 'earthquake' }],
    ['a tool that does not exist', { fault: 'tool_call_lost', tool: 'coffee' }],
    ['an impossible probability', { fault: 'dial_429', probability: 2 }],
    ['an unknown field', { fault: 'dial_429', time: 2 }],
    ['nothing', undefined],
  ])('with %s are refused with the names that exist', async (_, request) => {
    const response = await control('POST', request);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ known: faultNames });
    expect(setting.world.faults.list()).toEqual([]);
  });
});
