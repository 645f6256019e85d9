import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyToolRecord } from '#shared/domain/call/call.ts';
import { recordFault } from '#shared/domain/cascade/breaker.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { policy } from '#shared/domain/policy.ts';
import type { Session } from '#shared/domain/session/session.ts';
import type { DialIntent } from '#shared/ports.ts';
import { aCall, aCascade } from '#tests/support/a-cascade.ts';
import { type Store, stores } from './stores.ts';

describe.each(stores)('reserving a dial on %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.control.switchCalling(true);
  });
  afterEach(() => store.close());

  /** A patient who has said yes, and whose cascade expects its first call. */
  const consented = async (id = '1', changes: Partial<Session> = {}): Promise<Cascade> => {
    const cascade = aCascade({
      cascade_id: `cas_${id}`,
      session_id: `ses_${id}`,
      expected_call_id: `cas_${id}.1.1`,
    });
    const created = newSession({ session_id: cascade.session_id, token_hash: 'h', now: store.clock.now() });
    await store.sessions.saveTurn({
      before: undefined,
      after: { ...created, consent: cascade.consent, cascade_id: cascade.cascade_id, ...changes },
      messages: [{ message_id: `m${id}`, role: 'patient', text: 'yes', at: store.clock.now().toISOString() }],
      events: [],
      cascade,
    });
    return cascade;
  };

  const intent = (
    cascade: Cascade,
    changes: { call_id?: string; to_number?: string; hash?: string; lines?: number } = {},
  ): DialIntent => ({
    call: {
      ...aCall(1),
      call_id: changes.call_id ?? `${cascade.cascade_id}.1.1`,
      cascade_id: cascade.cascade_id,
      session_id: cascade.session_id,
      to_number: changes.to_number ?? '+12125550101',
      status: 'dialling',
      dial: { state: 'sent' },
      dialled_at: store.clock.now().toISOString(),
      tools: emptyToolRecord,
      version: 0,
    },
    call_token_hash: 'token-hash',
    task_token: 'task-token',
    cascade: {
      cascade_id: cascade.cascade_id,
      session_id: cascade.session_id,
      plan_hash: changes.hash ?? 'hash',
    },
    limits: { lines: changes.lines ?? 4, cooldown: true, daily_cap: policy.callsPerNumberPerDay },
    events: [
      { type: 'call_dialling', at: store.clock.now().toISOString(), call_id: `${cascade.cascade_id}.1.1` },
    ],
  });

  const end = (call_id: string, dial: 'rang' | 'rejected' | 'capacity' = 'rang') =>
    store.calls.change(call_id, (call) => ({
      call: {
        ...call,
        status: 'done',
        outcome: dial === 'rang' ? 'no_answer' : 'not_placed',
        ...(dial === 'rang'
          ? {}
          : { dial: { state: 'not_placed', reason: dial, code: 'x' }, not_placed_reason: dial }),
        ended_at: store.clock.now().toISOString(),
      },
    }));

  it('binds a call and its conversation to each other, and nothing to a call that is gone', async () => {
    const bound = intent(await consented());
    await store.calls.reserve(bound);
    await store.calls.bindConversation(bound.call.call_id, 'conv_1');
    expect((await store.calls.get(bound.call.call_id))?.conversation_id).toBe('conv_1');
    expect(await store.calls.byConversation('conv_1')).toBe(bound.call.call_id);
    await store.calls.bindConversation('cas_gone.1.1', 'conv_3');
    expect(await store.calls.byConversation('conv_3')).toBeUndefined();
    expect(await store.calls.get('cas_gone.1.1')).toBeUndefined();
  });

  it('writes the call as dialling, with its token, its line and its event', async () => {
    const cascade = await consented();
    const reserved = await store.calls.reserve(intent(cascade));
    expect(reserved.kind).toBe('reserved');
    expect((await store.calls.get('cas_1.1.1'))?.status).toBe('dialling');
    expect(await store.calls.taskToken('cas_1.1.1')).toBe('task-token');
    expect(await store.lines.leases()).toHaveLength(1);
    expect((await store.cascades.get('cas_1'))?.call_ids).toEqual(['cas_1.1.1']);
    expect(
      (await store.sessions.entries('ses_1', { after: 1, limit: 10 })).map((entry) => entry.kind),
    ).toEqual(['event']);
  });

  it('refuses the same call a second time, also when both come at once', async () => {
    const cascade = await consented();
    const both = await Promise.all([
      store.calls.reserve(intent(cascade)),
      store.calls.reserve(intent(cascade)),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['refused', 'reserved']);
    expect(await store.lines.leases()).toHaveLength(1);
  });

  it('refuses a call the cascade does not expect', async () => {
    const cascade = await consented();
    expect(await store.calls.reserve(intent(cascade, { call_id: 'cas_1.2.1' }))).toMatchObject({
      refusal: 'not_expected',
    });
    expect(await store.calls.get('cas_1.2.1')).toBeUndefined();
  });

  it.each([
    [
      'the plan is another than the patient saw',
      'not_expected',
      async (_: Cascade): Promise<{ hash: string }> => ({ hash: 'other' }),
    ],
    [
      'the cascade is being cancelled',
      'not_expected',
      async (cascade: Cascade) => {
        await store.cascades.change(cascade.cascade_id, (present) => ({
          cascade: { ...present, status: 'cancelling', cancel_requested_at: store.clock.now().toISOString() },
        }));
        return {};
      },
    ],
    [
      'the session was erased',
      'consent',
      async (cascade: Cascade) => {
        await store.sessions.erase(cascade.session_id, store.clock.now());
        return {};
      },
    ],
    [
      'calling is switched off',
      'switched_off',
      async () => {
        await store.control.switchCalling(false);
        return {};
      },
    ],
    [
      'the breaker is open',
      'breaker_open',
      async () => {
        for (let fault = 0; fault < policy.breakerConfigurationFaults; fault += 1) {
          await store.control.changeBreaker((breaker) =>
            recordFault(breaker, 'configuration', store.clock.now(), 10),
          );
        }
        return {};
      },
    ],
    [
      'the clinic wants no more calls',
      'opted_out',
      async () => {
        await store.numbers.optOut('+12125550101', store.clock.now());
        return {};
      },
    ],
  ] as const)('dials nobody when %s', async (_what, refusal, change) => {
    const cascade = await consented();
    const changes = await change(cascade);
    expect(await store.calls.reserve(intent(cascade, changes))).toMatchObject({ kind: 'refused', refusal });
    expect(await store.calls.get('cas_1.1.1')).toBeUndefined();
    expect(await store.lines.leases()).toHaveLength(0);
  });

  it('dials nobody in an emergency', async () => {
    const cascade = await consented('1', { emergency: true });
    expect(await store.calls.reserve(intent(cascade))).toMatchObject({ refusal: 'emergency' });
  });

  it('dials nobody after the consent was revoked, or has expired', async () => {
    const revoked = await consented('1', {
      consent: { ...aCascade().consent, revoked_at: '2026-11-23T17:00:00.000Z' },
    });
    expect(await store.calls.reserve(intent(revoked))).toMatchObject({ refusal: 'consent' });
    const expired = await consented('2');
    store.clock.advance(policy.consentSeconds + 1);
    expect(await store.calls.reserve(intent(expired))).toMatchObject({ kind: 'refused' });
  });

  it('has one call at a time to a number, across patients, and leaves it in peace for a while', async () => {
    const one = await consented('1');
    const two = await consented('2');
    await store.calls.reserve(intent(one));
    expect(await store.calls.reserve(intent(two))).toMatchObject({ refusal: 'number_busy' });
    await end('cas_1.1.1');
    expect(await store.calls.reserve(intent(two))).toMatchObject({ refusal: 'number_cooldown' });
    store.clock.advance(policy.numberCooldownSeconds + 1);
    expect(await store.calls.reserve(intent(two))).toMatchObject({ kind: 'reserved' });
  });

  it('does not end the peace of a number by a dial that never rang', async () => {
    const [one, two, three] = await Promise.all(['1', '2', '3'].map((id) => consented(id)));
    if (one === undefined || two === undefined || three === undefined) throw new Error('Three were made.');
    await store.calls.reserve(intent(one));
    await end('cas_1.1.1');
    // The patient's own choice of a slot does not wait for the peace; this one is declined by the provider.
    const chosen = intent(two);
    await store.calls.reserve({ ...chosen, limits: { ...chosen.limits, cooldown: false } });
    await store.calls.change('cas_2.1.1', (call) => ({
      call: {
        ...call,
        status: 'failed',
        dial: { state: 'not_placed', reason: 'rejected', code: 'x' },
        outcome: 'not_placed',
      },
    }));
    expect(await store.calls.reserve(intent(three))).toMatchObject({ refusal: 'number_cooldown' });
  });

  it('rings a number at most six times a day', async () => {
    for (let day = 0; day < policy.callsPerNumberPerDay; day += 1) {
      const cascade = await consented(`d${day}`);
      expect(await store.calls.reserve(intent(cascade))).toMatchObject({ kind: 'reserved' });
      await end(`cas_d${day}.1.1`);
      store.clock.advance(policy.numberCooldownSeconds + 1);
    }
    expect(await store.calls.reserve(intent(await consented('more')))).toMatchObject({
      refusal: 'number_daily_cap',
    });
    store.clock.advance(8 * 3_600);
    expect(await store.calls.reserve(intent(await consented('next')))).toMatchObject({ kind: 'reserved' });
  });

  it('never has more live calls than lines, and takes a line back when its call ends', async () => {
    const cascades = await Promise.all(['1', '2', '3'].map((id) => consented(id)));
    const results = await Promise.all(
      cascades.map((cascade, index) =>
        store.calls.reserve(intent(cascade, { to_number: `+1212555010${index}`, lines: 2 })),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'reserved')).toHaveLength(2);
    expect(results.find(({ kind }) => kind === 'refused')).toMatchObject({ refusal: 'no_line' });
    const left = cascades[results.findIndex(({ kind }) => kind === 'refused')];
    const won = cascades[results.findIndex(({ kind }) => kind === 'reserved')];
    await end(`${won?.cascade_id}.1.1`);
    if (left === undefined) throw new Error('One must be left.');
    expect(await store.calls.reserve(intent(left, { to_number: '+12125550109', lines: 2 }))).toMatchObject({
      kind: 'reserved',
    });
  });

  it('gives the line of a crashed call back after the fence', async () => {
    await store.calls.reserve(intent(await consented('1'), { lines: 1 }));
    const waiting = await consented('2');
    expect(await store.calls.reserve(intent(waiting, { to_number: '+12125550105', lines: 1 }))).toMatchObject(
      { refusal: 'no_line' },
    );
    store.clock.advance(policy.leaseSeconds + 1);
    expect(await store.calls.reserve(intent(waiting, { to_number: '+12125550105', lines: 1 }))).toMatchObject(
      { kind: 'reserved' },
    );
  });

  it('has one live call a cascade, and at most three that rang', async () => {
    const cascade = await consented();
    await store.calls.reserve(intent(cascade));
    const expect_next = (call_id: string) =>
      store.cascades.change('cas_1', (present) => ({ cascade: { ...present, expected_call_id: call_id } }));
    await expect_next('cas_1.2.1');
    const second = intent(cascade, { call_id: 'cas_1.2.1', to_number: '+12125550102' });
    expect(await store.calls.reserve(second)).toMatchObject({ refusal: 'not_expected' });
    await end('cas_1.1.1');
    expect(await store.calls.reserve(second)).toMatchObject({ kind: 'reserved' });
    await end('cas_1.2.1');
    await expect_next('cas_1.3.1');
    await store.calls.reserve(intent(cascade, { call_id: 'cas_1.3.1', to_number: '+12125550103' }));
    await end('cas_1.3.1');
    await expect_next('cas_1.1.2');
    store.clock.advance(policy.numberCooldownSeconds + 1);
    expect(await store.calls.reserve(intent(cascade, { call_id: 'cas_1.1.2' }))).toMatchObject({
      refusal: 'not_expected',
    });
  });

  it('does not count a dial for which the provider had no line', async () => {
    const cascade = await consented();
    for (let tryNumber = 1; tryNumber <= 4; tryNumber += 1) {
      const call_id = `cas_1.1.${tryNumber}`;
      await store.cascades.change('cas_1', (present) => ({
        cascade: { ...present, expected_call_id: call_id },
      }));
      expect(await store.calls.reserve(intent(cascade, { call_id }))).toMatchObject({ kind: 'reserved' });
      await end(call_id, 'capacity');
    }
  });

  it('finds a call that nobody ended when it is overdue, and no longer once it has ended', async () => {
    const cascade = await consented();
    await store.calls.reserve(intent(cascade));
    const dueCalls = async () =>
      (await store.pending.due(store.clock.now(), 10)).filter(({ kind }) => kind === 'call');
    expect(await dueCalls()).toEqual([]);
    store.clock.advance(policy.overdueCallSeconds + 1);
    expect(await dueCalls()).toEqual([{ kind: 'call', id: 'cas_1.1.1' }]);
    await end('cas_1.1.1');
    expect(await dueCalls()).toEqual([]);
  });

  it('tells who ended a call, once', async () => {
    await store.calls.reserve(intent(await consented()));
    expect(await end('cas_1.1.1')).toMatchObject({ ended: true, task_token: 'task-token' });
    expect(await store.calls.change('cas_1.1.1', () => undefined)).toMatchObject({
      ended: false,
      task_token: 'task-token',
    });
    await store.calls.forgetTaskToken('cas_1.1.1', 'another');
    expect(await store.calls.taskToken('cas_1.1.1')).toBe('task-token');
    await store.calls.forgetTaskToken('cas_1.1.1', 'task-token');
    expect(await store.calls.taskToken('cas_1.1.1')).toBeUndefined();
  });
});
