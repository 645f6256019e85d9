import type { Erasure } from '#shared/contracts/erasure-item.ts';
import type { Erasures } from '#shared/ports.ts';

/** Wishes to be forgotten, remembered and never carried out: for worlds in which nobody asks. */
export const fakeErasures = (): Erasures => {
  const open = new Map<string, Erasure>();
  return {
    keep: async (erasure) => {
      open.set(erasure.session_id, erasure);
    },
    open: async (limit) => [...open.values()].slice(0, limit),
    finish: async (session_id) => {
      open.delete(session_id);
    },
    eraseCascade: async () => undefined,
  };
};
