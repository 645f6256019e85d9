import { describe, expect, it } from 'vitest';
import { readBirthDate } from '#shared/domain/dialogue/reading/birth-date.ts';

const now = new Date('2026-11-19T15:00:00Z');

describe('a date of birth', () => {
  it.each([
    ['3/4/1985', 'en', '1985-03-04'],
    ['3/4/1985', 'es', '1985-04-03'],
    ['13/12/1985', 'en', '1985-12-13'],
    ['12/13/1985', 'es', '1985-12-13'],
    ['03-04-85', 'en', '1985-03-04'],
    ['3.4.26', 'en', '2026-03-04'],
    ['3.4.27', 'en', '1927-03-04'],
    ['1985-3-4', 'en', '1985-03-04'],
    ['1985-12-13', 'en', '1985-12-13'],
    ['March 4th, 1985', 'en', '1985-03-04'],
    ['March 14, 1985', 'en', '1985-03-14'],
    ["March 4 '38", 'en', '1938-03-04'],
    ['14 de marzo de 1938', 'es', '1938-03-14'],
    ['4 de marzo del 38', 'es', '1938-03-04'],
    ["Mar. 4 '85", 'en', '1985-03-04'],
    ['March 4, 85', 'en', '1985-03-04'],
    ['4th of March 1985', 'en', '1985-03-04'],
    ['4 de marzo de 1985', 'es', '1985-03-04'],
    ['nací el 4 de marzo del 85', 'es', '1985-03-04'],
    ['1 ene 1990', 'es', '1990-01-01'],
    ['2/29/2000', 'en', '2000-02-29'],
    ['11/19/2026', 'en', '2026-11-19'],
    ['11/20/1906', 'en', '1906-11-20'],
  ] as const)('"%s" (%s) is %s', (said, language, date) => {
    expect(readBirthDate(said, language, now)?.date).toBe(date);
  });

  it.each([
    ['a day that was never', '2/29/2001'],
    ['a day to come', '11/20/2026'],
    ['a year to come, the year first', '2031-01-01'],
    ['a thirteenth month', '1985-13-04'],
    ['a month nobody knows, the day first', '4 Foo 1985'],
    ['a day that was never, the month in letters', '31 February 1985'],
    ['longer ago than anybody lives', '11/20/1905'],
    ['a month nobody knows', 'Foo 4, 1985'],
    ['an hour, no year', 'March 4, 10 am'],
    ['a day without a year', '3/4'],
    ['a year alone', '1985'],
  ])('%s is none: "%s"', (_, said) => {
    expect(readBirthDate(said, 'en', now)).toBeUndefined();
  });

  it('may be the day that begins just now', () => {
    const midnight = new Date('2026-11-19T00:00:00Z');
    expect(readBirthDate('11/19/2026', 'en', midnight)?.date).toBe('2026-11-19');
  });

  it('says where it stands, so that a telephone number beside it is not cut', () => {
    expect(readBirthDate('I was born on March 4 1985 in Boston', 'en', now)?.span).toBe('march 4 1985');
  });
});
