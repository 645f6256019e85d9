import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { nextStep } from '#shared/domain/cascade/next-step.ts';
import { policy } from '#shared/domain/policy.ts';
import { aCall, aCascade, aQuestion, around, later, noon } from '#tests/support/a-cascade.ts';

const halfAnHour = policy.betweenCallsQuestionSeconds;
const call = (position: number, dial = 1) => ({
  next: 'CALL',
  call_id: `cas_1.${position}.${dial}`,
  position,
});
const wait = (seconds: number) => ({
  next: 'WAIT',
  hold: { reason: 'patient', until: later(seconds).toISOString() },
});

const chose = (option_id: string) => ({
  answer: { option_id, at: noon.toISOString(), by: 'patient' as const },
});
const step = (calls: readonly Call[], changes: Partial<Cascade>, now = noon) =>
  nextStep(aCascade(changes), around(calls, { now, callableFrom: () => noon }), policy);
const undecided = aCall(1, 'needs_decision');

describe('a clinic that offered times before its call ended undecided', () => {
  it('waits for the patient half an hour from the end of the call, to the second', () => {
    const ended = aCall(1, 'needs_decision', { ended_at: later(60).toISOString() });
    const open = { question: aQuestion() };
    expect(step([ended], open)).toStrictEqual(wait(60 + halfAnHour));
    expect(step([ended], open, later(59 + halfAnHour))).toStrictEqual(wait(60 + halfAnHour));
    expect(step([ended], open, later(60 + halfAnHour))).toEqual(call(2));
  });

  it('counts from the question where the end of the call was never told', () => {
    const { ended_at: _, ...endless } = undecided;
    expect(step([endless], { question: aQuestion({ asked_at: later(5).toISOString() }) })).toStrictEqual(
      wait(5 + halfAnHour),
    );
  });

  it('does not wait when nothing was asked, or something about an earlier call', () => {
    expect(step([undecided], {})).toEqual(call(2));
    const calls = [aCall(1, 'declined'), aCall(2, 'needs_decision')];
    expect(step(calls, { question: aQuestion() })).toEqual(call(3));
  });

  it('is not rung again for an answer that was given to a call which ended otherwise', () => {
    const calls = [aCall(1, 'declined'), aCall(2, 'needs_decision')];
    expect(step(calls, { question: aQuestion(chose('a')) })).toEqual(call(3));
  });

  it('rings the clinic that was chosen, which need not be the first', () => {
    const calls = [aCall(1, 'declined'), aCall(2, 'needs_decision')];
    const answered = { question: aQuestion({ call_id: 'cas_1.2.1', ...chose('a') }) };
    expect(step(calls, answered)).toEqual(call(2, 2));
    expect(step(calls, { ...answered, order: [3, 2, 1] })).toEqual(call(2, 2));
  });

  it('is not rung for an answer about a call that is not one of this cascade', () => {
    expect(step([undecided], { question: aQuestion({ call_id: 'cas_0.1.1', ...chose('a') }) })).toEqual(
      call(2),
    );
  });

  it('does not ring it for an answer that is none of the options', () => {
    expect(step([undecided], { question: aQuestion(chose('no-such-option')) })).toEqual(call(2));
  });

  it('does not ring a clinic that has left the order since, because it wants no more calls', () => {
    expect(step([undecided], { question: aQuestion(chose('a')), order: [2, 3] })).toEqual(call(2));
  });

  it('does not ring it as a fourth call', () => {
    const calls = [aCall(1, 'declined'), aCall(2, 'no_answer'), aCall(3, 'needs_decision')];
    const answered = { question: aQuestion({ call_id: 'cas_1.3.1', ...chose('a') }) };
    expect(step(calls, answered)).toEqual({ next: 'CONCLUDE', outcome: 'none_booked' });
  });

  it('is not asked about when it could not be rung again', () => {
    const third = [aCall(1, 'declined'), aCall(2, 'no_answer'), aCall(3, 'needs_decision')];
    expect(step(third, { question: aQuestion({ call_id: 'cas_1.3.1' }) })).toEqual({
      next: 'CONCLUDE',
      outcome: 'none_booked',
    });
    expect(step([undecided], { question: aQuestion(), order: [2, 3] })).toEqual(call(2));
    const twice = [undecided, aCall(1, 'needs_decision', { call_id: 'cas_1.1.2' })];
    expect(step(twice, { question: aQuestion({ call_id: 'cas_1.1.2' }) })).toEqual(call(2));
  });

  it('rings it as the third call, also after a dial for which there was no line', () => {
    const noLine = aCall(1, 'not_placed', { not_placed_reason: 'capacity' });
    const calls = [noLine, aCall(1, 'declined', { call_id: 'cas_1.1.2' }), aCall(2, 'needs_decision')];
    const answered = { question: aQuestion({ call_id: 'cas_1.2.1', ...chose('a') }) };
    expect(step(calls, answered)).toEqual(call(2, 2));
  });

  it('is not rung a third time when the second call ended undecided as well', () => {
    const calls = [undecided, aCall(1, 'needs_decision', { call_id: 'cas_1.1.2' })];
    const answered = { question: aQuestion({ call_id: 'cas_1.1.2', ...chose('a') }) };
    expect(step(calls, answered)).toEqual(call(2));
  });
});
