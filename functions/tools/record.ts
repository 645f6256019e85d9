import type { Call } from '#shared/domain/call/call.ts';
import type { ToolDecision } from '#shared/domain/call/tools/decision.ts';
import type { EventType, SessionEvent } from '#shared/domain/session/entries.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Decides on the call as it is and writes what the decision records, if anything; a write that lost a race decides
 * again. The answer is spoken only after the record is durable.
 */
export const recorded = async <Answer extends object>(
  deps: Dependencies,
  call: Call,
  decide: (present: Call) => ToolDecision<Answer>,
  events: (record: NonNullable<ToolDecision<Answer>['record']>) => readonly SessionEvent[] = () => [],
): Promise<Answer> => {
  let { record, answer } = decide(call);
  if (record === undefined) return answer;
  await deps.calls.change(call.call_id, (present) => {
    ({ record, answer } = decide(present));
    if (record === undefined) return undefined;
    // A conversation in which a tool speaks is a conversation in progress.
    const status = present.status === 'dialling' ? 'in_progress' : present.status;
    const begun = present.status === 'dialling' ? [eventOf(deps, present, 'call_in_progress')] : [];
    return {
      call: { ...present, status, tools: { ...present.tools, ...record } },
      events: [...begun, ...events(record)],
    };
  });
  return answer;
};

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
