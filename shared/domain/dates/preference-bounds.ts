import { date, dayOf, month, nextWeek, weekOf } from './preference-dates.ts';
import { dates, dayName, type Rule, rule } from './preference-rule.ts';
import { openEnd } from './preferences.ts';
import { addDays, nextWeekday } from './wall-clock.ts';
import { weekdayOf } from './words.ts';

/** A day as people name it: a date, or the next such day of the week after today. */
const named = `(?:${date}|(?:next |this |el (?:proximo )?|este )?${dayName})(?! ?(?:-|–|to|through|thru|until|a|hasta|morning|afternoon|evening|night)\\b)\\b`;
const number = '\\d{1,2}(?:st|nd|rd|th)?';
const notBefore =
  '(?:but |and )?(?:(?:not|no|nothing|never) (?:before|until|till|earlier than|antes del?|hasta)|no earlier than)';

const dayNamed = (said = '', today: string): string | undefined => {
  const weekday = weekdayOf(new RegExp(`${dayName}$`).exec(said)?.[0]);
  return weekday === undefined ? dayOf(said, today) : nextWeekday(weekday, today);
};

const from = (day: string | undefined, skipped = 0) => dates(day && addDays(day, skipped), openEnd, true);

/** "November 23 to 25": the groups are the month, the first day and the last. */
const ofOneMonth: Rule['read'] = (g, today) => {
  const first = dayOf(`${g.m} ${g.n}`, today);
  return dates(first, first && dayOf(`${g.m} ${g.d}`, first), true);
};

/**
 * Where a stretch of days begins or ends: "not before Monday", "from December 1 on", "by Friday", "after next week".
 * Before and after a day leave that day out; from, by and until keep it.
 */
export const boundRules: readonly Rule[] = [
  rule(
    `(?:between |from |entre (?:el )?|del? |desde el )?(?<a>${date}) ?(?:and|to|-|–|through|until|y|al?|hasta) ?(?<b>${date})`,
    (g, today) => dates(dayOf(g.a, today), dayOf(g.b, today), true),
  ),
  rule(
    `(?:between |from |entre |del? |desde )?(?:the |el )?(?<n>${number}) ?(?:and|to|-|–|through|until|y|al?|hasta) ?(?:the |el )?(?<d>${number}) (?:of |de )?(?<m>${month})\\b`,
    ofOneMonth,
  ),
  rule(
    `(?:between |from )?(?:the )?(?<m>${month})\\.? (?:the )?(?<n>${number}) ?(?:and|to|-|–|through|until) ?(?:the )?(?<d>${number})(?![\\w:/])(?! ?(?:am|pm|a\\.m|p\\.m))`,
    ofOneMonth,
  ),
  rule(`${notBefore}(?: the| el)? (?:${nextWeek})`, (_, today) => from(weekOf(today, 1).from)),
  rule(`(?:a |one )week from (?<a>${named})`, (g, today) => {
    const day = dayNamed(g.a, today);
    return dates(day && addDays(day, 7), day && addDays(day, 7), false);
  }),
  rule(`(?:after|despues de) (?:${nextWeek})`, (_, today) => from(weekOf(today, 1).to, 1)),
  rule(`(?:before|antes de) (?:${nextWeek})`, (_, today) =>
    dates(today, addDays(weekOf(today, 1).from, -1), true),
  ),
  rule(`${notBefore}(?: el)? (?<a>${named})`, (g, today) => from(dayNamed(g.a, today))),
  rule(
    `(?:but |and )?(?:(?:not|no|nothing|never) (?:after|later than|past|despues del?|mas tarde del?)|no later than)(?: el)? (?<a>${named})`,
    (g, today) => dates(today, dayNamed(g.a, today), true),
  ),
  rule(`(?:after|despues del?)(?: el)? (?<a>${named})`, (g, today) => from(dayNamed(g.a, today), 1)),
  rule(
    `(?:from|starting(?: on)?|since|desde|a partir del?)(?: el)? (?<a>${named})(?: (?:on|onwards?|en adelante))?`,
    (g, today) => from(dayNamed(g.a, today)),
  ),
  rule(`(?:before|antes del?)(?: el)? (?<a>${named})`, (g, today) => {
    const day = dayNamed(g.a, today);
    return dates(today, day && addDays(day, -1), true);
  }),
  rule(`(?:by|until|till|hasta)(?: el)? (?<a>${named})`, (g, today) =>
    dates(today, dayNamed(g.a, today), true),
  ),
];
