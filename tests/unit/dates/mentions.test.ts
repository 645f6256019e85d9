import { describe, expect, it } from 'vitest';
import { mentionsIn } from '#shared/domain/dates/mentions.ts';
import { relate } from '#shared/domain/dates/relate.ts';
import { tuesdayAtHalfPastThree as slot } from '../call/a-call.ts';

const shown = (text: string): string =>
  mentionsIn(text)
    .map((mention) => {
      const { weekday, year, month, day, relative, hour, minute, meridiem, negated, bound } = mention;
      const what = [
        weekday === undefined ? '' : `w${weekday}`,
        day === undefined ? '' : `${year === undefined ? '' : `${year}/`}${month ?? '?'}/${day}`,
        relative === undefined ? '' : `+${relative}`,
        hour === undefined ? '' : `${hour}:${String(minute).padStart(2, '0')}${meridiem ?? ''}`,
      ].join('');
      return `${what}${negated ? '!' : ''}${bound ? '~' : ''}`;
    })
    .join(' ');

describe('mentionsIn', () => {
  it.each([
    ['Tuesday at half past three', 'w2 3:30'],
    ['3:30 pm', '3:30pm'],
    ['330 p.m.', '3:30pm'],
    ['the twenty-fourth', '?/24'],
    ['twenty fourth of November', '11/24'],
    ['three thirty on Tuesday', 'w2 3:30'],
    ['nine fifteen', '9:15'],
    ['eleven oh five', '11:05'],
    ['quarter to four', '3:45'],
    ['ten past one', '1:10'],
    ["ten o'clock in the morning", '10:00am'],
    ['noon', '12:00pm'],
    ['make it four instead', '4:00'],
    ['Tuesday, December first', 'w2 12/1'],
    ['mañana a las tres y media', '+1 3:30'],
    ['por la mañana', ''],
    ['el martes 24 de noviembre a las 3:30 de la tarde', 'w2 11/24 3:30pm'],
    ['el martes veinticuatro a las cuatro menos cuarto', 'w2 ?/24 3:45'],
    ['a la una y cuarto', '1:15'],
    ['pasado mañana', '+2'],
    ['not Tuesday, Wednesday at 10', 'w2! w3 10:00'],
    ['arrive by 3:15 for your 3:30', '3:15~ 3:30'],
    ['nine to five, Monday through Friday', '5:00~'],
    ['between 9 and 11', '9:00~ 11:00~'],
    ['before 5', '5:00~'],
    ['Tuesday the 24th at half past three', 'w2 ?/24 3:30'],
    ['November 24th, 2026 at 3:30 PM', '2026/11/24 3:30pm'],
    ['11/24/2026 at 15:30', '2026/11/24 15:30'],
    ['the 24th of November', '11/24'],
    ['24 November', '11/24'],
    ['Nov. 24', '11/24'],
    ['Tues the 24th', 'w2 ?/24'],
    ['Wed. at 9', 'w3 9:00'],
    ['tomorrow at noon', '+1 12:00pm'],
    ['today at five', '+0 5:00'],
    ['the day after tomorrow at 8:45', '+2 8:45'],
    ['tonight at six', '+0 6:00'],
    ['next Tuesday at three', 'w2 3:00'],
    ['this coming Friday, ten AM', 'w5 10:00am'],
    ['Friday morning at eight fifteen', 'w5 8:15'],
    ['eight forty-five a.m.', '8:45am'],
    ['eight forty five', '8:45'],
    ['five to nine', '8:55'],
    ['a quarter past two', '2:15'],
    ['twenty to five', '4:40'],
    ['midnight', '0:00'],
    ['twelve noon', '12:00pm'],
    ['twelve thirty', '12:30'],
    ["1 o'clock", '1:00'],
    ['one pm', '1:00pm'],
    ['3:30ish', '3:30'],
    ['around three thirty', '3:30~'],
    ['by four', '4:00~'],
    ['at 10 sharp', '10:00'],
    ['10 in the morning', '10:00am'],
    ['four in the afternoon', '4:00pm'],
    ['seven at night', '7:00pm'],
    ['six in the evening', '6:00pm'],
    ['we can do 2, 2:30 or 3', '2:00 2:30 3:00'],
    ['either Tuesday at 2 or Thursday at 4', 'w2 2:00 w4 4:00'],
    ['Monday or Tuesday', 'w1 w2'],
    ['not the 24th, the 25th', '?/24! ?/25'],
    ['instead of Tuesday, Wednesday', 'w2! w3'],
    ['not at 3:30, at 4:30', '3:30! 4:30'],
    ['we close at 5', '5:00~'],
    ['we open at 8', '8:00~'],
    ['after 3', '3:00~'],
    ['between 9 and 11 on the 24th', '9:00~ 11:00~ ?/24'],
    ['from 2 to 4', '2:00~ 4:00~'],
    ['2 to 4 pm', '4:00pm~'],
    ['until noon', '12:00pm~'],
    ['May 3rd', '5/3'],
    ['March 3', '3/3'],
    ['second of December', '12/2'],
    ['December second', '12/2'],
    ['December 2nd', '12/2'],
    ['the second at two', '2:00'],
    ['the twenty second', '?/22'],
    ['the first available is Monday', 'w1'],
    ['arrive at 3:15', '3:15~'],
    ['come at 3:15 for a 3:30', '3:15 3:30'],
    ['el jueves a las diez', 'w4 10:00'],
    ['el jueves 26 a las diez de la mañana', 'w4 ?/26 10:00am'],
    ['el 26 de noviembre', '11/26'],
    ['el veintiséis', '?/26'],
    ['mañana a mediodía', '+1 12:00pm'],
    ['hoy a las cinco', '+0 5:00'],
    ['las cinco menos diez', '4:50'],
    ['las doce y media', '12:30'],
    ['la una de la tarde', '1:00pm'],
    ['a las 15:30', '15:30'],
    ['a las quince treinta', '15:30'],
    ['a las tres y cuarto de la tarde', '3:15pm'],
    ['el lunes que viene', 'w1'],
    ['no el martes, el miércoles', 'w2! w3'],
    ['en vez del martes', 'w2!'],
    ['el primero de diciembre', '12/1'],
    ['el dos a las dos', '?/2 2:00'],
    ['pasado mañana a las ocho de la noche', '+2 8:00pm'],
    ['esta tarde a las cuatro', '+0 4:00'],
  ])('reads "%s"', (text, expected) => {
    expect(shown(text).split(' ').toSorted()).toEqual(expected.split(' ').toSorted());
  });

  it.each([
    'we are at 330 Main Street',
    'in 30 minutes',
    'the first one',
    'at one point',
    'we have three openings',
    'it hurts 7 days a week',
    'los lunes cerramos',
    'my number is 212 555 0147',
    'las dos opciones',
    'one moment',
    'the second floor',
    'Mondays',
    'every Tuesday',
    "Tuesday's full",
    'may I have your name',
    'we march on',
    'two two two',
    'the first',
    'thirty minutes before',
    '15 minutes early',
    'room 330',
    'suite 24',
    'dose of 5 mg',
    'a copay of 30 dollars',
    'I am 45',
    "it's been 3 days",
    'call back at 555 0142',
  ])('finds neither date nor time in "%s"', (text) => {
    expect(shown(text)).toBe('');
  });

  it('gives spans of the original text', () => {
    const text = 'Sí, mañana a las tres y media.';
    for (const { start, end, text: words } of mentionsIn(text)) expect(text.slice(start, end)).toBe(words);
    expect(mentionsIn(text).map((mention) => mention.text)).toEqual(['mañana', 'tres y media']);
  });
});

describe('relate', () => {
  const saturday = new Date('2026-11-21T15:00:00Z');
  it.each([
    ['Tuesday at 3:30', 'agrees', 'agrees'],
    ['Tuesday the 25th', 'mixed', 'silent'],
    ['Wednesday at 3:30', 'disagrees', 'agrees'],
    ['2:30 or 3:30', 'silent', 'mixed'],
    ['the 24th', 'agrees', 'silent'],
    ['December 24th', 'disagrees', 'silent'],
    ['3:30 in the morning', 'silent', 'disagrees'],
    ['15:30', 'silent', 'agrees'],
    ['not Tuesday', 'disagrees', 'silent'],
    ['not Wednesday, Tuesday', 'agrees', 'silent'],
    ['tomorrow', 'disagrees', 'silent'],
    ['we are open until 5', 'silent', 'silent'],
    ['thank you', 'silent', 'silent'],
  ])('"%s": day %s, time %s', (text, day, time) => {
    expect(relate(text, slot, saturday)).toEqual({ day, time });
  });

  const at = (start: string) => ({ ...slot, start: `2026-11-${start}:00-05:00` });
  it.each([
    ['24T15:30', '3:45', 'silent', 'disagrees'],
    ['24T15:30', 'November 24th, 2026', 'agrees', 'silent'],
    ['24T15:30', 'November 24th, 2027', 'disagrees', 'silent'],
    ['22T15:30', 'tomorrow at 3:30', 'agrees', 'agrees'],
    ['22T15:30', 'today at 3:30', 'disagrees', 'agrees'],
    ['21T15:30', 'today', 'agrees', 'silent'],
    ['24T12:30', 'twelve thirty', 'silent', 'agrees'],
    ['24T12:30', '12:30 pm', 'silent', 'agrees'],
    ['24T12:30', '12:30 am', 'silent', 'disagrees'],
    ['24T12:00', 'noon', 'silent', 'agrees'],
    ['24T12:00', 'midnight', 'silent', 'disagrees'],
    ['24T09:15', 'nine fifteen', 'silent', 'agrees'],
    ['24T09:15', '9:15 pm', 'silent', 'disagrees'],
    ['24T09:15', '21:15', 'silent', 'disagrees'],
  ])('an appointment on %s and "%s": day %s, time %s', (start, text, day, time) => {
    expect(relate(text, at(start), saturday)).toEqual({ day, time });
  });
});
