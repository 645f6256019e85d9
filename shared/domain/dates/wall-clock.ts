import { tzOffset } from '@date-fns/tz/tzOffset';

/** What a clock and a calendar on the clinic's wall show. `month` 1-12, `weekday` 0 is Sunday. */
export type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
};

const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** `timezone` is an IANA name. */
export const wallClock = (instant: Date, timezone: string): WallClock => {
  const shifted = new Date(instant.getTime() + tzOffset(timezone, instant) * minuteMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
};

/**
 * The instant at which the wall shows this time, or undefined when it never does: the hour that the clocks skip
 * in spring. In autumn, when it is shown twice, the first.
 */
export const instantOf = (
  at: { year: number; month: number; day: number; hour: number; minute: number },
  timezone: string,
): Date | undefined => {
  const asUtc = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute);
  const offsets = [tzOffset(timezone, new Date(asUtc - dayMs)), tzOffset(timezone, new Date(asUtc + dayMs))];
  for (const offset of offsets) {
    const instant = new Date(asUtc - offset * minuteMs);
    if (tzOffset(timezone, instant) === offset) return instant;
  }
  return undefined;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 with the zone's offset at that instant, e.g. 2026-11-24T15:30:00-05:00. */
export const isoInZone = (instant: Date, timezone: string): string => {
  const offset = tzOffset(timezone, instant);
  const at = wallClock(instant, timezone);
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  return `${isoDay(at)}T${two(at.hour)}:${two(at.minute)}:00${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** `2026-11-24` */
export const isoDay = (at: { year: number; month: number; day: number }): string =>
  `${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}`;

/** `15:30` */
export const hourMinute = (at: { hour: number; minute: number }): string =>
  `${two(at.hour)}:${two(at.minute)}`;

/** A calendar day some days later, without any zone: days have no hours here. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Whether a day (YYYY-MM-DD) stands in a calendar: 30 February does not. */
export const isRealDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;

/** 0 is Sunday. */
export const weekdayOfDay = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The next such weekday after a calendar day: named on a Monday, Monday is a week away. */
export const nextWeekday = (weekday: number, day: string): string =>
  addDays(day, ((weekday - weekdayOfDay(day) + 6) % 7) + 1);
