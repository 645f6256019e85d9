import { federalHoliday } from '../dates/holidays.ts';
import { addDays, dayMs, isoDay, wallClock, weekdayOfDay } from '../dates/wall-clock.ts';
import { clockChangeOn, instantsAt } from '../dates/zone.ts';
import type { Clinic, OpenRange, WeeklyHours } from './clinic.ts';

type Kept = Pick<Clinic, 'hours' | 'timezone'>;

const minuteMs = 60_000;
/** A front desk packs up before it closes; a call needs a few minutes of somebody's time. */
const beforeClosingMinutes = 10;
/** Covers any weekly schedule, also one whose only day is Christmas and, a week later, New Year. */
const horizonDays = 21;

const weekday: readonly OpenRange[] = [{ from: 8 * 60 + 30, to: 16 * 60 + 30 }];
/** When a source does not say: hours at which nearly every US practice answers its telephone. */
const assumedHours: WeeklyHours = [[], weekday, weekday, weekday, weekday, weekday, []];

/** The lunch hour that a front desk without a stated break may keep all the same. */
const lunch: OpenRange = { from: 12 * 60, to: 13 * 60 };

/** What the clinic keeps on a calendar day (YYYY-MM-DD): nothing on US federal holidays. */
export const rangesOn = (clinic: Kept, day: string): readonly OpenRange[] =>
  federalHoliday(day) === undefined ? ((clinic.hours ?? assumedHours)[weekdayOfDay(day)] ?? []) : [];

/** By the clinic's own wall clock; in the hour that autumn repeats both rounds count. */
export const isOpen = (clinic: Kept, instant: Date): boolean => {
  const at = wallClock(instant, clinic.timezone);
  const minute = at.hour * 60 + at.minute;
  return rangesOn(clinic, isoDay(at)).some((range) => range.from <= minute && minute < range.to);
};

type Calling = {
  /** Nobody answered over lunch before: keep clear of 12:00 to 13:00. */
  readonly avoid_lunch?: boolean;
};

/**
 * Whether the telephone may ring now: inside the opening hours and not in their last ten minutes. Assumed hours
 * are narrow already and lose no ten minutes.
 */
export const isCallable = (clinic: Kept, instant: Date, calling: Calling = {}): boolean => {
  if (calling.avoid_lunch === true && isLunch(clinic, instant)) return false;
  if (!isOpen(clinic, instant)) return false;
  return (
    clinic.hours === undefined ||
    isOpen(clinic, new Date(instant.getTime() + beforeClosingMinutes * minuteMs))
  );
};

const isLunch = (clinic: Kept, instant: Date): boolean => {
  const at = wallClock(instant, clinic.timezone);
  const minute = at.hour * 60 + at.minute;
  return lunch.from <= minute && minute < lunch.to;
};

const firstOf = (
  clinic: Kept,
  from: Date,
  extraStarts: readonly number[],
  fits: (instant: Date) => boolean,
): Date | undefined => {
  if (fits(from)) return from;
  const today = isoDay(wallClock(from, clinic.timezone));
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const day = addDays(today, ahead);
    const starts = [...rangesOn(clinic, day).map((range) => range.from), ...extraStarts];
    // Clocks put back into an open range open it again, in the middle.
    const change = clockChangeOn(day, clinic.timezone);
    const found = starts
      .flatMap((start) => instantsAt(day, start, clinic.timezone))
      .concat(change ?? [])
      .filter((instant) => instant > from && fits(instant))
      .sort((one, other) => one.getTime() - other.getTime())[0];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The first instant from `from` on at which the clinic is open: `from` itself when it is; undefined when never. */
export const nextOpening = (clinic: Kept, from: Date): Date | undefined =>
  firstOf(clinic, from, [], (instant) => isOpen(clinic, instant));

/**
 * The first instant from `from` on at which its telephone may ring. A clinic that never opens is put off beyond
 * every consent, so that whoever waits for it ends by the consent's expiry.
 */
export const callableFrom = (clinic: Kept, from: Date, calling: Calling = {}): Date =>
  firstOf(clinic, from, calling.avoid_lunch === true ? [lunch.to] : [], (instant) =>
    isCallable(clinic, instant, calling),
  ) ?? new Date(from.getTime() + horizonDays * dayMs);

/** When a clinic that is open at `instant` closes for that day, its lunch break apart; undefined when it is closed. */
export const openUntil = (clinic: Kept, instant: Date): Date | undefined => {
  if (!isOpen(clinic, instant)) return undefined;
  const day = isoDay(wallClock(instant, clinic.timezone));
  const last = Math.max(...rangesOn(clinic, day).map((range) => range.to));
  return instantsAt(day, last, clinic.timezone).find((end) => end > instant);
};
