import { agentCouldNotSpeak } from '../call/agent-fault.ts';
import { type Call, cascadeCallId, isLive } from '../call/call.ts';
import { endsCascade } from '../call/outcome.ts';
import type { Policy } from '../policy.ts';
import type { Cascade, CascadeOutcome, HoldReason, NextStep } from './cascade.ts';

/** What the decision needs besides the cascade itself. */
export type Surroundings = {
  /** The calls of this cascade, in dial order. */
  readonly calls: readonly Call[];
  readonly emergency: boolean;
  readonly consentRevoked: boolean;
  readonly now: Date;
  /** When the clinic at this position may be rung next (ISO 8601): now or earlier means at once. */
  readonly callableFrom: (position: number) => Date;
  /** When a call was last looked up with the provider, if ever. */
  readonly lookedUpAt: (call_id: string) => Date | undefined;
};

const after = (time: Date, seconds: number): Date => new Date(time.getTime() + seconds * 1000);
const later = (one: Date, other: Date): Date => (one > other ? one : other);
const wait = (reason: HoldReason, until: Date, position?: number): NextStep => ({
  next: 'WAIT',
  hold: { reason, until: until.toISOString(), ...(position === undefined ? {} : { position }) },
});
/** What a telephone waits for. A word of the patient, a look or an hour that was waited for says nothing of the next dial. */
const keepsFromDialling: readonly HoldReason[] = ['number', 'line', 'breaker', 'switch'];
const conclude = (outcome: CascadeOutcome): NextStep => ({ next: 'CONCLUDE', outcome });

/** A call that is not over: look it up, or wait until it is worth looking again. */
const followUp = (call: Call, { lookedUpAt, now }: Surroundings, policy: Policy): NextStep => {
  const looked = lookedUpAt(call.call_id);
  if (looked === undefined) return { next: 'RECONCILE', call_id: call.call_id };
  const again = after(looked, policy.lookAgainSeconds);
  return again <= now ? { next: 'RECONCILE', call_id: call.call_id } : wait('lookup', again);
};

/** A dial for which the provider had no line did not happen: the clinic keeps its turn. */
const hadNoLine = (call: Call): boolean =>
  call.outcome === 'not_placed' && call.not_placed_reason === 'capacity';

const triesOf = (calls: readonly Call[], position: number): number =>
  calls.filter((call) => positionOf(call) === position).length;

/** The clinic's position is written into the call's id; the newest try of each position counts. */
const positionOf = (call: Call): number => Number(call.call_id.split('.').at(-2));

/**
 * Rings the first of these clinics that may be rung now, or waits for the one that becomes so first; undefined when none
 * of them does before the consent expires.
 */
const ring = (cascade: Cascade, positions: readonly number[], around: Surroundings): NextStep | undefined => {
  const { calls, now, callableFrom } = around;
  const expires = new Date(cascade.consent.expires_at);
  if (positions.length === 0 || expires <= now) return undefined;
  const hold =
    cascade.hold !== undefined && keepsFromDialling.includes(cascade.hold.reason) ? cascade.hold : undefined;
  const rests = (position: number): Date =>
    new Date(cascade.put_off?.find((one) => one.position === position)?.until ?? now);
  const held = (position: number): Date =>
    hold !== undefined && (hold.position === undefined || hold.position === position)
      ? later(new Date(hold.until), rests(position))
      : rests(position);
  const times = positions.map((position) => {
    const opens = callableFrom(position);
    const free = held(position);
    return { position, opens, at: later(opens, free) };
  });
  // Closed clinics may move back: the first that can be rung now, else the first to become so.
  const ready = times.find(({ at }) => at <= now);
  if (ready !== undefined) {
    return {
      next: 'CALL',
      call_id: cascadeCallId(cascade.cascade_id, ready.position, triesOf(calls, ready.position) + 1),
      position: ready.position,
    };
  }
  const soonest = times.reduce((a, b) => (b.at < a.at ? b : a));
  const closed = soonest.opens >= soonest.at;
  // A place in the queue has no hour of its own: whoever is woken first may ring until the consent ends.
  if (soonest.at >= expires) return hold?.reason === 'line' && !closed ? wait('line', expires) : undefined;
  const reason = closed ? 'opening' : (hold?.reason ?? 'number');
  // No line, an open breaker, calling switched off: that holds for every clinic alike.
  return wait(reason, soonest.at, reason === 'opening' || reason === 'number' ? soonest.position : undefined);
};

/**
 * The patient chose one of the slots a clinic had offered before its call ended undecided: that clinic is rung
 * once more, to book exactly this. A refusal, or silence with the fallback "decline", moves on.
 */
const chosenAgain = (cascade: Cascade, around: Surroundings, policy: Policy): NextStep | undefined => {
  const { calls } = around;
  const question = cascade.question;
  const asked = calls.find((call) => call.call_id === question?.call_id);
  if (question?.answer === undefined || asked === undefined || asked.outcome !== 'needs_decision')
    return undefined;
  const option = question.options.find(({ option_id }) => option_id === question.answer?.option_id);
  if (option?.slot_id === undefined) return undefined;
  const position = positionOf(asked);
  const rung = calls.filter((call) => !hadNoLine(call));
  if (triesOf(rung, position) > policy.triesPerClinic || rung.length >= policy.callsPerCascade)
    return undefined;
  // Not one that must not be rung any more today, or ever.
  return ring(
    cascade,
    cascade.order.filter((one) => one === position),
    around,
  );
};

const nextClinic = (cascade: Cascade, around: Surroundings, policy: Policy): NextStep => {
  const { calls } = around;
  const rung = calls.filter((call) => !hadNoLine(call));
  const called = new Set(rung.map(positionOf));
  const left =
    rung.length >= policy.callsPerCascade ? [] : cascade.order.filter((position) => !called.has(position));
  return ring(cascade, left, around) ?? conclude(withoutBooking(calls));
};

/** Nobody booked: `not_placed` when no clinic was ever rung, else the plain truth. */
const withoutBooking = (calls: readonly Call[]): CascadeOutcome => {
  if (calls.some(({ outcome }) => outcome === 'unknown')) return 'unknown';
  return calls.length > 0 && calls.every(({ outcome }) => outcome === 'not_placed')
    ? 'not_placed'
    : 'none_booked';
};

/**
 * The one decision of the cascade. Pure: the same facts give the same step, so a repeated run of the state machine's
 * task changes nothing. The order of the rules is the order of their weight.
 */
export const nextStep = (cascade: Cascade, around: Surroundings, policy: Policy): NextStep => {
  const { calls, now } = around;
  const live = calls.find(isLive);
  if (live !== undefined) return followUp(live, around, policy);

  const ending = calls.map(({ outcome }) => outcome).find(endsCascade);
  if (ending !== undefined) return conclude(ending);

  if (cascade.cancel_requested_at !== undefined || around.emergency || around.consentRevoked)
    return conclude('cancelled');
  const last = calls.at(-1);
  if (cascade.outbound_call_error !== undefined || agentCouldNotSpeak(last?.end))
    return conclude(
      withoutBooking(calls) === 'none_booked' && calls.length > 0 ? 'none_booked' : 'not_placed',
    );

  if (last?.outcome === 'unknown' && cascade.go_on_after !== last.call_id) {
    const expires = new Date(cascade.consent.expires_at);
    return expires <= now ? conclude('unknown') : wait('patient', expires);
  }
  if (last?.outcome === 'needs_decision') {
    const question = cascade.question?.call_id === last.call_id ? cascade.question : undefined;
    if (question !== undefined && question.answer === undefined) {
      const deadline = after(
        new Date(last.ended_at ?? question.asked_at),
        policy.betweenCallsQuestionSeconds,
      );
      if (deadline > now) return wait('patient', deadline);
    }
    const again = chosenAgain(cascade, around, policy);
    if (again !== undefined) return again;
  }
  return nextClinic(cascade, around, policy);
};
