import { describe, expect, it } from 'vitest';
import { mentionsIn } from '#shared/domain/dates/mentions.ts';
import { relate } from '#shared/domain/dates/relate.ts';
import { tuesdayAtHalfPastThree as slot } from '../call/a-call.ts';

const shown = (text: string): string =>
  mentionsIn(text)
    .map((mention) => {
      const { weekday, month, day, relative, hour, minute, meridiem, negated, bound } = mention;
      const what = [
        weekday === undefined ? '' : `w${weekday}`,
        day === undefined ? '' : `${month ?? '?'}/${day}`,
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
});
