import { isDeepStrictEqual } from 'node:util';
import { type Call, type CallStatus, isLive } from '../domain/call/call.ts';
import { type Interpretation, interpret } from '../domain/call/interpret.ts';
import type { SessionEvent } from '../domain/session/entries.ts';
import type { CallChange, Calls, Cascades, Clock, Ids, OpenCall, Sessions, SettledCall } from '../ports.ts';
import { resumeCall, resumeWait, type Waking, wakeCascade, wakeFirstWaiting } from './wake.ts';

export type Settling = Waking & {
  readonly calls: Waking['calls'] & Pick<Calls, 'change' | 'many'>;
  readonly cascades: Waking['cascades'] & Pick<Cascades, 'get'>;
  readonly sessions: Pick<Sessions, 'get'>;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'message'>;
};

/**
 * Learn something about a call, settle it if that settles it, and move on whatever waited for it. Commutative and
 * idempotent: duplicates and late events run the same path and change nothing twice. `known`, the call as it was just
 * read, saves a read. Undefined: no such call.
 */
export const settleCall = async (
  deps: Settling,
  call_id: string,
  learn: (call: Call) => Call,
  known?: OpenCall,
): Promise<Call | undefined> => {
  const now = deps.clock.now();
  let late = false;
  const change = (call: Call): CallChange | undefined => {
    const settled = settle(call, learn(call), now);
    late = !isLive(call) && settled !== undefined && settled.call.outcome !== call.outcome;
    return late ? undefined : settled;
  };
  const settled = await deps.calls.change(call_id, change, known);
  if (settled === undefined) return undefined;
  if (late) {
    // Loaded here: late truth is rare, and its sentences would weigh on every function that settles a call.
    const { correctCall } = await import('./correct-call.ts');
    return correctCall(deps, call_id, (call) => settle(call, learn(call), now), now);
  }
  const { call } = settled;
  if (isLive(call)) return call;
  if (settled.ended) {
    deps.log('info', 'CALL_ENDED', {
      call_id,
      ...(call.outcome === undefined ? {} : { outcome: call.outcome }),
    });
  }
  if (settled.task_token !== undefined) await resumeCall(deps, call_id, settled.task_token);
  if (call.cascade_id !== undefined) await wake(deps, call.cascade_id, settled);
  // A dial for which the provider had no line freed none: whoever was woken now would only be refused as well.
  if (settled.ended && call.not_placed_reason !== 'capacity') await wakeFirstWaiting(deps);
  return call;
};

/** The cascade may wait, for a line or because its call was given up; the write that ended the call often knows. */
const wake = async (deps: Settling, cascade_id: string, { waiting }: SettledCall): Promise<void> => {
  if (waiting === undefined) await wakeCascade(deps, cascade_id);
  else if (waiting.task_token !== undefined) await resumeWait(deps, cascade_id, waiting.task_token);
};

const settle = (call: Call, learned: Call, now: Date): CallChange | undefined => {
  const reading = interpret(learned, now);
  const next = reading === undefined ? learned : asRead(learned, reading, call.ended_at ?? now.toISOString());
  if (isDeepStrictEqual(next, call)) return undefined;
  return { call: next, events: eventsOf(call, next, now) };
};

/** A later reading replaces an earlier one whole: what it no longer says must not linger. */
const asRead = (learned: Call, reading: Interpretation, ended_at: string): Call => {
  const { outcome: _, booked_slot: __, not_placed_reason: ___, ...rest } = learned;
  return { ...rest, ...reading, ended_at };
};

const progress: Partial<Record<CallStatus, SessionEvent['type']>> = {
  in_progress: 'call_in_progress',
  processing: 'call_processing',
};

const eventsOf = (before: Call, after: Call, now: Date): readonly SessionEvent[] => {
  const about = {
    at: now.toISOString(),
    call_id: after.call_id,
    ...(after.cascade_id === undefined ? {} : { cascade_id: after.cascade_id }),
    ...(after.clinic_id === undefined ? {} : { clinic_id: after.clinic_id }),
    ...(after.clinic_name === undefined ? {} : { clinic_name: after.clinic_name }),
  };
  if (isLive(before) && !isLive(after)) {
    return [
      { type: 'call_ended', ...about, ...(after.outcome === undefined ? {} : { outcome: after.outcome }) },
    ];
  }
  const type = before.status === after.status ? undefined : progress[after.status];
  return type === undefined ? [] : [{ type, ...about }];
};
