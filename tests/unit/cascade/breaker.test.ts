import { describe, expect, it } from 'vitest';
import {
  afterProbe,
  type Breaker,
  closedBreaker,
  isOpen,
  isToBeProbed,
  recordFault,
  recordSuccess,
} from '#shared/domain/cascade/breaker.ts';
import { policy } from '#shared/domain/policy.ts';

const start = Date.parse('2026-11-23T16:30:00Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
const faults = (count: number, kind: 'configuration' | 'unknown', everySeconds = 1, lines = 10): Breaker =>
  Array.from({ length: count }).reduce<Breaker>(
    (breaker, _, n) => recordFault(breaker, kind, at(n * everySeconds), lines),
    closedBreaker,
  );

describe('the breaker', () => {
  it('opens on the third refusal for configuration and on the fifth silence, not before', () => {
    expect(isOpen(faults(2, 'configuration'))).toBe(false);
    expect(isOpen(faults(3, 'configuration'))).toBe(true);
    expect(isOpen(faults(4, 'unknown'))).toBe(false);
    expect(isOpen(faults(5, 'unknown'))).toBe(true);
  });

  it.each([
    [1, 2],
    [2, 2],
    [4, 4],
    [5, 5],
    [30, 5],
  ])('with %i lines opens on %i silences: more could not be heard before the fence', (lines, silences) => {
    expect(isOpen(faults(silences - 1, 'unknown', 1, lines))).toBe(false);
    expect(isOpen(faults(silences, 'unknown', 1, lines))).toBe(true);
  });

  it('forgets faults that lie further apart than its window', () => {
    expect(isOpen(faults(9, 'unknown', policy.breakerWindowSeconds / 3))).toBe(false);
  });

  it('is not closed by the clock: past its time the provider is asked first', () => {
    const open = faults(3, 'configuration');
    const due = at(2 + policy.breakerOpenSeconds);
    expect(isToBeProbed(open, new Date(due.getTime() - 1))).toBe(false);
    expect(isToBeProbed(open, due)).toBe(true);
    expect(isOpen(open)).toBe(true);
  });

  it('stays open for another while when the provider does not answer the question', () => {
    const due = at(2 + policy.breakerOpenSeconds);
    const still = afterProbe(faults(3, 'configuration'), false, due);
    expect(isOpen(still)).toBe(true);
    expect(isToBeProbed(still, due)).toBe(false);
    expect(isToBeProbed(still, new Date(due.getTime() + policy.breakerOpenSeconds * 1000))).toBe(true);
  });

  it('is on trial after an answer: the first fault opens it again, the first call closes it', () => {
    const due = at(2 + policy.breakerOpenSeconds);
    const trial = afterProbe(faults(3, 'configuration'), true, due);
    expect(isOpen(trial)).toBe(false);
    expect(isOpen(recordFault(trial, 'unknown', due, 10))).toBe(true);
    const closed = recordSuccess(trial);
    expect(isOpen(recordFault(closed, 'unknown', due, 10))).toBe(false);
  });

  it('keeps what somebody else made of it while the provider was being asked', () => {
    const reopened = faults(3, 'configuration');
    expect(afterProbe(reopened, true, at(3))).toBe(reopened);
    expect(afterProbe(closedBreaker, false, at(9_999))).toBe(closedBreaker);
  });

  it('counts a fault until its window has passed, to the second, and forgets all of them after an answer', () => {
    const window = policy.breakerWindowSeconds;
    expect(isOpen(faults(3, 'configuration', window / 2))).toBe(false);
    expect(isOpen(faults(3, 'configuration', window / 2 - 1))).toBe(true);
    const trial = afterProbe(faults(3, 'configuration'), true, at(2 + policy.breakerOpenSeconds));
    expect(trial.faults).toEqual([]);
  });

  it('stays small however many faults come in one window', () => {
    expect(faults(40, 'unknown').faults).toHaveLength(10);
    expect(faults(40, 'unknown').faults.at(-1)?.at).toBe(at(39).toISOString());
  });

  it('is written anew by a call that was answered only where there is something to forget', () => {
    expect(recordSuccess(closedBreaker)).toBe(closedBreaker);
    const calm: Breaker = { faults: [] };
    expect(recordSuccess(calm)).toBe(calm);
    const heard: readonly Breaker[] = [
      faults(1, 'unknown'),
      { faults: [], open_until: at(60).toISOString() },
      { faults: [], trial: true },
    ];
    expect(heard.map(recordSuccess)).toEqual(heard.map(() => closedBreaker));
  });
});
