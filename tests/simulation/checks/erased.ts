import type { FakeState } from '#tests/support/fake-store/state.ts';
import type { Provider } from '../vendors/provider.ts';
import type { Ledger } from './ledger.ts';

/** S20: of an erased session nothing is left, neither here nor at the provider. */
export const checkErased = (ledger: Ledger, state: FakeState, provider: Provider): void => {
  for (const [session_id] of ledger.erased) {
    const left = [
      ...(state.sessions.get(session_id) === 'erased' ? [] : ['the session']),
      ...((state.entries.get(session_id) ?? []).length > 0 ? ['the chat'] : []),
      ...[...state.cascades.values()]
        .filter(({ cascade }) => cascade.session_id === session_id)
        .map(({ cascade }) => cascade.cascade_id),
      ...[...state.calls.values()]
        .filter(({ call }) => call.session_id === session_id)
        .map(({ call }) => call.call_id),
    ];
    for (const what of left) ledger.violated('S20', `${what} of an erased session is still stored`);
    for (const one of provider.conversations) {
      const mine = ledger.cascades.get(one.cascade_id)?.session_id === session_id;
      if (!mine) continue;
      if (state.turns.has(one.call_id))
        ledger.violated('S20', `the transcript of ${one.call_id} is still stored`);
      // An event in which nobody speaks holds ids and a reason, and goes after a week.
      if (state.inbox.get(one.id)?.some(({ end }) => (end?.turns.length ?? 0) > 0))
        ledger.violated('S20', `the event of ${one.id} is still stored`);
    }
  }
};
