import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { outcomes } from '#shared/domain/call/outcome.ts';
import type { Cascade, Question } from '#shared/domain/cascade/cascade.ts';
import { nextStep } from '#shared/domain/cascade/next-step.ts';
import { openings } from '#shared/domain/cascade/who-is-next.ts';
import { pendingQuestionOf } from '#shared/domain/dialogue/pending-question.ts';
import { policy } from '#shared/domain/policy.ts';
import { aCall, aCascade, aQuestion, around, later } from '#tests/support/a-cascade.ts';

/** Calls as they come about: each clinic once, an undecided one perhaps a second time, the last perhaps still on. */
const endings = fc.array(
  fc.record({
    outcome: fc.oneof(fc.constantFrom('unknown', 'needs_decision'), fc.constantFrom(...outcomes)),
    twice: fc.boolean(),
    noLine: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);
const world = fc.record({
  endings,
  live: fc.boolean(),
  order: fc.shuffledSubarray([1, 2, 3], { minLength: 1 }),
  rests: fc.option(fc.constantFrom(600, 50_000, 90_000), { nil: undefined }),
  /** Which of the calls asked something. */
  asking: fc.nat(5),
  /** Seconds since noon; the consent ends after 86,400. */
  at: fc.constantFrom(1, 60, 1_200, 28_800, 70_000, 86_399, 86_400),
});

const callsOf = (ended: readonly { outcome: Call['outcome']; twice: boolean; noLine: boolean }[]) =>
  ended.flatMap(({ outcome, twice, noLine }, index) => {
    const position = index + 1;
    const one = aCall(
      position,
      outcome,
      noLine && outcome === 'not_placed' ? { not_placed_reason: 'capacity' } : {},
    );
    const again = aCall(position, outcome, { call_id: `cas_1.${position}.2` });
    return twice && outcome === 'needs_decision' ? [one, again] : [one];
  });

const questionAbout = ({ call_id }: Call): Question =>
  aQuestion({ call_id, expires_at: later(86_400).toISOString() });

describe('what the patient is asked', () => {
  it('can be done, whatever happened before: an answer is followed by a call', () => {
    let goOns = 0;
    let choices = 0;
    fc.assert(
      fc.property(world, ({ endings, live, order, rests, asking, at }) => {
        const ended = callsOf(endings);
        const last = ended.at(-1);
        const asked = ended[asking % ended.length];
        if (last === undefined || asked === undefined) return;
        const calls = live
          ? ended.with(-1, aCall(ended.length, undefined, { call_id: last.call_id }))
          : ended;
        const now = later(at);
        const cascade: Cascade = aCascade({
          order,
          question: questionAbout(asked),
          ...(rests === undefined ? {} : { put_off: [{ position: 2, until: later(rests).toISOString() }] }),
        });
        const next = (change: Partial<Cascade>) =>
          nextStep({ ...cascade, ...change }, around(calls, openings(cascade, calls, now)), policy).next;
        const pending = pendingQuestionOf(cascade, calls, 'en', now);
        if (pending?.question_id === `go_on.${last.call_id}`) {
          goOns += 1;
          expect(['CALL', 'WAIT']).toContain(next({ go_on_after: last.call_id }));
        } else if (pending !== undefined && !live) {
          choices += 1;
          const answer = { option_id: 'a', at: now.toISOString(), by: 'patient' as const };
          expect(['CALL', 'WAIT']).toContain(next({ question: { ...questionAbout(asked), answer } }));
        } else if (pending === undefined && !live) {
          const step = nextStep(cascade, around(calls, openings(cascade, calls, now)), policy);
          // Nobody waits for a word that nobody was asked for.
          expect(step.next === 'WAIT' && step.hold.reason).not.toBe('patient');
        }
      }),
      { numRuns: 5_000 },
    );
    // The rarer comes about sixty times by chance.
    expect(Math.min(goOns, choices)).toBeGreaterThan(20);
  });
});
