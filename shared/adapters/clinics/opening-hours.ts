import type { OpeningHours } from '@aws-sdk/client-geo-places';
import type { OpenRange, WeeklyHours } from '#shared/domain/clinics/clinic.ts';

const dayCodes: readonly string[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** "T070000" -> 420 */
const openMinute = (text: string | undefined): number | undefined => {
  const groups = /^T(?<hour>\d{2}):?(?<minute>\d{2})/.exec(text ?? '')?.groups;
  return groups === undefined ? undefined : Number(groups.hour) * 60 + Number(groups.minute);
};

/** "PT12H30M" -> 750 */
const durationMinutes = (text: string | undefined): number | undefined => {
  const groups = /^PT(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:\d+S)?$/.exec(text ?? '')?.groups;
  if (groups === undefined) return undefined;
  const minutes = Number(groups.hours ?? 0) * 60 + Number(groups.minutes ?? 0);
  return minutes > 0 && minutes <= 1440 ? minutes : undefined;
};

/** "FREQ:DAILY;BYDAY:MO,TU" -> 1, 2. Daily without days is every day; anything else is not understood. */
const weekdaysOf = (text: string | undefined): readonly number[] | undefined => {
  const parts = new Map(
    (text ?? '').split(';').map((part) => {
      const [name = '', value = ''] = part.split(/[:=]/);
      return [name.trim().toUpperCase(), value.trim().toUpperCase()] as const;
    }),
  );
  const frequency = parts.get('FREQ');
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY') return undefined;
  const days = parts.get('BYDAY');
  if (days === undefined || days === '') return frequency === 'DAILY' ? [0, 1, 2, 3, 4, 5, 6] : undefined;
  const numbers = days.split(',').map((day) => dayCodes.indexOf(day));
  return numbers.includes(-1) ? undefined : numbers;
};

/** In order, touching and overlapping ranges made one. */
const joined = (ranges: readonly OpenRange[]): readonly OpenRange[] => {
  const done: OpenRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = done.at(-1);
    if (last !== undefined && range.from <= last.to) {
      done[done.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else done.push(range);
  }
  return done;
};

/**
 * The weekly hours in the components of a place, or undefined when there are none or one is not understood:
 * unknown hours are asked about narrowly, wrong ones ring somebody at night.
 */
export const weeklyHoursOf = (hours: readonly OpeningHours[] | undefined): WeeklyHours | undefined => {
  const components = hours?.[0]?.Components ?? [];
  if (components.length === 0) return undefined;
  const week: OpenRange[][] = [[], [], [], [], [], [], []];
  for (const { OpenTime, OpenDuration, Recurrence } of components) {
    const from = openMinute(OpenTime);
    const minutes = durationMinutes(OpenDuration);
    const days = weekdaysOf(Recurrence);
    if (from === undefined || from >= 1440 || minutes === undefined || days === undefined) return undefined;
    for (const day of days) {
      week[day]?.push({ from, to: Math.min(1440, from + minutes) });
      if (from + minutes > 1440) week[(day + 1) % 7]?.push({ from: 0, to: from + minutes - 1440 });
    }
  }
  const [sunday = [], monday = [], tuesday = [], wednesday = [], thursday = [], friday = [], saturday = []] =
    week.map(joined);
  return [sunday, monday, tuesday, wednesday, thursday, friday, saturday];
};
