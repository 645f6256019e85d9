import { ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Setting, START, sdk, startSetting } from './world.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting({ personas: ['books', 'no_answer', 'full'] });
});
afterEach(() => setting.close());

const conversations = () => setting.client.conversationalAi.conversations;
const list = async (request: Parameters<ReturnType<typeof conversations>['list']>[0] = {}) =>
  (await conversations().list(request)).conversations.map(({ conversationId }) => conversationId);

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ElevenLabsError)) throw new Error('The provider did not refuse.');
  return { status: error.statusCode, body: JSON.stringify(error.body) };
};

describe('one conversation', () => {
  test('goes from initiated over in progress and processing to done', async () => {
    await setting.call();
    const seen = setting.world.log().flatMap((event) => (event.kind === 'status' ? [event.status] : []));
    expect(seen).toEqual(['initiated', 'in-progress', 'processing', 'done']);
  });

  test('has no analysis before it is done, and then a verdict, a summary and collected data', async () => {
    const { conversationId = '' } = await setting.dial();
    const get = () => conversations().get(conversationId);
    expect(await get()).toMatchObject({ status: 'initiated', hasAudio: false, transcript: [] });
    const statusIs = (status: string) =>
      setting.world.log().some((one) => one.kind === 'status' && one.status === status);
    await setting.time.runUntilIdle({ until: () => statusIs('processing') });
    expect((await get()).analysis ?? undefined).toBeUndefined();
    await setting.time.runUntilIdle();
    const done = await get();
    expect(done).toMatchObject({ status: 'done', hasAudio: true, userId: 'cas_1.1.1' });
    expect(done.analysis).toMatchObject({ callSuccessful: 'success' });
    expect(done.analysis?.transcriptSummary).toMatch(/^The clinic booked /);
    const { booked_start_iso: start, booked_phrase: phrase } = done.analysis?.dataCollectionResults ?? {};
    expect(start?.value).toMatch(/^2030-01-\d\dT\d\d:\d\d:00-05:00$/);
    expect(done.analysis?.transcriptSummary).toContain(String(phrase?.value));
  });

  test('tells the carrier’s ids, both numbers, and how long the clinic was on the line', async () => {
    const { metadata } = await setting.call();
    expect(metadata.phoneCall).toMatchObject({
      type: 'twilio',
      direction: 'outbound',
      phoneNumberId: 'phnum_1',
      externalNumber: '+12125550142',
      callSid: expect.stringMatching(/^CA[0-9a-f]{32}$/),
      streamSid: expect.stringMatching(/^MZ[0-9a-f]{32}$/),
      callResult: 'answered',
    });
    expect(metadata.startTimeUnixSecs).toBe(START / 1000);
    expect(metadata.acceptedTimeUnixSecs).toBeGreaterThan(START / 1000);
    expect(metadata.callDurationSecs).toBeGreaterThan(30);
  });

  test('shows each tool with what was asked and what was answered, and no secret', async () => {
    const conversation = await setting.call();
    const asked = conversation.transcript
      .flatMap(({ toolCalls }) => toolCalls ?? [])
      .map(({ toolName }) => toolName);
    const answered = conversation.transcript.flatMap(({ toolResults }) => toolResults ?? []);
    expect(asked).toEqual([
      'begin_call',
      'report_available_slots',
      'check_user_preference',
      'confirm_booking',
      'end_call',
    ]);
    expect(answered).toHaveLength(asked.length);
    expect(JSON.stringify(conversation)).not.toMatch(/token-of|hush-hush/);
  });

  test('echoes the dynamic variables, its own beside them, and hides the secret ones', async () => {
    const { conversationInitiationClientData: data } = await setting.call();
    expect(data?.dynamicVariables).toMatchObject({
      call_id: 'cas_1.1.1',
      clinic_name: 'Hudson Family Practice',
      secret__call_token: '<redacted>',
      system__called_number: '+12125550142',
    });
  });

  test('is not there under an unknown id, nor after it was deleted', async () => {
    const { conversationId } = await setting.call();
    expect(await refusal(conversations().get('conv_unknown'))).toMatchObject({
      status: 404,
      body: expect.stringContaining('conversation_not_found'),
    });
    await conversations().delete(conversationId);
    expect((await refusal(conversations().get(conversationId))).status).toBe(404);
    expect(await list()).toEqual([]);
  });
});

describe('the recording', () => {
  const audioOf = async (id: string): Promise<Buffer> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await conversations().audio.get(id)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  test('is an MP3 as long as the call', async () => {
    const { conversationId, metadata } = await setting.call();
    const audio = await audioOf(conversationId);
    expect(audio.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfb]));
    expect(audio.length % 144).toBe(0);
    expect((audio.length / 144) * 0.036).toBeCloseTo(metadata.callDurationSecs, -1);
  });

  test('does not exist for a call nobody answered', async () => {
    await setting.call({ callId: 'cas_1.1.1' });
    const { conversationId } = await setting.call({ callId: 'cas_1.2.1' });
    expect((await refusal(audioOf(conversationId))).status).toBe(404);
  });
});

describe('the list', () => {
  test('finds a lost call by the user id, by a dynamic variable, by agent and by time', async () => {
    const one = await setting.call({ callId: 'cas_1.1.1' });
    const two = await setting.call({ callId: 'cas_1.2.1' });
    const both = [two.conversationId, one.conversationId];
    expect(await list()).toEqual(both);
    expect(await list({ userId: 'cas_1.2.1' })).toEqual([two.conversationId]);
    expect(await list({ dynamicVariableParams: ['call_id:eq:cas_1.1.1'] })).toEqual([one.conversationId]);
    expect(await list({ dynamicVariableParams: ['call_id:in:cas_1.1.1|cas_1.2.1'] })).toEqual(both);
    expect(await list({ dynamicVariableParams: ['call_id:eq:cas_9'] })).toEqual([]);
    expect(await list({ agentId: 'agent_clinic' })).toEqual(both);
    expect(await list({ agentId: 'agent_other' })).toEqual([]);
    expect(await list({ callStartAfterUnix: two.metadata.startTimeUnixSecs })).toEqual([two.conversationId]);
    expect(await list({ callStartBeforeUnix: one.metadata.startTimeUnixSecs })).toEqual([one.conversationId]);
  });

  test('cannot be searched by a secret', async () => {
    await setting.call();
    expect(await list({ dynamicVariableParams: ['secret__call_token:eq:token-of-cas_1.1.1'] })).toEqual([]);
  });

  test('comes in pages without losing or repeating a call', async () => {
    const placed: string[] = [];
    for (const position of [1, 2, 3, 4, 5]) {
      placed.unshift((await setting.call({ callId: `cas_1.${position}.1` })).conversationId);
    }
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await conversations().list({ pageSize: 2, ...(cursor === undefined ? {} : { cursor }) });
      found.push(...page.conversations.map(({ conversationId }) => conversationId));
      expect(page.hasMore).toBe(page.nextCursor !== undefined && page.nextCursor !== null);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(found).toEqual(placed);
  });

  test('refuses a page larger than a hundred', async () => {
    expect((await refusal(conversations().list({ pageSize: 101 }))).status).toBe(422);
  });

  test('shows neither the user id nor the number nor the variables of a call', async () => {
    await setting.call();
    const page = await conversations().list();
    expect(JSON.stringify(page)).not.toMatch(/cas_1|2125550142|Ana/);
  });

  test('shows a call only when its index has caught up', async () => {
    await setting.close();
    setting = await startSetting({ listLagSeconds: 120 });
    const { conversationId = '' } = await setting.dial();
    await setting.time.advanceTo(START + 119_000);
    expect(await list()).toEqual([]);
    expect((await conversations().get(conversationId)).conversationId).toBe(conversationId);
    await setting.time.advanceTo(START + 120_000);
    expect(await list()).toEqual([conversationId]);
  });
});

test('how many calls are live is known while they are', async () => {
  const count = async () => (await setting.client.conversationalAi.analytics.liveCount.get()).count;
  expect(await count()).toBe(0);
  await setting.dial();
  expect(await count()).toBe(1);
  await setting.time.runUntilIdle();
  expect(await count()).toBe(0);
});

describe('without the right key', () => {
  test.each([
    ['list', () => sdk(setting.world.endpoint, 'wrong').conversationalAi.conversations.list()],
    ['get', () => sdk(setting.world.endpoint, 'wrong').conversationalAi.conversations.get('conv_1')],
    ['delete', () => sdk(setting.world.endpoint, 'wrong').conversationalAi.conversations.delete('conv_1')],
    ['audio', () => sdk(setting.world.endpoint, 'wrong').conversationalAi.conversations.audio.get('conv_1')],
    ['live count', () => sdk(setting.world.endpoint, 'wrong').conversationalAi.analytics.liveCount.get()],
  ])('%s is refused', async (_, work) => {
    expect(await refusal(work())).toMatchObject({
      status: 401,
      body: expect.stringContaining('invalid_api_key'),
    });
  });

  test('a request with no key at all is told so', async () => {
    const response = await fetch(`${setting.world.endpoint}/v1/convai/conversations`);
    expect(response.status).toBe(401);
    expect(JSON.stringify(await response.json())).toContain('missing_api_key');
  });
});
