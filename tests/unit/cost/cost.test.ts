import { describe, expect, it } from 'vitest';
import { costReport, monthlyCost, readUsage } from '#infra/operations/cost.ts';
import {
  awsMicroUsd,
  callMicroUsd,
  cascadeCost,
  expectedCallMicroUsd,
} from '#shared/domain/cost/cascade-cost.ts';
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
    expect(callMicroUsd(aCall(1, 'booked', { end: end(60) }))).toBe(minute);
    const { duration_seconds: _, ...untimed } = end(0);
    expect(callMicroUsd(aCall(1, 'booked', { end: untimed }))).toBe(0);
    expect(cascadeCost([aCall(1, 'booked', { end: untimed })]).call_seconds).toBe(0);
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

  it('adds the seconds and credits of all its calls, and names the date of its prices', () => {
    const calls = [
      aCall(1, 'declined', { end: { ...end(61), cost_credits: 100 } }),
      aCall(2, 'no_answer', { end: end(9) }),
      aCall(3, 'booked', { end: { ...end(30), cost_credits: 250 } }),
      aCall(3),
    ];
    expect(cascadeCost(calls)).toEqual({
      micro_usd: 4 * minute + awsMicroUsd(4),
      voice_micro_usd: 4 * minute,
      aws_micro_usd: awsMicroUsd(4),
      call_seconds: 100,
      provider_credits: 350,
      prices_as_of: prices.as_of,
    });
    expect(cascadeCost([])).not.toHaveProperty('provider_credits');
  });

  it('is counted in the requests, transitions, reads and writes a journey takes', () => {
    // Four transitions for the end alone; a call adds three and what the bench counted, in millionths of a dollar.
    expect(awsMicroUsd(0)).toBe(4 * prices.transition);
    const aCallAdds = 75 + 6 + 1.8 + 12.000_06 + 25 + 7.5 + 4.5;
    expect(awsMicroUsd(1)).toBe(Math.ceil(100 + aCallAdds));
    expect(awsMicroUsd(3)).toBe(Math.ceil(100 + 3 * aCallAdds));
    expect(awsMicroUsd(10)).toBe(Math.ceil(100 + 10 * aCallAdds));
  });

  it('is expected before a call as two minutes', () => {
    expect(expectedCallMicroUsd).toBe(2 * minute);
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
