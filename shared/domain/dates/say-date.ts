import type { Slot } from '../call/outcome.ts';
import { type WallClock, wallClock } from './wall-clock.ts';
import { type Locale, monthNames, weekdayNames } from './words.ts';

const ordinal = (day: number): string => {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  const last = day % 10;
  if (!teen && last === 1) return `${day}st`;
  if (!teen && last === 2) return `${day}nd`;
  if (!teen && last === 3) return `${day}rd`;
  return `${day}th`;
};

const name = (names: readonly string[], index: number): string => names[index] ?? '';

/** "Tuesday, November 24th" · "el martes 24 de noviembre" */
export const sayDay = (at: { weekday: number; month: number; day: number }, locale: Locale): string => {
  const weekday = name(weekdayNames[locale], at.weekday);
  const month = name(monthNames[locale], at.month - 1);
  return locale === 'es' ? `el ${weekday} ${at.day} de ${month}` : `${weekday}, ${month} ${ordinal(at.day)}`;
};

/** "3:30 PM" · "las 3:30 de la tarde". `minute` counts from midnight; Spanish has words for twelve sharp. */
export const sayMinute = (minute: number, locale: Locale): string => {
  const hour = Math.floor(minute / 60) % 24;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  const rest = minute % 60 === 0 ? '' : `:${String(minute % 60).padStart(2, '0')}`;
  if (locale === 'en') return `${shown}${rest} ${hour < 12 ? 'AM' : 'PM'}`;
  if (minute === 720) return 'mediodía';
  if (minute === 0 || minute === 1440) return 'medianoche';
  const part = hour < 12 ? 'la mañana' : hour < 20 ? 'la tarde' : 'la noche';
  return `${shown === 1 ? 'la' : 'las'} ${shown}${rest} de ${part}`;
};

const sayWall = (at: WallClock, locale: Locale): string =>
  `${sayDay(at, locale)} ${locale === 'es' ? 'a' : 'at'} ${sayMinute(at.hour * 60 + at.minute, locale)}`;

/** The slot as it should be read back to a clinic, in the clinic's zone. */
export const saySlot = (slot: Pick<Slot, 'start' | 'timezone'>, locale: Locale): string =>
  sayWall(wallClock(new Date(slot.start), slot.timezone), locale);
