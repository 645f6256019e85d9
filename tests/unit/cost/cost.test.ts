import { describe, expect, it } from 'vitest';
import { costReport, monthlyCost, readUsage } from '#infra/operations/cost.ts';
import { callMicroUsd, cascadeCost } from '#shared/domain/cost/cascade-cost.ts';
import { prices } from '#shared/domain/cost/prices.ts';
import { aCall } from '#tests/support/a-cascade.ts';

const end = (duration_seconds: number, connected = true) => ({
  source: 'transcription' as const,
  at: '2026-11-23T16:40:00.000Z',
  connected,
  voicemail: false,
  duration_seconds,
  collected: {},
  turns: [],
  has_audio: false,
});
const minute = prices.voice_minute + prices.carrier_minute;

describe('the cost of a call', () => {
  it('counts begun minutes, and nothing for a telephone nobody picked up', () => {
    expect(callMicroUsd(aCall(1, 'booked', { end: end(61) }))).toBe(2 * minute);
    expect(callMicroUsd(aCall(1, 'no_answer', { end: end(45, false) }))).toBe(0);
    expect(callMicroUsd(aCall(1))).toBe(0);
  });
});

describe('the cost of a cascade', () => {
  it('is its calls and the little that runs them, with what the provider said it took', () => {
    const calls = [
      aCall(1, 'no_answer', { end: end(45, false) }),
      aCall(2, 'booked', { end: { ...end(90), cost_credits: 250 } }),
    ];
    const cost = cascadeCost(calls);
    expect(cost.voice_micro_usd).toBe(2 * minute);
    expect(cost.micro_usd).toBe(cost.voice_micro_usd + cost.aws_micro_usd);
    expect(cost.provider_credits).toBe(250);
    expect(cost.aws_micro_usd).toBeLessThan(cost.voice_micro_usd / 100);
  });
});

describe('the cost of a month', () => {
  it('is told by a command from usage and dated prices', () => {
    const usage = readUsage(['--sessions', '1000', '--calls', '2', '--minutes', '1.5']);
    const [dearest] = monthlyCost(usage);
    expect(dearest).toEqual({ what: 'voice agent', micro_usd: 3_000 * prices.voice_minute });
    expect(costReport(usage)).toContain(prices.as_of);
    expect(costReport(usage)).toMatch(/300\.00 {2}voice agent/);
  });

  it('grows with usage, but for what is kept ready', () => {
    const of = (sessions: number) =>
      monthlyCost({ sessions, calls: 2, minutes: 2, turns: 8 }).reduce(
        (sum, { micro_usd }) => sum + micro_usd,
        0,
      );
    expect((of(2000) - of(0)) / (of(1000) - of(0))).toBeCloseTo(2, 6);
    expect(of(0)).toBeGreaterThan(0);
  });

  it('is refused for what is not a number', () => {
    expect(() => readUsage(['--calls', 'many'])).toThrow(/--calls takes a number/);
    expect(() => readUsage(['--callers', '2'])).toThrow(/npm run cost/);
  });
});
