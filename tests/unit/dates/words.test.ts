import { describe, expect, it } from 'vitest';
import { plain } from '#shared/domain/dates/plain.ts';
import { localeOf, monthOf, numberOf, weekdayOf } from '#shared/domain/dates/words.ts';

describe('words of the calendar', () => {
  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES', 'es'],
    ['en', 'en'],
    ['en-ES', 'en'],
    ['pt', 'en'],
    ['', 'en'],
  ])('the language %j is answered in %s', (language, locale) => {
    expect(localeOf(language)).toBe(locale);
  });

  it.each([
    ['tuesday', 2],
    ['tuesdays', 2],
    ['tue', 2],
    ['tues.', 2],
    ['martes', 2],
    ['sabados', 6],
    ['domingo', 0],
    ['t.ue', undefined],
    ['tuesday..', undefined],
    ['day', undefined],
    ['', undefined],
  ])('%j is the weekday %s', (word, weekday) => {
    expect(weekdayOf(word)).toBe(weekday);
  });

  it.each([
    ['november', 11],
    ['nov', 11],
    ['sept', 9],
    ['enero', 1],
    ['agosto', 8],
    ['diciembre', 12],
    ['smarch', undefined],
  ])('%j is the month %s', (word, month) => {
    expect(monthOf(word)).toBe(month);
  });

  it.each([
    ['24', 24],
    ['24th', 24],
    ['1st', 1],
    [' 24 ', 24],
    ['twenty-four', 24],
    ['twenty  four', 24],
    [' twenty four ', 24],
    ['treinta y uno', 31],
    ['oh five', 5],
    ['o five', 5],
    ['y', undefined],
    ['', undefined],
    ['a24', undefined],
    ['24x', undefined],
    ['24 x', undefined],
    ['twenty x', undefined],
  ])('%j is the number %s', (words, number) => {
    expect(numberOf(words)).toBe(number);
  });

  it.each([
    ['Mañana a las 3, señor Núñez', 'manana a las 3, senor nunez'],
    ['I’m fine', "i'm fine"],
    ['ÁÉÍÓÚÜ àß', 'aeiouu aß'],
    ['ok 👍 Tue', 'ok    tue'],
  ])('%j is %j without accents, one character for one', (text, bare) => {
    expect(plain(text)).toBe(bare);
    expect(bare).toHaveLength(text.length);
  });
});
