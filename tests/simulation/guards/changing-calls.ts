import type { Calls } from '#shared/ports.ts';
import type { Store } from '../machinery/ports.ts';

type Change = Parameters<Calls['change']>[1];

/** The store with every change of a call made as `wrap` makes it. */
export const changingCalls = (store: Store, wrap: (change: Change) => Change): Store => ({
  ...store,
  calls: {
    ...store.calls,
    change: (call_id, change, known) => store.calls.change(call_id, wrap(change), known),
  },
});
