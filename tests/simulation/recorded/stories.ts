import { personaNames, type Schedule } from '../machinery/schedule.ts';

/** One quiet story for every way a clinic behaves; a second clinic books, so that going on is seen too. */
export const stories: readonly Schedule[] = personaNames.map((persona, index) => ({
  seed: 9_000 + index,
  starts_at: '2026-11-23T16:30:00.000Z',
  lines: 2,
  webhook_retries: true,
  zero_retention: false,
  carrier: 'none',
  list_lag: 0,
  skew: 0,
  clinics: [persona, 'books'],
  patients: [{ clinics: [0, 1], fallback: 'earliest_in_window', says_yes_at: 0, does: [] }],
  faults: [],
}));
