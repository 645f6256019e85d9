import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { changingCalls } from './changing-calls.ts';
import type { Guard } from './weaken.ts';

const allDay = [{ from: 0, to: 1_440 }];

const alwaysOpen = (cascade: Cascade): Cascade => ({
  ...cascade,
  plan: {
    ...cascade.plan,
    clinics: cascade.plan.clinics.map((clinic) => ({
      ...clinic,
      hours: [allDay, allDay, allDay, allDay, allDay, allDay, allDay],
    })),
  },
});

/** Guards of going on: that nothing waits for ever, ends twice, or is done at the wrong hour. */
export const progressGuards = {
  'token-rotation': {
    protects: 'The newest token is the one that is used.',
    invariants: ['L2', 'L1'],
    without: {
      store: (store) => () => ({
        ...store,
        calls: { ...store.calls, storeTaskToken: async () => undefined },
        cascades: {
          ...store.cascades,
          storeWaitToken: async (id, wait) => {
            if ((await store.cascades.waitToken(id)) === undefined)
              await store.cascades.storeWaitToken(id, wait);
          },
          forgetWaitToken: async () => undefined,
        },
      }),
    },
  },
  outbox: {
    protects: 'A cascade that was agreed to is started, however its start failed.',
    invariants: ['L5', 'L1', 'S20'],
    without: {
      store: (store) => () => ({
        ...store,
        pending: {
          due: async (now, limit) =>
            (await store.pending.due(now, limit)).filter(({ kind }) => kind !== 'cascade'),
        },
      }),
    },
  },
  closing: {
    protects: 'An execution that failed or was stopped still gives the patient a summary.',
    invariants: ['L5', 'L1', 'S20'],
    without: {
      invoke: (invoke) => (fn, event, settle) => {
        if (fn === 'finalise') settle.done({});
        else invoke(fn, event, settle);
      },
      reach: (reach, process) =>
        process.fn === 'sweep'
          ? {
              ...reach,
              workflow: {
                ...reach.workflow,
                status: async (id) => {
                  const status = await reach.workflow.status(id);
                  return status === 'over' ? 'running' : status;
                },
              },
            }
          : reach,
    },
  },
  'summary-once': {
    protects: 'A cascade ends once.',
    invariants: ['S12', 'S11'],
    without: {
      store: (store, state) => (process) => {
        if (process.fn !== 'conclude' && process.fn !== 'finalise') return store;
        const again = (id: string): void => {
          const kept = state.cascades.get(id);
          if (kept?.cascade.status === 'done') kept.cascade = { ...kept.cascade, status: 'running' };
        };
        return {
          ...store,
          cascades: {
            ...store.cascades,
            get: async (id) => {
              const cascade = await store.cascades.get(id);
              return cascade === undefined ? undefined : { ...cascade, status: 'running' };
            },
            conclude: async (write) => {
              again(write.cascade.cascade_id);
              const { version = 0 } = state.cascades.get(write.cascade.cascade_id)?.cascade ?? {};
              return store.cascades.conclude({ ...write, cascade: { ...write.cascade, version } });
            },
          },
        };
      },
    },
  },
  'one-cascade': {
    protects: 'Two yeses at once are one yes.',
    invariants: ['S18', 'S1'],
    without: {
      store: (store, state) => () => ({
        ...store,
        sessions: {
          ...store.sessions,
          saveTurn: async (write) => {
            const kept = state.sessions.get(write.after.session_id);
            if (write.before === undefined || kept === undefined || kept === 'erased')
              return store.sessions.saveTurn(write);
            return store.sessions.saveTurn({ ...write, before: { ...write.before, session: kept.session } });
          },
        },
      }),
    },
  },
  'opt-out': {
    protects: 'Who asked not to be called is not called.',
    invariants: ['S7'],
    without: {
      store: (store) => () =>
        changingCalls(store, (change) => (call, cascade) => {
          const changed = change(call, cascade);
          if (changed === undefined) return undefined;
          const { opted_out_at: _, ...rest } = changed;
          return rest;
        }),
    },
  },
  'opening-hours': {
    protects: 'Telephones ring while somebody is there.',
    invariants: ['S6'],
    without: {
      store: (store) => (process) =>
        process.fn === 'decide-next'
          ? {
              ...store,
              cascades: {
                ...store.cascades,
                get: async (id) => {
                  const cascade = await store.cascades.get(id);
                  return cascade === undefined ? undefined : alwaysOpen(cascade);
                },
                change: (id, change) =>
                  store.cascades.change(id, (cascade) => {
                    const changed = change(alwaysOpen(cascade));
                    return changed === undefined
                      ? undefined
                      : { ...changed, cascade: { ...changed.cascade, plan: cascade.plan } };
                  }),
              },
            }
          : store,
    },
  },
  disclosure: {
    protects: 'The clinic hears what the patient agreed to and nothing more.',
    invariants: ['S3'],
    without: {
      store: (store) => (process) =>
        process.fn === 'tools'
          ? {
              ...store,
              calls: {
                ...store.calls,
                open: async (asked) => {
                  const opened = await store.calls.open(asked);
                  if (opened?.cascade === undefined) return opened;
                  const { cascade } = opened;
                  return {
                    ...opened,
                    cascade: { ...cascade, consent: { ...cascade.consent, fields: ['date_of_birth'] } },
                  };
                },
              },
            }
          : store,
    },
  },
  erasure: {
    protects: 'A wish to be forgotten is kept until it is carried out.',
    invariants: ['S20'],
    without: {
      store: (store) => () => ({ ...store, erasures: { ...store.erasures, keep: async () => undefined } }),
    },
  },
} as const satisfies Readonly<Record<string, Guard>>;
