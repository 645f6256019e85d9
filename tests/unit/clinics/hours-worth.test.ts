import { describe, expect, it } from 'vitest';
import type { Clinic, OpenRange } from '#shared/domain/clinics/clinic.ts';
import { closesTooSoon, hoursReason, hoursWorth } from '#shared/domain/clinics/score-hours.ts';
import { anyTime, type Preferences } from '#shared/domain/dates/preferences.ts';
import { aClinic, daily, hour, weekdays } from './a-clinic.ts';
import { now } from './a-request.ts';

/** No hours on the other days. 0 is Sunday. */
const only = (weekday: number, ...ranges: readonly OpenRange[]): Clinic => {
  const on = (each: number): readonly OpenRange[] => (each === weekday ? ranges : []);
  return aClinic({ hours: [on(0), on(1), on(2), on(3), on(4), on(5), on(6)] });
};
const open = (...ranges: readonly OpenRange[]): Clinic => aClinic({ hours: daily(...ranges) });
const unknown = (): Clinic => {
  const { hours: _, ...rest } = aClinic();
  return rest;
};
const [tuesday, wednesday, friday, saturday] = [2, 3, 5, 6];
const today = { disposition: 'same_day', now } as const;
const noHurry = { disposition: 'appointment', now } as const;
const at = (iso: string) => ({ ...noHurry, now: new Date(iso) });

const window = (weekday: number) => ({ weekdays: [weekday], from_minute: 0, to_minute: 1440 });
const saturdays: Preferences = { ...anyTime, alternatives: [window(saturday)] };
const noWeekday: Preferences = { ...anyTime, exclusions: [1, 2, 3, 4, 5].map(window) };

describe('a clinic that closes too soon', () => {
  it.each<readonly [string, Clinic, boolean]>([
    ['in an hour', open(hour(8, 11)), false],
    ['in 59 minutes', open({ from: 480, to: 659 }), true],
    ['for lunch, and opens again', open(hour(8, 10.5), hour(11, 17)), false],
    ['had closed before', open(hour(8, 9)), false],
  ])('for a visit today: one that closes %s', (_, clinic, tooSoon) => {
    expect(closesTooSoon(clinic, today)).toBe(tooSoon);
    expect(closesTooSoon(clinic, noHurry)).toBe(false);
  });

  it('is none whose hours nobody knows', () => {
    expect(closesTooSoon(unknown(), { ...today, now: new Date('2026-11-24T16:00:00-05:00') })).toBe(false);
  });
});

describe('what the hours are worth to somebody who should be seen today', () => {
  it.each<readonly [string, Clinic, number]>([
    ['open now', open(hour(8, 17)), 1],
    ['unknown', unknown(), 0.5],
    ['open later today', open(hour(13, 17)), 0.6],
    ['open a day from now', only(wednesday, hour(10, 17)), 0.4 - 24 / 72],
    ['open three days from now', only(friday, hour(10, 17)), 0],
    ['never open', open(), 0],
  ])('%s', (_, clinic, worth) => {
    expect(hoursWorth(clinic, today)).toBeCloseTo(worth, 6);
  });

  it('is a matter of the hours, not of the times the patient likes best', () => {
    expect(hoursWorth(open(hour(8, 17)), { ...today, wanted: { ...anyTime, alternatives: [] } })).toBe(1);
    expect(hoursWorth(aClinic(), { ...today, wanted: saturdays })).toBe(1);
  });
});

describe('what the hours are worth to somebody at no hurry', () => {
  it.each<readonly [string, Clinic, number]>([
    ['can be rung now', open(hour(8, 17)), 1],
    ['can be rung a day from now', only(wednesday, hour(10, 17)), 1 - 24 / 72],
    ['can be rung three days from now', only(friday, hour(10, 17)), 0],
    ['can be rung four days from now', only(saturday, hour(10, 17)), 0],
  ])('%s', (_, clinic, worth) => {
    expect(hoursWorth(clinic, noHurry)).toBeCloseTo(worth, 6);
    expect(hoursWorth(clinic, { ...noHurry, wanted: anyTime })).toBeCloseTo(worth, 6);
  });

  it.each<readonly [string, Clinic, Preferences, number]>([
    ['open on Saturdays, which are wanted', open(hour(9, 12)), saturdays, 1],
    ['closed on Saturdays, which are wanted', aClinic(), saturdays, 0],
    ['unknown, where Saturdays are wanted', unknown(), saturdays, 0.5],
    ['only open on the days that were ruled out', aClinic(), noWeekday, 0],
    ['open on other days than those ruled out', open(hour(9, 12)), noWeekday, 1],
  ])('and named times: %s', (_, clinic, wanted, worth) => {
    expect(hoursWorth(clinic, { ...noHurry, wanted })).toBe(worth);
  });
});

describe('what a patient is told about the hours', () => {
  const until = (minute: number) => [{ key: 'open_until', minute }];
  const opens = (days: number, weekday: number, minute: number) => [{ key: 'opens', days, weekday, minute }];

  it.each<readonly [string, Clinic, { now: Date }, readonly unknown[]]>([
    ['when it closes', aClinic(), noHurry, until(1020)],
    ['midnight, which is the end of this day', open(hour(0, 24)), noHurry, until(1440)],
    ['later today', open({ from: 810, to: 1020 }), noHurry, opens(0, tuesday, 810)],
    ['tomorrow', only(wednesday, hour(9, 17)), noHurry, opens(1, wednesday, 540)],
    ['six days on', only(tuesday, hour(9, 17)), at('2026-11-25T18:00:00-05:00'), opens(6, tuesday, 540)],
    ['nothing a week on', only(tuesday, hour(8, 9)), noHurry, []],
    ['nothing where it never opens', open(), noHurry, []],
    ['nothing where nobody knows', unknown(), noHurry, []],
  ])('is %s', (_, clinic, when, reason) => {
    expect(hoursReason(clinic, { ...noHurry, ...when })).toEqual(reason);
    expect(hoursReason(clinic, { ...noHurry, ...when, wanted: anyTime })).toEqual(reason);
  });

  it('is whether it is open at the times that were named, and nothing else', () => {
    const wanted = saturdays;
    expect(hoursReason(open(hour(9, 12)), { ...noHurry, wanted })).toEqual([{ key: 'open_when_wanted' }]);
    expect(hoursReason(aClinic({ hours: weekdays(hour(9, 17)) }), { ...noHurry, wanted })).toEqual([]);
    expect(hoursReason(unknown(), { ...noHurry, wanted })).toEqual([]);
  });

  it('is today, whatever times were named, when the patient should be seen today', () => {
    expect(hoursReason(aClinic(), { ...today, wanted: saturdays })).toEqual(until(1020));
  });

  it('is when it closes, where the patient only ruled times out', () => {
    expect(hoursReason(aClinic(), { ...noHurry, wanted: noWeekday })).toEqual(until(1020));
  });
});
