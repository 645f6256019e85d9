import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeToken } from '#shared/domain/budget/bucket.ts';
import {
  cascadesPerSession,
  dayOf,
  secondsUntilTomorrow,
  tomorrow,
  usualBudgets,
  waitingRate,
} from '#shared/domain/budget/budgets.ts';

const rate = { per_second: 20, burst: 100 };

/** A bucket as everybody imagines one: a number of tokens that fills by and by. */
const imagined = () => {
  let tokens = rate.burst;
  let at = 0;
  return (now: number): boolean => {
    tokens = Math.min(rate.burst, tokens + ((now - at) / 1000) * rate.per_second);
    at = now;
    if (tokens < 1 - 1e-9) return false;
    tokens -= 1;
    return true;
  };
};

describe('the bucket of a caller', () => {
  it('lets exactly a burst through at once, and says when there is a token again', () => {
    let fullAt: number | undefined;
    for (let asked = 0; asked < rate.burst; asked += 1) {
      const answer = takeToken(fullAt, rate, 1_000);
      if (answer.kind !== 'taken') throw new Error(`Refused at ${asked}.`);
      fullAt = answer.full_at;
    }
    expect(takeToken(fullAt, rate, 1_000)).toEqual({ kind: 'empty', retry_after_seconds: 1 });
    expect(takeToken(fullAt, rate, 1_050).kind).toBe('taken');
  });

  it('decides at every moment as a bucket of tokens would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 400 }), (pauses) => {
        const take = imagined();
        let fullAt: number | undefined;
        let now = 0;
        for (const pause of pauses) {
          // Sixteenths of a token, so that neither account rounds.
          now += pause * 3.125;
          const answer = takeToken(fullAt, rate, now);
          expect(answer.kind === 'taken').toBe(take(now));
          if (answer.kind === 'taken') fullAt = answer.full_at;
        }
      }),
    );
  });

  it('keeps its promise: after the time it names there is a token', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        (now, ahead) => {
          const answer = takeToken(now + ahead, rate, now);
          if (answer.kind === 'taken') return;
          expect(takeToken(now + ahead, rate, now + answer.retry_after_seconds * 1000).kind).toBe('taken');
        },
      ),
    );
  });
});

describe('the end of a day', () => {
  it('is midnight in UTC, and never now', () => {
    expect(secondsUntilTomorrow(new Date('2026-11-23T23:59:59.500Z'))).toBe(1);
    expect(secondsUntilTomorrow(new Date('2026-11-23T00:00:00Z'))).toBe(86_400);
  });
});

describe('the budgets of a day', () => {
  it('begin anew with the date in UTC', () => {
    const evening = new Date('2026-11-23T23:59:59.999Z');
    expect(dayOf(evening)).toBe('2026-11-23');
    expect(tomorrow(evening).toISOString()).toBe('2026-11-24T00:00:00.000Z');
  });

  it('let one caller have less than the house', () => {
    const { day } = usualBudgets;
    expect(day.turns_per_caller).toBeLessThan(day.turns);
    expect(day.cascades_per_caller).toBeLessThan(day.cascades);
    expect(cascadesPerSession).toBeLessThan(day.cascades_per_caller);
  });

  it('let a caller begin to wait once a second, ten at once, and once where the rate is small', () => {
    expect(waitingRate(usualBudgets.caller)).toEqual({ per_second: 1, burst: 10 });
    expect(waitingRate({ per_second: 20, burst: 9 }).burst).toBe(1);
  });
});
