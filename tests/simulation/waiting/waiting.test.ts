import { describe, expect, it } from 'vitest';
import { withoutOrder } from './no-order.ts';
import { playCrowd } from './play-crowd.ts';

const crowd = { seed: 1, waiting: 60, lines: 4, shared: false } as const;

describe('sixty patients and four lines', () => {
  it('everybody is called in turn, nobody waits longer than the lines need, and no patient hears of a full provider', async () => {
    const { broken, figures, counts } = await playCrowd(crowd);
    expect(broken).toEqual([]);
    expect(figures.waiters).toBe(60);
    expect(figures.mostLive).toBe(4);
    // Else the crowd proved nothing: somebody waited, the provider was full once, and calls died.
    expect(figures.longestWaitSeconds).toBeGreaterThan(600);
    expect(counts.get('dial answered 429')).toBeGreaterThan(0);
    expect(counts.get('crash_after')).toBeGreaterThan(0);
    expect(counts.get('concluded cancelled') ?? 0).toBeGreaterThan(0);
  }, 60_000);

  it('those who came first are called first: a queue turned round is noticed', async () => {
    const { broken } = await playCrowd(crowd, withoutOrder);
    expect(broken).toEqual([expect.stringMatching(/left the queue before one who waited$/)]);
  }, 60_000);

  it('more calls than lines are noticed', async () => {
    const { broken } = await playCrowd(crowd, { lines: 90 });
    expect(broken).toContainEqual(expect.stringMatching(/^S18/));
  }, 60_000);

  it('patients who share clinics are called one after the other, and all of them hear how it ended', async () => {
    const { broken, counts } = await playCrowd({ ...crowd, shared: true });
    expect(broken).toEqual([]);
    expect(counts.get('refused number_busy') ?? counts.get('refused number_cooldown')).toBeGreaterThan(0);
  }, 60_000);

  it('who says yes before the provider is down for four and a half hours is called when it is back, and nobody is rung twice', async () => {
    const { broken, figures, counts } = await playCrowd({ ...crowd, lines: 10, outageSeconds: 16_200 });
    expect(broken).toEqual([]);
    expect(counts.get('log BREAKER_OPENED')).toBe(1);
    // Asked every six minutes whether it is back, without a call.
    expect(counts.get('log BREAKER_PROBED')).toBeGreaterThan(30);
    expect(figures.refusedDials).toBeGreaterThan(0);
    expect(figures.longestWaitSeconds).toBeGreaterThan(16_000);
  }, 60_000);
});
