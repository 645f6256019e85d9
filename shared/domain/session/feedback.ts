import type { Cascade, CascadeOutcome } from '../cascade/cascade.ts';

/** The patient's word on what a cascade claimed, once for each. */
export type Feedback = {
  readonly cascade_id: string;
  readonly right: boolean;
  /** What was wrong, in the patient's words. */
  readonly because?: string;
  /** ISO 8601. */
  readonly at: string;
};

export const feedbackMaxCharacters = 500;

/** The outcomes that claim something a patient can find to be untrue. */
export const isClaim = (outcome: CascadeOutcome | undefined): boolean =>
  outcome === 'booked' || outcome === 'booked_unverified' || outcome === 'appointment_cancelled';

export const feedbackStandings = ['wanted', 'right', 'wrong'] as const;
export type FeedbackStanding = (typeof feedbackStandings)[number];

/** Whether "was this right?" is open or answered for this cascade; undefined where nothing was claimed. */
export const feedbackStanding = (
  given: readonly Feedback[] | undefined,
  cascade: Cascade,
): FeedbackStanding | undefined => {
  if (cascade.status !== 'done' || !isClaim(cascade.outcome)) return undefined;
  const one = given?.find(({ cascade_id }) => cascade_id === cascade.cascade_id);
  return one === undefined ? 'wanted' : one.right ? 'right' : 'wrong';
};
