import type { Call } from '#shared/domain/call/call.ts';
import type { ToolDecision } from '#shared/domain/call/tools/decision.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import type { EventType, SessionEvent } from '#shared/domain/session/entries.ts';
import type { CallChange, OpenCall } from '#shared/ports.ts';
import type { Dependencies } from './dependencies.ts';

/** What a decision writes beside the call's own record, in the same transaction. */
export type Decided<Answer> = ToolDecision<Answer> & Pick<CallChange, 'cascade' | 'events' | 'opted_out_at'>;

/**
 * Decides on the call as it was opened and writes what the decision records, if anything, in one transaction; a write
 * that lost a race decides again on what is there now. The answer is spoken only after the record is durable.
 */
export const recorded = async <Answer extends object>(
  deps: Dependencies,
  opened: OpenCall,
  decide: (present: Call, cascade: Cascade | undefined) => Decided<Answer>,
): Promise<Answer> => {
  let decided = decide(opened.call, opened.cascade);
  if (changesNothing(decided)) return decided.answer;
  const write = (present: Call, cascade = opened.cascade): CallChange | undefined => {
    decided = decide(present, cascade);
    if (changesNothing(decided)) return undefined;
    const { answer: _, record, events = [], ...beside } = decided;
    // A conversation in which a tool speaks is a conversation in progress.
    const status = present.status === 'dialling' ? 'in_progress' : present.status;
    const begun = present.status === 'dialling' ? [eventOf(deps, present, 'call_in_progress')] : [];
    return {
      call: { ...present, status, tools: { ...present.tools, ...record } },
      events: [...begun, ...events],
      ...beside,
    };
  };
  await deps.calls.change(opened.call.call_id, write, opened);
  return decided.answer;
};

const changesNothing = ({ record, cascade }: Decided<object>): boolean =>
  record === undefined && cascade === undefined;

export const eventOf = (
  deps: Dependencies,
  call: Call,
  type: EventType,
  more: Partial<SessionEvent> = {},
): SessionEvent => ({
  type,
  at: deps.clock.now().toISOString(),
  call_id: call.call_id,
  ...(call.cascade_id === undefined ? {} : { cascade_id: call.cascade_id }),
  ...(call.clinic_id === undefined ? {} : { clinic_id: call.clinic_id }),
  ...(call.clinic_name === undefined ? {} : { clinic_name: call.clinic_name }),
  ...more,
});
