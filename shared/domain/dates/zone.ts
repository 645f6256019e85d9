import { tzOffset } from '@date-fns/tz/tzOffset';
import { dayMs, wallClock } from './wall-clock.ts';

const minuteMs = 60_000;

/**
 * Every instant at which the wall of a zone shows this minute of this day (`day` YYYY-MM-DD, `minute` 0 to 1440),
 * earliest first: one on ordinary days, two in the hour that autumn repeats. In the hour that spring skips, the
 * moment the clocks jump, because whoever opens at 02:30 that day opens at 03:00.
 */
export const instantsAt = (day: string, minute: number, timezone: string): readonly Date[] => {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs;
  const around = [tzOffset(timezone, new Date(asUtc - dayMs)), tzOffset(timezone, new Date(asUtc + dayMs))];
  const instants = [...new Set(around)]
    .map((offset) => ({ offset, instant: new Date(asUtc - offset * minuteMs) }))
    .filter(({ offset, instant }) => tzOffset(timezone, instant) === offset)
    .map(({ instant }) => instant)
    .sort((one, other) => one.getTime() - other.getTime());
  return instants.length > 0 ? instants : [jump(asUtc, around, timezone)];
};

/** The first instant with the new offset, to the minute, between two instants whose offsets differ. */
const changeBetween = (from: number, to: number, timezone: string): Date => {
  let before = from;
  let after = to;
  const old = tzOffset(timezone, new Date(from));
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / 2 / minuteMs) * minuteMs;
    if (tzOffset(timezone, new Date(middle)) === old) before = middle;
    else after = middle;
  }
  return new Date(after);
};

const jump = (asUtc: number, offsets: readonly number[], timezone: string): Date =>
  changeBetween(asUtc - Math.max(...offsets) * minuteMs, asUtc - Math.min(...offsets) * minuteMs, timezone);

/** The instant on this day (YYYY-MM-DD) at which the clocks are moved, if they are. */
export const clockChangeOn = (day: string, timezone: string): Date | undefined => {
  const from = instantsAt(day, 0, timezone)[0]?.getTime() ?? 0;
  const to = instantsAt(day, 1440, timezone)[0]?.getTime() ?? 0;
  const same = tzOffset(timezone, new Date(from)) === tzOffset(timezone, new Date(to));
  return same ? undefined : changeBetween(from, to, timezone);
};

/** Minutes since midnight as the wall shows them. */
export const minuteOfDay = (instant: Date, timezone: string): number => {
  const at = wallClock(instant, timezone);
  return at.hour * 60 + at.minute;
};

/** Whether the runtime knows the zone; sources outside send names that it may not. */
export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};
