import { describe, expect, it } from 'vitest';
import type { Cascade, NextStep } from '#shared/domain/cascade/cascade.ts';
import { nextStep } from '#shared/domain/cascade/next-step.ts';
import { policy } from '#shared/domain/policy.ts';
import { aCall, aCascade, around, later, noon } from '#tests/support/a-cascade.ts';

const call = (position: number, dial = 1): NextStep => ({
  next: 'CALL',
  call_id: `cas_1.${position}.${dial}`,
  position,
});
const wait = (reason: string, seconds: number, position?: number) => ({
  next: 'WAIT',
  hold: {
    reason,
    until: later(seconds).toISOString(),
    ...(position === undefined ? {} : { position }),
  },
});
const conclude = (outcome: string) => ({ next: 'CONCLUDE', outcome });
const consentEnds = 86_400;
const untouched = aCascade();

/** The step of a cascade in which nothing has been dialled yet. */
const first = (changes: Partial<Cascade>, callableFrom: (position: number) => Date = () => noon) =>
  nextStep(aCascade(changes), around([], { callableFrom }), policy);

describe('a cascade that has to wait', () => {
  it('takes the clinic that may be rung first, whatever its place in the order', () => {
    const opens = [0, 3, 1, 2];
    const step = first({}, (position) => later((opens[position] ?? 0) * 3_600));
    expect(step).toStrictEqual(wait('opening', 3_600, 2));
  });

  it('takes the one the patient put first when two open at the same moment', () => {
    expect(first({ order: [3, 1, 2] }, () => later(3_600))).toStrictEqual(wait('opening', 3_600, 3));
  });

  it('rings nobody at the moment the consent ends, and waits for nobody who opens then', () => {
    expect(first({}, () => later(consentEnds))).toEqual(conclude('not_placed'));
    expect(first({}, () => later(consentEnds - 1))).toStrictEqual(wait('opening', consentEnds - 1, 1));
    const over = around([], { now: later(consentEnds), callableFrom: () => noon });
    expect(nextStep(untouched, over, policy)).toEqual(conclude('not_placed'));
    const lastSecond = around([], { now: later(consentEnds - 1), callableFrom: () => noon });
    expect(nextStep(untouched, lastSecond, policy)).toEqual(call(1));
  });

  it.each(['line', 'breaker', 'switch'] as const)('waits with every clinic alike for the %s', (reason) => {
    const hold = { reason, until: later(60).toISOString() };
    expect(first({ hold })).toStrictEqual(wait(reason, 60));
  });

  it('keeps a place in the queue to the end of the consent, because who is woken first may still ring', () => {
    const hold = { reason: 'line', until: later(consentEnds + 600).toISOString() } as const;
    expect(first({ hold })).toStrictEqual(wait('line', consentEnds));
    expect(first({ hold }, () => later(consentEnds + 900))).toEqual(conclude('not_placed'));
  });

  it('does not wait for a number that rests longer than the consent lasts', () => {
    const put_off = [{ position: 1, until: later(consentEnds + 600).toISOString() }];
    expect(first({ put_off, order: [1] })).toEqual(conclude('not_placed'));
    expect(first({ put_off, order: [1, 2] })).toEqual(call(2));
  });

  it('names the clinic whose number rests, and rings it the moment the rest is over', () => {
    const hold = { reason: 'number', until: later(60).toISOString(), position: 1 } as const;
    expect(first({ hold, order: [1] })).toStrictEqual(wait('number', 60, 1));
    const rested = around([], { now: later(60), callableFrom: () => noon });
    expect(nextStep(aCascade({ hold, order: [1] }), rested, policy)).toEqual(call(1));
  });

  it('looks again at an hour of opening, because the clinic may have opened before it was said to', () => {
    const hold = { reason: 'opening', until: later(3_600).toISOString(), position: 1 } as const;
    expect(first({ hold, order: [1] })).toEqual(call(1));
  });

  it('remembers every clinic whose number rests, not only the one it waits for', () => {
    const put_off = [
      { position: 1, until: later(600).toISOString() },
      { position: 2, until: later(300).toISOString() },
    ];
    expect(first({ put_off })).toEqual(call(3));
    expect(first({ put_off, order: [1, 2] })).toStrictEqual(wait('number', 300, 2));
  });
});

describe('a live call', () => {
  it('is looked up again as soon as it is worth looking, and not before', () => {
    const looked = (seconds: number) =>
      around([aCall(1)], { lookedUpAt: () => later(seconds - policy.lookAgainSeconds) });
    expect(nextStep(untouched, looked(0), policy)).toEqual({ next: 'RECONCILE', call_id: 'cas_1.1.1' });
    expect(nextStep(untouched, looked(-5), policy)).toEqual({ next: 'RECONCILE', call_id: 'cas_1.1.1' });
    expect(nextStep(untouched, looked(1), policy)).toStrictEqual(wait('lookup', 1));
  });
});

describe('when nobody booked', () => {
  const ended = (...outcomes: readonly Parameters<typeof aCall>[1][]) =>
    outcomes.map((outcome, n) => aCall(n + 1, outcome));
  const step = (outcomes: readonly Parameters<typeof aCall>[1][], changes: Partial<Cascade> = {}) =>
    nextStep(aCascade(changes), around(ended(...outcomes)), policy);

  it('says that one end is unknown, also when the others are not', () => {
    const goOn = { go_on_after: 'cas_1.3.1' };
    expect(step(['declined', 'no_answer', 'unknown'], goOn)).toEqual(conclude('unknown'));
    expect(step(['unknown', 'no_answer', 'declined'])).toEqual(conclude('unknown'));
  });

  it('says that nobody booked when one clinic was rung and the others could not be', () => {
    expect(step(['not_placed', 'no_answer', 'not_placed'])).toEqual(conclude('none_booked'));
  });

  const refused = { outbound_call_error: { code: 'provider_unauthorized', message: 'Refused.' } };
  it('rings nobody once the provider has refused, and says whether anybody was rung before', () => {
    expect(step([], refused)).toEqual(conclude('not_placed'));
    expect(step(['not_placed'], refused)).toEqual(conclude('not_placed'));
    expect(step(['no_answer', 'not_placed'], refused)).toEqual(conclude('none_booked'));
  });

  it('rings three clinics at most, also when the plan names more', () => {
    const order = [1, 2, 3, 4, 5];
    expect(step(['declined', 'declined'], { order })).toEqual(call(3));
    expect(step(['declined', 'declined', 'declined'], { order })).toEqual(conclude('none_booked'));
  });

  it('does not count a dial for which there was no line as one of the three', () => {
    const noLine = aCall(1, 'not_placed', { not_placed_reason: 'capacity' });
    const calls = [noLine, aCall(2, 'declined'), aCall(3, 'declined')];
    expect(nextStep(untouched, around(calls), policy)).toEqual(call(1, 2));
  });

  it('counts a call of another end, whatever is written beside it', () => {
    const busy = aCall(1, 'busy', { not_placed_reason: 'capacity' });
    expect(nextStep(untouched, around([busy]), policy)).toEqual(call(2));
  });
});

describe('an unknown end', () => {
  it('is concluded at the very moment the consent ends', () => {
    const at = (seconds: number) => around([aCall(1, 'unknown')], { now: later(seconds) });
    expect(nextStep(untouched, at(consentEnds), policy)).toEqual(conclude('unknown'));
    expect(nextStep(untouched, at(consentEnds - 1), policy)).toStrictEqual(wait('patient', consentEnds));
  });

  it('is not passed over because the patient said "go on" to another one', () => {
    const step = nextStep(aCascade({ go_on_after: 'cas_1.2.1' }), around([aCall(1, 'unknown')]), policy);
    expect(step).toStrictEqual(wait('patient', consentEnds));
  });
});
