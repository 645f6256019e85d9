import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EndReport } from '#shared/domain/call/call.ts';
import { mergeEnd } from '#shared/domain/call/merge-end.ts';
import { anEnd, bookedData, turns } from './a-call.ts';

const report: fc.Arbitrary<EndReport> = fc
  .record({
    source: fc.constantFrom('transcription', 'initiation_failure', 'lookup', 'fence', 'cancel'),
    minute: fc.integer({ min: 0, max: 59 }),
    connected: fc.boolean(),
    data: fc.boolean(),
    lines: fc.array(fc.constantFrom('clinic: Yes.', 'agent: Tuesday?', 'clinic: Bye.'), { maxLength: 3 }),
  })
  .map(({ source, minute, connected, data, lines }) =>
    anEnd({
      source,
      connected,
      at: `2026-11-21T15:${String(minute).padStart(2, '0')}:00.000Z`,
      collected: data ? bookedData : {},
      turns: turns(...lines),
    }),
  );

const mergeAll = (reports: readonly EndReport[]): EndReport | undefined =>
  reports.reduce<EndReport | undefined>((known, heard) => mergeEnd(known, heard), undefined);

describe('mergeEnd', () => {
  it('comes to the same report in any order and with any duplicates', () => {
    fc.assert(
      fc.property(
        fc
          .array(report, { minLength: 1, maxLength: 6 })
          .chain((reports) =>
            fc.tuple(
              fc.constant(reports),
              fc.shuffledSubarray(reports, { minLength: reports.length }),
              fc.array(fc.constantFrom(...reports), { maxLength: 4 }),
            ),
          ),
        ([reports, shuffled, again]) => {
          expect(mergeAll([...shuffled, ...again])).toEqual(mergeAll(reports));
        },
      ),
    );
  });

  it('believes the transcription before the failure, the look-up, the cancel and the fence', () => {
    const sources = ['fence', 'cancel', 'lookup', 'initiation_failure', 'transcription'] as const;
    for (const [index, source] of sources.entries())
      for (const weaker of sources.slice(0, index))
        expect(mergeEnd(anEnd({ source: weaker }), anEnd({ source })).source).toBe(source);
  });

  it('keeps the fuller of two look-ups, since a finished call may later read back empty', () => {
    const fuller = anEnd({ source: 'lookup', turns: turns('clinic: Yes.') });
    const emptier = anEnd({ source: 'lookup', at: '2026-11-21T16:00:00.000Z' });
    expect(mergeEnd(fuller, emptier)).toEqual(fuller);
  });

  it('takes what the agent noted before what was said, and what was said before what came later', () => {
    const lookUp = (changes: Parameters<typeof anEnd>[0]) => anEnd({ source: 'lookup', ...changes });
    const noted = lookUp({ collected: { outcome: 'booked' } });
    const talked = lookUp({ turns: turns('clinic: Yes.', 'clinic: Bye.'), at: '2026-11-21T15:09:00.000Z' });
    const late = lookUp({ turns: turns('clinic: Yes.'), at: '2026-11-21T15:10:00.000Z' });
    const early = { ...late, at: '2026-11-21T15:05:00.000Z' };
    for (const [better, worse] of [
      [noted, talked],
      [talked, late],
      [late, early],
    ] as const) {
      expect(mergeEnd(better, worse)).toBe(better);
      expect(mergeEnd(worse, better)).toBe(better);
    }
  });

  it('does not count as noted what the agent left empty', () => {
    const empty = anEnd({ collected: { outcome: null, booked_date: '', clinician: null } });
    const one = anEnd({ collected: { outcome: 'declined' } });
    expect(mergeEnd(empty, one)).toBe(one);
    expect(mergeEnd(one, empty)).toBe(one);
  });

  it('takes the same of two equally good reports, in whatever order their parts are written', () => {
    const yes = anEnd({ summary: 'a', collected: { outcome: 'booked', clinician: 'Dr. Lee' } });
    const no = anEnd({ summary: 'b', collected: { clinician: 'Dr. Lee', outcome: 'booked' } });
    expect(mergeEnd(yes, no)).toBe(mergeEnd(no, yes));
    const turned = anEnd({ summary: 'a', collected: { clinician: 'Dr. Lee', outcome: 'booked' } });
    expect(mergeEnd(mergeEnd(yes, no), turned).summary).toBe('b');
    expect(mergeEnd(yes, turned)).toEqual(mergeEnd(turned, yes));
  });
});
