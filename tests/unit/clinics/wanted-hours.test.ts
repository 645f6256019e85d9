import { describe, expect, it } from 'vitest';
import { isOpenWhenWanted } from '#shared/domain/clinics/wanted-hours.ts';
import { anyTime, openEnd, type PreferenceWindow } from '#shared/domain/dates/preferences.ts';
import { aClinic, daily, hour, weekdays } from './a-clinic.ts';

/** A Tuesday at half past ten in the morning. */
const now = new Date('2026-11-24T10:30:00-05:00');
const [tuesday, saturday] = [2, 6];

const window = (from: number, to: number, change: Partial<PreferenceWindow> = {}): PreferenceWindow => ({
  weekdays: [],
  from_minute: from * 60,
  to_minute: to * 60,
  ...change,
});
const allDay = (change: Partial<PreferenceWindow>): PreferenceWindow => window(0, 24, change);
const on = (from: string, to = from) => allDay({ dates: { from, to } });
const openWhen = (
  clinic: ReturnType<typeof aClinic>,
  ...alternatives: readonly PreferenceWindow[]
): boolean => isOpenWhenWanted(clinic, { ...anyTime, alternatives }, now);

/** Nine to five on weekdays. */
const office = aClinic();

describe('a clinic that is open when the patient can come', () => {
  it.each<readonly [string, PreferenceWindow, boolean]>([
    ['from five in the afternoon, when it closes', window(17, 20), false],
    ['from a quarter to five', window(16.75, 20), true],
    ['until nine, when it opens', window(7, 9), false],
    ['until a quarter past nine', window(7, 9.25), true],
    ['on any day', allDay({}), true],
    ['on Saturdays', allDay({ weekdays: [saturday] }), false],
    ['on Saturdays or Tuesdays', allDay({ weekdays: [saturday, tuesday] }), true],
  ])('keeps its hours and its days: %s', (_, wanted, open) => {
    expect(openWhen(office, wanted)).toBe(open);
  });

  it('suits as soon as one of several times does', () => {
    expect(openWhen(office, allDay({ weekdays: [saturday] }), window(8, 10))).toBe(true);
    expect(openWhen(office, allDay({ weekdays: [saturday] }), window(18, 20))).toBe(false);
  });

  it.each([
    ['a time that is over today', 9, 10, false],
    ['a time that ended a moment ago', 10, 10.25, false],
    ['a time that has begun', 10, 10.75, true],
  ])('is not looked for in the past: %s', (_, from, to, open) => {
    const today = { dates: { from: '2026-11-24', to: '2026-11-24' } };
    expect(openWhen(office, window(from, to, today))).toBe(open);
  });

  it('counts the very minute it is now', () => {
    const closing = aClinic({ hours: daily({ from: 540, to: 645 }) });
    expect(openWhen(closing, on('2026-11-24'))).toBe(true);
  });

  it('may be one that is closed for today: tomorrow at nine is not over at half past ten', () => {
    const mornings = aClinic({ hours: weekdays(hour(9, 10)) });
    expect(openWhen(mornings, allDay({}))).toBe(true);
    expect(openWhen(mornings, on('2026-11-24'))).toBe(false);
  });

  it.each<readonly [string, string, string, boolean]>([
    ['yesterday', '2026-11-23', '2026-11-23', false],
    ['Thanksgiving', '2026-11-26', '2026-11-26', false],
    ['the Friday after it', '2026-11-27', '2026-11-27', true],
    ['that Friday at the end of days off', '2026-11-26', '2026-11-27', true],
    ['that Friday at the beginning of days off', '2026-11-27', '2026-11-29', true],
    ['a weekend', '2026-11-28', '2026-11-29', false],
    ['a day a month ahead', '2026-12-23', '2026-12-23', true],
    ['a weekend a month ahead', '2026-12-19', '2026-12-20', false],
    ['a week a month ahead that begins and ends on a day off', '2026-12-19', '2026-12-27', true],
    ['any day from a Saturday a month ahead', '2026-12-19', openEnd, true],
  ])('is held against the days that were named: %s', (_, from, to, open) => {
    expect(openWhen(office, on(from, to))).toBe(open);
  });

  it('is none when every time it is open is ruled out, and one when another is left', () => {
    const without = (...exclusions: readonly PreferenceWindow[]): boolean =>
      isOpenWhenWanted(office, { ...anyTime, exclusions }, now);
    expect(without(window(9, 17))).toBe(false);
    expect(without(window(9, 12), window(12, 17))).toBe(false);
    expect(without(window(9, 16.75))).toBe(true);
    expect(without(allDay({ weekdays: [tuesday] }))).toBe(true);
  });

  it('is not saved by a time that was named and ruled out too', () => {
    const wanted = { ...anyTime, alternatives: [window(9, 12)], exclusions: [window(0, 13)] };
    expect(isOpenWhenWanted(office, wanted, now)).toBe(false);
  });
});
