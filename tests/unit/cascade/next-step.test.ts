import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { type Outcome, outcomes } from '#shared/domain/call/outcome.ts';
import type { Question } from '#shared/domain/cascade/cascade.ts';
import { nextStep } from '#shared/domain/cascade/next-step.ts';
import { policy } from '#shared/domain/policy.ts';
import { aCall, aCascade, aQuestion, around, later, noon } from '#tests/support/a-cascade.ts';
import { anEnd } from '#tests/unit/call/a-call.ts';

const call = (position: number) => ({ next: 'CALL', call_id: `cas_1.${position}.1`, position });

describe('what a cascade does next', () => {
  it('calls the first clinic of the plan', () => {
    expect(nextStep(aCascade(), around([]), policy)).toEqual(call(1));
  });

  const movesOn: readonly Outcome[] = [
    'no_availability',
    'declined',
    'refuses_automated',
    'wrong_number',
    'voicemail',
    'no_answer',
    'busy',
    'ended_early',
    'not_placed',
  ];
  it.each(movesOn)('calls the next clinic after %s', (outcome) => {
    expect(nextStep(aCascade(), around([aCall(1, outcome)]), policy)).toEqual(call(2));
  });

  it.each(['booked', 'booked_unverified', 'needs_confirmation'] as const)('stops at %s', (outcome) => {
    const step = nextStep(aCascade(), around([aCall(1, 'no_answer'), aCall(2, outcome)]), policy);
    expect(step).toEqual({ next: 'CONCLUDE', outcome });
  });

  it('stops at a booking that came late, behind a call made since', () => {
    const step = nextStep(aCascade(), around([aCall(1, 'booked'), aCall(2, 'no_answer')]), policy);
    expect(step).toEqual({ next: 'CONCLUDE', outcome: 'booked' });
  });

  it('says that nobody booked when every clinic was called', () => {
    const calls = [aCall(1, 'no_answer'), aCall(2, 'declined'), aCall(3, 'voicemail')];
    expect(nextStep(aCascade(), around(calls), policy)).toEqual({ next: 'CONCLUDE', outcome: 'none_booked' });
  });

  it('says that no call could be placed when none was', () => {
    const calls = [aCall(1, 'not_placed'), aCall(2, 'not_placed'), aCall(3, 'not_placed')];
    expect(nextStep(aCascade(), around(calls), policy)).toEqual({ next: 'CONCLUDE', outcome: 'not_placed' });
  });

  it('rings no further clinic when the agent itself could not speak', () => {
    const dead = aCall(1, 'not_placed', {
      not_placed_reason: 'configuration',
      end: anEnd({ connected: false, failure_reason: 'Missing required dynamic variables in tools: {x}' }),
    });
    expect(nextStep(aCascade(), around([dead]), policy)).toEqual({ next: 'CONCLUDE', outcome: 'not_placed' });
  });

  it('keeps the turn of a clinic for which there was no line, with a new id for the new dial', () => {
    const noLine = aCall(1, 'not_placed', { not_placed_reason: 'capacity' });
    expect(nextStep(aCascade(), around([noLine]), policy)).toEqual({
      next: 'CALL',
      call_id: 'cas_1.1.2',
      position: 1,
    });
  });

  it('looks a live call up instead of dialling, and waits before it looks again', () => {
    const calls = [aCall(1)];
    expect(nextStep(aCascade(), around(calls), policy)).toEqual({ next: 'RECONCILE', call_id: 'cas_1.1.1' });
    const looked = around(calls, { lookedUpAt: () => later(-10) });
    expect(nextStep(aCascade(), looked, policy)).toEqual({
      next: 'WAIT',
      hold: { reason: 'lookup', until: later(policy.lookAgainSeconds - 10).toISOString() },
    });
  });

  it('waits for the patient after an unknown end, and never goes on by itself', () => {
    const step = nextStep(aCascade(), around([aCall(1, 'unknown')]), policy);
    expect(step).toEqual({ next: 'WAIT', hold: { reason: 'patient', until: aCascade().consent.expires_at } });
  });

  it('ends as unknown at once when nobody is left to go on to, and asks nothing', () => {
    const unknown = { next: 'CONCLUDE', outcome: 'unknown' };
    const last = [aCall(1, 'busy'), aCall(2, 'declined'), aCall(3, 'unknown')];
    expect(nextStep(aCascade(), around(last), policy)).toEqual(unknown);
    expect(nextStep(aCascade({ order: [1] }), around([aCall(1, 'unknown')]), policy)).toEqual(unknown);
    const closed = around([aCall(1, 'unknown')], { callableFrom: () => later(86_400) });
    expect(nextStep(aCascade(), closed, policy)).toEqual(unknown);
    const third = [
      aCall(1, 'needs_decision'),
      aCall(1, 'busy', { call_id: 'cas_1.1.2' }),
      aCall(2, 'unknown'),
    ];
    expect(nextStep(aCascade(), around(third), policy)).toEqual(unknown);
  });

  it('goes on after an unknown end when the patient says so', () => {
    const cascade = aCascade({ go_on_after: 'cas_1.1.1' });
    expect(nextStep(cascade, around([aCall(1, 'unknown')]), policy)).toEqual(call(2));
  });

  it.each([
    ['the patient, who was given as long as the consent lasts', 'patient', 86_400],
    ['a look at the call before', 'lookup', 60],
    ['a clinic to open', 'opening', 3_600],
  ] as const)('rings at once after it waited for %s', (_what, reason, seconds) => {
    const hold = { reason, until: later(seconds).toISOString() };
    const cascade = aCascade({ hold, go_on_after: 'cas_1.1.1' });
    expect(nextStep(cascade, around([aCall(1, 'unknown')]), policy)).toEqual(call(2));
  });

  it('ends as unknown when the patient stays silent until the consent expires', () => {
    const step = nextStep(aCascade(), around([aCall(1, 'unknown')], { now: later(90_000) }), policy);
    expect(step).toEqual({ next: 'CONCLUDE', outcome: 'unknown' });
  });

  it.each([
    ['a cancel', { cancel_requested_at: noon.toISOString() }, {}],
    ['an emergency', {}, { emergency: true }],
    ['a revoked consent', {}, { consentRevoked: true }],
  ])('dials nobody after %s', (_what, cascade, surroundings) => {
    const step = nextStep(aCascade(cascade), around([aCall(1, 'no_answer')], surroundings), policy);
    expect(step).toEqual({ next: 'CONCLUDE', outcome: 'cancelled' });
  });

  it('reports a booking that landed in spite of a cancel', () => {
    const step = nextStep(
      aCascade({ cancel_requested_at: noon.toISOString() }),
      around([aCall(1, 'booked')]),
      policy,
    );
    expect(step).toEqual({ next: 'CONCLUDE', outcome: 'booked' });
  });

  it('lets a closed clinic move back behind one that is open', () => {
    const callableFrom = (position: number) => (position === 1 ? later(3_600) : noon);
    expect(nextStep(aCascade(), around([], { callableFrom }), policy)).toEqual(call(2));
  });

  it('waits until the first of the closed clinics opens', () => {
    const callableFrom = (position: number) => later(position * 3_600);
    expect(nextStep(aCascade(), around([], { callableFrom }), policy)).toEqual({
      next: 'WAIT',
      hold: { reason: 'opening', until: later(3_600).toISOString(), position: 1 },
    });
  });

  it('does not wait beyond the consent', () => {
    const step = nextStep(aCascade(), around([], { callableFrom: () => later(200_000) }), policy);
    expect(step).toEqual({ next: 'CONCLUDE', outcome: 'not_placed' });
  });

  it('waits for a line until the hold ends, and calls then', () => {
    const hold = { reason: 'line', until: later(120).toISOString() } as const;
    const cascade = aCascade({ hold });
    expect(nextStep(cascade, around([]), policy)).toMatchObject({ next: 'WAIT', hold });
    expect(nextStep(cascade, around([], { now: later(121), callableFrom: () => noon }), policy)).toEqual(
      call(1),
    );
  });

  it('calls another clinic while one number is busy', () => {
    const hold = { reason: 'number', until: later(600).toISOString(), position: 1 } as const;
    expect(nextStep(aCascade({ hold }), around([]), policy)).toEqual(call(2));
  });

  describe('when a clinic offered times and hung up before the patient answered', () => {
    const question = (answer?: Question['answer']): Question =>
      aQuestion(answer === undefined ? {} : { answer });
    const undecided: readonly Call[] = [aCall(1, 'needs_decision')];
    const answered = (option_id: string) => ({ option_id, at: noon.toISOString(), by: 'patient' as const });

    it('gives the patient half an hour', () => {
      expect(nextStep(aCascade({ question: question() }), around(undecided), policy)).toEqual({
        next: 'WAIT',
        hold: { reason: 'patient', until: later(policy.betweenCallsQuestionSeconds).toISOString() },
      });
    });
    it('calls the clinic once more to book what the patient chose', () => {
      const cascade = aCascade({ question: question(answered('a')) });
      expect(nextStep(cascade, around(undecided), policy)).toEqual({
        next: 'CALL',
        call_id: 'cas_1.1.2',
        position: 1,
      });
    });
    it('does not call it a third time', () => {
      const cascade = aCascade({ question: question(answered('a')) });
      const twice = [...undecided, aCall(1, 'no_answer', { call_id: 'cas_1.1.2' })];
      expect(nextStep(cascade, around(twice), policy)).toEqual(call(2));
    });
    it('goes on when the patient wants none of them, or stays silent', () => {
      expect(nextStep(aCascade({ question: question(answered('none')) }), around(undecided), policy)).toEqual(
        call(2),
      );
      const silent = around(undecided, {
        now: later(policy.betweenCallsQuestionSeconds + 1),
        callableFrom: () => noon,
      });
      expect(nextStep(aCascade({ question: question() }), silent, policy)).toEqual(call(2));
    });
  });

  it('has a step for every outcome there is', () => {
    for (const outcome of outcomes) {
      expect(nextStep(aCascade(), around([aCall(1, outcome)]), policy).next).toMatch(
        /^(CALL|WAIT|CONCLUDE)$/,
      );
    }
  });
});
