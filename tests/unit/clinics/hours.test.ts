import { tzScan } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callableFrom,
  isCallable,
  isOpen,
  nextOpening,
  openUntil,
  rangesOn,
} from '#shared/domain/clinics/hours.ts';
import { federalHoliday } from '#shared/domain/dates/holidays.ts';
import { aClinic, daily, hour, weekdays } from './a-clinic.ts';

const at = (iso: string): Date => new Date(iso);
const withLunch = aClinic({ hours: weekdays(hour(8, 12), hour(13, 17)) });

describe('opening hours', () => {
  it("follow the clinic's wall clock, not the server's", () => {
    const seattle = aClinic({ timezone: 'America/Los_Angeles' });
    expect(isOpen(seattle, at('2026-11-24T16:59:00Z'))).toBe(false);
    expect(isOpen(seattle, at('2026-11-24T17:00:00Z'))).toBe(true);
  });

  it('leave the lunch break out and end on the minute', () => {
    expect(isOpen(withLunch, at('2026-11-24T11:59:00-05:00'))).toBe(true);
    expect(isOpen(withLunch, at('2026-11-24T12:00:00-05:00'))).toBe(false);
    expect(isOpen(withLunch, at('2026-11-24T13:00:00-05:00'))).toBe(true);
    expect(isOpen(withLunch, at('2026-11-24T17:00:00-05:00'))).toBe(false);
  });

  it('are closed on Thanksgiving and on the Friday before a Saturday holiday', () => {
    expect(isOpen(aClinic(), at('2026-11-26T11:00:00-05:00'))).toBe(false);
    expect(isOpen(aClinic(), at('2026-07-03T11:00:00-04:00'))).toBe(false);
    expect(isOpen(aClinic(), at('2026-11-27T11:00:00-05:00'))).toBe(true);
  });

  it('open next after a weekend and a holiday in a row', () => {
    const friday = at('2026-09-04T18:00:00-04:00');
    expect(nextOpening(aClinic(), friday)).toEqual(at('2026-09-08T09:00:00-04:00'));
  });

  it('start where the clocks have jumped to when the opening minute does not exist', () => {
    const night = aClinic({ hours: daily({ from: 150, to: 300 }) });
    expect(nextOpening(night, at('2026-03-08T00:00:00-05:00'))).toEqual(at('2026-03-08T03:00:00-04:00'));
  });

  it('count in both rounds of the hour that autumn repeats', () => {
    const night = aClinic({ hours: daily({ from: 60, to: 90 }) });
    expect(isOpen(night, at('2026-11-01T01:10:00-04:00'))).toBe(true);
    expect(isOpen(night, at('2026-11-01T01:10:00-05:00'))).toBe(true);
    expect(nextOpening(night, at('2026-11-01T01:40:00-04:00'))).toEqual(at('2026-11-01T01:00:00-05:00'));
  });

  it('open again in the middle of a range into which the clocks are put back', () => {
    const night = aClinic({ hours: daily({ from: 30, to: 75 }) });
    expect(isOpen(night, at('2026-11-01T01:30:00-04:00'))).toBe(false);
    expect(nextOpening(night, at('2026-11-01T01:30:00-04:00'))).toEqual(at('2026-11-01T01:00:00-05:00'));
  });

  it('never open when no day has any', () => {
    expect(nextOpening(aClinic({ hours: daily() }), at('2026-11-24T12:00:00Z'))).toBeUndefined();
  });

  it('are those of the weekday, and none on a holiday', () => {
    expect(rangesOn(withLunch, '2026-11-24')).toEqual([hour(8, 12), hour(13, 17)]);
    expect(rangesOn(withLunch, '2026-11-26')).toEqual([]);
    expect(rangesOn(withLunch, '2026-11-28')).toEqual([]);
  });

  it('open next three weeks on for a clinic whose only day is Christmas and then New Year', () => {
    const fridays = aClinic({ hours: [[], [], [], [], [], [hour(9, 12)], []] });
    expect(nextOpening(fridays, at('2026-12-18T12:00:00-05:00'))).toEqual(at('2027-01-08T09:00:00-05:00'));
  });

  it('open next at the earlier of two ranges, in whatever order a source lists them', () => {
    const listed = aClinic({ hours: daily(hour(18, 20), hour(9, 12)) });
    expect(nextOpening(listed, at('2026-11-24T07:00:00-05:00'))).toEqual(at('2026-11-24T09:00:00-05:00'));
  });

  it('end in the second round when autumn repeats the hour of closing', () => {
    const night = aClinic({ hours: daily({ from: 0, to: 90 }) });
    expect(openUntil(night, at('2026-11-01T01:10:00-04:00'))).toEqual(at('2026-11-01T01:30:00-04:00'));
    expect(openUntil(night, at('2026-11-01T01:10:00-05:00'))).toEqual(at('2026-11-01T01:30:00-05:00'));
  });

  it('end with the day, not with the lunch break', () => {
    expect(openUntil(withLunch, at('2026-11-24T11:30:00-05:00'))).toEqual(at('2026-11-24T17:00:00-05:00'));
    expect(openUntil(withLunch, at('2026-11-24T12:30:00-05:00'))).toBeUndefined();
  });
});

describe('the window in which a clinic may be phoned', () => {
  it('ends ten minutes before lunch and before closing', () => {
    expect(isCallable(withLunch, at('2026-11-24T11:49:00-05:00'))).toBe(true);
    expect(isCallable(withLunch, at('2026-11-24T11:50:00-05:00'))).toBe(false);
    expect(isCallable(withLunch, at('2026-11-24T16:50:00-05:00'))).toBe(false);
    expect(callableFrom(withLunch, at('2026-11-24T11:55:00-05:00'))).toEqual(at('2026-11-24T13:00:00-05:00'));
  });

  it('goes on over midnight for a clinic that never closes', () => {
    const always = aClinic({ hours: daily(hour(0, 24)) });
    expect(isCallable(always, at('2026-11-24T23:55:00-05:00'))).toBe(true);
  });

  it('is half past eight to half past four on weekdays when the hours are unknown', () => {
    const { hours: _, ...unknown } = aClinic();
    expect(isCallable(unknown, at('2026-11-24T08:29:00-05:00'))).toBe(false);
    expect(isCallable(unknown, at('2026-11-24T08:30:00-05:00'))).toBe(true);
    expect(isCallable(unknown, at('2026-11-24T16:29:00-05:00'))).toBe(true);
    expect(isCallable(unknown, at('2026-11-24T16:30:00-05:00'))).toBe(false);
    expect(isCallable(unknown, at('2026-11-28T11:00:00-05:00'))).toBe(false);
  });

  it('leaves out noon to one when nobody answered over lunch before', () => {
    const noon = at('2026-11-24T12:10:00-05:00');
    expect(callableFrom(aClinic(), noon)).toEqual(noon);
    expect(callableFrom(aClinic(), noon, { avoid_lunch: true })).toEqual(at('2026-11-24T13:00:00-05:00'));
  });

  it.each([
    ['10:00', '10:00'],
    ['11:59', '11:59'],
    ['12:00', '13:00'],
    ['12:59', '13:00'],
    ['13:00', '13:00'],
  ])('leaves out that hour and no other: at %s it is rung at %s', (now, rung) => {
    const withEvening = aClinic({ hours: weekdays(hour(9, 17), hour(18, 20)) });
    expect(callableFrom(withEvening, at(`2026-11-24T${now}:00-05:00`), { avoid_lunch: true })).toEqual(
      at(`2026-11-24T${rung}:00-05:00`),
    );
  });

  it('lies beyond any consent for a clinic that never opens', () => {
    const now = at('2026-11-24T12:00:00Z');
    const days = (callableFrom(aClinic({ hours: daily() }), now).getTime() - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(7);
  });
});

/** Every change of the clocks in every zone the runtime knows, 2025 to 2027. */
const changes = Intl.supportedValuesOf('timeZone').flatMap((timezone) =>
  tzScan(timezone, { start: at('2025-01-01T00:00:00Z'), end: at('2027-12-31T00:00:00Z') }).map(
    ({ date }) => ({
      timezone,
      date,
    }),
  ),
);

const formats = new Map<string, Intl.DateTimeFormat>();
/** The wall as the platform's own calendar shows it: a second opinion that shares no code with ours. */
const wall = (instant: Date, timeZone: string) => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
};

const day = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );

const range = fc
  .tuple(fc.integer({ min: 0, max: 1430 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));

describe('over every change of the clocks in every zone', () => {
  it('knows changes in many zones', () => {
    expect(new Set(changes.map(({ timezone }) => timezone)).size).toBeGreaterThan(100);
  });

  it('is open exactly when the wall shows an open minute', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.integer({ min: -1500, max: 1500 }),
        fc.array(range, { maxLength: 3 }),
        ({ timezone, date }, minutes, ranges) => {
          const instant = new Date(date.getTime() + minutes * 60_000);
          const clinic = aClinic({ timezone, hours: daily(...ranges) });
          const { minute } = wall(instant, timezone);
          const open = ranges.some(({ from, to }) => from <= minute && minute < to);
          fc.pre(federalHoliday(day(instant, timezone)) === undefined);
          expect(isOpen(clinic, instant)).toBe(open);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('finds the very first open minute, and never an earlier instant', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.integer({ min: -300, max: 120 }),
        fc.array(range, { minLength: 1, maxLength: 2 }),
        ({ timezone, date }, minutes, ranges) => {
          const from = new Date(date.getTime() + minutes * 60_000);
          const clinic = aClinic({ timezone, hours: daily(...ranges) });
          const opens = nextOpening(clinic, from);
          expect(opens === undefined ? undefined : isOpen(clinic, opens)).toBe(true);
          const end = Math.min(opens?.getTime() ?? 0, from.getTime() + 600 * 60_000);
          for (let time = from.getTime(); time < end; time += 60_000) {
            expect(isOpen(clinic, new Date(time))).toBe(false);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never rings outside the opening hours', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.integer({ min: -3000, max: 3000 }),
        range,
        fc.boolean(),
        ({ timezone, date }, minutes, open, avoid_lunch) => {
          const from = new Date(date.getTime() + minutes * 60_000);
          const clinic = aClinic({ timezone, hours: daily(open) });
          const rings = callableFrom(clinic, from, { avoid_lunch });
          expect(rings >= from).toBe(true);
          if (rings.getTime() - from.getTime() > 14 * 86_400_000) return;
          const { minute } = wall(rings, timezone);
          expect(minute).toBeGreaterThanOrEqual(open.from);
          expect(minute).toBeLessThan(open.to);
          if (avoid_lunch) expect(minute < 720 || minute >= 780).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
