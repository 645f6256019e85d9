import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { endsCascade, outcomes } from '#shared/domain/call/outcome.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { nextStep } from '#shared/domain/cascade/next-step.ts';
import { policy } from '#shared/domain/policy.ts';
import { aCall, aCascade, around, later, noon } from '#tests/support/a-cascade.ts';

/** What the world does at each step of a cascade: how the call ends, and what the patient does meanwhile. */
const worldStep = fc.record({
  outcome: fc.constantFrom(...outcomes),
  noLine: fc.boolean(),
  cancels: fc.boolean(),
  goesOn: fc.boolean(),
  again: fc.boolean(),
});
type WorldStep = {
  outcome: (typeof outcomes)[number];
  noLine: boolean;
  cancels: boolean;
  goesOn: boolean;
  again: boolean;
};

type Run = { readonly dials: readonly string[]; readonly end: string | undefined; readonly afterEnd: number };

/** Plays a cascade against a made-up world; time moves on at every wait. */
const play = (steps: readonly WorldStep[]): Run => {
  let cascade: Cascade = aCascade();
  let calls: readonly Call[] = [];
  let now = noon;
  const dials: string[] = [];
  for (const world of [...steps, ...steps, ...steps]) {
    const surroundings = around(calls, { now, callableFrom: () => now });
    const step = nextStep(cascade, surroundings, policy);
    // The machine may run a task twice: the same facts must give the same step.
    if (world.again) expect(nextStep(cascade, surroundings, policy)).toEqual(step);
    if (step.next === 'CONCLUDE') return { dials, end: step.outcome, afterEnd: 0 };
    if (step.next === 'CALL') {
      dials.push(step.call_id);
      const capacity = world.outcome === 'not_placed' && world.noLine;
      const made = aCall(step.position, world.outcome, {
        call_id: step.call_id,
        ended_at: now.toISOString(),
        ...(capacity ? { not_placed_reason: 'capacity' } : {}),
      });
      calls = [...calls, made];
    }
    const { hold: _, ...rest } = cascade;
    cascade = step.next === 'WAIT' ? { ...rest, hold: step.hold } : rest;
    // A word of the patient, who is asked first, ends a wait before its hour.
    if (step.next === 'WAIT' && world.goesOn)
      cascade = { ...cascade, go_on_after: calls.at(-1)?.call_id ?? 'none' };
    else if (step.next === 'WAIT') now = new Date(step.hold.until);
    if (world.cancels) cascade = { ...cascade, cancel_requested_at: now.toISOString() };
    now = later(1, now);
  }
  return { dials, end: undefined, afterEnd: 0 };
};

const worlds = fc.array(worldStep, { minLength: 4, maxLength: 12 });

describe('whatever the clinics, the provider and the patient do', () => {
  it('never dials the same call twice', () => {
    fc.assert(
      fc.property(worlds, (steps) => {
        const { dials } = play(steps);
        expect(new Set(dials).size).toBe(dials.length);
      }),
    );
  });

  it('rings no clinic twice, dials that found no line apart', () => {
    fc.assert(
      fc.property(worlds, (steps) => {
        const calm = steps.map((step) => ({ ...step, noLine: false }));
        const positions = play(calm).dials.map((id) => id.split('.').at(-2));
        expect(new Set(positions).size).toBe(positions.length);
        expect(positions.length).toBeLessThanOrEqual(policy.callsPerCascade);
      }),
    );
  });

  it('comes to an end once the world holds still', () => {
    fc.assert(
      fc.property(worlds, (steps) => {
        const calm = steps.map((step) => ({ ...step, noLine: false }));
        expect(play([...calm, ...calm]).end).toBeDefined();
      }),
    );
  });

  it('rings every clinic of the plan when nobody books and the patient always goes on', () => {
    const misses = fc.array(fc.constantFrom('unknown', 'no_answer', 'busy', 'declined', 'ended_early'), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(misses, (outcomes) => {
        const step = { noLine: false, cancels: false, goesOn: true, again: false };
        const { dials, end } = play(outcomes.map((outcome) => ({ ...step, outcome })));
        expect(new Set(dials.map((id) => id.split('.').at(-2))).size).toBe(3);
        expect(['unknown', 'none_booked']).toContain(end);
      }),
    );
  });

  it('calls nobody after a booking, and says what was booked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('booked', 'booked_unverified', 'needs_confirmation'),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (outcome, position, cancelled) => {
          if (!endsCascade(outcome)) throw new Error('must end');
          const cascade = aCascade(cancelled ? { cancel_requested_at: noon.toISOString() } : {});
          const calls = [1, 2, 3].map((each) => aCall(each, each === position ? outcome : 'no_answer'));
          for (let known = position; known <= 3; known += 1) {
            expect(nextStep(cascade, around(calls.slice(0, known)), policy)).toEqual({
              next: 'CONCLUDE',
              outcome,
            });
          }
        },
      ),
    );
  });

  it('decides the same whatever the order in which equal facts were learned', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3], { minLength: 3 }), (order) => {
        const made = [aCall(1, 'no_answer'), aCall(2, 'booked'), aCall(3, 'declined')];
        const calls = order.flatMap((position) => made[position - 1] ?? []);
        expect(nextStep(aCascade(), around(calls), policy)).toEqual({ next: 'CONCLUDE', outcome: 'booked' });
      }),
    );
  });
});
