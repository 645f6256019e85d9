import { describe, expect, it } from 'vitest';
import { isRefused, startDelayed, withoutDelay } from '#shared/domain/cascade/cascade.ts';
import { nextStep } from '#shared/domain/cascade/next-step.ts';
import { openings } from '#shared/domain/cascade/who-is-next.ts';
import { policy } from '#shared/domain/policy.ts';
import { aCascade, around, later, noon } from '#tests/support/a-cascade.ts';

const delayed = aCascade({ outbound_call_error: { code: startDelayed, message: 'I keep trying.' } });
const refused = aCascade({ outbound_call_error: { code: 'switched_off', message: 'Switched off.' } });

describe('a start that got no answer', () => {
  it('is no refusal: the first decision rings the first clinic', () => {
    expect([isRefused(delayed), isRefused(refused), isRefused(aCascade())]).toEqual([false, true, false]);
    expect(nextStep(delayed, around([]), policy)).toMatchObject({ next: 'CALL', position: 1 });
    expect(nextStep(refused, around([]), policy)).toEqual({ next: 'CONCLUDE', outcome: 'not_placed' });
  });

  it('is no longer told once the cascade runs, and a refusal still is', () => {
    expect(withoutDelay(delayed)).toStrictEqual(aCascade());
    expect(withoutDelay(refused)).toBe(refused);
    expect(withoutDelay(aCascade())).toStrictEqual(aCascade());
  });
});

describe('when a clinic may be rung', () => {
  it('is read from the hours in the plan: at once at noon, and in the morning after it has closed', () => {
    const at = (now: Date) => openings(aCascade(), [], now).callableFrom(1);
    expect(at(noon)).toEqual(noon);
    // Noon in New York is 17:00 UTC; the clinic closes at eight and opens at eight.
    expect(at(later(9 * 3_600))).toEqual(later(20 * 3_600));
  });

  it('is the end of the consent for a place that no clinic of the plan has', () => {
    const cascade = aCascade();
    expect(openings(cascade, [], noon).callableFrom(4)).toEqual(new Date(cascade.consent.expires_at));
  });
});
