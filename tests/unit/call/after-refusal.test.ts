import { describe, expect, it } from 'vitest';
import { type AfterRefusal, afterRefusal } from '#functions/place-call/after-refusal.ts';
import { policy } from '#shared/domain/policy.ts';
import type { DialRefusal } from '#shared/ports.ts';
import { later, noon } from '#tests/support/a-cascade.ts';

const hold = (reason: string, seconds: number, position?: number) => ({
  kind: 'hold',
  hold: {
    reason,
    until: later(seconds).toISOString(),
    ...(position === undefined ? {} : { position }),
  },
});
const refusedBy = (refusal: DialRefusal, until?: Date): AfterRefusal => afterRefusal(refusal, 2, until, noon);

describe('after a dial that was refused before it happened', () => {
  it.each([
    ['no_line', hold('line', policy.lineQueueSeconds)],
    ['raced', hold('number', policy.raceRetrySeconds)],
    ['breaker_open', hold('breaker', policy.breakerOpenSeconds + 2 * policy.sweepSeconds)],
    ['switched_off', hold('switch', policy.breakerOpenSeconds)],
    ['over_budget', hold('switch', 86_400)],
    ['number_busy', hold('number', policy.numberCooldownSeconds, 2)],
    ['number_cooldown', hold('number', policy.numberCooldownSeconds, 2)],
    ['opted_out', { kind: 'skip', position: 2 }],
    ['number_daily_cap', { kind: 'skip', position: 2 }],
    ['already_placed', { kind: 'decide_again' }],
    ['not_expected', { kind: 'decide_again' }],
    ['consent', { kind: 'decide_again' }],
    ['emergency', { kind: 'decide_again' }],
    ['cascade_over', { kind: 'decide_again' }],
    ['live_call', { kind: 'decide_again' }],
  ] as const)('%s says who waits, how long, or who is left out', (refusal, expected) => {
    expect(refusedBy(refusal)).toStrictEqual(expected);
  });

  it('waits until the moment the store names, where it names one', () => {
    expect(refusedBy('number_busy', later(42))).toStrictEqual(hold('number', 42, 2));
    expect(refusedBy('number_cooldown', later(42))).toStrictEqual(hold('number', 42, 2));
    expect(refusedBy('over_budget', later(42))).toStrictEqual(hold('switch', 42));
  });
});
