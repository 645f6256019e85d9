import { describe, expect, it } from 'vitest';
import { compactPreferences } from '#shared/domain/dates/compact-preferences.ts';
import { readPreferences } from '#shared/domain/dates/read-preferences.ts';

/** Thursday, ten in the morning in New York. */
const thursday = '2026-11-19T15:00:00Z';
const understood = (text: string, now = thursday): string => {
  const preferences = readPreferences(text, { now: new Date(now), timezone: 'America/New_York' });
  return preferences === undefined ? 'not understood' : compactPreferences(preferences);
};
const table = (rows: readonly (readonly [text: string, expected: string])[]) =>
  it.each(rows)('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });

describe('a stretch of days colours the day beside it', () => {
  table([
    ['Tuesday between November 23 and November 25', 'Tue 00:00-24:00 2026-11-23..2026-11-25'],
    ['Tuesday between the 23rd and the 25th of November', 'Tue 00:00-24:00 2026-11-23..2026-11-25'],
    ['Tuesday, November 23 to 25', 'Tue 00:00-24:00 2026-11-23..2026-11-25'],
    ['Tuesday before next week', 'Tue 00:00-24:00 2026-11-19..2026-11-22'],
    ['Tuesday not before Monday', 'Tue 00:00-24:00 2026-11-23..9999-12-31'],
    ['Tuesday, no later than December 5', 'Tue 00:00-24:00 2026-11-19..2026-12-05'],
    ['Tuesday before December 5', 'Tue 00:00-24:00 2026-11-19..2026-12-04'],
    ['Tuesday by December 5', 'Tue 00:00-24:00 2026-11-19..2026-12-05'],
    ['Tuesday after next week', 'Tue 00:00-24:00 2026-11-30..9999-12-31'],
    ['Tuesday next month', 'Tue 00:00-24:00 2026-12-01..2026-12-31'],
    ['Tuesday in two weeks', 'Tue 00:00-24:00 2026-12-03..2026-12-09'],
    ['Tuesday within 10 days', 'Tue 00:00-24:00 2026-11-19..2026-11-29'],
    ['Tuesday the week after next', 'Tue 00:00-24:00 2026-11-30..2026-12-06'],
    ['Tuesday the following week', 'Tue 00:00-24:00 2026-11-23..2026-11-29'],
    ['Tuesday or Wednesday by December 5', 'Tue,Wed 00:00-24:00 2026-11-19..2026-12-05'],
    ['Tuesday or Wednesday before December 5', 'Tue,Wed 00:00-24:00 2026-11-19..2026-12-04'],
    ['Tuesday or Wednesday, no later than December 5', 'Tue,Wed 00:00-24:00 2026-11-19..2026-12-05'],
    ['Tuesday or Wednesday, November 23 to 25', 'Tue,Wed 00:00-24:00 2026-11-23..2026-11-25'],
    [
      'Tuesday or Wednesday between the 23rd and the 25th of November',
      'Tue,Wed 00:00-24:00 2026-11-23..2026-11-25',
    ],
    [
      'Tuesday or Wednesday between November 23 and November 25',
      'Tue,Wed 00:00-24:00 2026-11-23..2026-11-25',
    ],
    ['Tuesday or Wednesday before next week', 'Tue,Wed 00:00-24:00 2026-11-19..2026-11-22'],
    ['Tuesday or Wednesday not before Monday', 'Tue,Wed 00:00-24:00 2026-11-23..9999-12-31'],
    ['Tuesday or Wednesday within 10 days', 'Tue,Wed 00:00-24:00 2026-11-19..2026-11-29'],
    ['Tuesday or Wednesday in two weeks', 'Tue,Wed 00:00-24:00 2026-12-03..2026-12-09'],
    ['Tuesday or Wednesday next month', 'Tue,Wed 00:00-24:00 2026-12-01..2026-12-31'],
    ['Tuesday or Wednesday this week', 'Tue,Wed 00:00-24:00 2026-11-19..2026-11-22'],
    ['Tuesday or Wednesday the week after next', 'Tue,Wed 00:00-24:00 2026-11-30..2026-12-06'],
    ['Monday or next week', 'Mon 00:00-24:00 2026-11-23..2026-11-29'],
    ['Friday, the week after next, in the morning', 'Fri 00:00-12:00 2026-11-30..2026-12-06'],
    ['any time next week', 'any day 00:00-24:00 2026-11-23..2026-11-29'],
    ['mornings this week', 'any day 00:00-12:00 2026-11-19..2026-11-22'],
  ]);
});

describe('a day of its own stands beside another', () => {
  table([
    ['a week from Monday or Friday', 'any day 00:00-24:00 2026-11-30..2026-11-30; Fri 00:00-24:00'],
    ['Friday, a week from Monday', 'Fri 00:00-24:00; any day 00:00-24:00 2026-11-30..2026-11-30'],
    ['this weekend or Monday', 'any day 00:00-24:00 2026-11-21..2026-11-22; Mon 00:00-24:00'],
    ['this weekend in the morning', 'any day 00:00-12:00 2026-11-21..2026-11-22'],
    ['the day after tomorrow or Monday', 'any day 00:00-24:00 2026-11-21..2026-11-21; Mon 00:00-24:00'],
    ['today or Monday', 'any day 00:00-24:00 2026-11-19..2026-11-19; Mon 00:00-24:00'],
    [
      'today or tomorrow',
      'any day 00:00-24:00 2026-11-19..2026-11-19; any day 00:00-24:00 2026-11-20..2026-11-20',
    ],
    ['this afternoon or Monday', 'any day 12:00-18:00 2026-11-19..2026-11-19; Mon 00:00-24:00'],
    [
      'this afternoon or tomorrow morning',
      'any day 12:00-18:00 2026-11-19..2026-11-19; any day 00:00-12:00 2026-11-20..2026-11-20',
    ],
    ['mañana o el lunes', 'any day 00:00-24:00 2026-11-20..2026-11-20; Mon 00:00-24:00'],
    ['lunes o mañana', 'Mon 00:00-24:00; any day 00:00-24:00 2026-11-20..2026-11-20'],
    ['Monday or November 24', 'Mon 00:00-24:00; any day 00:00-24:00 2026-11-24..2026-11-24'],
    [
      'November 24 or November 25 in the morning',
      'any day 00:00-12:00 2026-11-24..2026-11-24; any day 00:00-12:00 2026-11-25..2026-11-25',
    ],
    [
      'tomorrow and next week',
      'any day 00:00-24:00 2026-11-20..2026-11-20; any day 00:00-24:00 2026-11-23..2026-11-29',
    ],
    [
      'tomorrow and Monday next week',
      'any day 00:00-24:00 2026-11-20..2026-11-20; Mon 00:00-24:00 2026-11-23..2026-11-29',
    ],
    [
      '12/24 or 12/26',
      'any day 00:00-24:00 2026-12-24..2026-12-24; any day 00:00-24:00 2026-12-26..2026-12-26',
    ],
    ['el primero de diciembre', 'any day 00:00-24:00 2026-12-01..2026-12-01'],
    ['first of December', 'any day 00:00-24:00 2026-12-01..2026-12-01'],
    ['the 31st', 'any day 00:00-24:00 2026-12-31..2026-12-31'],
    ['the 32nd', 'not understood'],
    ['1/32', 'not understood'],
    ['November', 'not understood'],
    ['2026-02-30', 'not understood'],
    ['2026-02-28', 'any day 00:00-24:00 2026-02-28..2026-02-28'],
    ['November 19', 'any day 00:00-24:00 2026-11-19..2026-11-19'],
    ['November 18', 'any day 00:00-24:00 2027-11-18..2027-11-18'],
    ['in 3 weeks', 'any day 00:00-24:00 2026-12-10..2026-12-16'],
    ['within a week', 'any day 00:00-24:00 2026-11-19..2026-11-26'],
    ['dentro de una semana', 'any day 00:00-24:00 2026-11-26..2026-12-02'],
    ['in eleven days', 'any day 00:00-24:00 2026-11-19..2026-11-30'],
    ['en cuarenta días', 'any day 00:00-24:00 2026-11-19..2026-12-29'],
    ['in an hour', 'not understood'],
  ]);
});

describe('what is not said of one day holds for all of them', () => {
  table([
    ['Monday morning or Tuesday, not before 10', 'Mon 10:00-12:00; Tue 10:00-24:00'],
    ['Monday morning or Tuesday after 2, not after 3', 'Mon 00:00-12:00; Tue 14:00-15:00'],
    ['Monday morning or Tuesday, not after 11', 'Mon,Tue 00:00-11:00'],
    ['Monday or Tuesday, not after 3', 'Mon,Tue 00:00-15:00'],
    ['not after 3, Monday', 'Mon 00:00-15:00'],
    ['today, not before 3', 'any day 15:00-24:00 2026-11-19..2026-11-19'],
    ['Monday morning or Tuesday afternoon, not before noon', 'Tue 12:00-18:00'],
    ['not before 3, not after 2', 'not understood'],
    ['not before 10 next week', 'any day 10:00-24:00 2026-11-23..2026-11-29'],
  ]);
});

describe('an hour of the day', () => {
  table([
    ['9 to 9', 'any day 09:00-21:00'],
    ['10 to 9', 'any day 10:00-21:00'],
    ['1 to 12', 'any day 13:00-24:00'],
    ['1 to 1', 'not understood'],
    ['3 pm to 12 pm', 'any day 15:00-24:00'],
    ['before midnight', 'any time'],
    ['after midnight', 'not understood'],
    ['until 24:00 on Monday', 'Mon 00:00-24:00'],
    ['after 22:00', 'any day 22:00-24:00'],
    ['at 24:00', 'any day 23:30-24:00'],
    ['at 12', 'any day 11:30-12:30'],
    ['at 12:30', 'any day 12:00-13:00'],
    ['at 12:30 am', 'any day 00:00-01:00'],
    ['at 0:45', 'any day 00:15-01:15'],
    ['at 1', 'any day 12:30-13:30'],
    ['at 6', 'any day 17:30-18:30'],
    ['at 7', 'any day 06:30-07:30'],
    ['at 13', 'any day 12:30-13:30'],
    ['at 6am', 'any day 05:30-06:30'],
    ['at 6 a.m.', 'any day 05:30-06:30'],
    ['at 8pm', 'any day 19:30-20:30'],
    ['at 8 p.m.', 'any day 19:30-20:30'],
    ['at 8 in the evening', 'any day 19:30-20:30'],
    ['at 2 in the morning', 'any day 01:30-02:30'],
    ['a las 8 de la noche', 'any day 19:30-20:30'],
    ['a las 8 de la tarde', 'any day 19:30-20:30'],
    ['a las 6 de la mañana', 'any day 05:30-06:30'],
    ['a las 9 y cuarto', 'any day 08:45-09:45'],
    ['at nine-thirty', 'any day 09:00-10:00'],
    ['at nine thirty', 'any day 09:00-10:00'],
    ['at ten fifteen', 'any day 09:45-10:45'],
    ['at two forty-five', 'any day 14:15-15:15'],
    ['at 9h30', 'any day 09:00-10:00'],
    ['at 9.30', 'any day 09:00-10:00'],
    ['half past six', 'any day 18:00-19:00'],
    ['quarter past 9', 'any day 08:45-09:45'],
    ['half past six in the morning', 'any day 06:00-07:00'],
    ['after half past six', 'any day 18:30-24:00'],
    ['past 9', 'any day 09:00-24:00'],
  ]);
});

describe('what is excluded, and how far it reaches', () => {
  table([
    ['not Monday, Tuesday', 'Tue 00:00-24:00; not Mon 00:00-24:00'],
    ['not Monday, Tuesday and Wednesday', 'not Mon,Tue,Wed 00:00-24:00'],
    ['not Monday, Tuesday, Wednesday', 'Tue,Wed 00:00-24:00; not Mon 00:00-24:00'],
    ['not Monday morning Tuesday', 'Tue 00:00-24:00; not Mon 00:00-12:00'],
    [
      'not tomorrow November 24',
      'any day 00:00-24:00 2026-11-24..2026-11-24; not any day 00:00-24:00 2026-11-20..2026-11-20',
    ],
    ['not Monday Tuesday', 'not Mon,Tue 00:00-24:00'],
    ['not Monday morning, Tuesday', 'Tue 00:00-24:00; not Mon 00:00-12:00'],
    ['not Monday or Tuesday morning', 'not Mon,Tue 00:00-12:00'],
    ['not Monday morning or Tuesday', 'Tue 00:00-24:00; not Mon 00:00-12:00'],
    ['not Monday morning after 9', 'any day 09:00-24:00; not Mon 00:00-12:00'],
    ['not Monday, Monday to Friday', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00; not Mon 00:00-24:00'],
    ['not Monday, Tuesday after 3 or Wednesday', 'Tue 15:00-24:00; Wed 00:00-24:00; not Mon 00:00-24:00'],
    ['not Monday and mornings', 'any day 00:00-12:00; not Mon 00:00-24:00'],
    ['not Monday or', 'not Mon 00:00-24:00'],
    ['no Monday not Tuesday', 'not Mon 00:00-24:00; not Tue 00:00-24:00'],
    ['not tomorrow morning', 'not any day 00:00-12:00 2026-11-20..2026-11-20'],
    [
      'not November 24, November 25',
      'any day 00:00-24:00 2026-11-25..2026-11-25; not any day 00:00-24:00 2026-11-24..2026-11-24',
    ],
    ['not', 'not understood'],
    ['not and Monday', 'Mon 00:00-24:00'],
    ['Monday, Tuesday is bad', 'Mon 00:00-24:00; not Tue 00:00-24:00'],
    ['Monday, Tuesday and Wednesday are bad', 'Mon 00:00-24:00; not Tue,Wed 00:00-24:00'],
    ['Monday and Tuesday are bad', 'not Mon,Tue 00:00-24:00'],
    ['Monday or Tuesday, Wednesday is bad', 'Mon,Tue 00:00-24:00; not Wed 00:00-24:00'],
    ['Monday, Tuesday is bad, Wednesday', 'Mon,Wed 00:00-24:00; not Tue 00:00-24:00'],
    ['Tuesday morning is bad', 'not Tue 00:00-12:00'],
    ['Tuesday morning is bad, afternoon', 'any day 12:00-18:00; not Tue 00:00-12:00'],
    ["Tomorrow doesn't work", 'not any day 00:00-24:00 2026-11-20..2026-11-20'],
    ['is bad', 'not understood'],
    ['Monday, is bad', 'Mon 00:00-24:00'],
    ['mornings except Monday', 'any day 00:00-12:00; not Mon 00:00-24:00'],
    [
      'Monday after 3, Fridays are out, Tuesday morning',
      'Mon 15:00-24:00; Tue 00:00-12:00; not Fri 00:00-24:00',
    ],
  ]);
});

describe('hours go to the days they are meant for', () => {
  table([
    ['Friday or Saturday, mornings', 'Fri,Sat 00:00-12:00'],
    ['Tuesday, or Wednesday morning', 'Tue,Wed 00:00-12:00'],
    ['Tuesday or Wednesday and Friday', 'Tue,Wed,Fri 00:00-24:00'],
    ['mornings, Tuesday', 'Tue 00:00-12:00'],
    ['mornings and Tuesday', 'Tue 00:00-12:00'],
    ['Monday after 3 or before 5', 'Mon 15:00-24:00; Mon 00:00-17:00'],
    ['Monday after 3, or before 5', 'Mon 15:00-24:00; Mon 00:00-17:00'],
    ['Monday after 3 or, before 5', 'Mon 15:00-24:00; Mon 00:00-17:00'],
    ['Monday after 3/before 5', 'Mon 15:00-24:00; Mon 00:00-17:00'],
    ['Monday after 3, and before 5', 'Mon 15:00-17:00'],
    ['mornings, Tuesday, Wednesday', 'Tue,Wed 00:00-12:00'],
    ['mornings or Tuesday', 'any day 00:00-12:00; Tue 00:00-12:00'],
    ['Tuesday, mornings or afternoons', 'Tue 00:00-12:00; Tue 12:00-18:00'],
    ['Tuesday mornings, afternoons', 'Tue 00:00-12:00; Tue 12:00-18:00'],
    ['mornings on Tuesday, Wednesday or Friday', 'Tue,Wed,Fri 00:00-12:00'],
    ['Tuesday morning or Wednesday', 'Tue 00:00-12:00; Wed 00:00-24:00'],
    ['after 9 on Monday before 11', 'Mon 09:00-11:00'],
    ['tomorrow or Friday morning', 'any day 00:00-12:00 2026-11-20..2026-11-20; Fri 00:00-12:00'],
    [
      'tomorrow after 3 and before 10',
      'any day 15:00-24:00 2026-11-20..2026-11-20; any day 00:00-10:00 2026-11-20..2026-11-20',
    ],
    ['Monday, no preference', 'Mon 00:00-24:00'],
    ['the first Monday', 'Mon 00:00-24:00; earliest'],
    ['Monday, Monday, Monday', 'Mon 00:00-24:00'],
    ['Monday to Sunday after 3', 'any day 15:00-24:00'],
    ['Tuesday or Friday, Tuesday', 'Tue,Fri 00:00-24:00'],
    ['Monday after 3 or any day after 3', 'Mon 15:00-24:00; any day 15:00-24:00'],
  ]);
});

describe('the week depends on the day it is said', () => {
  it.each([
    ['Sunday', '2026-11-22T15:00:00Z', 'next week', '2026-11-23..2026-11-29'],
    ['Sunday', '2026-11-22T15:00:00Z', 'this week', '2026-11-22..2026-11-22'],
    ['Sunday', '2026-11-22T15:00:00Z', 'the week after next', '2026-11-30..2026-12-06'],
    ['Monday', '2026-11-23T15:00:00Z', 'next week', '2026-11-30..2026-12-06'],
    ['Monday', '2026-11-23T15:00:00Z', 'this week', '2026-11-23..2026-11-29'],
    ['Monday', '2026-11-23T15:00:00Z', 'before next week', '2026-11-23..2026-11-29'],
    ['Monday', '2026-11-23T15:00:00Z', 'this weekend', '2026-11-28..2026-11-29'],
    ['Saturday', '2026-11-21T15:00:00Z', 'this weekend', '2026-11-21..2026-11-22'],
    ['late on Sunday', '2026-11-23T04:00:00Z', 'today', '2026-11-22..2026-11-22'],
    ['New Year’s Eve', '2026-12-31T15:00:00Z', 'next month', '2027-01-01..2027-01-31'],
    ['New Year’s Eve', '2026-12-31T15:00:00Z', 'this week', '2026-12-31..2027-01-03'],
    ['the end of January', '2027-01-31T15:00:00Z', 'next month', '2027-02-01..2027-02-28'],
    ['a leap year', '2028-01-31T15:00:00Z', 'next month', '2028-02-01..2028-02-29'],
    ['a leap year', '2028-01-31T15:00:00Z', 'February 29', '2028-02-29..2028-02-29'],
    ['the day after that', '2027-03-01T15:00:00Z', 'February 29', '2028-02-29..2028-02-29'],
  ])('on %s (%s) "%s" is %s', (_day, now, text, dates) => {
    expect(understood(text, now)).toBe(`any day 00:00-24:00 ${dates}`);
  });

  it('reads four hundred characters of a story, and keeps no blanks around it', () => {
    const read = (text: string) =>
      readPreferences(text, { now: new Date(thursday), timezone: 'America/New_York' });
    expect(read('  Monday  ')?.text).toBe('Monday');
    expect(read(`Monday ${'x'.repeat(500)}`)?.text).toHaveLength(400);
    expect(read(`${'x '.repeat(200)}Monday`)).toBeUndefined();
    expect(read(`${'x '.repeat(197)}Monday`)?.alternatives[0]?.weekdays).toEqual([1]);
  });
});
