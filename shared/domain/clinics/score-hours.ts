import type { Preferences } from '../dates/preferences.ts';
import { isoDay, wallClock } from '../dates/wall-clock.ts';
import { minuteOfDay } from '../dates/zone.ts';
import type { Disposition } from '../triage/disposition.ts';
import type { Clinic } from './clinic.ts';
import { callableFrom, isOpen, nextOpening, openUntil } from './hours.ts';
import { rankWeights as weights } from './rank-weights.ts';
import { isOpenWhenWanted } from './wanted-hours.ts';
import type { Why } from './why.ts';

type When = { readonly disposition: Disposition; readonly now: Date; readonly wanted?: Preferences };

const hourMs = 3_600_000;

/** Too late to get there today. Assumed hours are too uncertain to exclude anybody by. */
export const closesTooSoon = (clinic: Clinic, { disposition, now }: When): boolean => {
  const until = disposition === 'same_day' && clinic.hours !== undefined ? openUntil(clinic, now) : undefined;
  return until !== undefined && until.getTime() - now.getTime() < weights.closingMinutes * 60_000;
};

/** 0 to 1: how well the hours fit the urgency, or the times the patient can come. */
export const hoursWorth = (clinic: Clinic, { disposition, now, wanted }: When): number => {
  if (disposition === 'same_day') {
    if (clinic.hours === undefined) return weights.unknown;
    if (isOpen(clinic, now)) return 1;
    const opens = nextOpening(clinic, now);
    if (opens === undefined) return 0;
    return sameDay(opens, now, clinic.timezone)
      ? 0.6
      : Math.max(0, 0.4 - (opens.getTime() - now.getTime()) / (72 * hourMs));
  }
  if (wanted !== undefined && wanted.alternatives.length + wanted.exclusions.length > 0) {
    if (clinic.hours === undefined) return weights.unknown;
    return isOpenWhenWanted(clinic, wanted, now) ? 1 : 0;
  }
  const waitHours = (callableFrom(clinic, now).getTime() - now.getTime()) / hourMs;
  return Math.max(0, 1 - waitHours / 72);
};

const sameDay = (one: Date, other: Date, timezone: string): boolean =>
  isoDay(wallClock(one, timezone)) === isoDay(wallClock(other, timezone));

/** At most one reason about the hours; none when the source does not say. */
export const hoursReason = (clinic: Clinic, { now, wanted, disposition }: When): readonly Why[] => {
  if (clinic.hours === undefined) return [];
  if (disposition !== 'same_day' && wanted !== undefined && wanted.alternatives.length > 0) {
    return isOpenWhenWanted(clinic, wanted, now) ? [{ key: 'open_when_wanted' }] : [];
  }
  const until = openUntil(clinic, now);
  if (until !== undefined) {
    const minute = minuteOfDay(until, clinic.timezone);
    return [{ key: 'open_until', minute: minute === 0 ? 1440 : minute }];
  }
  const opens = nextOpening(clinic, now);
  if (opens === undefined) return [];
  const day = isoDay(wallClock(opens, clinic.timezone));
  const today = isoDay(wallClock(now, clinic.timezone));
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  const { weekday } = wallClock(opens, clinic.timezone);
  return days > 6 ? [] : [{ key: 'opens', days, weekday, minute: minuteOfDay(opens, clinic.timezone) }];
};
