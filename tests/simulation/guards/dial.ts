import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import type { Session } from '#shared/domain/session/session.ts';
import type { DialIntent } from '#shared/ports.ts';
import type { FakeState } from '#tests/support/fake-store/state.ts';
import type { Store } from '../machinery/ports.ts';
import type { Guard, Weaken } from './weaken.ts';

/** The reservation as it would be if the store saw other facts for a moment. */
const reservingWith = (before: (state: FakeState, intent: DialIntent) => () => void): Weaken => ({
  store: (store, state) => () => ({
    ...store,
    calls: {
      ...store.calls,
      reserve: (intent) => {
        const restore = before(state, intent);
        const reserved = store.calls.reserve(intent);
        restore();
        return reserved;
      },
    },
  }),
});

const withCascade = (
  pretend: (cascade: Cascade) => Cascade,
  also: (real: Cascade) => Partial<Cascade>,
): Weaken =>
  reservingWith((state, { cascade }) => {
    const kept = state.cascades.get(cascade?.cascade_id ?? '');
    if (kept === undefined) return () => undefined;
    const real = kept.cascade;
    kept.cascade = pretend(real);
    return () => {
      kept.cascade = { ...kept.cascade, ...also(real) };
    };
  });

const withSession = (pretend: (session: Session, intent: DialIntent) => Session): Weaken =>
  reservingWith((state, intent) => {
    const session_id = intent.cascade?.session_id ?? '';
    const kept = state.sessions.get(session_id);
    if (kept === undefined || kept === 'erased') return () => undefined;
    state.sessions.set(session_id, { ...kept, session: pretend(kept.session, intent) });
    return () => {
      state.sessions.set(session_id, kept);
    };
  });

const forgettingTheIntent = (store: Store): Store => ({
  ...store,
  calls: {
    ...store.calls,
    get: async () => undefined,
    reserve: async (intent) => {
      const reserved = await store.calls.reserve(intent);
      const known = reserved.kind === 'refused' ? await store.calls.get(intent.call.call_id) : undefined;
      return known === undefined ? reserved : { kind: 'reserved', call: known };
    },
  },
});

/** Guards at the dial: what has to be true in the transaction that allows it. */
export const dialGuards = {
  intent: {
    protects: 'The call is written down before it is dialled, and whoever finds it written never dials.',
    invariants: ['S2'],
    without: {
      store: (store) => (process) => (process.fn === 'place-call' ? forgettingTheIntent(store) : store),
    },
  },
  'cancel-condition': {
    protects: 'A cancelled cascade refuses the intent in the store itself.',
    invariants: ['S4'],
    without: withCascade(
      ({ cancel_requested_at: _, ...cascade }) => ({ ...cascade, status: 'running' }),
      ({ cancel_requested_at, status }) =>
        cancel_requested_at === undefined ? {} : { cancel_requested_at, status },
    ),
  },
  'consent-hash': {
    protects: 'The intent needs the very consent the cascade began with, not taken back.',
    invariants: ['S4', 'S3'],
    without: withSession((session, { cascade }) => {
      if (session.consent === undefined || cascade === undefined) return session;
      const { revoked_at: _, ...consent } = session.consent;
      return { ...session, consent: { ...consent, plan_hash: cascade.plan_hash } };
    }),
  },
  'emergency-condition': {
    protects: 'An emergency refuses the intent in the store itself.',
    invariants: ['S4'],
    without: withSession((session) => ({ ...session, emergency: false })),
  },
  'kill-switch': {
    protects: 'Nobody dials while calling is switched off.',
    invariants: ['S4'],
    without: reservingWith((state) => {
      const { calling } = state.control;
      state.control = { ...state.control, calling: true };
      return () => {
        state.control = { ...state.control, calling };
      };
    }),
  },
  breaker: {
    protects: 'Systemic faults stop everybody before the clinics are burnt.',
    invariants: ['S18'],
    without: reservingWith((state) => {
      const { breaker } = state.control;
      state.control = { ...state.control, breaker: { faults: [] } };
      return () => {
        state.control = { ...state.control, breaker };
      };
    }),
  },
  'number-lock': {
    protects: 'One call a number, and ten minutes of peace after it.',
    invariants: ['S7'],
    without: reservingWith((state, { call }) => {
      const kept = state.numbers.get(call.to_number);
      if (kept === undefined) return () => undefined;
      const { live_call_id: _, live_until: __, cooldown_until: ___, ...rest } = kept;
      state.numbers.set(call.to_number, rest);
      return () => undefined;
    }),
  },
  'daily-cap': {
    protects: 'Six calls a number and day, over all patients.',
    invariants: ['S7'],
    without: reservingWith((state, { call }) => {
      const kept = state.numbers.get(call.to_number);
      if (kept !== undefined) state.numbers.set(call.to_number, { ...kept, day_count: 0 });
      return () => undefined;
    }),
  },
  'line-lease': {
    protects: 'No more live calls than the plan has lines.',
    invariants: ['S18'],
    without: { lines: 90 },
  },
  'no-hidden-retry': {
    protects: 'A dial is one request; nothing below us sends it again.',
    invariants: ['S2'],
    without: {
      reach: (reach) => ({
        ...reach,
        voice: {
          ...reach.voice,
          dial: async (request) => {
            const first = await reach.voice.dial(request);
            return first.kind === 'unknown' && /^provider_5/.test(first.code)
              ? reach.voice.dial(request)
              : first;
          },
        },
      }),
    },
  },
} as const satisfies Readonly<Record<string, Guard>>;
