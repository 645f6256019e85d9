import * as fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import type { Slot } from '#shared/domain/call/outcome.ts';
import { compactPreferences, expandPreferences } from '#shared/domain/dates/compact-preferences.ts';
import { betterQuestion, describe } from '#shared/domain/dates/describe-preferences.ts';
import { fits, type Preferences } from '#shared/domain/dates/preferences.ts';
import { readPreferences } from '#shared/domain/dates/read-preferences.ts';

/** Thursday. */
const now = new Date('2026-11-19T15:00:00Z');
const timezone = 'America/New_York';
const read = (text: string): Preferences | undefined => readPreferences(text, { now, timezone });
const compact = (text: string): string => {
  const preferences = read(text);
  return preferences ? compactPreferences(preferences) : 'not understood';
};

suite('readPreferences', () => {
  it.each([
    ['any weekday after 3', 'Mon,Tue,Wed,Thu,Fri 15:00-24:00'],
    ['after 3, any weekday', 'Mon,Tue,Wed,Thu,Fri 15:00-24:00'],
    ['Friday or Saturday morning, not Monday', 'Fri,Sat 00:00-12:00; not Mon 00:00-24:00'],
    ['between 9 and 11 on Tuesday', 'Tue 09:00-11:00'],
    ['Tuesday or Thursday between 1 and 3:30', 'Tue,Thu 13:00-15:30'],
    ['not before 10', 'any day 10:00-24:00'],
    ['any day but not before 10 and not after 4', 'any day 10:00-16:00'],
    ['Friday, not before 10', 'Fri 10:00-24:00'],
    ['earliest', 'earliest'],
    ['as soon as possible please', 'earliest'],
    ['next week', 'any day 00:00-24:00 2026-11-23..2026-11-29'],
    ['Tuesday or Wednesday next week', 'Tue,Wed 00:00-24:00 2026-11-23..2026-11-29'],
    ['as early as possible next week', 'any day 00:00-24:00 2026-11-23..2026-11-29; earliest'],
    ['tomorrow afternoon', 'any day 12:00-18:00 2026-11-20..2026-11-20'],
    ['Tuesday after 3 or Wednesday morning', 'Tue 15:00-24:00; Wed 00:00-12:00'],
    ['Monday morning or after 4', 'Mon 00:00-12:00; Mon 16:00-24:00'],
    ['mornings on Tuesday and Thursday', 'Tue,Thu 00:00-12:00'],
    ['Monday to Wednesday, 9 to 5', 'Mon,Tue,Wed 09:00-17:00'],
    ['weekdays except Friday', 'Mon,Tue,Wed,Thu,Fri 00:00-24:00; not Fri 00:00-24:00'],
    ["Mondays don't work", 'not Mon 00:00-24:00'],
    ["I can't do Mondays or Tuesdays", 'not Mon,Tue 00:00-24:00'],
    ['anytime but Friday', 'not Fri 00:00-24:00'],
    ['not on Monday, Friday is best', 'Fri 00:00-24:00; not Mon 00:00-24:00'],
    ['not mornings', 'not any day 00:00-12:00'],
    ['10am or later on Wednesdays', 'Wed 10:00-24:00'],
    ['November 24', 'any day 00:00-24:00 2026-11-24..2026-11-24'],
    ['after work', 'any day 17:00-24:00'],
    ['any time', 'any time'],
    ['no preference', 'any time'],
    ["it doesn't matter", 'any time'],
    ['entre semana después de las 3', 'Mon,Tue,Wed,Thu,Fri 15:00-24:00'],
    ['el viernes o sábado por la mañana, no el lunes', 'Fri,Sat 00:00-12:00; not Mon 00:00-24:00'],
    ['entre las 9 y las 11 el martes', 'Tue 09:00-11:00'],
    ['no antes de las 10', 'any day 10:00-24:00'],
    ['mañana por la tarde', 'any day 12:00-18:00 2026-11-20..2026-11-20'],
    ['la próxima semana', 'any day 00:00-24:00 2026-11-23..2026-11-29'],
    ['lo antes posible', 'earliest'],
    ['los lunes no', 'not Mon 00:00-24:00'],
    ['martes y jueves a partir de las 4 de la tarde', 'Tue,Thu 16:00-24:00'],
    ['cualquier día menos el domingo', 'not Sun 00:00-24:00'],
    ['cualquier hora', 'any time'],
    ['my ear hurts', 'not understood'],
    ['', 'not understood'],
  ])('"%s" → %s', (text, expected) => {
    expect(compact(text)).toBe(expected);
  });

  it('never throws, never invents a window that ends before it begins, and what it writes can be read back', () => {
    const words = fc.constantFrom(
      ...'not Monday Friday or and , after before between 3 10 11:30 morning mornings next week tomorrow no earliest weekday el martes por la mañana the 24th until noon any at midnight from by'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const preferences = read(parts.join(' '));
        for (const window of [...(preferences?.alternatives ?? []), ...(preferences?.exclusions ?? [])])
          expect(window.from_minute).toBeLessThan(window.to_minute);
        if (preferences !== undefined)
          expect(expandPreferences(compactPreferences(preferences))?.earliest).toBe(preferences.earliest);
      }),
    );
  });
});

const window = fc.record(
  {
    weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }),
    from_minute: fc.integer({ min: 0, max: 1_000 }),
    to_minute: fc.integer({ min: 1_001, max: 1_440 }),
    dates: fc.constant({ from: '2026-11-23', to: '2026-11-29' }),
  },
  { requiredKeys: ['weekdays', 'from_minute', 'to_minute'] },
);

suite('compactPreferences', () => {
  it('is never empty and comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.array(window, { maxLength: 4 }),
        fc.array(window, { maxLength: 3 }),
        fc.boolean(),
        (alternatives, exclusions, earliest) => {
          const text = compactPreferences({
            alternatives,
            exclusions,
            earliest,
            text: 'secret words of the patient',
          });
          expect(text).not.toBe('');
          expect(text).not.toContain('secret');
          expect(expandPreferences(text)).toEqual({ alternatives, exclusions, earliest, text });
        },
      ),
    );
  });

  it('does not take a sentence for a compact form', () => {
    for (const text of [
      'any weekday after 3',
      'Mon',
      'Mon 15:00',
      'earliest; please',
      '',
      'Mon 15:00-24:30',
      'Mon 15:00-16:00 please',
      'on Mon 15:00-16:00',
      'Mon,Xyz 15:00-16:00',
      'Mon 5:00-16:00',
      'Mon 15:0-16:00',
      'Mon 15:00-16:00 2026-11-23',
      'Mon 15:00-16:00 2026-11-23..2026-11-2',
      'Mon 15:00-16:00; nonsense',
    ])
      expect(expandPreferences(text)).toBeUndefined();
  });
});

suite('describe', () => {
  it('knows the week in whatever order its days come', () => {
    const days = (weekdays: readonly number[]) => {
      const window = { weekdays, from_minute: 0, to_minute: 1_440 };
      return describe({ alternatives: [window], exclusions: [], earliest: false, text: '' }, 'en');
    };
    expect(days([5, 3, 1, 2, 4])).toBe('any weekday');
    expect(days([6, 0])).toBe('at the weekend');
    expect(days([0, 1, 2, 3, 4, 5, 6])).toBe('any day');
    expect(days([5, 1])).toBe('Friday or Monday');
  });

  it('reads the compact form through blanks', () => {
    expect(expandPreferences(' any time ')?.alternatives).toEqual([]);
    expect(expandPreferences(' Mon 15:00-16:00 ')?.alternatives).toHaveLength(1);
    expect(expandPreferences('any day 15:00-16:00')?.alternatives[0]?.weekdays).toEqual([]);
  });

  it.each([
    ['any weekday after 3', 'any weekday from 3 PM', 'entre semana desde las 3 de la tarde'],
    [
      'Friday or Saturday morning, not Monday',
      'Friday or Saturday in the morning; not Monday',
      'el viernes o sábado por la mañana; no el lunes',
    ],
    ['not before 10', 'any day from 10 AM', 'cualquier día desde las 10 de la mañana'],
    ['earliest', 'the earliest possible', 'lo antes posible'],
    ['any time', 'any time', 'a cualquier hora'],
    ['not Monday', 'any time; not Monday', 'a cualquier hora; no el lunes'],
    ['weekends', 'at the weekend', 'el fin de semana'],
    ['Tuesday', 'Tuesday', 'el martes'],
    ['Monday, Tuesday or Thursday', 'Monday, Tuesday or Thursday', 'el lunes, martes o jueves'],
    ['mornings', 'any day in the morning', 'cualquier día por la mañana'],
    ['evenings', 'any day in the evening', 'cualquier día por la noche'],
    ['before 9:30', 'any day before 9:30 AM', 'cualquier día antes de las 9:30 de la mañana'],
    [
      'between 9 and 11 on Tuesday',
      'Tuesday between 9 AM and 11 AM',
      'el martes entre las 9 de la mañana y las 11 de la mañana',
    ],
    [
      'Tuesday after 3 or Wednesday morning',
      'Tuesday from 3 PM or Wednesday in the morning',
      'el martes desde las 3 de la tarde o el miércoles por la mañana',
    ],
    ['from Monday on', 'from Monday, November 23rd on', 'desde el lunes 23 de noviembre'],
    [
      'mornings next week',
      'in the morning from Monday, November 23rd to Sunday, November 29th',
      'por la mañana desde el lunes 23 de noviembre hasta el domingo 29 de noviembre',
    ],
    ['asap but not Monday', 'not Monday; the earliest possible', 'no el lunes; lo antes posible'],
    ['no mornings', 'any time; not in the morning', 'a cualquier hora; no por la mañana'],
    ['Friday, not in the morning', 'Friday; not in the morning', 'el viernes; no por la mañana'],
    [
      'not tomorrow',
      'any time; not on Friday, November 20th',
      'a cualquier hora; no el viernes 20 de noviembre',
    ],
    [
      'tomorrow afternoon',
      'on Friday, November 20th in the afternoon',
      'el viernes 20 de noviembre por la tarde',
    ],
  ])('repeats "%s"', (text, english, spanish) => {
    const preferences = read(text);
    expect(preferences && describe(preferences, 'en')).toBe(english);
    expect(preferences && describe(preferences, 'es')).toBe(spanish);
  });
});

const slotAt = (start: string): Slot => ({ slot_id: 's', phrase: '', start, timezone });

suite('fits', () => {
  it.each([
    ['any weekday after 3', '2026-11-24T15:00:00-05:00', 'match'],
    ['any weekday after 3', '2026-11-24T14:00:00-05:00', 'Do you have anything from 3 PM that day?'],
    ['any weekday after 3', '2026-11-24T09:00:00-05:00', 'no'],
    ['any weekday after 3', '2026-11-28T15:30:00-05:00', 'Do you have anything any weekday from 3 PM?'],
    ['Tuesday before noon', '2026-11-24T12:30:00-05:00', 'Do you have anything before 12 PM that day?'],
    ['any time, not Monday', '2026-11-23T10:00:00-05:00', 'no'],
    ['any time', '2026-12-23T10:00:00-05:00', 'match'],
    ['earliest', '2026-11-20T10:00:00-05:00', 'match'],
    ['earliest', '2026-12-23T10:00:00-05:00', 'Do you have anything sooner?'],
    ['next week', '2026-11-27T10:00:00-05:00', 'match'],
    ['not before 10', '2026-11-24T09:30:00-05:00', 'Do you have anything from 10 AM that day?'],
    ['after 3', '2026-11-24T13:00:00-05:00', 'Do you have anything from 3 PM that day?'],
    ['after 3', '2026-11-24T12:59:00-05:00', 'no'],
    ['before 10', '2026-11-24T10:00:00-05:00', 'Do you have anything before 10 AM that day?'],
    ['before 10', '2026-11-24T12:00:00-05:00', 'Do you have anything before 10 AM that day?'],
    ['before 10', '2026-11-24T12:01:00-05:00', 'no'],
    ['before 10', '2026-11-24T09:59:00-05:00', 'match'],
    ['Tuesday after 3', '2026-11-25T09:00:00-05:00', 'no'],
    [
      'next week',
      '2026-11-30T10:00:00-05:00',
      'Do you have anything from Monday, November 23rd to Sunday, November 29th?',
    ],
    ['next week', '2026-11-23T00:00:00-05:00', 'match'],
    ['next week', '2026-11-29T23:30:00-05:00', 'match'],
    [
      'Tuesday morning or Friday after 3',
      '2026-11-27T14:00:00-05:00',
      'Do you have anything from 3 PM that day?',
    ],
    [
      'Tuesday 2 to 4 or Friday after 3',
      '2026-11-27T14:30:00-05:00',
      'Do you have anything from 3 PM that day?',
    ],
    ['Tuesday morning or Friday after 3', '2026-11-27T15:00:00-05:00', 'match'],
    ['Tuesday morning or Friday after 3', '2026-11-24T09:00:00-05:00', 'match'],
    [
      'next week',
      '2026-11-20T10:00:00-05:00',
      'Do you have anything from Monday, November 23rd to Sunday, November 29th?',
    ],
    ['any weekday after 3, not Friday', '2026-11-27T15:00:00-05:00', 'no'],
    ['any time, no mornings', '2026-11-27T11:59:00-05:00', 'no'],
    ['any time, no mornings', '2026-11-27T12:00:00-05:00', 'match'],
    ['earliest', '2026-12-03T10:00:00-05:00', 'match'],
    ['earliest', '2026-12-03T10:01:00-05:00', 'Do you have anything sooner?'],
    ['Tuesday, as soon as possible', '2026-12-29T10:00:00-05:00', 'Do you have anything sooner?'],
  ])('"%s" and %s: %s', (text, start, expected) => {
    const preferences = read(text);
    if (!preferences) throw new Error('not understood');
    const verdict = fits(preferences, slotAt(start), now);
    expect(verdict.fit === 'near' ? betterQuestion(verdict.better, 'en') : verdict.fit).toBe(expected);
  });

  it.each([
    ['after 3', '2026-11-24T14:00:00-05:00', '¿Tiene algo desde las 3 de la tarde ese día?'],
    ['before 10', '2026-11-24T10:30:00-05:00', '¿Tiene algo antes de las 10 de la mañana ese día?'],
    ['Friday', '2026-11-24T10:30:00-05:00', '¿Tiene algo el viernes?'],
    ['earliest', '2026-12-29T10:00:00-05:00', '¿Tiene algo antes?'],
  ])('"%s" and %s is asked about in Spanish: %s', (text, start, expected) => {
    const preferences = read(text);
    const verdict = preferences && fits(preferences, slotAt(start), now);
    expect(verdict?.fit === 'near' && betterQuestion(verdict.better, 'es')).toBe(expected);
  });

  it('judges in the clinic’s zone', () => {
    const preferences = read('after 3');
    const start = '2026-11-24T20:30:00Z';
    expect(preferences && fits(preferences, slotAt(start), now).fit).toBe('match');
    expect(
      preferences && fits(preferences, { ...slotAt(start), timezone: 'America/Los_Angeles' }, now).fit,
    ).toBe('no');
  });
});
