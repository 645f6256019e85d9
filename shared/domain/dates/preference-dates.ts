import { addDays, isRealDay, weekdayOfDay } from './wall-clock.ts';
import { monthOf, numberOf } from './words.ts';

/** Source of a pattern on plain text: the name of a month, or its first letters. */
export const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
/** Source of a pattern on plain text: a day of a month. */
export const date = `(?:(?:the |el )?(?:dia )?(?:${month})\\.? (?:the )?\\d{1,2}(?:st|nd|rd|th)?|(?:the |el )?(?:dia )?\\d{1,2}(?:st|nd|rd|th)? (?:of |de )?(?:${month})\\b|\\d{4}-\\d\\d-\\d\\d|the \\d{1,2}(?:st|nd|rd|th)|el (?:dia )?\\d{1,2}|\\d{1,2}/\\d{1,2})`;

/** Source of a pattern on plain text. */
export const nextWeek = 'next week|(?:la )?(?:proxima semana|semana (?:que viene|proxima))';

/** The next such day from today on: a date without a year lies ahead. */
export const dayOf = (text = '', today: string): string | undefined => {
  const iso = /\d{4}-\d\d-\d\d/.exec(text);
  if (iso) return isRealDay(iso[0]) ? iso[0] : undefined;
  const number = /\d{1,2}(?=(?:st|nd|rd|th)?\b)/g;
  const slash = /(\d{1,2})\/(\d{1,2})/.exec(text);
  const name = new RegExp(month).exec(text);
  const numbers = [...text.matchAll(number)].map(Number);
  const wantedMonth = slash ? Number(slash[1]) : name ? monthOf(name[0]) : undefined;
  const wantedDay = slash ? Number(slash[2]) : numbers[0];
  if (wantedDay === undefined) return undefined;
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const day = addDays(today, ahead);
    const [, m, d] = day.split('-').map(Number);
    if (d === wantedDay && (wantedMonth === undefined || m === wantedMonth)) return day;
  }
  return undefined;
};

/** Weeks begin on Monday: said on a Sunday, "next week" is tomorrow. */
export const weekOf = (today: string, weeks: number): { from: string; to: string } => {
  const monday = addDays(today, -((weekdayOfDay(today) + 6) % 7) + 7 * weeks);
  return { from: monday < today ? today : monday, to: addDays(monday, 6) };
};

/** "3", "two", "a" and a unit, in days. */
export const inDays = (count = '', unit = ''): number | undefined => {
  const number = /^(?:a|an|the|un|una|la|el)$/.test(count) ? 1 : numberOf(count);
  return number === undefined ? undefined : number * (/week|semana/.test(unit) ? 7 : 1);
};
