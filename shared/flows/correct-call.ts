import type { Call } from '../domain/call/call.ts';
import { correctionOf } from '../domain/dialogue/summary.ts';
import type { CallChange } from '../ports.ts';
import type { Settling } from './settle-call.ts';
import { wakeCascade } from './wake.ts';

/** Late truth: the record changes, and a patient who was told otherwise is told so in the chat. */
export const correctCall = async (
  deps: Settling,
  call_id: string,
  settle: (call: Call) => CallChange | undefined,
  now: Date,
): Promise<Call | undefined> => {
  const [present] = await deps.calls.many([call_id]);
  const cascade = present?.cascade_id === undefined ? undefined : await deps.cascades.get(present.cascade_id);
  const session = cascade === undefined ? undefined : await deps.sessions.get(cascade.session_id);
  const siblings = cascade === undefined ? [] : await deps.calls.many(cascade.call_ids);
  const settled = await deps.calls.change(call_id, (call): CallChange | undefined => {
    const change = settle(call);
    if (change === undefined || change.call.outcome === call.outcome) return change;
    if (cascade?.status !== 'done' || session === undefined) return change;
    const after = siblings.map((sibling) => (sibling.call_id === call_id ? change.call : sibling));
    const text = correctionOf(call, change.call, cascade, after, session.language);
    return {
      ...change,
      events: [
        {
          type: 'correction',
          at: now.toISOString(),
          cascade_id: cascade.cascade_id,
          call_id,
          ...(change.call.outcome === undefined ? {} : { outcome: change.call.outcome }),
        },
      ],
      messages:
        text === undefined
          ? []
          : [{ message_id: deps.ids.message(), role: 'assistant', text, at: now.toISOString() }],
    };
  });
  deps.log('warn', 'CALL_CORRECTED', {
    call_id,
    ...(settled?.call.outcome === undefined ? {} : { outcome: settled.call.outcome }),
  });
  if (cascade !== undefined && cascade.status !== 'done') await wakeCascade(deps, cascade.cascade_id);
  return settled?.call;
};
