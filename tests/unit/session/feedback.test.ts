import { describe, expect, it } from 'vitest';
import { cascadeOutcomes } from '#shared/domain/cascade/cascade.ts';
import { feedbackStanding, isClaim } from '#shared/domain/session/feedback.ts';
import { cascade } from '../dialogue/records.ts';

const at = '2026-11-24T15:00:00.000Z';
const booked = cascade({ status: 'done', outcome: 'booked' });

describe('"was this right?"', () => {
  it('is asked of what claims something, and of nothing else', () => {
    expect(cascadeOutcomes.filter(isClaim)).toEqual(['booked', 'booked_unverified', 'appointment_cancelled']);
    expect(isClaim(undefined)).toBe(false);
    for (const outcome of cascadeOutcomes)
      expect(feedbackStanding([], cascade({ status: 'done', outcome }))).toBe(
        isClaim(outcome) ? 'wanted' : undefined,
      );
  });

  it('is not asked before the calls are over', () => {
    expect(feedbackStanding([], cascade({ status: 'running', outcome: 'booked' }))).toBeUndefined();
  });

  it('is answered once for each cascade', () => {
    expect(feedbackStanding(undefined, booked)).toBe('wanted');
    expect(feedbackStanding([{ cascade_id: 'cas_0', right: true, at }], booked)).toBe('wanted');
    const earlier = { cascade_id: 'cas_0', right: true, at };
    expect(feedbackStanding([earlier, { cascade_id: 'cas_1', right: false, at }], booked)).toBe('wrong');
    expect(feedbackStanding([{ cascade_id: 'cas_1', right: true, at }], booked)).toBe('right');
  });
});
