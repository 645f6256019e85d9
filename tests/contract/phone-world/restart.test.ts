import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';
import { startProduct } from './product.ts';
import { type Setting, START, startSetting } from './world.ts';

let folder: string;
let setting: Setting;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phone-world-'));
  setting = await startSetting({ folder });
});
afterEach(async () => {
  await setting.close();
  rmSync(folder, { recursive: true });
});

const get = (id: string) => setting.client.conversationalAi.conversations.get(id);

/** Ends the process as far as the phone world is concerned, and starts it again; the product lives on. */
const restart = async (more: Parameters<typeof startSetting>[0] = {}) => {
  const { time, product } = setting;
  await setting.world.close();
  setting = await startSetting({ folder, time, product, ...more });
};

/** The story of a call: what was said, in order, by the log. */
const said = () => setting.world.log().flatMap((event) => (event.kind === 'line' ? [event.text] : []));

describe('after a restart', () => {
  test('a call goes on from any moment and ends as it would have', async () => {
    const { conversationId = '' } = await setting.dial();
    await setting.time.runUntilIdle();
    const whole = said();
    const wholeEnd = await get(conversationId);
    await setting.close();
    for (let stops = 1; stops < whole.length + 3; stops += 1) {
      rmSync(folder, { recursive: true });
      const time = skippedScheduler(START);
      setting = await startSetting({ folder, time, product: await startProduct(time) });
      await setting.dial();
      await time.advanceTo(START + stops * 4_000);
      await restart();
      await time.runUntilIdle();
      expect(said()).toEqual(whole);
      expect((await get(conversationId)).transcript.length).toBe(wholeEnd.transcript.length);
      expect(setting.product.hooks).toHaveLength(1);
      await setting.product.close();
    }
  });

  test('a webhook that was not accepted still comes, with its first signature', async () => {
    setting.product.hookStatuses.push(503);
    await setting.dial();
    await setting.time.runUntilIdle({ until: () => setting.product.hooks.length === 1 });
    await restart();
    await setting.time.runUntilIdle();
    expect(setting.product.hooks).toHaveLength(2);
    expect(setting.product.hooks[1]?.signature).toBe(setting.product.hooks[0]?.signature);
  });

  test('an event that came while nobody ran happens at once', async () => {
    await setting.dial();
    const { time, product } = setting;
    await setting.world.close();
    await time.advanceTo(START + 86_400_000);
    setting = await startSetting({ folder, time, product });
    await time.runUntilIdle();
    expect(product.hooks).toHaveLength(1);
  });

  test('nothing begins before the product’s address is known', async () => {
    await setting.dial();
    let known = '';
    await restart({ publicBaseUrl: () => known });
    await setting.time.advanceTo(START + 60_000);
    expect(setting.product.tools).toEqual([]);
    known = setting.product.url;
    await setting.time.runUntilIdle();
    expect(setting.product.hooks).toHaveLength(1);
  });

  test('the log, the faults and the order of the personas are remembered', async () => {
    await restart({ personas: ['busy', 'books'] });
    await setting.call({ callId: 'cas_1.1.1' });
    setting.world.faults.add({ fault: 'webhook_lost', times: 2 });
    const before = setting.world.log();
    await restart({ personas: ['busy', 'books'] });
    expect(setting.world.log()).toEqual(before);
    expect(setting.world.faults.list()).toEqual([{ fault: 'webhook_lost', times: 2 }]);
    await setting.call({ callId: 'cas_1.2.1' });
    expect(setting.world.log().findLast(({ kind }) => kind === 'dial')).toMatchObject({ persona: 'books' });
  });
});

test('a second phone world cannot use a folder that is in use', async () => {
  await setting.dial();
  await expect(startSetting({ folder })).rejects.toThrow(/folder/);
});

test('without a folder nothing is remembered', async () => {
  await setting.close();
  setting = await startSetting();
  await setting.call();
  const { time, product } = setting;
  await setting.world.close();
  setting = await startSetting({ time, product });
  expect(setting.world.log()).toEqual([]);
});
