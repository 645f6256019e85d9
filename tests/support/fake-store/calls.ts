import { type Call, isLive } from '#shared/domain/call/call.ts';
import { isOpen } from '#shared/domain/cascade/breaker.ts';
import { policy } from '#shared/domain/policy.ts';
import type { AskedCall, Calls, DialIntent, DialRefusal, OpenCall } from '#shared/ports.ts';
import { frozen } from './frozen.ts';
import { append, type FakeNumber, type FakeState } from './state.ts';

const open = (state: FakeState, { call_id, others }: AskedCall): OpenCall | undefined => {
  const kept = state.calls.get(call_id);
  if (kept === undefined) return undefined;
  const { call, call_token_hash, task_token } = kept;
  const cascade = state.cascades.get(call.cascade_id ?? '')?.cascade;
  const session = state.sessions.get(call.session_id ?? '');
  return {
    call,
    call_token_hash,
    ...(task_token === undefined ? {} : { task_token }),
    ...(cascade === undefined ? {} : { cascade }),
    ...(session === undefined || session === 'erased' ? {} : { session: session.session }),
    cursor: state.entries.get(call.session_id ?? '')?.length ?? 0,
    others:
      others === true
        ? (cascade?.call_ids ?? []).flatMap((id) => (id === call_id ? [] : (state.calls.get(id)?.call ?? [])))
        : [],
  };
};

export const closeNumber = (state: FakeState, e164: string, at: Date): void => {
  const number = state.numbers.get(e164) ?? { day_count: 0 };
  state.numbers.set(e164, { ...number, opted_out_at: number.opted_out_at ?? at });
};

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

export const fakeCalls = (state: FakeState): Calls => ({
  get: async (call_id) => state.calls.get(call_id)?.call,
  many: async (call_ids) => call_ids.flatMap((call_id) => state.calls.get(call_id)?.call ?? []),
  open: async (asked) => open(state, asked),
  byConversation: async (conversation_id) => state.conversations.get(conversation_id),
  reserve: async (intent) => reserve(state, intent),
  change: async (call_id, change) => {
    const kept = state.calls.get(call_id);
    if (kept === undefined) return undefined;
    const token = kept.task_token === undefined ? {} : { task_token: kept.task_token };
    const cascade = state.cascades.get(kept.call.cascade_id ?? '');
    const changed = change(kept.call, cascade?.cascade);
    if (changed === undefined) return { call: kept.call, ended: false, ...token };
    const ended = isLive(kept.call) && !isLive(changed.call);
    kept.call = frozen({ ...changed.call, version: kept.call.version + 1 });
    if (ended) {
      delete kept.due_at;
      release(state, kept.call);
    }
    if (cascade !== undefined && changed.cascade !== undefined)
      cascade.cascade = frozen({ ...changed.cascade, version: cascade.cascade.version + 1 });
    if (changed.opted_out_at !== undefined) closeNumber(state, kept.call.to_number, changed.opted_out_at);
    if (kept.call.session_id !== undefined) append(state, kept.call.session_id, changed);
    return { call: kept.call, ended, ...token };
  },
  bindConversation: async (call_id, conversation_id) => {
    const kept = state.calls.get(call_id);
    if (kept === undefined) return;
    state.conversations.set(conversation_id, call_id);
    kept.call = frozen({ ...kept.call, conversation_id });
  },
  storeTaskToken: async (call_id, task_token) => {
    const kept = state.calls.get(call_id);
    if (kept === undefined) throw new Error('There is no such call.');
    kept.task_token = task_token;
    kept.call = frozen({ ...kept.call, version: kept.call.version + 1 });
  },
  forgetTaskToken: async (call_id, task_token) => {
    const kept = state.calls.get(call_id);
    if (kept?.task_token === task_token) delete kept.task_token;
  },
  taskToken: async (call_id) => state.calls.get(call_id)?.task_token,
  markLookedUp: async (call_id, at) => {
    const kept = state.calls.get(call_id);
    if (kept?.due_at === undefined) return;
    kept.looked_up_at = at;
    kept.due_at = after(at, policy.lookAgainSeconds * 2).toISOString();
  },
  lookedUpAt: async (call_ids) =>
    new Map(
      call_ids.flatMap((call_id) => {
        const at = state.calls.get(call_id)?.looked_up_at;
        return at === undefined ? [] : [[call_id, at] as const];
      }),
    ),
});

const today = (now: Date): string => now.toISOString().slice(0, 10);

const refusalOf = (
  state: FakeState,
  { call, cascade, idempotency, limits }: DialIntent,
): { refusal: DialRefusal; until?: Date } | undefined => {
  const now = state.clock.now();
  const number: FakeNumber = state.numbers.get(call.to_number) ?? { day_count: 0 };
  if (idempotency !== undefined && state.idempotency.has(`${call.api_key_id}/${idempotency.key}`))
    return { refusal: 'already_placed' };
  if (number.opted_out_at !== undefined) return { refusal: 'opted_out' };
  if (number.live_call_id !== undefined && number.live_until !== undefined && number.live_until > now) {
    return { refusal: 'number_busy', until: number.live_until };
  }
  if (limits.cooldown && number.cooldown_until !== undefined && number.cooldown_until > now) {
    return { refusal: 'number_cooldown', until: number.cooldown_until };
  }
  const count = number.day === today(now) ? number.day_count : 0;
  if (limits.daily_cap !== undefined && count >= limits.daily_cap) return { refusal: 'number_daily_cap' };
  if (freeLine(state, limits.lines) === undefined) {
    const soonest = [...state.lines.values()]
      .map(({ until }) => until)
      .sort((a, b) => a.getTime() - b.getTime())[0];
    return { refusal: 'no_line', ...(soonest === undefined ? {} : { until: soonest }) };
  }
  if (state.calls.has(call.call_id)) return { refusal: 'already_placed' };
  if (!state.control.calling) return { refusal: 'switched_off' };
  if (isOpen(state.control.breaker)) return { refusal: 'breaker_open' };
  return cascade === undefined ? undefined : cascadeRefusal(state, cascade, call.call_id, now);
};

const cascadeRefusal = (
  state: FakeState,
  { cascade_id, session_id, plan_hash }: NonNullable<DialIntent['cascade']>,
  call_id: string,
  now: Date,
): { refusal: DialRefusal } | undefined => {
  const kept = state.cascades.get(cascade_id);
  const expected =
    kept !== undefined &&
    kept.cascade.expected_call_id === call_id &&
    kept.live_call_id === undefined &&
    kept.cascade.cancel_requested_at === undefined &&
    kept.cascade.status !== 'done' &&
    kept.cascade.status !== 'cancelling' &&
    kept.placed_count < policy.callsPerCascade &&
    !kept.cascade.call_ids.includes(call_id) &&
    kept.cascade.consent.plan_hash === plan_hash &&
    new Date(kept.cascade.consent.expires_at) > now;
  if (!expected) return { refusal: 'not_expected' };
  const session = state.sessions.get(session_id);
  if (session === undefined || session === 'erased') return { refusal: 'consent' };
  if (session.session.emergency) return { refusal: 'emergency' };
  const { consent } = session.session;
  const stands =
    consent?.plan_hash === plan_hash &&
    consent.revoked_at === undefined &&
    new Date(consent.expires_at) > now;
  return stands ? undefined : { refusal: 'consent' };
};

const freeLine = (state: FakeState, lines: number): number | undefined => {
  const now = state.clock.now();
  for (let line = 1; line <= lines; line += 1) {
    const lease = state.lines.get(line);
    if (lease === undefined || lease.until <= now) return line;
  }
  return undefined;
};

const reserve = (state: FakeState, intent: DialIntent): Awaited<ReturnType<Calls['reserve']>> => {
  const refused = refusalOf(state, intent);
  if (refused !== undefined) return { kind: 'refused', ...refused };
  const now = state.clock.now();
  const { call } = intent;
  const line = freeLine(state, intent.limits.lines) ?? 1;
  const until = after(now, policy.leaseSeconds);
  const reserved = frozen({ ...call, line: String(line), version: 1 });
  state.calls.set(call.call_id, {
    call: reserved,
    call_token_hash: intent.call_token_hash,
    due_at: after(now, policy.overdueCallSeconds).toISOString(),
    ...(intent.task_token === undefined ? {} : { task_token: intent.task_token }),
  });
  state.lines.set(line, { call_id: call.call_id, until });
  const number: FakeNumber = state.numbers.get(call.to_number) ?? { day_count: 0 };
  state.numbers.set(call.to_number, {
    ...number,
    live_call_id: call.call_id,
    live_until: until,
    day: today(now),
    day_count: (number.day === today(now) ? number.day_count : 0) + 1,
  });
  if (intent.idempotency !== undefined) {
    const { key, body_hash } = intent.idempotency;
    state.idempotency.set(`${call.api_key_id}/${key}`, { call_id: call.call_id, body_hash });
  }
  const cascade = intent.cascade === undefined ? undefined : state.cascades.get(intent.cascade.cascade_id);
  if (cascade !== undefined && intent.cascade !== undefined) {
    cascade.live_call_id = call.call_id;
    cascade.placed_count += 1;
    cascade.cascade = {
      ...cascade.cascade,
      call_ids: [...cascade.cascade.call_ids, call.call_id],
      version: cascade.cascade.version + 1,
    };
    append(state, intent.cascade.session_id, { events: intent.events });
  }
  return { kind: 'reserved', call: reserved };
};

const release = (state: FakeState, call: Call): void => {
  const line = Number(call.line ?? 0);
  if (state.lines.get(line)?.call_id === call.call_id) state.lines.delete(line);
  const number = state.numbers.get(call.to_number);
  if (number?.live_call_id === call.call_id) {
    const { live_call_id: _, live_until: __, ...rest } = number;
    const rang = call.dial.state !== 'not_placed';
    state.numbers.set(call.to_number, {
      ...rest,
      ...(rang
        ? { cooldown_until: after(state.clock.now(), policy.numberCooldownSeconds) }
        : { day_count: Math.max(0, number.day_count - 1) }),
    });
  }
  const cascade = call.cascade_id === undefined ? undefined : state.cascades.get(call.cascade_id);
  if (cascade?.live_call_id === call.call_id) {
    delete cascade.live_call_id;
    if (call.dial.state === 'not_placed' && call.dial.reason === 'capacity') cascade.placed_count -= 1;
  }
};
