import { agentCouldNotSpeak } from '../call/agent-fault.ts';
import { type Call, isLive } from '../call/call.ts';
import { endsCascade } from '../call/outcome.ts';
import type { Policy } from '../policy.ts';
import { type Cascade, type CascadeOutcome, isRefused, type NextStep } from './cascade.ts';
import { isWorthAnswering, type Openings, ringsAgain, wait, whoIsNext } from './who-is-next.ts';

/** What the decision needs besides the cascade itself. */
export type Surroundings = Openings & {
  readonly emergency: boolean;
  readonly consentRevoked: boolean;
  /** When a call was last looked up with the provider, if ever. */
  readonly lookedUpAt: (call_id: string) => Date | undefined;
};

const after = (time: Date, seconds: number): Date => new Date(time.getTime() + seconds * 1000);
const conclude = (outcome: CascadeOutcome): NextStep => ({ next: 'CONCLUDE', outcome });

/** A call that is not over: look it up, or wait until it is worth looking again. */
const followUp = (call: Call, { lookedUpAt, now }: Surroundings, policy: Policy): NextStep => {
  const looked = lookedUpAt(call.call_id);
  if (looked === undefined) return { next: 'RECONCILE', call_id: call.call_id };
  const again = after(looked, policy.lookAgainSeconds);
  return again <= now ? { next: 'RECONCILE', call_id: call.call_id } : wait('lookup', again);
};

/**
 * The patient chose one of the slots a clinic had offered before its call ended undecided: that clinic is rung
 * once more, to book exactly this. A refusal, or silence with the fallback "decline", moves on.
 */
const chosenAgain = (cascade: Cascade, around: Surroundings, policy: Policy): NextStep | undefined => {
  const question = cascade.question;
  const asked = around.calls.find((call) => call.call_id === question?.call_id);
  if (question?.answer === undefined || asked === undefined || asked.outcome !== 'needs_decision')
    return undefined;
  const option = question.options.find(({ option_id }) => option_id === question.answer?.option_id);
  if (option?.slot_id === undefined) return undefined;
  return ringsAgain(cascade, asked, around, policy);
};

/** Nobody booked: `not_placed` when no clinic was ever rung, be it that none opened in time, else the plain truth. */
const withoutBooking = (calls: readonly Call[]): CascadeOutcome => {
  if (calls.some(({ outcome }) => outcome === 'unknown')) return 'unknown';
  return calls.every(({ outcome }) => outcome === 'not_placed') ? 'not_placed' : 'none_booked';
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
  if (isRefused(cascade) || agentCouldNotSpeak(last?.end))
    return conclude(withoutBooking(calls) === 'none_booked' ? 'none_booked' : 'not_placed');

  if (last?.outcome === 'unknown' && cascade.go_on_after !== last.call_id) {
    // With nobody left to go on to there is nothing to ask.
    return whoIsNext(cascade, around, policy) === undefined
      ? conclude('unknown')
      : wait('patient', new Date(cascade.consent.expires_at));
  }
  if (last?.outcome === 'needs_decision') {
    const question = cascade.question?.call_id === last.call_id ? cascade.question : undefined;
    const isOpen = question !== undefined && question.answer === undefined;
    if (isOpen && isWorthAnswering(cascade, question, around, policy)) {
      const deadline = after(
        new Date(last.ended_at ?? question.asked_at),
        policy.betweenCallsQuestionSeconds,
      );
      if (deadline > now) return wait('patient', deadline);
    }
    const again = chosenAgain(cascade, around, policy);
    if (again !== undefined) return again;
  }
  return whoIsNext(cascade, around, policy) ?? conclude(withoutBooking(calls));
};
