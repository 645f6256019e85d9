import type { Slot } from '../call/outcome.ts';
import { dayMs, isoDay, wallClock } from './wall-clock.ts';

/** One acceptable window. Empty `weekdays` means every day; 0 is Sunday. */
export type PreferenceWindow = {
  readonly weekdays: readonly number[];
  /** Minutes from midnight, clinic time; the appointment starts at or after `from_minute`, before `to_minute`. */
  readonly from_minute: number;
  readonly to_minute: number;
  /** Calendar days, both included, YYYY-MM-DD. */
  readonly dates?: { readonly from: string; readonly to: string };
};

/** When the patient can come. Plain JSON. No alternatives: any time. An exclusion beats every alternative. */
export type Preferences = {
  readonly alternatives: readonly PreferenceWindow[];
  readonly exclusions: readonly PreferenceWindow[];
  /** The sooner the better. */
  readonly earliest: boolean;
  /** The patient's own words; never leaves for a clinic. */
  readonly text: string;
};

export const dayMinutes = 1_440;
/** The parts of the day as the grammar reads them, so that "morning" comes back as "morning". Minutes. */
export const dayParts = { morning: [0, 720], afternoon: [720, 1_080], evening: [1_020, 1_440] } as const;

/** Farther than any appointment: the grammar's way to write "from then on". */
export const openEnd = '9999-12-31';

export const anyTime: Preferences = { alternatives: [], exclusions: [], earliest: false, text: '' };

/** What to ask the clinic for when a slot nearly fits. */
export type BetterQuestion =
  | { readonly ask: 'later' | 'earlier'; readonly minute: number }
  | { readonly ask: 'other_day'; readonly window: PreferenceWindow }
  | { readonly ask: 'sooner' };

export type Fit =
  | { readonly fit: 'match' }
  | { readonly fit: 'near'; readonly better: BetterQuestion }
  | { readonly fit: 'no' };

/** Two hours off is worth one more question; more is another time of the day. */
const nearMinutes = 120;
/** "The earliest" means soon: beyond two weeks it is worth asking once for something sooner. */
const soonDays = 14;

type At = { readonly day: string; readonly weekday: number; readonly minute: number };

const dayFits = (window: PreferenceWindow, at: At): boolean =>
  (window.weekdays.length === 0 || window.weekdays.includes(at.weekday)) &&
  (window.dates === undefined || (window.dates.from <= at.day && at.day <= window.dates.to));

const timeFits = (window: PreferenceWindow, at: At): boolean =>
  window.from_minute <= at.minute && at.minute < window.to_minute;

const nearMiss = (window: PreferenceWindow, at: At): BetterQuestion | undefined => {
  if (timeFits(window, at)) return { ask: 'other_day', window };
  if (!dayFits(window, at)) return undefined;
  if (at.minute < window.from_minute && window.from_minute - at.minute <= nearMinutes)
    return { ask: 'later', minute: window.from_minute };
  if (at.minute >= window.to_minute && at.minute - window.to_minute <= nearMinutes)
    return { ask: 'earlier', minute: window.to_minute };
  return undefined;
};

/** Whether a slot suits the patient, judged in the clinic's zone. A wrong hour is asked about before a wrong day. */
export const fits = (preferences: Preferences, slot: Slot, now: Date): Fit => {
  const start = new Date(slot.start);
  const wall = wallClock(start, slot.timezone);
  const at: At = { day: isoDay(wall), weekday: wall.weekday, minute: wall.hour * 60 + wall.minute };
  if (preferences.exclusions.some((window) => dayFits(window, at) && timeFits(window, at)))
    return { fit: 'no' };
  const { alternatives } = preferences;
  if (
    alternatives.length === 0 ||
    alternatives.some((window) => dayFits(window, at) && timeFits(window, at))
  ) {
    const late = preferences.earliest && start.getTime() - now.getTime() > soonDays * dayMs;
    return late ? { fit: 'near', better: { ask: 'sooner' } } : { fit: 'match' };
  }
  const misses = alternatives.flatMap((window) => nearMiss(window, at) ?? []);
  const better = misses.find((miss) => miss.ask !== 'other_day') ?? misses[0];
  return better ? { fit: 'near', better } : { fit: 'no' };
};
