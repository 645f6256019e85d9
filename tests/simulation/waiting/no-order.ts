import type { Weaken } from '../guards/weaken.ts';

/** The queue without its order: who came last is first. The check of the order has to notice it. */
export const withoutOrder: Weaken = {
  store: (store, state) => () => ({
    ...store,
    lines: {
      ...store.lines,
      firstWaiting: async (limit) =>
        [...state.waiting]
          .sort(([one], [other]) => (one < other ? 1 : -1))
          .slice(0, limit)
          .map(([ticket, cascade_id]) => ({ ticket, cascade_id })),
    },
  }),
};
