import type { Preferences, PreferenceWindow } from '../dates/preferences.ts';
import { addDays, isoDay, wallClock, weekdayOfDay } from '../dates/wall-clock.ts';
import type { Clinic } from './clinic.ts';
import { rangesOn } from './hours.ts';

/** Appointments are asked for within two weeks, from now or from a later date that the patient names. */
const aheadDays = 14;
const twoWeeksFrom = (day: string): readonly string[] =>
  Array.from({ length: aheadDays }, (_, ahead) => addDays(day, ahead));

const holdsDay = (window: PreferenceWindow, day: string): boolean =>
  (window.weekdays.length === 0 || window.weekdays.includes(weekdayOfDay(day))) &&
  (window.dates === undefined || (window.dates.from <= day && day <= window.dates.to));

/** Minutes of a day the patient can come, in steps of a quarter of an hour. */
const suits = (preferences: Preferences, day: string, minute: number): boolean => {
  const holds = (window: PreferenceWindow): boolean =>
    holdsDay(window, day) && window.from_minute <= minute && minute < window.to_minute;
  return (
    (preferences.alternatives.length === 0 || preferences.alternatives.some(holds)) &&
    !preferences.exclusions.some(holds)
  );
};

/** Whether the clinic is open, from now on, at some time that the patient wants. */
export const isOpenWhenWanted = (
  clinic: Pick<Clinic, 'hours' | 'timezone'>,
  preferences: Preferences,
  now: Date,
): boolean => {
  const wall = wallClock(now, clinic.timezone);
  const today = isoDay(wall);
  const named = preferences.alternatives.flatMap(({ dates }) =>
    dates === undefined ? [] : twoWeeksFrom(dates.from),
  );
  const days = new Set([...twoWeeksFrom(today), ...named]);
  for (const day of days) {
    if (day < today) continue;
    for (const range of rangesOn(clinic, day)) {
      for (let minute = range.from; minute < range.to; minute += 15) {
        const past = day === today && minute < wall.hour * 60 + wall.minute;
        if (!past && suits(preferences, day, minute)) return true;
      }
    }
  }
  return false;
};
