import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diaryOf, stillFree } from '#infra/local/phone-world/offers.ts';
import { questionsIn } from '#infra/local/phone-world/personas/answers.ts';
import { suits } from '#infra/local/phone-world/wishes.ts';

const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Halifax',
  'Pacific/Honolulu',
];

describe('a clinic’s diary', () => {
  test('holds only future times on weekdays from 09:00 to 16:30 by the clinic’s own clock', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2031-12-31'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        fc.constantFrom('en' as const, 'es' as const),
        (now, zone, language) => {
          const diary = diaryOf(now.getTime(), zone, language);
          expect(diary.length).toBeGreaterThan(60);
          for (const { date, time, startIso, weekday, phrase } of diary) {
            const start = new Date(startIso);
            const clock = new Intl.DateTimeFormat('en-CA', {
              timeZone: zone,
              dateStyle: 'short',
              timeStyle: 'short',
              hourCycle: 'h23',
            }).format(start);
            expect(clock).toBe(`${date}, ${time}`);
            expect(start.getTime()).toBeGreaterThan(now.getTime());
            expect(time >= '09:00' && time <= '16:30').toBe(true);
            expect(['Sat', 'Sun']).not.toContain(
              new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short' }).format(start),
            );
            expect(phrase).toContain(weekday);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is never quite empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const diary = diaryOf(Date.parse('2030-01-08T15:00:00Z'), 'America/New_York', 'en');
        expect(stillFree(diary, seed).length).toBeGreaterThan(8);
      }),
    );
  });
});

describe('a receptionist’s guess at wishes', () => {
  const offer = (weekday: string, time: string) => ({
    phrase: '',
    date: '2030-01-08',
    startIso: '',
    weekday,
    time,
  });
  test.each([
    ['any time', 'Monday', '09:00', true],
    ['weekday mornings', 'Monday', '09:00', true],
    ['weekday mornings', 'Monday', '13:00', false],
    ['afternoons', 'Monday', '11:00', false],
    ['after 3', 'Friday', '14:30', false],
    ['after 3 PM', 'Friday', '15:15', true],
    ['weekdays from 3:30 PM', 'Friday', '15:15', false],
    ['before noon or before 10', 'Friday', '10:30', false],
    ['not before 10', 'Friday', '09:45', false],
    ['not before 10', 'Friday', '10:30', true],
    ['Friday or Tuesday morning, not Monday', 'Monday', '09:00', false],
    ['Friday or Tuesday morning, not Monday', 'Tuesday', '09:00', true],
    ['Friday or Tuesday morning, not Monday', 'Wednesday', '09:00', false],
  ])('"%s" and %s at %s: %s', (wishes, weekday, time, fits) => {
    expect(suits(offer(weekday, time), wishes)).toBe(fits);
  });
});

test.each([
  ['1. Are you open?\n2) How much is it?', ['Are you open?', 'How much is it?']],
  ['- Are you open?\n\n• Who is in?', ['Are you open?', 'Who is in?']],
  ['Are you open? How much is it?', ['Are you open?', 'How much is it?']],
  ['[q1] Are you open?\n[q2] Who is in?', ['Are you open?', 'Who is in?']],
  ['', []],
])('questions are read one by one from %j', (text, questions) => {
  expect(questionsIn(text)).toEqual(questions);
});
