import { describe, expect, it } from 'vitest';
import { compactPreferences } from '#shared/domain/dates/compact-preferences.ts';
import { readPreferences } from '#shared/domain/dates/read-preferences.ts';

/** Thursday, ten in the morning in New York. */
const now = new Date('2026-11-19T15:00:00Z');
const understood = (text: string): string => {
  const preferences = readPreferences(text, { now, timezone: 'America/New_York' });
  return preferences === undefined ? 'not understood' : compactPreferences(preferences);
};

describe('hours at least or at most', () => {
  it.each([
    ['no earlier than 9:30', 'any day 09:30-24:00'],
    ['nothing before noon', 'any day 12:00-24:00'],
    ['never before half past 8', 'any day 08:30-24:00'],
    ['but not earlier than 11', 'any day 11:00-24:00'],
    ['no antes de las 9 y media', 'any day 09:30-24:00'],
    ['no later than 4', 'any day 00:00-16:00'],
    ['nothing after 5 pm', 'any day 00:00-17:00'],
    ['not past 3', 'any day 00:00-15:00'],
    ['no más tarde de las 6', 'any day 00:00-18:00'],
    ['no después de las 12', 'any day 00:00-12:00'],
    ['starting at 2', 'any day 14:00-24:00'],
    ['past 3:30', 'any day 15:30-24:00'],
    ['a partir de las 4', 'any day 16:00-24:00'],
    ['from 2 onwards', 'any day 14:00-24:00'],
    ['3 or later', 'any day 15:00-24:00'],
    ['9 and after', 'any day 09:00-24:00'],
    ['las 10 o más tarde', 'any day 10:00-24:00'],
    ['noon or earlier', 'any day 00:00-12:00'],
    ['11 or before', 'any day 00:00-11:00'],
    ['las 9 o antes', 'any day 00:00-09:00'],
    ['before 9:30', 'any day 00:00-09:30'],
    ['by noon', 'any day 00:00-12:00'],
    ['until 4 pm', 'any day 00:00-16:00'],
    ['till 11', 'any day 00:00-11:00'],
    ['antes de las 9', 'any day 00:00-09:00'],
    ['hasta las 3 de la tarde', 'any day 00:00-15:00'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('between two hours, or about one', () => {
  it.each([
    ['between nine and eleven', 'any day 09:00-11:00'],
    ['from 9 to 5', 'any day 09:00-17:00'],
    ['9-5', 'any day 09:00-17:00'],
    ['9 am - 5 pm', 'any day 09:00-17:00'],
    ['9:00-17:00', 'any day 09:00-17:00'],
    ['10:30 to 11:15', 'any day 10:30-11:15'],
    ['de 9 a 11', 'any day 09:00-11:00'],
    ['8 am until noon', 'any day 08:00-12:00'],
    ['11 to 1', 'any day 11:00-13:00'],
    ['12 to 1pm', 'any day 12:00-13:00'],
    ['from noon to 3', 'any day 12:00-15:00'],
    ['at 10', 'any day 09:30-10:30'],
    ['around 3', 'any day 14:30-15:30'],
    ['about half past two', 'any day 14:00-15:00'],
    ['a las 10', 'any day 09:30-10:30'],
    ['sobre las 4', 'any day 15:30-16:30'],
    ['como a las 9', 'any day 08:30-09:30'],
    ['10:30', 'any day 10:00-11:00'],
    ['17:00', 'any day 16:30-17:30'],
    ['3pm', 'any day 14:30-15:30'],
    ['3:15 pm', 'any day 14:45-15:45'],
    ['10 in the morning', 'any day 09:30-10:30'],
    ["9 o'clock", 'any day 08:30-09:30'],
    ['at midnight', 'any day 23:30-24:00'],
    ['midnight', 'not understood'],
    ['at 25', 'not understood'],
    ['Monday at noon', 'Mon 11:30-12:30'],
    ['Monday 10am or Tuesday 2pm', 'Mon 09:30-10:30; Tue 13:30-14:30'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('parts of the day', () => {
  it.each([
    ['after school', 'any day 15:00-24:00'],
    ['before work', 'any day 00:00-09:00'],
    ['before school', 'any day 00:00-09:00'],
    ['después del trabajo', 'any day 17:00-24:00'],
    ['antes de la escuela', 'any day 00:00-09:00'],
    ['any time after work', 'any day 17:00-24:00'],
    ['early morning', 'any day 00:00-10:00'],
    ['early in the morning', 'any day 00:00-10:00'],
    ['first thing', 'any day 00:00-10:00'],
    ['first thing in the morning', 'any day 00:00-10:00'],
    ['temprano', 'any day 00:00-10:00'],
    ['primera hora', 'any day 00:00-10:00'],
    ['late morning', 'any day 10:00-12:00'],
    ['early afternoon', 'any day 12:00-15:00'],
    ['late afternoon', 'any day 15:00-18:00'],
    ['end of the day', 'any day 15:00-18:00'],
    ['mornings', 'any day 00:00-12:00'],
    ['in the afternoon', 'any day 12:00-18:00'],
    ['evenings', 'any day 17:00-24:00'],
    ['at night', 'any day 17:00-24:00'],
    ['por las mañanas', 'any day 00:00-12:00'],
    ['las tardes', 'any day 12:00-18:00'],
    ['en la noche', 'any day 17:00-24:00'],
    ['lunch', 'any day 11:30-14:00'],
    ['lunch time', 'any day 11:30-14:00'],
    ['lunch hour', 'any day 11:30-14:00'],
    ['hora de comer', 'any day 11:30-14:00'],
    ['al mediodía', 'any day 11:30-14:00'],
    ['this morning', 'any day 00:00-12:00 2026-11-19..2026-11-19'],
    ['this afternoon', 'any day 12:00-18:00 2026-11-19..2026-11-19'],
    ['esta tarde', 'any day 12:00-18:00 2026-11-19..2026-11-19'],
    ['esta noche', 'any day 17:00-24:00 2026-11-19..2026-11-19'],
    ['tonight', 'any day 17:00-24:00 2026-11-19..2026-11-19'],
    ['tonight after 6', 'any day 18:00-24:00 2026-11-19..2026-11-19'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('a day, a week, a month', () => {
  it.each([
    ['today', 'any day 00:00-24:00 2026-11-19..2026-11-19'],
    ['hoy', 'any day 00:00-24:00 2026-11-19..2026-11-19'],
    ['tomorrow', 'any day 00:00-24:00 2026-11-20..2026-11-20'],
    ['mañana', 'any day 00:00-24:00 2026-11-20..2026-11-20'],
    ['the day after tomorrow', 'any day 00:00-24:00 2026-11-21..2026-11-21'],
    ['pasado mañana', 'any day 00:00-24:00 2026-11-21..2026-11-21'],
    ['on November 24th', 'any day 00:00-24:00 2026-11-24..2026-11-24'],
    ['the 24th', 'any day 00:00-24:00 2026-11-24..2026-11-24'],
    ['11/24', 'any day 00:00-24:00 2026-11-24..2026-11-24'],
    ['2026-11-24', 'any day 00:00-24:00 2026-11-24..2026-11-24'],
    ['2026-13-45', 'not understood'],
    ['24 de noviembre', 'any day 00:00-24:00 2026-11-24..2026-11-24'],
    ['el 24', 'any day 00:00-24:00 2026-11-24..2026-11-24'],
    ['November 24 at 10 am', 'any day 09:30-10:30 2026-11-24..2026-11-24'],
    ['November 24 to 10 am', 'any day 09:30-10:30 2026-11-24..2026-11-24'],
    ['the first of December', 'any day 00:00-24:00 2026-12-01..2026-12-01'],
    ['Dec. 1', 'any day 00:00-24:00 2026-12-01..2026-12-01'],
    ['a week from Monday', 'any day 00:00-24:00 2026-11-30..2026-11-30'],
    ['this week', 'any day 00:00-24:00 2026-11-19..2026-11-22'],
    ['later this week', 'any day 00:00-24:00 2026-11-19..2026-11-22'],
    ['esta semana', 'any day 00:00-24:00 2026-11-19..2026-11-22'],
    ['this weekend', 'any day 00:00-24:00 2026-11-21..2026-11-22'],
    ['este fin de semana', 'any day 00:00-24:00 2026-11-21..2026-11-22'],
    ['next week', 'any day 00:00-24:00 2026-11-23..2026-11-29'],
    ['the following week', 'any day 00:00-24:00 2026-11-23..2026-11-29'],
    ['la semana que viene', 'any day 00:00-24:00 2026-11-23..2026-11-29'],
    ['semana próxima', 'any day 00:00-24:00 2026-11-23..2026-11-29'],
    ['the week after next', 'any day 00:00-24:00 2026-11-30..2026-12-06'],
    ['next month', 'any day 00:00-24:00 2026-12-01..2026-12-31'],
    ['el mes que viene', 'any day 00:00-24:00 2026-12-01..2026-12-31'],
    ['within 3 days', 'any day 00:00-24:00 2026-11-19..2026-11-22'],
    ['next 5 days', 'any day 00:00-24:00 2026-11-19..2026-11-24'],
    ['in the next two weeks', 'any day 00:00-24:00 2026-11-19..2026-12-03'],
    ['in two weeks', 'any day 00:00-24:00 2026-12-03..2026-12-09'],
    ['in a week', 'any day 00:00-24:00 2026-11-26..2026-12-02'],
    ['en dos semanas', 'any day 00:00-24:00 2026-12-03..2026-12-09'],
    ['dentro de 3 días', 'any day 00:00-24:00 2026-11-19..2026-11-22'],
    ['en los próximos 4 días', 'any day 00:00-24:00 2026-11-19..2026-11-23'],
    ['in the next few days', 'not understood'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('from a day on, or up to one', () => {
  it.each([
    ['after November 24', 'any day 00:00-24:00 2026-11-25..9999-12-31'],
    ['after the 24th', 'any day 00:00-24:00 2026-11-25..9999-12-31'],
    ['after Monday', 'any day 00:00-24:00 2026-11-24..9999-12-31'],
    ['después del martes', 'any day 00:00-24:00 2026-11-25..9999-12-31'],
    ['from December 1 on', 'any day 00:00-24:00 2026-12-01..9999-12-31'],
    ['starting December 1', 'any day 00:00-24:00 2026-12-01..9999-12-31'],
    ['since 12/1', 'any day 00:00-24:00 2026-12-01..9999-12-31'],
    ['from Monday on', 'any day 00:00-24:00 2026-11-23..9999-12-31'],
    ['starting Tuesday', 'any day 00:00-24:00 2026-11-24..9999-12-31'],
    ['a partir del lunes', 'any day 00:00-24:00 2026-11-23..9999-12-31'],
    ['a partir del 1 de diciembre', 'any day 00:00-24:00 2026-12-01..9999-12-31'],
    ['desde el 24 de noviembre', 'any day 00:00-24:00 2026-11-24..9999-12-31'],
    ['después del 24 de noviembre', 'any day 00:00-24:00 2026-11-25..9999-12-31'],
    ['not before Monday', 'any day 00:00-24:00 2026-11-23..9999-12-31'],
    ['not until next week', 'any day 00:00-24:00 2026-11-23..9999-12-31'],
    ['after next week', 'any day 00:00-24:00 2026-11-30..9999-12-31'],
    ['not before Monday, after 3', 'any day 15:00-24:00 2026-11-23..9999-12-31'],
    ['before November 25', 'any day 00:00-24:00 2026-11-19..2026-11-24'],
    ['before Friday', 'any day 00:00-24:00 2026-11-19..2026-11-19'],
    ['before Thursday', 'any day 00:00-24:00 2026-11-19..2026-11-25'],
    ['before next week', 'any day 00:00-24:00 2026-11-19..2026-11-22'],
    ['before Friday, mornings', 'any day 00:00-12:00 2026-11-19..2026-11-19'],
    ['antes del viernes', 'any day 00:00-24:00 2026-11-19..2026-11-19'],
    ['antes del 25 de noviembre', 'any day 00:00-24:00 2026-11-19..2026-11-24'],
    ['by the 25th', 'any day 00:00-24:00 2026-11-19..2026-11-25'],
    ['by Friday', 'any day 00:00-24:00 2026-11-19..2026-11-20'],
    ['by Thursday', 'any day 00:00-24:00 2026-11-19..2026-11-26'],
    ['until Friday', 'any day 00:00-24:00 2026-11-19..2026-11-20'],
    ['until December 1', 'any day 00:00-24:00 2026-11-19..2026-12-01'],
    ['hasta el viernes', 'any day 00:00-24:00 2026-11-19..2026-11-20'],
    ['hasta el 25 de noviembre', 'any day 00:00-24:00 2026-11-19..2026-11-25'],
    ['no later than Friday', 'any day 00:00-24:00 2026-11-19..2026-11-20'],
    ['not after Friday', 'any day 00:00-24:00 2026-11-19..2026-11-20'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('from one day to another', () => {
  it.each([
    ['between November 23 and November 25', 'any day 00:00-24:00 2026-11-23..2026-11-25'],
    ['from 11/23 to 11/25', 'any day 00:00-24:00 2026-11-23..2026-11-25'],
    ['November 23 to 25', 'any day 00:00-24:00 2026-11-23..2026-11-25'],
    ['Nov 23-25', 'any day 00:00-24:00 2026-11-23..2026-11-25'],
    ['between the 23rd and the 25th of November', 'any day 00:00-24:00 2026-11-23..2026-11-25'],
    ['del 23 al 25 de noviembre', 'any day 00:00-24:00 2026-11-23..2026-11-25'],
    ['entre el 23 de noviembre y el 25 de noviembre', 'any day 00:00-24:00 2026-11-23..2026-11-25'],
    ['Mon-Wed', 'Mon,Tue,Wed 00:00-24:00'],
    ['Monday through Friday', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['Fri to Mon', 'Fri,Sat,Sun,Mon 00:00-24:00'],
    ['Monday until Friday', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['from Monday to Wednesday', 'Mon,Tue,Wed 00:00-24:00'],
    ['from Monday until Friday', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['lunes a viernes', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['lunes hasta el miércoles', 'Mon,Tue,Wed 00:00-24:00'],
    ['desde el lunes hasta el miércoles', 'Mon,Tue,Wed 00:00-24:00'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('days of the week', () => {
  it.each([
    ['weekdays', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['any workday', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['business days', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['working days', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['días laborables', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['día de semana', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['día hábil', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00'],
    ['weekends', 'Sun,Sat 00:00-24:00'],
    ['on the weekend', 'Sun,Sat 00:00-24:00'],
    ['fines de semana', 'Sun,Sat 00:00-24:00'],
    ['every day', 'any time'],
    ['any day', 'any time'],
    ['all week', 'any time'],
    ['todos los días', 'any time'],
    ['thurs', 'Thu 00:00-24:00'],
    ['Tues. or Wed.', 'Tue,Wed 00:00-24:00'],
    ['Sat', 'Sat 00:00-24:00'],
    ['sábados', 'Sat 00:00-24:00'],
    ['next Tuesday', 'Tue 00:00-24:00'],
    ['Monday/Tuesday', 'Mon,Tue 00:00-24:00'],
    ['Monday & Tuesday', 'Mon,Tue 00:00-24:00'],
    ['Monday y martes', 'Mon,Tue 00:00-24:00'],
    ['lunes o martes', 'Mon,Tue 00:00-24:00'],
    ['Monday also Tuesday', 'Mon,Tue 00:00-24:00'],
    ['Monday, Tuesday, and Thursday', 'Mon,Tue,Thu 00:00-24:00'],
    ['any time Monday', 'Mon 00:00-24:00'],
    ['only Monday', 'Mon 00:00-24:00'],
    ['weekday mornings', 'Mon,Tue,Wed,Thu,Fri 00:00-12:00'],
    ['lunchtime on weekdays', 'Mon,Tue,Wed,Thu,Fri 11:30-14:00'],
    ['every day after 3', 'any day 15:00-24:00'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('what does not suit', () => {
  it.each([
    ['Mondays are bad', 'not Mon 00:00-24:00'],
    ['Monday is out', 'not Mon 00:00-24:00'],
    ['Tuesday is no good', 'not Tue 00:00-24:00'],
    ["Friday's not possible", 'not Fri 00:00-24:00'],
    ["Friday's no good", 'not Fri 00:00-24:00'],
    ["Fridays aren't good", 'not Fri 00:00-24:00'],
    ["I don't like Fridays", 'not Fri 00:00-24:00'],
    ["Monday won't work", 'not Mon 00:00-24:00'],
    ["Mondays don't suit me", 'not Mon 00:00-24:00'],
    ["Monday doesn't work for me", 'not Mon 00:00-24:00'],
    ['Monday does not work for us', 'not Mon 00:00-24:00'],
    ['el lunes no puedo', 'not Mon 00:00-24:00'],
    ['los martes no me sirven', 'not Tue 00:00-24:00'],
    ['los viernes no me viene', 'not Fri 00:00-24:00'],
    ['except Monday', 'not Mon 00:00-24:00'],
    ['except on Fridays', 'not Fri 00:00-24:00'],
    ['other than Tuesday', 'not Tue 00:00-24:00'],
    ['anything but Wednesday', 'not Wed 00:00-24:00'],
    ['excluding weekends', 'not Sun,Sat 00:00-24:00'],
    ['avoiding Mondays', 'not Mon 00:00-24:00'],
    ['besides Monday', 'not Mon 00:00-24:00'],
    ['apart from Friday', 'not Fri 00:00-24:00'],
    ['never Sundays', 'not Sun 00:00-24:00'],
    ['no weekends', 'not Sun,Sat 00:00-24:00'],
    ['no mornings', 'not any day 00:00-12:00'],
    ['cannot do Fridays', 'not Fri 00:00-24:00'],
    ["can't make Mondays", 'not Mon 00:00-24:00'],
    ['menos el lunes', 'not Mon 00:00-24:00'],
    ['excepto los martes', 'not Tue 00:00-24:00'],
    ['salvo el viernes', 'not Fri 00:00-24:00'],
    ['nunca los domingos', 'not Sun 00:00-24:00'],
    ['no Mondays, Tuesdays or Wednesdays', 'not Mon,Tue,Wed 00:00-24:00'],
    ['not Monday nor Tuesday', 'not Mon 00:00-24:00; not Tue 00:00-24:00'],
    ['not Monday and Tuesday', 'not Mon,Tue 00:00-24:00'],
    ['not Monday, Tuesday after 3', 'Tue 15:00-24:00; not Mon 00:00-24:00'],
    ['not Monday, Tuesday or Wednesday', 'not Mon,Tue,Wed 00:00-24:00'],
    ['not tomorrow', 'not any day 00:00-24:00 2026-11-20..2026-11-20'],
    ['not next week', 'not any day 00:00-24:00 2026-11-23..2026-11-29'],
    ['not Monday morning', 'not Mon 00:00-12:00'],
    ['any time except Monday', 'not Mon 00:00-24:00'],
    ['any day but Friday', 'not Fri 00:00-24:00'],
    ['asap but not Monday', 'not Mon 00:00-24:00; earliest'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('no wish, or the sooner the better', () => {
  it.each([
    ['whenever', 'any time'],
    ['whatever', 'any time'],
    ['any', 'any time'],
    ['do you have any', 'not understood'],
    ['anything works', 'any time'],
    ['anything is fine', 'any time'],
    ["I'm flexible", 'any time'],
    ['does not matter', 'any time'],
    ["don't care", 'any time'],
    ["don't mind", 'any time'],
    ['cualquier momento', 'any time'],
    ['cualquier horario', 'any time'],
    ['cuando sea', 'any time'],
    ['me da igual', 'any time'],
    ['no importa', 'any time'],
    ['sin preferencia', 'any time'],
    ['any time but not before 10', 'any day 10:00-24:00'],
    ['asap', 'earliest'],
    ['A.S.A.P.', 'earliest'],
    ['soon', 'earliest'],
    ['the sooner the better', 'earliest'],
    ['as soon as you can', 'earliest'],
    ['the soonest appointment', 'earliest'],
    ['the first available', 'earliest'],
    ['first opening', 'earliest'],
    ['right away', 'earliest'],
    ['urgently', 'earliest'],
    ['immediately', 'earliest'],
    ['cuanto antes', 'earliest'],
    ['lo más pronto posible', 'earliest'],
    ['la primera cita disponible', 'earliest'],
    ['asap after 3', 'any day 15:00-24:00; earliest'],
    ['Tuesday or as soon as possible', 'Tue 00:00-24:00; earliest'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('days and hours together', () => {
  it.each([
    ['after 3 on Tuesday and Wednesday', 'Tue,Wed 15:00-24:00'],
    ['Tuesday and Wednesday after 3', 'Tue,Wed 15:00-24:00'],
    ['after 3 on Tuesday or before 10 on Friday', 'Tue 15:00-24:00; Fri 00:00-10:00'],
    ['Monday morning and afternoon', 'Mon 00:00-12:00; Mon 12:00-18:00'],
    ['Friday or after 4', 'Fri 16:00-24:00'],
    ['tomorrow or Monday', 'any day 00:00-24:00 2026-11-20..2026-11-20; Mon 00:00-24:00'],
    ['tomorrow morning or Monday afternoon', 'any day 00:00-12:00 2026-11-20..2026-11-20; Mon 12:00-18:00'],
    [
      'next week or the week after next',
      'any day 00:00-24:00 2026-11-23..2026-11-29; any day 00:00-24:00 2026-11-30..2026-12-06',
    ],
    ['next week after 3', 'any day 15:00-24:00 2026-11-23..2026-11-29'],
    ['weekends, mornings', 'Sun,Sat 00:00-12:00'],
    ['mornings, weekends', 'Sun,Sat 00:00-12:00'],
    ['mornings or weekends', 'any day 00:00-12:00; Sun,Sat 00:00-12:00'],
    ['Monday, mornings', 'Mon 00:00-12:00'],
    ['Monday, after 9, before 11', 'Mon 09:00-11:00'],
    ['after 9 and before 11', 'any day 09:00-11:00'],
    ['after 11 and before 9', 'any day 11:00-24:00; any day 00:00-09:00'],
    ['before 10 or after 4', 'any day 00:00-10:00; any day 16:00-24:00'],
    ['Monday 9 to 11 or 2 to 4', 'Mon 09:00-11:00; Mon 14:00-16:00'],
    ['9 to 11 Monday or 2 to 4 Tuesday', 'Mon 09:00-11:00; Tue 14:00-16:00'],
    ['any time on Monday but not before 10', 'Mon 10:00-24:00'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});
