import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler, type Dependencies } from '#functions/place-call/handler.ts';
import { randomIds } from '#shared/adapters/ids.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { policy } from '#shared/domain/policy.ts';
import type { DialEnd, DialRequest, Lookup, ProviderCall } from '#shared/ports.ts';
import { aCascade, noon } from '#tests/support/a-cascade.ts';
import { storeConsent } from '#tests/support/a-stored-consent.ts';
import { aContext } from '#tests/support/an-event.ts';
import { fakeStore } from '#tests/support/fake-store/fake-store.ts';

const placed: DialEnd = { kind: 'placed', conversation_id: 'conv_1', call_sid: 'CA1' };
const input = { cascade_id: 'cas_1', call_id: 'cas_1.1.1', task_token: 'token-1' };

let now = noon;
let store: ReturnType<typeof fakeStore>;
let dials: DialRequest[];
let resumed: string[];
let logged: string[];
let end: () => Promise<DialEnd>;
let found: Lookup<ProviderCall>;

const ids = { ...randomIds, secret: () => 'secret' };

const handler = (settings: Partial<Dependencies['settings']> = {}) =>
  createHandler({
    ...store,
    voice: {
      dial: async (request) => {
        dials.push(request);
        return end();
      },
      findByCall: async () => found,
      conversation: async () => found,
    },
    workflow: {
      resume: async (token) => {
        resumed.push(token);
        return 'resumed';
      },
    },
    agentFor: () => 'agent_1',
    ids,
    clock: { now: () => now },
    log: (_level, code) => {
      logged.push(code);
    },
    settings: {
      live: false,
      allowed_countries: ['US'],
      agent_id: 'agent_1',
      lines: 4,
      phoneNumber: async () => ({ kind: 'resolved', phone_number_id: 'phnum_1' }),
      ...settings,
    },
  });
const run = (given: object = input, settings: Partial<Dependencies['settings']> = {}) =>
  handler(settings)(given, aContext('place-call'));

/** A patient who has said yes, and whose cascade expects its first call. */
const consented = async (changes: Partial<Cascade> = {}): Promise<void> => {
  await storeConsent(store.sessions, now, changes);
};

beforeEach(async () => {
  now = noon;
  store = fakeStore({ now: () => now });
  dials = [];
  resumed = [];
  logged = [];
  end = async () => placed;
  found = { kind: 'absent' };
  await store.control.switchCalling(true);
  await consented();
});

describe('placing a call', () => {
  it('dials once, tells the agent only what was consented to, and waits for the end', async () => {
    await run();
    expect(dials).toHaveLength(1);
    expect(dials[0]?.to_number).toBe('+12125550101');
    expect(dials[0]?.dynamic_variables.chief_complaint).toBe('ear pain');
    expect(Object.values(dials[0]?.dynamic_variables ?? {}).every((value) => value.trim() !== '')).toBe(true);
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({
      dial: { state: 'placed' },
      conversation_id: 'conv_1',
    });
    expect(resumed).toEqual([]);
  });

  it('does not tell a name that was not consented to', async () => {
    store = fakeStore({ now: () => now });
    await store.control.switchCalling(true);
    const plan = { ...aCascade().plan, fields: ['complaint_phrase' as const] };
    await consented({ plan });
    await run();
    expect(dials[0]?.dynamic_variables.patient_first_name).toBe('a patient');
  });

  it('has the agent speak the language of the patient, and overrides nothing where that is its own', async () => {
    await run();
    expect(dials[0]).not.toHaveProperty('language');
    store = fakeStore({ now: () => now });
    await store.control.switchCalling(true);
    await consented({ plan: { ...aCascade().plan, language: 'es' } });
    await run();
    expect(dials[1]).toMatchObject({ language: 'es', dynamic_variables: { language: 'es' } });
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({ language: 'es' });
  });

  it('never dials when the machine runs the task a second time, and takes over its waiting', async () => {
    await run();
    await run({ ...input, task_token: 'token-2' });
    expect(dials).toHaveLength(1);
    expect(await store.calls.taskToken('cas_1.1.1')).toBe('token-2');
  });

  it('never dials when the first run died between its intent and the answer', async () => {
    end = () => Promise.reject(new Error('the Lambda died'));
    await expect(run()).rejects.toThrow();
    end = async () => placed;
    await run({ ...input, task_token: 'token-2' });
    expect(dials).toHaveLength(1);
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({ status: 'dialling', dial: { state: 'sent' } });
  });

  it('answers its own token when the end had come before the answer to the dial', async () => {
    await store.inbox.store({
      conversation_id: 'conv_1',
      type: 'call_initiation_failure',
      body_sha256: 'a',
      received_at: now.toISOString(),
      end: {
        source: 'initiation_failure',
        at: now.toISOString(),
        connected: false,
        failure_reason: 'busy',
        voicemail: false,
        collected: {},
        turns: [],
        has_audio: false,
      },
    });
    await run();
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({ outcome: 'busy' });
    expect(resumed).toEqual(['token-1']);
  });

  it('looks up a dial that was not answered, under our own id, and never dials again', async () => {
    end = async () => ({ kind: 'unknown', code: 'provider_timeout' });
    found = {
      kind: 'found',
      value: { conversation_id: 'conv_7', status: 'in_progress', call_id: 'cas_1.1.1', turns: [] },
    };
    await run();
    expect(dials).toHaveLength(1);
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({
      conversation_id: 'conv_7',
      status: 'in_progress',
      dial: { state: 'placed' },
    });
    expect(resumed).toEqual([]);
  });

  it.each([
    ['configuration', 'provider_unauthorized'],
    ['rejected', 'provider_declined'],
  ] as const)('ends the call when the dial was refused (%s), and answers', async (reason, code) => {
    end = async () => ({
      kind: 'not_placed',
      dial: { state: 'not_placed', reason, code },
      message: 'Refused.',
    });
    await run();
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({
      outcome: 'not_placed',
      not_placed_reason: reason,
    });
    expect(resumed).toEqual(['token-1']);
    expect(await store.lines.leases()).toEqual([]);
    const error = (await store.cascades.get('cas_1'))?.outbound_call_error;
    expect(error?.code).toBe(reason === 'configuration' ? code : undefined);
  });

  it('gives the line back and waits when the provider has none, and keeps the clinic’s turn', async () => {
    end = async () => ({
      kind: 'not_placed',
      dial: { state: 'not_placed', reason: 'capacity', code: 'busy' },
      message: '',
    });
    await run();
    expect((await store.cascades.get('cas_1'))?.hold).toEqual({ reason: 'line', until: expect.any(String) });
    expect(resumed).toEqual(['token-1']);
  });

  it('stops everybody’s dialling after the third refusal for configuration', async () => {
    end = async () => ({
      kind: 'not_placed',
      dial: { state: 'not_placed', reason: 'configuration', code: 'provider_forbidden' },
      message: '',
    });
    await run();
    for (const position of [2, 3]) {
      const call_id = `cas_1.${position}.1`;
      await store.cascades.change('cas_1', (present) => ({
        cascade: { ...present, expected_call_id: call_id },
      }));
      await run({ ...input, call_id });
    }
    const { breaker } = await store.control.read();
    expect(breaker.open_until).toBe(
      new Date(noon.getTime() + policy.breakerOpenSeconds * 1000).toISOString(),
    );
    // The alarm hangs on this word, and is to sound once.
    expect(logged.filter((code) => code === 'BREAKER_OPENED')).toHaveLength(1);
  });

  it.each([
    ['calling is switched off', 'switch', (): Promise<void> => store.control.switchCalling(false)],
    ['there is no line', 'line', async (): Promise<void> => undefined],
  ] as const)('waits and dials nobody while %s', async (_what, reason, prepare) => {
    await prepare();
    await run(input, reason === 'line' ? { lines: 0 } : {});
    expect(dials).toEqual([]);
    expect((await store.cascades.get('cas_1'))?.hold?.reason).toBe(reason);
    expect(resumed).toEqual(['token-1']);
  });

  it('leaves out a clinic that wants no more calls', async () => {
    await store.numbers.optOut('+12125550101', now);
    await run();
    expect(dials).toEqual([]);
    expect((await store.cascades.get('cas_1'))?.order).toEqual([2, 3]);
  });

  it('refuses to phone the fictional clinics in live mode, and goes to the test phone when there is one', async () => {
    await run(input, { live: true });
    expect(dials).toEqual([]);
    expect((await store.cascades.get('cas_1'))?.outbound_call_error?.code).toBe('fictional_clinic');
    await store.cascades.change('cas_1', ({ outbound_call_error: _, ...rest }) => ({ cascade: rest }));
    await run(input, { live: true, test_phone: '+12025550142' });
    expect(dials.map(({ to_number }) => to_number)).toEqual(['+12025550142']);
  });

  it('dials nobody without a number to call from', async () => {
    await run(input, { phoneNumber: async () => ({ kind: 'ambiguous', choices: ['phnum_1', 'phnum_2'] }) });
    expect(dials).toEqual([]);
    expect((await store.cascades.get('cas_1'))?.outbound_call_error?.code).toBe('phone_number_ambiguous');
  });
});
