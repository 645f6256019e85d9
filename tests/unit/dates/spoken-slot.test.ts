import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saySlot } from '#shared/domain/dates/say-date.ts';
import { resolveSlot, slotIdOf } from '#shared/domain/dates/spoken-slot.ts';
import { hourMinute, isoDay, wallClock } from '#shared/domain/dates/wall-clock.ts';
import { weekdayNames } from '#shared/domain/dates/words.ts';

/** Saturday, 10:00 in New York. */
const now = new Date('2026-11-21T15:00:00Z');
const newYork = { timezone: 'America/New_York', now };
const tuesday = {
  phrase: 'Tuesday at half past three',
  date: '2026-11-24',
  time: '15:30',
  weekday: 'Tuesday',
};

const reasonOf = (result: ReturnType<typeof resolveSlot>) => (result.ok ? 'ok' : result.reason);

describe('resolveSlot', () => {
  it('resolves a slot in the clinic’s zone, with the offset of that day', () => {
    expect(resolveSlot(tuesday, { ...newYork, clinician: 'Dr. Reyes' })).toEqual({
      ok: true,
      slot: {
        slot_id: slotIdOf(new Date('2026-11-24T20:30:00Z')),
        phrase: 'Tuesday at half past three',
        start: '2026-11-24T15:30:00-05:00',
        timezone: 'America/New_York',
        clinician: 'Dr. Reyes',
      },
    });
  });

  it.each([
    ['the weekday is another one', { weekday: 'Wednesday' }, 'weekday_disagrees'],
    ['the phrase names another day', { phrase: 'Thursday at half past three' }, 'phrase_disagrees'],
    ['the phrase names another time', { phrase: 'Tuesday at half past four' }, 'phrase_disagrees'],
    ['the phrase names the morning', { phrase: 'Tuesday at 3:30 AM' }, 'phrase_disagrees'],
    ['the phrase names two times', { phrase: 'Tuesday at 3:30 or 4:30' }, 'phrase_disagrees'],
    ['the phrase says tomorrow', { phrase: 'tomorrow at 3:30' }, 'phrase_disagrees'],
    ['the phrase names another date', { phrase: 'Tuesday the 1st at 3:30' }, 'phrase_disagrees'],
    ['the day is past', { date: '2026-11-17' }, 'past'],
    ['the day is past by one year', { date: '2025-11-25', phrase: '3:30' }, 'past'],
    ['the day is more than half a year away', { date: '2027-05-25', phrase: '3:30' }, 'too_far'],
    ['there is no such day', { date: '2027-02-30' }, 'unreadable'],
    ['there is no such time', { time: '24:30' }, 'unreadable'],
    ['the date is in words', { date: 'next Tuesday' }, 'unreadable'],
    ['the weekday is missing', { weekday: '' }, 'unreadable'],
  ])('has it read back when %s', (_why, changes, reason) => {
    const result = resolveSlot({ ...tuesday, ...changes }, newYork);
    expect(reasonOf(result)).toBe(reason);
    expect(result.ok ? '' : result.say).toMatch(/[.?]$/);
  });

  it('asks in the language of the call', () => {
    const result = resolveSlot(
      { ...tuesday, phrase: 'jueves a las tres y media' },
      { ...newYork, locale: 'es' },
    );
    expect(result.ok ? '' : result.say).toBe(
      'Repita la fecha, por favor: ¿es el martes 24 de noviembre a las 3:30 de la tarde?',
    );
  });

  it.each([
    'Tuesday at 3:30 PM',
    'Tuesday, November 24th, three thirty',
    'the twenty-fourth at 3:30 in the afternoon',
    'Tue. 11/24 at 15:30',
    'martes 24 de noviembre a las 3:30 de la tarde',
    'el martes a las tres y media',
    'el veinticuatro a las quince treinta',
    'the first one',
    'arrive by 3:15 for half past three on Tuesday',
  ])('understands "%s"', (phrase) => {
    expect(reasonOf(resolveSlot({ ...tuesday, phrase }, newYork))).toBe('ok');
  });

  it('takes the weekday in Spanish and abbreviated', () => {
    for (const weekday of ['martes', 'Martes', 'tue', 'TUESDAY', 'Tues.'])
      expect(reasonOf(resolveSlot({ ...tuesday, weekday }, newYork))).toBe('ok');
  });

  it('refuses the hour that the clocks skip', () => {
    const spring = { phrase: '2:30', date: '2027-03-14', time: '02:30', weekday: 'Sunday' };
    expect(reasonOf(resolveSlot(spring, newYork))).toBe('nonexistent_time');
    expect(reasonOf(resolveSlot(spring, { ...newYork, timezone: 'America/Phoenix' }))).toBe('ok');
  });

  it('resolves whatever it says itself, in every zone, and no other day or time', () => {
    const zones = [
      'America/New_York',
      'America/Los_Angeles',
      'America/Phoenix',
      'America/Chicago',
      'UTC',
      'Asia/Kolkata',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 60, max: 179 * 24 * 60 }),
        fc.constantFrom('en', 'es'),
        (timezone, minutes, locale) => {
          const start = new Date(now.getTime() + minutes * 60_000);
          const at = wallClock(start, timezone);
          const phrase = saySlot({ start: start.toISOString(), timezone }, locale);
          const spoken = {
            phrase,
            date: isoDay(at),
            time: hourMinute(at),
            weekday: weekdayNames[locale][at.weekday] ?? '',
          };
          const result = resolveSlot(spoken, { timezone, now, locale });
          expect(reasonOf(result)).toBe('ok');
          const other = hourMinute({ hour: (at.hour + 5) % 24, minute: at.minute });
          expect(['phrase_disagrees', 'past', 'too_far', 'nonexistent_time']).toContain(
            reasonOf(resolveSlot({ ...spoken, time: other }, { timezone, now, locale })),
          );
        },
      ),
    );
  });

  it('gives the same start the same id', () => {
    const again = resolveSlot({ ...tuesday, phrase: 'half past three' }, newYork);
    const first = resolveSlot(tuesday, newYork);
    expect(first.ok && again.ok && first.slot.slot_id === again.slot.slot_id).toBe(true);
  });

  it.each([
    ['x2026-11-24', '15:30'],
    ['2026-11-24x', '15:30'],
    ['2026-11-31', '15:30'],
    ['2026-13-01', '15:30'],
    ['2026-11-00', '15:30'],
    ['2026-11-24', 'x15:30'],
    ['2026-11-24', '15:30x'],
    ['2026-11-24', '15:60'],
    ['2026-11-24', '24:00'],
    ['2026-11-24', 'half past three'],
  ])('cannot read %s at %s', (date, time) => {
    expect(resolveSlot({ ...tuesday, date, time, phrase: 'then' }, newYork)).toEqual({
      ok: false,
      reason: 'unreadable',
      say: 'I did not get a clear date and time. Please ask for the day, the date and the time.',
    });
  });

  it('reads through blanks and keeps what anybody says of a phrase, and the place', () => {
    const spoken = { date: ' 2026-11-24 ', time: ' 9:05 ', weekday: ' Tuesday ' };
    expect(
      resolveSlot({ ...spoken, phrase: `  then ${'x'.repeat(300)}` }, { ...newYork, address: '12 Main St' }),
    ).toEqual({
      ok: true,
      slot: {
        slot_id: slotIdOf(new Date('2026-11-24T14:05:00Z')),
        phrase: `then ${'x'.repeat(195)}`,
        start: '2026-11-24T09:05:00-05:00',
        timezone: 'America/New_York',
        address: '12 Main St',
      },
    });
    expect(slotIdOf(new Date('2026-11-24T20:30:59Z'))).toBe('slot_htey6');
    expect(slotIdOf(new Date('2026-11-24T20:31:00Z'))).toBe('slot_htey7');
  });

  it.each([
    ['2026-11-21', '10:00', 'Saturday', 'past'],
    ['2026-11-21', '10:01', 'Saturday', 'ok'],
    ['2027-05-20', '11:00', 'Thursday', 'ok'],
    ['2027-05-20', '11:01', 'Thursday', 'too_far'],
  ])('between now and a hundred and eighty days, to the minute: %s at %s', (date, time, weekday, reason) => {
    expect(reasonOf(resolveSlot({ date, time, weekday, phrase: 'then' }, newYork))).toBe(reason);
  });

  it.each([
    [
      'weekday_disagrees',
      { weekday: 'Wednesday' },
      'That date is Tuesday, November 24th. Please ask which day they mean and read the date back.',
      'Esa fecha es el martes 24 de noviembre. Pregunte qué día es y repita la fecha.',
    ],
    [
      'past',
      { date: '2026-11-17' },
      'That time has already passed. Please ask for the date again and read it back.',
      'Esa hora ya pasó. Pregunte otra vez la fecha y repítala.',
    ],
    [
      'too_far',
      { date: '2027-11-23' },
      'That is more than six months away. Please ask for the date again, with the month.',
      'Faltan más de seis meses. Pregunte otra vez la fecha, con el mes.',
    ],
    [
      'unreadable',
      { time: 'noon' },
      'I did not get a clear date and time. Please ask for the day, the date and the time.',
      'No me quedó clara la fecha. Pregunte el día, la fecha y la hora.',
    ],
    [
      'phrase_disagrees',
      { phrase: 'Thursday' },
      'Please read the date back: is that Tuesday, November 24th at 3:30 PM?',
      'Repita la fecha, por favor: ¿es el martes 24 de noviembre a las 3:30 de la tarde?',
    ],
    [
      'nonexistent_time',
      { date: '2027-03-14', time: '02:30', weekday: 'Sunday' },
      'That time does not exist because the clocks change. Please ask for the time again.',
      'Esa hora no existe porque cambia el horario. Pregunte otra vez la hora.',
    ],
  ])('says what to do about %s', (reason, changes, english, spanish) => {
    const spoken = { ...tuesday, ...changes };
    expect(resolveSlot(spoken, newYork)).toEqual({ ok: false, reason, say: english });
    expect(resolveSlot(spoken, { ...newYork, locale: 'es' })).toEqual({ ok: false, reason, say: spanish });
  });
});
