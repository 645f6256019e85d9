import type { Erasure } from '#shared/contracts/erasure-item.ts';
import type { Erasures } from '#shared/ports.ts';
import type { FakeState } from '#tests/support/fake-store/state.ts';

/** Wishes to be forgotten, carried out on the store of a story. */
export const storyErasures = (state: FakeState): Erasures & { readonly anyOpen: () => boolean } => {
  const open = new Map<string, Erasure>();
  return {
    anyOpen: () => open.size > 0,
    keep: async (erasure) => {
      open.set(erasure.session_id, erasure);
    },
    open: async (limit) => [...open.values()].slice(0, limit),
    finish: async (session_id) => {
      open.delete(session_id);
    },
    eraseCascade: async (cascade_id, calls) => {
      state.cascades.delete(cascade_id);
      for (const { call_id, conversation_id } of calls) {
        state.calls.delete(call_id);
        state.turns.delete(call_id);
        if (conversation_id === undefined) continue;
        state.conversations.delete(conversation_id);
        state.inbox.delete(conversation_id);
      }
    },
  };
};
