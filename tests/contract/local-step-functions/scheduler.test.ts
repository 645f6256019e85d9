import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offsetScheduler, realScheduler } from '#infra/local/step-functions/scheduler.ts';
import { skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';
import { START } from './stack.ts';

const DAY = 24 * 3600 * 1000;

describe('real time', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: START });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('waits longer than 24.8 days without going off early', () => {
    const scheduler = realScheduler();
    const run = vi.fn();
    scheduler.at(START + 40 * DAY, run);
    vi.advanceTimersByTime(40 * DAY - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  test('never runs what was cancelled, also after part of the wait', () => {
    const run = vi.fn();
    const cancel = realScheduler().at(START + DAY, run);
    vi.advanceTimersByTime(DAY / 2);
    cancel();
    vi.advanceTimersByTime(DAY);
    expect(run).not.toHaveBeenCalled();
  });

  test('shifted by an offset keeps its distance', () => {
    const scheduler = offsetScheduler(3 * DAY);
    expect(scheduler.now()).toBe(START + 3 * DAY);
    const run = vi.fn();
    scheduler.at(START + 3 * DAY + 5_000, run);
    vi.advanceTimersByTime(4_999);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });
});

describe('skipped time', () => {
  test('goes from timer to timer in their order, those of one moment as they were set', async () => {
    const time = skippedScheduler(START);
    const ran: string[] = [];
    time.at(START + 2, () => void ran.push(`late at ${time.now() - START}`));
    time.at(START + 1, () => {
      ran.push(`first at ${time.now() - START}`);
      time.at(START, () => void ran.push(`overdue at ${time.now() - START}`));
    });
    time.at(START + 1, () => void ran.push('second'));
    await time.runUntilIdle();
    expect(ran).toEqual(['first at 1', 'overdue at 1', 'second', 'late at 2']);
  });

  test('stands still while something runs', async () => {
    const time = skippedScheduler(START);
    const ran: string[] = [];
    time.at(START + 1_000, () => void ran.push('timer'));
    const work = Promise.withResolvers<void>();
    const running = time.during(() => work.promise);
    const idle = time.runUntilIdle();
    await new Promise((resolve) => setImmediate(resolve));
    expect(time.now()).toBe(START);
    ran.push('work');
    work.resolve();
    await Promise.all([running, idle]);
    expect(ran).toEqual(['work', 'timer']);
  });

  test('advances to a moment and no further, and not past what is cancelled', async () => {
    const time = skippedScheduler(START);
    const ran: number[] = [];
    for (const second of [1, 2, 3]) time.at(START + second * 1000, () => void ran.push(second));
    time.at(START + 1500, () => void ran.push(1.5))();
    await time.advanceTo(START + 2000);
    expect([ran, time.now()]).toEqual([[1, 2], START + 2000]);
  });

  test('stops when what was waited for has come, and says so when it never rests', async () => {
    const time = skippedScheduler(START);
    let beats = 0;
    const beat = () => {
      beats += 1;
      time.at(time.now() + 1000, beat);
    };
    beat();
    await time.runUntilIdle({ until: () => beats === 5 });
    expect(time.now()).toBe(START + 4000);
    await expect(time.runUntilIdle({ maxJumps: 10 })).rejects.toThrow('did not come to rest after 10 jumps');
  });
});
