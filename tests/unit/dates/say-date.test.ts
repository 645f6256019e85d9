import { describe, expect, it } from 'vitest';
import { sayDay, sayMinute, saySlot } from '#shared/domain/dates/say-date.ts';

describe('a time of day in words', () => {
  it.each([
    [0, '12 AM', 'medianoche'],
    [60, '1 AM', 'la 1 de la mañana'],
    [570, '9:30 AM', 'las 9:30 de la mañana'],
    [720, '12 PM', 'mediodía'],
    [750, '12:30 PM', 'las 12:30 de la tarde'],
    [780, '1 PM', 'la 1 de la tarde'],
    [930, '3:30 PM', 'las 3:30 de la tarde'],
    [1_200, '8 PM', 'las 8 de la noche'],
    [1_440, '12 AM', 'medianoche'],
  ])('minute %i is %s, and in Spanish %s', (minute, english, spanish) => {
    expect(sayMinute(minute, 'en')).toBe(english);
    expect(sayMinute(minute, 'es')).toBe(spanish);
  });

  it('is read back to a Spanish-speaking clinic as noon', () => {
    const slot = { start: '2026-11-24T12:00:00-05:00', timezone: 'America/New_York' };
    expect(saySlot(slot, 'es')).toBe('el martes 24 de noviembre a mediodía');
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [14, '14th'],
    [20, '20th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [30, '30th'],
    [31, '31st'],
  ])('day %i of a month is the %s', (day, ordinal) => {
    expect(sayDay({ weekday: 0, month: 12, day }, 'en')).toBe(`Sunday, December ${ordinal}`);
    expect(sayDay({ weekday: 6, month: 1, day }, 'es')).toBe(`el sábado ${day} de enero`);
  });
});
