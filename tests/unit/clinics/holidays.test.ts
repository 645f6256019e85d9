import { describe, expect, it } from 'vitest';
import { federalHoliday, federalHolidaysIn } from '#shared/domain/dates/holidays.ts';
import { addDays } from '#shared/domain/dates/wall-clock.ts';

describe('US federal holidays', () => {
  it.each([
    ['2026-01-01', "New Year's Day"],
    ['2026-01-19', 'Birthday of Martin Luther King, Jr.'],
    ['2026-02-16', "Washington's Birthday"],
    ['2026-05-25', 'Memorial Day'],
    ['2024-05-27', 'Memorial Day'],
    ['2026-06-19', 'Juneteenth'],
    ['2026-07-04', 'Independence Day'],
    ['2026-09-07', 'Labor Day'],
    ['2026-10-12', 'Columbus Day'],
    ['2026-11-11', 'Veterans Day'],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-12-25', 'Christmas Day'],
  ])('%s is %s', (day, name) => {
    expect(federalHoliday(day)).toBe(name);
  });

  it('are kept on Friday when they fall on Saturday, and on Monday when they fall on Sunday', () => {
    expect(federalHoliday('2026-07-03')).toBe('Independence Day');
    expect(federalHoliday('2027-07-05')).toBe('Independence Day');
  });

  it("keep next year's first of January on the last of December", () => {
    expect(federalHoliday('2021-12-31')).toBe("New Year's Day");
  });

  it('are eleven a year with their kept days, and no other day', () => {
    const days = Array.from({ length: 365 }, (_, ahead) => addDays('2026-01-01', ahead));
    expect(days.filter((day) => federalHoliday(day) !== undefined)).toHaveLength(12);
    expect(federalHoliday('2026-11-27')).toBeUndefined();
  });

  it('are these in 2027, with the five that are also kept on another day', () => {
    expect([...federalHolidaysIn(2027)].sort()).toEqual([
      ['2027-01-01', "New Year's Day"],
      ['2027-01-18', 'Birthday of Martin Luther King, Jr.'],
      ['2027-02-15', "Washington's Birthday"],
      ['2027-05-31', 'Memorial Day'],
      ['2027-06-18', 'Juneteenth'],
      ['2027-06-19', 'Juneteenth'],
      ['2027-07-04', 'Independence Day'],
      ['2027-07-05', 'Independence Day'],
      ['2027-09-06', 'Labor Day'],
      ['2027-10-11', 'Columbus Day'],
      ['2027-11-11', 'Veterans Day'],
      ['2027-11-25', 'Thanksgiving Day'],
      ['2027-12-24', 'Christmas Day'],
      ['2027-12-25', 'Christmas Day'],
      ['2027-12-31', "New Year's Day"],
    ]);
  });

  it('are the fourth Monday of May where there is no fifth, and the fourth Thursday of November', () => {
    const days = (year: number) => [...federalHolidaysIn(year).keys()];
    expect(days(2026)).toContain('2026-05-25');
    expect(days(2026)).not.toContain('2026-06-01');
    expect(days(2023)).toContain('2023-11-23');
    expect(days(2023)).not.toContain('2023-11-30');
    expect(days(2026)).toHaveLength(12);
  });
});
