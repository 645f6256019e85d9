import { type Call, cascadeCallId, isLive } from '../call/call.ts';
import { endsCascade } from '../call/outcome.ts';
import { callableFrom } from '../clinics/hours.ts';
import type { Policy } from '../policy.ts';
import { type Cascade, type HoldReason, isRefused, type NextStep, type Question } from './cascade.ts';

/** Whom the cascade has rung, and when its clinics may be rung. */
export type Openings = {
  /** The calls of this cascade, in dial order. */
  readonly calls: readonly Call[];
  readonly now: Date;
  /** When the clinic at this position may be rung next (ISO 8601): now or earlier means at once. */
  readonly callableFrom: (position: number) => Date;
};

/** By the opening hours in the plan. A clinic that never opens is out of reach for as long as the consent lasts. */
export const openings = ({ plan, consent }: Cascade, calls: readonly Call[], now: Date): Openings => ({
  calls,
  now,
  callableFrom: (position) => {
    const clinic = plan.clinics[position - 1];
    return clinic === undefined ? new Date(consent.expires_at) : callableFrom(clinic, now);
  },
});

const later = (one: Date, other: Date): Date => (one > other ? one : other);

export const wait = (reason: HoldReason, until: Date, position?: number): NextStep => ({
  next: 'WAIT',
  hold: { reason, until: until.toISOString(), ...(position === undefined ? {} : { position }) },
});

/** What a telephone waits for. A word of the patient, a look or an hour that was waited for says nothing of the next dial. */
const keepsFromDialling: readonly HoldReason[] = ['number', 'line', 'breaker', 'switch'];

/** A dial for which the provider had no line did not happen: the clinic keeps its turn. */
const rungIn = (calls: readonly Call[]): readonly Call[] =>
  calls.filter((call) => !(call.outcome === 'not_placed' && call.not_placed_reason === 'capacity'));

const triesOf = (calls: readonly Call[], position: number): number =>
  calls.filter((call) => positionOf(call) === position).length;

/** The clinic's position is written into the call's id; the newest try of each position counts. */
const positionOf = (call: Call): number => Number(call.call_id.split('.').at(-2));

/** Nobody is rung any more: a call has booked, be it told late, or no call can be made at all. */
const isDecided = (cascade: Cascade, calls: readonly Call[]): boolean =>
  isRefused(cascade) || calls.some(({ outcome }) => endsCascade(outcome));

/**
 * Rings the first of these clinics that may be rung now, or waits for the one that becomes so first; undefined when none
 * of them does before the consent expires.
 */
const ring = (cascade: Cascade, positions: readonly number[], around: Openings): NextStep | undefined => {
  const { calls, now } = around;
  const expires = new Date(cascade.consent.expires_at);
  if (positions.length === 0 || expires <= now || isDecided(cascade, calls)) return undefined;
  const hold =
    cascade.hold !== undefined && keepsFromDialling.includes(cascade.hold.reason) ? cascade.hold : undefined;
  const rests = (position: number): Date =>
    new Date(cascade.put_off?.find((one) => one.position === position)?.until ?? now);
  const held = (position: number): Date =>
    hold !== undefined && (hold.position === undefined || hold.position === position)
      ? later(new Date(hold.until), rests(position))
      : rests(position);
  // Closed clinics may move back: the first that can be rung now, else the first to become so.
  const ready = positions.find((position) => held(position) <= now && around.callableFrom(position) <= now);
  if (ready !== undefined) {
    return {
      next: 'CALL',
      call_id: cascadeCallId(cascade.cascade_id, ready, triesOf(calls, ready) + 1),
      position: ready,
    };
  }
  const times = positions.map((position) => {
    const opens = around.callableFrom(position);
    return { position, opens, at: later(opens, held(position)) };
  });
  const soonest = times.reduce((a, b) => (b.at < a.at ? b : a));
  const closed = soonest.opens >= soonest.at;
  // A place in the queue has no hour of its own: whoever is woken first may ring until the consent ends.
  if (soonest.at >= expires) return hold?.reason === 'line' && !closed ? wait('line', expires) : undefined;
  const reason = closed ? 'opening' : (hold?.reason ?? 'number');
  // No line, an open breaker, calling switched off: that holds for every clinic alike.
  return wait(reason, soonest.at, reason === 'opening' || reason === 'number' ? soonest.position : undefined);
};

/** Rings, or waits for, the next clinic that no call has reached; undefined when none is left or none can be rung in time. */
export const whoIsNext = (cascade: Cascade, around: Openings, policy: Policy): NextStep | undefined => {
  const rung = rungIn(around.calls);
  if (rung.length >= policy.callsPerCascade) return undefined;
  const reached = new Set(rung.map(positionOf));
  return ring(
    cascade,
    cascade.order.filter((position) => !reached.has(position)),
    around,
  );
};

/** Rings a clinic once more after a call to it that ended undecided; undefined when it may not be, or not in time. */
export const ringsAgain = (
  cascade: Cascade,
  undecided: Call,
  around: Openings,
  policy: Policy,
): NextStep | undefined => {
  const rung = rungIn(around.calls);
  const position = positionOf(undecided);
  if (triesOf(rung, position) > policy.triesPerClinic || rung.length >= policy.callsPerCascade)
    return undefined;
  // Not one that must not be rung any more today, or ever.
  return ring(
    cascade,
    cascade.order.filter((one) => one === position),
    around,
  );
};

/** Whether an answer can still be acted on: the clinic is on the phone, or can be rung again to book what is chosen. */
export const isWorthAnswering = (
  cascade: Cascade,
  { call_id }: Question,
  around: Openings,
  policy: Policy,
): boolean => {
  const asked = around.calls.find((call) => call.call_id === call_id);
  if (asked === undefined || isLive(asked)) return true;
  // Since another clinic was rung the question is about what is past.
  if (asked !== around.calls.at(-1) || asked.outcome !== 'needs_decision') return false;
  return ringsAgain(cascade, asked, around, policy) !== undefined;
};
