import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler, type Dependencies } from '#functions/place-call/handler.ts';
import { randomIds } from '#shared/adapters/ids.ts';
import { adviceFor } from '#shared/domain/call/call-advice.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { policy } from '#shared/domain/policy.ts';
import type { DialEnd, DialRequest, Lookup, ProviderCall } from '#shared/ports.ts';
import { aCascade, later, noon } from '#tests/support/a-cascade.ts';
import { aClinic, threeClinics } from '#tests/support/a-consent.ts';
import { storeConsent } from '#tests/support/a-stored-consent.ts';
import { aContext } from '#tests/support/an-event.ts';
import { fakeStore } from '#tests/support/fake-store/fake-store.ts';

const placed: DialEnd = { kind: 'placed', conversation_id: 'conv_1', call_sid: 'CA1' };
const input = { cascade_id: 'cas_1', call_id: 'cas_1.1.1', task_token: 'token-1' };

let now = noon;
let store: ReturnType<typeof fakeStore>;
let dials: DialRequest[];
let resumed: string[];
let told: (readonly [string, string, unknown])[];
let end: DialEnd;
let found: Lookup<ProviderCall>;
let resume: 'resumed' | 'late';

const run = (given: object = input, changes: Partial<Dependencies> = {}) =>
  createHandler({
    ...store,
    voice: {
      dial: async (request) => {
        dials.push(request);
        return end;
      },
      findByCall: async () => found,
      conversation: async () => found,
    },
    workflow: {
      resume: async (token) => {
        resumed.push(token);
        return resume;
      },
    },
    agentFor: () => 'agent_1',
    ids: { ...randomIds, secret: () => 'secret' },
    clock: { now: () => now },
    log: (level, code, fields) => {
      told.push([level, code, fields]);
    },
    settings: {
      live: false,
      allowed_countries: ['US'],
      agent_id: 'agent_1',
      lines: 4,
      phoneNumber: async () => ({ kind: 'resolved', phone_number_id: 'phnum_1' }),
    },
    ...changes,
  })(given, aContext('place-call'));

/** A patient who has said yes, and whose cascade expects this call. */
const consented = async (changes: Partial<Cascade> = {}): Promise<void> => {
  store = fakeStore({ now: () => now });
  await store.control.switchCalling(true);
  await storeConsent(store.sessions, now, changes);
};
const expects = (call_id: string, changes: Partial<Cascade> = {}) =>
  store.cascades.change('cas_1', (present) => ({
    cascade: { ...present, expected_call_id: call_id, ...changes },
  }));
const notPlaced = (reason: 'capacity' | 'rejected' | 'configuration'): DialEnd => ({
  kind: 'not_placed',
  dial: { state: 'not_placed', reason, code: 'provider_code' },
  message: 'Refused.',
});

beforeEach(async () => {
  now = noon;
  dials = [];
  resumed = [];
  told = [];
  end = placed;
  found = { kind: 'absent' };
  resume = 'resumed';
  await consented();
});

describe('a call as it is written down before it is dialled', () => {
  it('is one of its cascade, to its clinic, with nothing known of it, and told to the patient', async () => {
    await run();
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({
      purpose: 'cascade',
      session_id: 'ses_1',
      cascade_id: 'cas_1',
      clinic_id: 'emb-ny-1',
      clinic_name: 'Riverside Family Practice',
      timezone: 'America/New_York',
      call_sid: 'CA1',
      dialled_at: noon.toISOString(),
      tools: { offers: [], disclosed: [] },
      evidence: [],
    });
    expect(await store.calls.get('cas_1.1.1')).not.toHaveProperty('appointment_request');
    const entries = await store.sessions.entries('ses_1', { after: 0, limit: 20 });
    expect(entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))).toContainEqual({
      type: 'call_dialling',
      at: noon.toISOString(),
      cascade_id: 'cas_1',
      call_id: 'cas_1.1.1',
      clinic_id: 'emb-ny-1',
      clinic_name: 'Riverside Family Practice',
    });
  });

  it('goes to the clinic its id names, and its tools may use its token alone', async () => {
    await expects('cas_1.2.1');
    await run({ ...input, call_id: 'cas_1.2.1' });
    expect(dials[0]).toMatchObject({
      to_number: '+12125550102',
      call_id: 'cas_1.2.1',
      ring_seconds: policy.ringSeconds,
      dynamic_variables: {
        clinic_name: 'Harbor Ear Clinic',
        chosen_slot: 'none',
        secret__call_token: 'cas_1.2.1@ses_1~secret',
      },
    });
  });

  it('tells the agent which time the patient chose', async () => {
    const options = [
      { option_id: 'a', label: 'Tuesday at nine' },
      { option_id: 'b', label: 'Tuesday at ten' },
    ];
    const question = {
      question_id: 'q',
      call_id: 'cas_1.1.1',
      text: 'Which?',
      options,
      asked_at: noon.toISOString(),
      expires_at: later(90).toISOString(),
    };
    await consented({ question });
    await run();
    await consented({
      question: { ...question, answer: { option_id: 'b', at: noon.toISOString(), by: 'patient' } },
    });
    await run();
    expect(dials.map(({ dynamic_variables }) => dynamic_variables.chosen_slot)).toEqual([
      'none',
      'Tuesday at ten',
    ]);
  });

  it('knows which appointment it is about', async () => {
    const slot = {
      slot_id: 's',
      phrase: 'Tuesday at half past three',
      start: '2026-11-24T15:30:00-05:00',
      timezone: 'America/New_York',
    };
    const appointment = {
      call_id: 'cas_0.1.1',
      clinic: aClinic(),
      slot,
      sequence: 1,
      status: 'confirmed',
    } as const;
    const request = { type: 'cancel_appointment', appointment, others: [] } as const;
    await consented({ plan: { ...aCascade().plan, request } });
    await run();
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({ appointment_request: request });
  });

  it('is helped by what earlier calls taught about the clinic, and not hindered when that cannot be read', async () => {
    await store.memories.remember(aClinic(), { at: noon, outcome: 'booked', menu_path: '2, 0' });
    await run();
    await consented();
    await run(input, { memories: { many: async () => Promise.reject(new Error('slow down')) } });
    const [helped, unhelped] = dials.map(({ dynamic_variables }) => dynamic_variables.clinic_hints);
    expect(helped).toContain('2, 0');
    expect(unhelped).not.toContain('2, 0');
  });
});

describe('a call that is not dialled', () => {
  it.each([
    ['its cascade is not there', { ...input, cascade_id: 'cas_9', call_id: 'cas_9.1.1' }],
    ['its plan has no such clinic', { ...input, call_id: 'cas_1.4.1' }],
  ])('is an error when %s', async (_what, given) => {
    await expect(run(given)).rejects.toThrow();
    expect(dials).toEqual([]);
    expect(told).toContainEqual([
      'error',
      expect.any(String),
      expect.objectContaining({ error_name: 'Error' }),
    ]);
  });

  it('is refused for a number nobody may call, and the patient is told why', async () => {
    const clinics = [aClinic({ phone: '+19005550101' }), ...threeClinics.slice(1)];
    await consented({ plan: { ...aCascade().plan, clinics } });
    await run();
    expect(dials).toEqual([]);
    expect((await store.cascades.get('cas_1'))?.outbound_call_error).toEqual({
      code: 'premium_number',
      message: expect.stringContaining('Nobody was called'),
    });
    expect(told).toContainEqual(['warn', 'DIAL_REFUSED', { call_id: 'cas_1.1.1', reason: 'premium_number' }]);
    expect(resumed).toEqual(['token-1']);
  });

  it('says whether its answer still reached anybody', async () => {
    await store.control.switchCalling(false);
    await run();
    resume = 'late';
    await run();
    const answers = told.filter(([, code]) => code.startsWith('TOKEN_'));
    expect(answers).toEqual([
      ['info', 'TOKEN_RESUMED', { call_id: 'cas_1.1.1' }],
      ['info', 'TOKEN_LATE', { call_id: 'cas_1.1.1' }],
    ]);
    expect(told).toContainEqual(['warn', 'DIAL_REFUSED', { call_id: 'cas_1.1.1', reason: 'switched_off' }]);
  });

  it('leaves the cascade as it is when another call is expected', async () => {
    await expects('cas_1.2.1');
    const before = await store.cascades.get('cas_1');
    await run();
    expect(dials).toEqual([]);
    expect(await store.cascades.get('cas_1')).toEqual(before);
    expect(resumed).toEqual(['token-1']);
  });

  it('is looked up and not answered when somebody else has just dialled it', async () => {
    await run();
    let asked = 0;
    const calls: Dependencies['calls'] = {
      ...store.calls,
      get: async (call_id) => {
        asked += 1;
        return asked === 1 ? undefined : store.calls.get(call_id);
      },
      reserve: async () => ({ kind: 'refused', refusal: 'already_placed' }),
    };
    await run({ ...input, task_token: 'token-2' }, { calls });
    expect(dials).toHaveLength(1);
    expect(await store.calls.taskToken('cas_1.1.1')).toBe('token-2');
    expect(resumed).toEqual([]);
  });
});

describe('a number that rests', () => {
  const upstairs = aClinic({ clinic_id: 'emb-ny-2', name: 'Upstairs' });
  const resting = { position: 2, until: later(policy.numberCooldownSeconds).toISOString() };
  /** The first clinic has been rung; the second is at the same number. */
  const rungOnce = async (): Promise<void> => {
    await consented({
      plan: { ...aCascade().plan, clinics: [aClinic(), upstairs, ...threeClinics.slice(2)] },
    });
    await run();
    await store.calls.change('cas_1.1.1', (call) => ({
      call: { ...call, status: 'done', outcome: 'no_answer', ended_at: noon.toISOString() },
      events: [],
    }));
  };

  it('is put off with its own time, beside the others that rest', async () => {
    await rungOnce();
    const others = [
      { position: 2, until: later(5).toISOString() },
      { position: 3, until: later(7).toISOString() },
    ];
    await expects('cas_1.2.1', { put_off: others });
    await run({ ...input, call_id: 'cas_1.2.1' });
    const cascade = await store.cascades.get('cas_1');
    expect(cascade?.hold).toEqual({ reason: 'number', ...resting });
    expect(cascade?.put_off).toEqual([others[1], resting]);
    expect(dials).toHaveLength(1);
  });

  it('is put off as the first', async () => {
    await rungOnce();
    await expects('cas_1.2.1');
    await run({ ...input, call_id: 'cas_1.2.1' });
    expect((await store.cascades.get('cas_1'))?.put_off).toEqual([resting]);
  });

  it('is not put off for the patient’s own choice of a time it has offered', async () => {
    await rungOnce();
    await expects('cas_1.1.2');
    await run({ ...input, call_id: 'cas_1.1.2' });
    expect(dials).toHaveLength(2);
  });

  it('is no number of its own where there is no line for anybody', async () => {
    await run(input, {
      settings: {
        live: false,
        allowed_countries: ['US'],
        agent_id: 'agent_1',
        lines: 0,
        phoneNumber: async () => ({ kind: 'resolved', phone_number_id: 'phnum_1' }),
      },
    });
    const cascade = await store.cascades.get('cas_1');
    expect(cascade?.hold).toEqual({ reason: 'line', until: later(policy.lineQueueSeconds).toISOString() });
    expect(cascade).not.toHaveProperty('put_off');
  });
});

describe('the three ends of a dial are told to operators without a word of the patient', () => {
  it('placed, with the carrier’s id where there is one', async () => {
    end = { kind: 'placed', conversation_id: 'conv_1' };
    await run();
    expect(told).toContainEqual(['info', 'DIAL_PLACED', { call_id: 'cas_1.1.1', conversation_id: 'conv_1' }]);
    expect(await store.calls.get('cas_1.1.1')).not.toHaveProperty('call_sid');
    expect(JSON.stringify(told)).not.toMatch(/ear pain|Alex|\+1212|secret/);
  });

  it.each(['rejected', 'capacity', 'configuration'] as const)('not placed: %s', async (reason) => {
    end = notPlaced(reason);
    await run();
    expect(told).toContainEqual([
      'warn',
      'DIAL_NOT_PLACED',
      {
        call_id: 'cas_1.1.1',
        provider_code: 'provider_code',
        reason,
        check: adviceFor('provider_code').check.join(' '),
      },
    ]);
    const { hold, outbound_call_error } = (await store.cascades.get('cas_1')) ?? {};
    const line = { reason: 'line', until: later(policy.lineRetrySeconds).toISOString() };
    expect(hold).toEqual(reason === 'capacity' ? line : undefined);
    expect(outbound_call_error?.message).toBe(reason === 'configuration' ? 'Refused.' : undefined);
    expect((await store.control.read()).breaker.faults).toHaveLength(reason === 'configuration' ? 1 : 0);
  });

  it('unknown, which is counted as a fault and kept as such until the call is found', async () => {
    end = { kind: 'unknown', code: 'provider_timeout' };
    await run();
    expect(told).toContainEqual([
      'warn',
      'DIAL_UNKNOWN',
      { call_id: 'cas_1.1.1', provider_code: 'provider_timeout' },
    ]);
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({
      status: 'dialling',
      dial: { state: 'unknown', code: 'provider_timeout' },
    });
    expect((await store.control.read()).breaker.faults).toEqual([
      { at: noon.toISOString(), kind: 'unknown' },
    ]);
  });
});
