import type { Call } from '#shared/domain/call/call.ts';
import type { CallChange } from '#shared/ports.ts';
import { asRecord } from '../people/client.ts';
import { changingCalls } from './changing-calls.ts';
import type { Guard } from './weaken.ts';

/** Twenty-five minutes older than it is: past every fence. */
const aged = (call: Call): Call => ({
  ...call,
  dialled_at: new Date(Date.parse(call.dialled_at) - 1_500_000).toISOString(),
});

const believing = (call: Call): Call =>
  call.end?.call_successful === 'success' && call.outcome !== undefined && !call.outcome.startsWith('booked')
    ? { ...call, outcome: 'booked' }
    : call;

const cancelling = (call: Call): Call =>
  call.appointment_request?.type === 'cancel_appointment' && call.outcome === 'needs_confirmation'
    ? { ...call, outcome: 'appointment_cancelled' }
    : call;

/** Guards of what is believed, and of what must not get lost. */
export const truthGuards = {
  'inbox-first': {
    protects: 'A webhook is answered only when what it says is durable.',
    invariants: ['S8', 'S9'],
    without: {
      invoke: (invoke) => (fn, event, settle) => {
        if (fn !== 'post-call-webhook') return invoke(fn, event, settle);
        const gladly = { statusCode: 200, body: '{}' };
        return invoke(fn, event, {
          done: (result) => settle.done(Number(asRecord(result).statusCode) >= 500 ? gladly : result),
          failed: () => settle.done(gladly),
        });
      },
    },
  },
  dedupe: {
    protects: 'A message sent twice under one id is one message.',
    invariants: ['S15'],
    without: {
      store: (store) => () => ({
        ...store,
        sessions: {
          ...store.sessions,
          open: async (id) => store.sessions.open(id),
          saveTurn: ({ client_message: _, ...write }) => store.sessions.saveTurn(write),
        },
      }),
    },
  },
  'idempotent-settle': {
    protects: 'An end that is told twice is one end.',
    invariants: ['S9', 'S12'],
    without: {
      store: (store) => {
        const done = new Map<string, CallChange>();
        return () =>
          changingCalls(store, (change) => (call, cascade) => {
            const changed = change(call, cascade);
            const before = done.get(call.call_id);
            if (changed?.events?.some(({ type }) => type === 'call_ended')) done.set(call.call_id, changed);
            return changed ?? (before === undefined ? undefined : { ...before, call });
          });
      },
    },
  },
  fence: {
    protects: 'A call that cannot be found may be live until the fence has passed.',
    invariants: ['S1', 'S18', 'S7'],
    without: {
      store: (store) => (process) => {
        if (process.fn !== 'reconcile-call' && process.fn !== 'sweep' && process.fn !== 'place-call')
          return store;
        const changing = changingCalls(store, (change) => (call, cascade) => {
          const changed = change(aged(call), cascade);
          return changed === undefined
            ? undefined
            : { ...changed, call: { ...changed.call, dialled_at: call.dialled_at } };
        });
        return {
          ...changing,
          calls: {
            ...changing.calls,
            get: async (id) => {
              const call = await store.calls.get(id);
              return call === undefined ? undefined : aged(call);
            },
          },
        };
      },
    },
  },
  'evidence-rule': {
    protects: "The provider's verdict alone is never a booking.",
    invariants: ['S13', 'S9'],
    without: {
      store: (store) => () =>
        changingCalls(store, (change) => (call, cascade) => {
          const changed = change(call, cascade);
          return changed === undefined ? undefined : { ...changed, call: believing(changed.call) };
        }),
    },
  },
  'cancellation-rule': {
    protects: 'An appointment is cancelled when the clinic says so, and not when the provider does.',
    invariants: ['S13'],
    without: {
      store: (store) => () =>
        changingCalls(store, (change) => (call, cascade) => {
          const changed = change(call, cascade);
          return changed === undefined ? undefined : { ...changed, call: cancelling(changed.call) };
        }),
    },
  },
  'tool-record': {
    protects: 'A confirmation is answered with yes only when it is durable.',
    invariants: ['S14'],
    without: {
      store: (store) => (process) =>
        process.fn === 'tools'
          ? changingCalls(store, (change) => (call, cascade) => {
              const changed = change(call, cascade);
              return changed?.call.tools.confirmation === undefined ? changed : undefined;
            })
          : store,
    },
  },
  signature: {
    protects: 'Only the provider can tell us how a call ended.',
    invariants: ['S10'],
    without: {
      reach: (reach) => ({ ...reach, secrets: ['webhook-secret-of-the-story', 'not-the-secret'] }),
    },
  },
  'call-token': {
    protects: 'A tool speaks for the call whose token it holds and for no other.',
    invariants: ['S16'],
    without: {
      reach: (reach, process) =>
        process.fn === 'tools'
          ? {
              ...reach,
              ids: { ...reach.ids, sha256: () => 'any' },
              calls: {
                ...reach.calls,
                open: async (id) => {
                  const opened = await reach.calls.open(id);
                  return opened === undefined ? undefined : { ...opened, call_token_hash: 'any' };
                },
              },
            }
          : reach,
    },
  },
  'session-token': {
    protects: 'A session opens to its own token.',
    invariants: ['S16'],
    without: {
      reach: (reach, process) =>
        process.fn === 'wait'
          ? {
              ...reach,
              ids: { ...reach.ids, sha256: () => 'any' },
              sessions: {
                ...reach.sessions,
                open: async (id) => {
                  const opened = await reach.sessions.open(id);
                  return opened === undefined
                    ? undefined
                    : { ...opened, session: { ...opened.session, token_hash: 'any' } };
                },
              },
            }
          : reach,
    },
  },
  'begin-gate': {
    protects: 'A telephone that rings too late is hung up before a word about the patient.',
    invariants: ['S4', 'S1'],
    without: {
      invoke: (invoke) => (fn, event, settle) => {
        const { tool } = asRecord(asRecord(event).pathParameters);
        if (tool !== 'begin-call') return invoke(fn, event, settle);
        settle.done({ statusCode: 200, body: '{"proceed":true}' });
      },
    },
  },
} as const satisfies Readonly<Record<string, Guard>>;
