import { describe, expect, it } from 'vitest';
import { instantOf, isoInZone } from '#shared/domain/dates/wall-clock.ts';
import { clockChangeOn, instantsAt, isTimeZone, minuteOfDay } from '#shared/domain/dates/zone.ts';

const newYork = 'America/New_York';
const lordHowe = 'Australia/Lord_Howe';
const iso = (instant: Date | undefined) => instant?.toISOString().slice(0, 16);

describe('a minute on the wall', () => {
  it.each<readonly [what: string, day: string, minute: number, zone: string, instants: readonly string[]]>([
    ['an ordinary day', '2026-11-24', 930, newYork, ['2026-11-24T20:30']],
    ['midnight', '2026-11-24', 0, newYork, ['2026-11-24T05:00']],
    ['the end of the day', '2026-11-24', 1440, newYork, ['2026-11-25T05:00']],
    ['the day before a change', '2026-10-31', 720, newYork, ['2026-10-31T16:00']],
    ['the day after a change', '2026-11-02', 720, newYork, ['2026-11-02T17:00']],
    ['twice in autumn', '2026-11-01', 90, newYork, ['2026-11-01T05:30', '2026-11-01T06:30']],
    ['once before that hour', '2026-11-01', 59, newYork, ['2026-11-01T04:59']],
    ['once after that hour', '2026-11-01', 120, newYork, ['2026-11-01T07:00']],
    ['the jump in spring', '2027-03-14', 150, newYork, ['2027-03-14T07:00']],
    ['the minute before the jump', '2027-03-14', 119, newYork, ['2027-03-14T06:59']],
    ['the first minute after the jump', '2027-03-14', 180, newYork, ['2027-03-14T07:00']],
    ['a jump of half an hour', '2026-10-04', 135, lordHowe, ['2026-10-03T15:30']],
  ])('%s is at these instants', (_what, day, minute, zone, instants) => {
    expect(instantsAt(day, minute, zone).map(iso)).toEqual(instants);
  });

  it.each([
    ['2026-11-01', newYork, '2026-11-01T06:00'],
    ['2027-03-14', newYork, '2027-03-14T07:00'],
    ['2026-10-04', lordHowe, '2026-10-03T15:30'],
    ['2026-11-02', newYork, undefined],
    ['2026-10-31', newYork, undefined],
    ['2027-03-14', 'America/Phoenix', undefined],
  ])('on %s the clocks of %s are moved at %s', (day, zone, instant) => {
    expect(iso(clockChangeOn(day, zone))).toBe(instant);
  });

  it.each([
    [{ month: 11, day: 24, hour: 15, minute: 30 }, '2026-11-24T20:30'],
    [{ month: 11, day: 1, hour: 1, minute: 30 }, '2026-11-01T05:30'],
    [{ month: 11, day: 1, hour: 12, minute: 0 }, '2026-11-01T17:00'],
    [{ month: 10, day: 31, hour: 12, minute: 0 }, '2026-10-31T16:00'],
    [{ month: 3, day: 8, hour: 2, minute: 30 }, undefined],
    [{ month: 3, day: 8, hour: 3, minute: 0 }, '2026-03-08T07:00'],
  ])('%j is the instant %s in New York', (at, instant) => {
    expect(iso(instantOf({ year: 2026, ...at }, newYork))).toBe(instant);
  });

  it('is read back with the offset of its zone', () => {
    const instant = new Date('2026-11-24T20:30:00Z');
    expect(minuteOfDay(instant, newYork)).toBe(930);
    expect(minuteOfDay(instant, 'UTC')).toBe(1230);
    expect(isoInZone(instant, newYork)).toBe('2026-11-24T15:30:00-05:00');
    expect(isoInZone(instant, 'UTC')).toBe('2026-11-24T20:30:00+00:00');
    expect(isoInZone(instant, 'Asia/Kolkata')).toBe('2026-11-25T02:00:00+05:30');
    expect(isoInZone(instant, 'America/St_Johns')).toBe('2026-11-24T17:00:00-03:30');
  });

  it.each([
    ['America/New_York', true],
    ['UTC', true],
    ['America/Nowhere', false],
    ['', false],
  ])('%j is the name of a zone: %s', (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });
});
