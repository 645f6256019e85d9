import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes } from '#shared/domain/call/outcome.ts';
import {
  avoidsLunch,
  type CallLesson,
  type ClinicMemory,
  memoryHints,
  memoryScore,
  rememberCall,
} from '#shared/domain/clinics/memory.ts';
import { sayHints } from '#shared/domain/clinics/say-hints.ts';
import { aClinic } from './a-clinic.ts';

const clinic = aClinic();
const now = new Date('2026-11-24T15:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const afterCalls = (...lessons: readonly CallLesson[]): ClinicMemory | undefined =>
  lessons.reduce<ClinicMemory | undefined>(
    (memory, lesson) => rememberCall(memory, clinic, lesson),
    undefined,
  );

describe("a clinic's memory", () => {
  it('starts in the middle, rises with bookings and falls with refusals', () => {
    expect(memoryScore(undefined, now)).toBe(0.5);
    expect(memoryScore(afterCalls({ at: daysAgo(1), outcome: 'booked' }), now)).toBeGreaterThan(0.6);
    expect(memoryScore(afterCalls({ at: daysAgo(1), outcome: 'no_answer' }), now)).toBeLessThan(0.5);
  });

  it('fades: an old booking says less than a new one, and a year-old one nothing', () => {
    const score = (days: number): number =>
      memoryScore(afterCalls({ at: daysAgo(days), outcome: 'booked' }), now);
    expect(score(100)).toBeLessThan(score(1));
    expect(score(400)).toBe(0.5);
  });

  it('listens to the calls of the same time of day: a desk that never answers at noon may do so at ten', () => {
    const memory = afterCalls(
      { at: new Date('2026-11-19T15:10:00Z'), outcome: 'booked' },
      { at: new Date('2026-11-20T19:10:00Z'), outcome: 'no_answer' },
    );
    expect(memoryScore(memory, now, 10)).toBeGreaterThan(memoryScore(memory, now));
    expect(memoryScore(memory, now, 14)).toBeLessThan(memoryScore(memory, now));
  });

  it('learns nothing about a clinic from a call that was never placed', () => {
    expect(memoryScore(afterCalls({ at: daysAgo(1), outcome: 'not_placed' }), now)).toBe(0.5);
  });

  it('keeps the menu path that led to a person, the usual hold and the hours that answered', () => {
    const memory = afterCalls(
      { at: new Date('2026-11-19T15:10:00Z'), outcome: 'booked', hold_seconds: 60, menu_path: '2, 0' },
      { at: new Date('2026-11-20T15:20:00Z'), outcome: 'no_availability', hold_seconds: 300 },
      { at: new Date('2026-11-23T17:05:00Z'), outcome: 'voicemail', menu_path: '9' },
    );
    expect(memoryHints(memory, now)).toEqual({
      menu_path: '2, 0',
      accepts_automated: true,
      typical_hold_seconds: 60,
      answered_hours: [10],
      last_outcomes: [
        { outcome: 'voicemail', at: '2026-11-23T17:05:00.000Z' },
        { outcome: 'no_availability', at: '2026-11-20T15:20:00.000Z' },
        { outcome: 'booked', at: '2026-11-19T15:10:00.000Z' },
      ],
    });
    expect(avoidsLunch(memory, now)).toBe(true);
  });

  it('holds what was told and nothing that was not', () => {
    const told = { clinic_id: 'clinic_a', calls: [] };
    const at = new Date('2026-11-23T23:30:00Z');
    const kept = { at: at.toISOString(), outcome: 'booked', weekday: 1, hour: 18 };
    for (const nothing of [{}, { menu_path: '' }]) {
      expect(rememberCall(undefined, clinic, { at, outcome: 'booked', ...nothing })).toStrictEqual({
        ...told,
        calls: [kept],
      });
    }
    const more = { hold_seconds: 40, menu_path: '2' };
    expect(rememberCall(undefined, clinic, { at, outcome: 'booked', ...more })).toStrictEqual({
      ...told,
      calls: [{ ...kept, ...more }],
    });
    expect(memoryHints(undefined, now)).toStrictEqual({ answered_hours: [], last_outcomes: [] });
  });

  it('holds a call that was told twice once, as it was told last', () => {
    const at = daysAgo(1);
    const memory = afterCalls(
      { at, outcome: 'unknown' },
      { at: daysAgo(2), outcome: 'busy' },
      { at, outcome: 'booked' },
    );
    expect(memory?.calls.map(({ outcome }) => outcome)).toEqual(['booked', 'busy']);
  });

  it('holds the newest 24 calls, newest first, in whatever order they were told', () => {
    const ages = Array.from({ length: 26 }, (_, index) => ((index * 7) % 26) + 1);
    const memory = afterCalls(...ages.map((days): CallLesson => ({ at: daysAgo(days), outcome: 'busy' })));
    const newest = Array.from({ length: 24 }, (_, index) => daysAgo(index + 1).toISOString());
    expect(memory?.calls.map(({ at }) => at)).toEqual(newest);
  });

  it('is forgotten after a year, and told to the day', () => {
    const told = (days: number): number =>
      memoryHints(afterCalls({ at: daysAgo(days), outcome: 'booked' }), now).last_outcomes.length;
    expect([364, 365, 365.01].map(told)).toEqual([1, 1, 0]);
  });

  it.each([
    [undefined, 2 / 3],
    [8, 2 / 3],
    [9, 3 / 4],
    [10, 3 / 4],
    [11, 3 / 4],
    [12, 2 / 3],
  ])('counts a call double within an hour of the time it would be rung at: %s', (at, score) => {
    expect(memoryScore(afterCalls({ at: now, outcome: 'booked' }), now, at)).toBeCloseTo(score, 9);
  });

  it('tells the three hours at which somebody answered most often, the earlier first of equals', () => {
    const answeredAt = (...hours: readonly number[]) =>
      memoryHints(
        afterCalls(
          ...hours.map(
            (wall, index): CallLesson => ({
              at: new Date(Date.UTC(2026, 10, 10 + index, wall + 5)),
              outcome: 'declined',
            }),
          ),
        ),
        now,
      ).answered_hours;
    expect(answeredAt(9, 16, 16, 11, 16, 11)).toEqual([16, 11, 9]);
    expect(answeredAt(9, 11, 11)).toEqual([11, 9]);
    expect(answeredAt(15, 9, 11, 14)).toEqual([9, 11, 14]);
  });

  it('tells how the last three calls went', () => {
    const memory = afterCalls(
      ...[1, 2, 3, 4].map((days): CallLesson => ({ at: daysAgo(days), outcome: 'busy' })),
    );
    expect(memoryHints(memory, now).last_outcomes.map(({ at }) => at)).toEqual(
      [1, 2, 3].map((days) => daysAgo(days).toISOString()),
    );
  });

  it.each([
    ['booked', true],
    ['no_availability', true],
    ['refuses_automated', false],
    ['ended_early', undefined],
    ['no_answer', undefined],
    ['cancelled', undefined],
  ] as const)('after %s, knows that the desk speaks with automated callers: %s', (outcome, accepts) => {
    expect(memoryHints(afterCalls({ at: daysAgo(1), outcome }), now).accepts_automated).toBe(accepts);
  });

  it.each([
    ['no_answer', '2026-11-23T17:00:00Z', true],
    ['voicemail', '2026-11-23T17:59:00Z', true],
    ['no_answer', '2026-11-23T16:59:00Z', false],
    ['no_answer', '2026-11-23T18:00:00Z', false],
    ['declined', '2026-11-23T17:30:00Z', false],
    ['not_placed', '2026-11-23T17:30:00Z', false],
  ] as const)('after %s at %s keeps clear of lunch: %s', (outcome, at, avoids) => {
    expect(avoidsLunch(afterCalls({ at: new Date(at), outcome }), now)).toBe(avoids);
  });

  it('becomes hints for the agent in both languages, and says so when there are none', () => {
    const hints = memoryHints(
      afterCalls(
        { at: daysAgo(3), outcome: 'booked', hold_seconds: 170, menu_path: '2, 0' },
        { at: daysAgo(2), outcome: 'refuses_automated' },
      ),
      now,
    );
    expect(sayHints(hints, 'en')).toBe(
      'Pressing 2, 0 led to a person last time. Holding usually takes about 3 min. Last time they did not want to speak with an automated caller.',
    );
    expect(sayHints(hints, 'es')).toContain('marcar 2, 0');
    expect(sayHints(memoryHints(undefined, now), 'en')).toBe('Nothing is known about their telephone yet.');
  });

  it("believes the desk's last word on automated callers", () => {
    const memory = afterCalls(
      { at: daysAgo(9), outcome: 'booked' },
      { at: daysAgo(2), outcome: 'refuses_automated' },
      { at: daysAgo(1), outcome: 'no_answer' },
    );
    expect(memoryHints(memory, now).accepts_automated).toBe(false);
    expect(avoidsLunch(memory, now)).toBe(false);
  });

  it('stays bounded, newest first, the same whatever the order of telling, and scores between 0 and 1', () => {
    const lesson = fc.record({
      at: fc.integer({ min: 0, max: 500 }).map(daysAgo),
      outcome: fc.constantFrom(...outcomes),
    });
    const told = fc.uniqueArray(lesson, { selector: ({ at }) => at.getTime(), maxLength: 40 });
    fc.assert(
      fc.property(told, (lessons) => {
        const memory = afterCalls(...lessons);
        expect(afterCalls(...[...lessons].reverse())).toEqual(memory);
        expect(memory?.calls.length ?? 0).toBeLessThanOrEqual(24);
        const score = memoryScore(memory, now);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const times = (memory?.calls ?? []).map(({ at }) => at);
        expect(times).toEqual([...times].sort().reverse());
      }),
    );
  });
});
