/**
 * How urgent, and where. Ordered from least to most urgent: the order is the meaning, and every
 * comparison below rests on it.
 */
export const dispositions = ['self_care', 'appointment', 'same_day', 'emergency', 'call_911'] as const;

export type Disposition = (typeof dispositions)[number];

const rank = (disposition: Disposition): number => dispositions.indexOf(disposition);

/** True when `disposition` is as urgent as `floor`, or more. */
export const atLeast = (disposition: Disposition, floor: Disposition): boolean =>
  rank(disposition) >= rank(floor);

/** The most urgent of those given; `self_care` when none is. */
export const maxDisposition = (...all: readonly Disposition[]): Disposition =>
  all.reduce<Disposition>((most, next) => (rank(next) > rank(most) ? next : most), 'self_care');
