import { type Mention, mentionsIn } from '../dates/mentions.ts';
import { plain } from '../dates/plain.ts';
import { addDays, isoDay, isRealDay, nextWeekday, wallClock, weekdayOfDay } from '../dates/wall-clock.ts';

/** When and where the words were spoken; "Tuesday" means nothing without both. */
export type Spoken = { readonly at: Date; readonly timezone: string };

/** "Last Tuesday" is over, and "Friday week" is not Friday. */
const elsewhere = /\b(?:last|past|week|semana)\b|\bpasad[oa]s?\b(?! manana)/;

/**
 * The one calendar day a reply names, `YYYY-MM-DD`, seen from the day of the call. Undefined when it names none, more
 * than one, a limit ("before Friday"), or a weekday that is not the date's.
 */
export const dayIn = (text: string, spoken: Spoken): string | undefined => {
  if (elsewhere.test(plain(text))) return undefined;
  const mentions = mentionsIn(text).filter(
    ({ weekday, day, relative }) => weekday !== undefined || day !== undefined || relative !== undefined,
  );
  if (mentions.length === 0 || mentions.some(({ negated, bound }) => negated || bound)) return undefined;
  const today = isoDay(wallClock(spoken.at, spoken.timezone));
  const dated = mentions.filter((one) => one.weekday === undefined);
  const days = new Set(dated.map((one) => dateOf(one, today)));
  const weekdays = new Set(mentions.flatMap(({ weekday }) => (weekday === undefined ? [] : [weekday])));
  if (days.size > 1 || weekdays.size > 1 || days.has(undefined)) return undefined;
  const [day] = days;
  const [weekday] = weekdays;
  if (day === undefined) return weekday === undefined ? undefined : nextWeekday(weekday, today);
  return weekday === undefined || weekdayOfDay(day) === weekday ? day : undefined;
};

/** A day without a year, or without a month, is the next one there is. */
const dateOf = (mention: Mention, today: string): string | undefined => {
  if (mention.relative !== undefined) return addDays(today, mention.relative);
  const [year = 0, month = 0] = today.split('-').map(Number);
  if (mention.day === undefined) return undefined;
  const candidates =
    mention.year !== undefined
      ? [{ year: mention.year, month: mention.month ?? month }]
      : mention.month !== undefined
        ? [
            { year, month: mention.month },
            { year: year + 1, month: mention.month },
          ]
        : [{ year, month }, month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }];
  return candidates
    .map((one) => isoDay({ ...one, day: mention.day ?? 0 }))
    .find((day) => isRealDay(day) && (mention.year !== undefined || day >= today));
};
