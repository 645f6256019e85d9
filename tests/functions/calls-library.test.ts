import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initiateCall } from '#shared/adapters/elevenlabs/calls.ts';
import {
  type ConversationDetails,
  getConversationDetails,
  getConversationTranscript,
} from '#shared/adapters/elevenlabs/conversations.ts';
import { dashboardUrl } from '#shared/adapters/elevenlabs/dashboard.ts';
import { monitorCall } from '#shared/adapters/elevenlabs/monitor.ts';
import { readAdviceFor } from '#shared/adapters/elevenlabs/read-advice.ts';
import { getConversationRecording } from '#shared/adapters/elevenlabs/recording.ts';
import type { Provider } from '#shared/adapters/elevenlabs/voice-agent.ts';
import { adviceCodes, adviceFor } from '#shared/domain/call/call-advice.ts';
import { apiKey, type Setting, startSetting } from '#tests/contract/phone-world/world.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting();
});
afterEach(() => setting.close());

const provider = () => ({ base_url: setting.world.endpoint, api_key: apiKey });
const order = { to_number: '(202) 555-0100', agent_id: 'agent_1', agent_phone_number_id: 'phnum_1' };
const skipping = async (milliseconds: number) => setting.time.advanceTo(setting.time.now() + milliseconds);
const dials = () => setting.world.log().filter(({ kind }) => kind === 'dial');

describe('initiateCall', () => {
  it('places one call and says where to see it', async () => {
    const placed = await initiateCall(provider(), {
      ...order,
      dynamic_variables: { case_id: 'fraud-123', amount: 5000, suspected: true, note: '' },
    });
    if (placed.kind !== 'placed') throw new Error(placed.kind);
    expect(placed.dashboard_url).toContain(placed.conversation_id);
    expect(dials()).toMatchObject([{ to_number: '+12025550100', call_id: placed.call_id }]);
    const seen = await setting.client.conversationalAi.conversations.get(placed.conversation_id);
    expect(seen.conversationInitiationClientData?.dynamicVariables).toMatchObject({
      case_id: 'fraud-123',
      amount: '5000',
      suspected: 'true',
      note: 'none',
      call_id: placed.call_id,
    });
  });

  it('links to the dashboard of the real provider', () => {
    expect(dashboardUrl({ base_url: 'https://api.elevenlabs.io' }, 'conv_1')).toBe(
      'https://elevenlabs.io/app/agents/history/conv_1',
    );
  });

  it('refuses a number before anything is asked', async () => {
    expect(await initiateCall(provider(), { ...order, to_number: '911' })).toMatchObject({
      kind: 'refused',
      code: 'emergency_number',
    });
    expect(dials()).toEqual([]);
  });

  it.each([
    ['dial_401', 'provider_unauthorized'],
    ['dial_403', 'provider_forbidden'],
    ['dial_404', 'provider_not_found'],
    ['dial_422', 'provider_invalid_request'],
    ['dial_429', 'concurrent_limit_exceeded'],
    ['dial_declined', 'provider_declined'],
  ] as const)('%s is not placed, with a sentence and what to check', async (fault, code) => {
    setting.world.faults.add({ fault });
    const end = await initiateCall(provider(), order);
    if (end.kind !== 'not_placed') throw new Error(end.kind);
    expect(end).toMatchObject({ code });
    expect(end.check.length).toBeGreaterThan(0);
    expect(dials()).toHaveLength(1);
  });

  it.each(['dial_500_placed', 'dial_answer_lost'] as const)(
    '%s is unknown, and never dialled twice',
    async (fault) => {
      setting.world.faults.add({ fault });
      expect((await initiateCall(provider(), order)).kind).toBe('unknown');
      expect(dials()).toHaveLength(1);
    },
  );

  it('does nothing after an abort', async () => {
    const signal = AbortSignal.abort();
    expect((await initiateCall(provider(), order, { signal })).kind).toBe('aborted');
    expect(setting.world.log()).toEqual([]);
  });
});

describe('an abort while the provider is silent', () => {
  /** Aborts as soon as the request has arrived; true when its connection was closed then, not left to the deadline. */
  const abortOnArrival = async <T>(work: (silent: Provider, signal: AbortSignal) => Promise<T>) => {
    const stop = new AbortController();
    const paths: string[] = [];
    const closed = Promise.withResolvers<void>();
    const server = createServer((request) => {
      paths.push(new URL(request.url ?? '/', 'http://silent').pathname);
      request.socket.on('close', () => closed.resolve());
      stop.abort();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const silent = { base_url: `http://127.0.0.1:${port}`, api_key: apiKey };
    const end = await work(silent, stop.signal);
    await closed.promise;
    server.close();
    return { end, paths };
  };

  it('closes the connection of the dial, whose end is unknown: it may have arrived', async () => {
    const { end, paths } = await abortOnArrival((silent, signal) => initiateCall(silent, order, { signal }));
    expect(end).toMatchObject({ kind: 'unknown', code: 'provider_aborted' });
    expect(paths).toEqual(['/v1/convai/twilio/outbound-call']);
  });

  it('dials nobody when only the numbers were asked for', async () => {
    const { end, paths } = await abortOnArrival((silent, signal) =>
      initiateCall(silent, { to_number: order.to_number, agent_id: 'agent_1' }, { signal }),
    );
    expect(end).toEqual({ kind: 'aborted' });
    expect(paths).toEqual(['/v1/convai/phone-numbers']);
  });

  it.each([
    ['details', getConversationDetails],
    ['transcript', getConversationTranscript],
    ['monitor', (at: Provider, id: string, with_: { signal: AbortSignal }) => monitorCall(at, id, with_)],
    [
      'recording',
      (at: Provider, id: string, with_: { signal: AbortSignal }) =>
        getConversationRecording(at, id, { most: 1, ...with_ }),
    ],
  ] as const)('closes the connection of the %s', async (_name, read) => {
    const { end, paths } = await abortOnArrival<{ readonly kind: string }>((silent, signal) =>
      read(silent, 'conv_1', { signal }),
    );
    expect(end).toEqual({ kind: 'aborted' });
    expect(paths).toHaveLength(1);
  });
});

describe('which number places the call', () => {
  const number = (phone_number: string, agentId?: string) =>
    setting.client.conversationalAi.phoneNumbers.create({
      provider: 'twilio',
      phoneNumber: phone_number,
      label: phone_number,
      sid: 'AC00000000000000000000000000000000',
      token: 'token',
      ...(agentId === undefined ? {} : { agentId }),
    });
  const agent = async () =>
    (await setting.client.conversationalAi.agents.create({ conversationConfig: {} })).agentId;

  it('is the one configured by number', async () => {
    const agentId = await agent();
    await number('+12025550190');
    const { phoneNumberId } = await number('+12025550191');
    const placed = await initiateCall(provider(), {
      to_number: order.to_number,
      agent_id: agentId,
      from_number: '+12025550191',
    });
    if (placed.kind !== 'placed') throw new Error(placed.kind);
    const seen = await setting.client.conversationalAi.conversations.get(placed.conversation_id);
    expect(JSON.stringify(seen.metadata.phoneCall)).toContain(phoneNumberId);
  });

  it('is never the first of two', async () => {
    const agentId = await agent();
    const one = await number('+12025550190', agentId);
    const two = await number('+12025550191', agentId);
    const refused = await initiateCall(provider(), { to_number: order.to_number, agent_id: agentId });
    expect(refused).toMatchObject({
      kind: 'refused',
      code: 'phone_number_ambiguous',
      choices: [one.phoneNumberId, two.phoneNumberId],
    });
    expect(dials()).toEqual([]);
  });

  it('is missing when none is linked', async () => {
    expect(
      await initiateCall(provider(), { to_number: order.to_number, agent_id: await agent() }),
    ).toMatchObject({ kind: 'refused', code: 'phone_number_none' });
  });

  it('says the key is wrong when the numbers cannot be read', async () => {
    const refused = await initiateCall(
      { ...provider(), api_key: 'wrong' },
      { to_number: order.to_number, agent_id: 'agent_1' },
    );
    if (refused.kind !== 'refused') throw new Error(refused.kind);
    expect(refused.check.join(' ')).toContain('ELEVENLABS_API_KEY');
  });
});

describe('monitorCall', () => {
  const place = async (): Promise<string> => {
    const placed = await initiateCall(provider(), order);
    if (placed.kind !== 'placed') throw new Error(placed.kind);
    return placed.conversation_id;
  };

  it('tells each change of status and ends with the call', async () => {
    const id = await place();
    const seen: string[] = [];
    const end = await monitorCall(provider(), id, {
      durationSeconds: 600,
      intervalSeconds: 1,
      onProgress: ({ status }) => seen.push(status),
      pause: skipping,
    });
    expect(end).toMatchObject({ kind: 'ended', details: { status: 'done' } });
    expect(seen).toEqual(['dialling', 'in_progress', 'processing', 'done']);
  });

  it('comes with the dial when asked for', async () => {
    const placed = await initiateCall(provider(), order, {
      monitor: { durationSeconds: 600, pause: skipping },
    });
    expect(placed).toMatchObject({ kind: 'placed', monitored: { kind: 'ended' } });
  });

  it('says that the call goes on when its time is over', async () => {
    const end = await monitorCall(provider(), await place(), {
      durationSeconds: 2,
      intervalSeconds: 1,
      pause: skipping,
    });
    expect(end).toMatchObject({ kind: 'still_running', details: { status: 'dialling' } });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const end = await monitorCall(provider(), await place(), {
      durationSeconds: 600,
      signal: stop.signal,
      pause: async () => stop.abort(),
    });
    expect(end).toEqual({ kind: 'aborted' });
  });

  it('knows no call that never was, and says when it cannot know', async () => {
    expect(await monitorCall(provider(), 'conv_none', { durationSeconds: 0 })).toEqual({ kind: 'absent' });
    expect(
      await monitorCall({ ...provider(), api_key: 'wrong' }, 'conv_none', { durationSeconds: 0 }),
    ).toMatchObject({ kind: 'failed', code: 'invalid_api_key' });
  });
});

describe('reading a conversation', () => {
  it('gives details, transcript and recording of a call that is over', async () => {
    const placed = await initiateCall(provider(), order, {
      monitor: { durationSeconds: 600, pause: skipping },
    });
    if (placed.kind !== 'placed') throw new Error(placed.kind);
    const details = await getConversationDetails(provider(), placed.conversation_id);
    if (details.kind !== 'found') throw new Error(details.kind);
    const value: ConversationDetails = details.value;
    expect(value).toMatchObject({
      status: 'done',
      call_id: placed.call_id,
      to_number: '+12025550100',
      has_audio: true,
    });
    expect(value.analysis?.evaluation.stayed_polite).toMatchObject({ result: 'success' });
    const transcript = await getConversationTranscript(provider(), placed.conversation_id);
    expect(transcript).toMatchObject({
      kind: 'found',
      value: { text: expect.stringMatching(/^Callee \(0:00\): /) },
    });
    const recording = await getConversationRecording(provider(), placed.conversation_id, { most: 4_000_000 });
    if (recording.kind !== 'found') throw new Error(recording.kind);
    expect(recording.bytes.length).toBe(recording.total);
    expect(await getConversationRecording(provider(), placed.conversation_id, { most: 100 })).toEqual({
      kind: 'too_large',
      total: recording.total,
    });
    const part = await getConversationRecording(provider(), placed.conversation_id, {
      most: 100,
      range: { from: 50 },
    });
    expect(part).toMatchObject({ kind: 'found', from: 50, bytes: recording.bytes.subarray(50, 150) });
  });

  it('says absent, failed and aborted apart, and never nothing', async () => {
    expect(await getConversationDetails(provider(), 'conv_none')).toEqual({ kind: 'absent' });
    expect(await getConversationRecording(provider(), 'conv_none', { most: 1 })).toEqual({ kind: 'absent' });
    const nobody = { base_url: 'http://127.0.0.1:9', api_key: 'x' };
    expect(await getConversationDetails(nobody, 'conv_none')).toMatchObject({
      kind: 'failed',
      code: 'provider_network',
    });
    const signal = AbortSignal.abort();
    expect(await getConversationTranscript(provider(), 'conv_none', { signal })).toEqual({ kind: 'aborted' });
    expect(await getConversationRecording(provider(), 'conv_none', { most: 1, signal })).toEqual({
      kind: 'aborted',
    });
  });
});

describe('advice', () => {
  it('has a sentence and something to check for every code, also for one nobody has seen', () => {
    for (const code of [...adviceCodes, 'provider_503', 'provider_418', 'something_new']) {
      const { message, check } = adviceFor(code);
      expect(message).toMatch(/\.$/);
      expect(check.length).toBeGreaterThan(0);
    }
  });
  it('never advises to dial again when nobody knows whether it was dialled', () => {
    for (const code of [
      'provider_timeout',
      'provider_network',
      'provider_aborted',
      'provider_500',
      'provider_unreadable',
    ]) {
      expect(adviceFor(code).check.join(' ')).toMatch(/never dialled twice/);
    }
  });
  it('speaks of no call where something was only read, and says what to look at', async () => {
    const nobody = { base_url: 'http://127.0.0.1:9', api_key: 'x' };
    const failed = {
      kind: 'failed',
      check: [expect.stringContaining('ELEVENLABS_BASE_URL'), expect.anything()],
    };
    const details = await getConversationDetails(nobody, 'conv_none');
    expect(details).toMatchObject(failed);
    expect(await getConversationRecording(nobody, 'conv_none', { most: 1 })).toMatchObject(failed);
    for (const code of ['provider_timeout', 'provider_network', 'provider_503', 'provider_unreadable'])
      expect(readAdviceFor(code).message).not.toMatch(/placed/);
    expect(readAdviceFor('provider_401')).toEqual(adviceFor('provider_401'));
  });
});
