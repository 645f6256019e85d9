import { describe, expect, it } from 'vitest';
import { dueAt } from '#shared/domain/cascade/due.ts';
import { policy } from '#shared/domain/policy.ts';
import { aCascade } from '#tests/support/a-cascade.ts';

const now = new Date('2026-11-23T16:30:00.000Z');
const soon = new Date(now.getTime() + policy.overdueCallSeconds * 1000).toISOString();
const opening = '2026-11-24T13:00:00.000Z';
const waiting = { ...aCascade(), hold: { reason: 'opening', until: opening } } as const;

describe('when the sweeper looks at a cascade', () => {
  it('is soon while it runs, and its hour while it waits', () => {
    expect(dueAt(aCascade(), aCascade(), now)).toBe(soon);
    expect(dueAt(aCascade(), waiting, now)).toBe(opening);
    expect(dueAt(waiting, waiting, now)).toBe(opening);
  });

  it('is never sooner than a task takes, also when the wait is shorter', () => {
    const shortly = { ...waiting, hold: { reason: 'line', until: now.toISOString() } } as const;
    expect(dueAt(shortly, shortly, now)).toBe(soon);
  });

  it('is soon when its patient has just asked for something, because whoever wrote that down may have died', () => {
    const asks = [
      { ...waiting, cancel_requested_at: now.toISOString() },
      { ...waiting, go_on_after: 'cas_1.1.1' },
    ];
    expect(asks.map((asked) => dueAt(waiting, asked, now))).toEqual([soon, soon]);
  });
});
