import { dueAt } from '#shared/domain/cascade/due.ts';
import type { Cascades, WaitTokens } from '#shared/ports.ts';
import { frozen } from './frozen.ts';
import { append, type FakeState } from './state.ts';

export const fakeCascades = (state: FakeState): Cascades & WaitTokens => ({
  get: async (cascade_id) => state.cascades.get(cascade_id)?.cascade,
  change: async (cascade_id, change) => {
    const kept = state.cascades.get(cascade_id);
    if (kept === undefined) return undefined;
    const changed = change(kept.cascade);
    if (changed === undefined) return kept.cascade;
    kept.due_at = dueAt(kept.cascade, changed.cascade, state.clock.now());
    kept.cascade = frozen({ ...changed.cascade, version: kept.cascade.version + 1 });
    append(state, kept.cascade.session_id, { events: changed.events ?? [] });
    return kept.cascade;
  },
  conclude: async ({ cascade, message, events }) => {
    const kept = state.cascades.get(cascade.cascade_id);
    if (kept === undefined || kept.cascade.status === 'done') return false;
    if (kept.cascade.version !== cascade.version) return false;
    kept.cascade = frozen({ ...cascade, version: kept.cascade.version + 1 });
    delete kept.due_at;
    const session = state.sessions.get(cascade.session_id);
    if (session === undefined || session === 'erased') return true;
    session.session = frozen({
      ...session.session,
      unsaid_summary: { message_id: message.message_id, text: message.text },
      version: session.session.version + 1,
    });
    append(state, cascade.session_id, { messages: [message], events });
    return true;
  },
  storeWaitToken: async (cascade_id, { task_token, order }) => {
    const kept = state.cascades.get(cascade_id);
    if (kept === undefined) throw new Error('There is no such cascade.');
    if (order !== undefined && kept.wait_order !== undefined && kept.wait_order > order) return;
    if (order !== undefined) kept.wait_order = order;
    kept.wait_token = task_token;
  },
  waitToken: async (cascade_id) => state.cascades.get(cascade_id)?.wait_token,
  forgetWaitToken: async (cascade_id, task_token) => {
    const kept = state.cascades.get(cascade_id);
    if (kept?.wait_token === task_token) delete kept.wait_token;
  },
});
