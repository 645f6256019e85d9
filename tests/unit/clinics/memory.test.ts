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
