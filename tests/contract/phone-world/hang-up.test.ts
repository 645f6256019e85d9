import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Setting, startSetting } from './world.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting();
});
afterEach(() => setting.close());

const hangUp = async (
  sid: string,
  {
    status = 'completed',
    authorization = 'Basic QUMxOnRva2Vu',
  }: { status?: string; authorization?: string } = {},
) => {
  const response = await fetch(`${setting.world.endpoint}/2010-04-01/Accounts/AC1/Calls/${sid}.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization },
    body: `Status=${status}`,
  });
  return response.status;
};
const get = (id: string) => setting.client.conversationalAi.conversations.get(id);
const has = (kind: string) => () => setting.world.log().some((event) => event.kind === kind);

describe('hanging up through the carrier', () => {
  test('ends a conversation where it stands, and it is reported as usual', async () => {
    const { callSid = '', conversationId = '' } = await setting.dial();
    await setting.time.runUntilIdle({ until: has('tool') });
    expect(await hangUp(callSid)).toBe(200);
    const toolsBefore = setting.product.tools.length;
    await setting.time.runUntilIdle();
    expect(await get(conversationId)).toMatchObject({
      status: 'done',
      metadata: { terminationReason: 'Call ended by remote party' },
    });
    expect(setting.product.tools).toHaveLength(toolsBefore);
    expect(setting.product.hooks.map(({ event }) => event.type)).toEqual(['post_call_transcription']);
    expect(setting.world.log()).toContainEqual(
      expect.objectContaining({ kind: 'hung_up', was: 'in-progress' }),
    );
  });

  test('ends a phone that is still ringing, and nobody ever speaks', async () => {
    const { callSid = '', conversationId = '' } = await setting.dial();
    expect(await hangUp(callSid)).toBe(200);
    await setting.time.runUntilIdle();
    expect((await get(conversationId)).status).toBe('failed');
    expect(has('line')()).toBe(false);
    expect(setting.product.hooks.map(({ event }) => event.data.failure_reason)).toEqual(['unknown']);
  });

  test('while a tool is being asked wins over the tool’s answer', async () => {
    let sid = '';
    setting.product.answer('slots', () => {
      void hangUp(sid);
      return { accepted: true, say: 'Noted.' };
    });
    const { callSid = '', conversationId = '' } = await setting.dial();
    sid = callSid;
    await setting.time.runUntilIdle();
    expect(await get(conversationId)).toMatchObject({ status: 'done' });
    expect(setting.product.toolNames()).not.toContain('confirm');
  });

  test('is refused for a call that is over, unknown, or without the account', async () => {
    const { callSid = '' } = await setting.dial();
    await setting.time.runUntilIdle();
    expect(await hangUp(callSid)).toBe(400);
    expect(await hangUp('CA0')).toBe(404);
    expect(await hangUp(callSid, { authorization: '' })).toBe(401);
    expect(await hangUp(callSid, { status: 'ringing' })).toBe(400);
  });
});
