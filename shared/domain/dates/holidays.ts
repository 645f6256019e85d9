import { addDays, weekdayOfDay } from './wall-clock.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The nth weekday of a month (0 is Sunday), e.g. the fourth Thursday of November. */
const nth = (year: number, month: number, weekday: number, count: number): string => {
  const first = `${year}-${two(month)}-01`;
  return addDays(first, ((weekday - weekdayOfDay(first) + 7) % 7) + (count - 1) * 7);
};

const lastMonday = (year: number, month: number): string => {
  const fifth = nth(year, month, 1, 5);
  return fifth.slice(5, 7) === two(month) ? fifth : nth(year, month, 1, 4);
};

/** 5 U.S.C. 6103(a): the eleven legal public holidays, on their own day. */
const holidaysOf = (year: number): readonly (readonly [day: string, name: string])[] => [
  [`${year}-01-01`, "New Year's Day"],
  [nth(year, 1, 1, 3), 'Birthday of Martin Luther King, Jr.'],
  [nth(year, 2, 1, 3), "Washington's Birthday"],
  [lastMonday(year, 5), 'Memorial Day'],
  [`${year}-06-19`, 'Juneteenth'],
  [`${year}-07-04`, 'Independence Day'],
  [nth(year, 9, 1, 1), 'Labor Day'],
  [nth(year, 10, 1, 2), 'Columbus Day'],
  [`${year}-11-11`, 'Veterans Day'],
  [nth(year, 11, 4, 4), 'Thanksgiving Day'],
  [`${year}-12-25`, 'Christmas Day'],
];

/** 5 U.S.C. 6103(b): one that falls on Saturday is kept on Friday, on Sunday (E.O. 11582) on Monday. */
const observed = (day: string): string => {
  const weekday = weekdayOfDay(day);
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, 1) : day;
};

/** Every day of a year (YYYY-MM-DD) on which a federal holiday is kept, on its own day or on the observed one. */
export const federalHolidaysIn = (year: number): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  for (const [day, name] of [...holidaysOf(year), ...holidaysOf(year + 1)]) {
    for (const kept of [day, observed(day)]) if (kept.startsWith(`${year}-`)) days.set(kept, name);
  }
  return days;
};

const byYear = new Map<number, ReadonlyMap<string, string>>();

const calendar = (year: number): ReadonlyMap<string, string> => {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const days = federalHolidaysIn(year);
  byYear.set(year, days);
  return days;
};

/**
 * The US federal holiday kept on a calendar day (YYYY-MM-DD), if any. Both the day itself and the weekday it is
 * observed on count: a front desk may be closed on either, and nobody is harmed by a call a day later.
 */
export const federalHoliday = (day: string): string | undefined => calendar(Number(day.slice(0, 4))).get(day);
