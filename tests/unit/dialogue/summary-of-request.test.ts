import { describe, expect, it } from 'vitest';
import { type Call, type EndReport, emptyToolRecord } from '#shared/domain/call/call.ts';
import type { Cascade, CascadeOutcome } from '#shared/domain/cascade/cascade.ts';
import { bookingLine, correctionOf, summaryOf } from '#shared/domain/dialogue/summary.ts';
import { call, tuesdayMorning as now, slot } from './records.ts';
import { aboutAppointment, friday } from './standing.ts';

/** What the summary says first, under its title. */
const said = (cascade: Cascade, calls: readonly Call[], language: 'en' | 'es' = 'en'): readonly string[] =>
  (summaryOf(cascade, calls, now, language).split('\n\n')[0] ?? '').split('\n').slice(1);

const theirs = (quote: string) => [{ source: 'clinic_turn', supports: true, quote } as const];
const stands =
  'Nothing was changed: your appointment at Riverside Family Medicine, Wednesday, November 25 at 3:30 PM EST, stands.';
const unknown =
  'I could not find out whether Riverside Family Medicine changed your appointment of Wednesday, November 25 at 3:30 PM EST. Ring them to be sure.';
const unproven =
  'Something was said about your appointment at Riverside Family Medicine, Wednesday, November 25 at 3:30 PM EST, but it does not prove that it was changed. Ring them to be sure.';
const calendar = 'A calendar file is ready in this chat.';

const ended = (connected: boolean): EndReport => ({
  source: 'cancel',
  at: now.toISOString(),
  connected,
  voicemail: false,
  collected: {},
  turns: [],
  has_audio: false,
});

describe('the summary of a call that was to cancel an appointment', () => {
  const to = (outcome: CascadeOutcome) => aboutAppointment('cancel_appointment', { outcome });

  it('says that it is cancelled, with their words', () => {
    const done = call(1, {
      outcome: 'appointment_cancelled',
      evidence: theirs('That one is off the books.'),
    });
    expect(said(to('appointment_cancelled'), [done])).toEqual([
      'Your appointment at Riverside Family Medicine, Wednesday, November 25 at 3:30 PM EST, is cancelled.',
      'Their words: "That one is off the books."',
      calendar,
    ]);
  });

  it('says it also where the call itself was lost from the record', () => {
    expect(said(to('appointment_cancelled'), [])).toEqual([
      'Your appointment at Riverside Family Medicine, Wednesday, November 25 at 3:30 PM EST, is cancelled.',
      calendar,
    ]);
  });

  it('shows what was said where that does not prove it', () => {
    const unclear = call(1, {
      outcome: 'needs_confirmation',
      evidence: [
        { source: 'agent_turn', supports: true, quote: 'So that is cancelled?' },
        { source: 'clinic_turn', supports: false, quote: 'I would have to look.' },
        { source: 'status', supports: true, quote: 'done' },
        { source: 'tool', supports: true, quote: 'Let me see.' },
        { source: 'clinic_turn', supports: true, quote: 'Mm.' },
        { source: 'clinic_turn', supports: true, quote: 'A fifth thing.' },
      ],
    });
    expect(said(to('needs_confirmation'), [unclear])).toEqual([
      unproven,
      'What was said: "So that is cancelled?" "I would have to look." "Let me see." "Mm."',
    ]);
  });

  it('shows no quotes where there are none', () => {
    expect(said(to('needs_confirmation'), [call(1, { outcome: 'needs_confirmation' })])).toEqual([unproven]);
    expect(said(to('needs_confirmation'), [])).toEqual([unproven]);
  });

  it.each(['none_booked', 'cancelled', 'not_placed'] as const)(
    'that ended as %s says that it stands',
    (end) => {
      expect(said(to(end), [call(1, { outcome: 'no_answer' })])).toEqual([stands]);
      expect(said(to(end), [])).toEqual([stands]);
    },
  );

  it.each([
    ['broke off with an end that is not known', { outcome: 'unknown' }],
    ['ended too early', { outcome: 'ended_early' }],
    ['was cut while somebody spoke', { outcome: 'cancelled', end: ended(true) }],
  ] as const)('that %s promises nothing', (_how, change) => {
    const cut = call(1, change);
    for (const end of ['none_booked', 'cancelled', 'not_placed'] as const)
      expect(said(to(end), [cut, call(1, { outcome: 'no_answer' })])).toEqual([unknown]);
  });

  it.each([
    ['before anybody picked up', { outcome: 'cancelled', end: ended(false) }],
    ['before it was dialled', { outcome: 'cancelled' }],
  ] as const)('that was stopped %s says that it stands', (_when, change) => {
    expect(said(to('cancelled'), [call(1, change)])).toEqual([stands]);
  });

  it('that was declined by somebody who spoke says that it stands', () => {
    expect(said(to('none_booked'), [call(1, { outcome: 'declined', end: ended(true) })])).toEqual([stands]);
  });

  it('says that it is not known where nothing is', () => {
    expect(said(to('unknown'), [])).toEqual([unknown]);
    expect(said(aboutAppointment('cancel_appointment'), [])).toEqual([unknown]);
  });

  it('is said in Spanish', () => {
    expect(said(to('none_booked'), [], 'es')).toEqual([
      'No cambió nada: su cita en Riverside Family Medicine, miércoles, 25 de noviembre, 3:30 p.m. EST, sigue en pie.',
    ]);
  });
});

describe('the summary of a call that was to move an appointment', () => {
  const to = (outcome: CascadeOutcome) => aboutAppointment('move_appointment', { outcome });

  it('says from when to when, where, and with whose words', () => {
    const done = call(1, {
      outcome: 'booked',
      booked_slot: friday,
      evidence: theirs('Friday at nine then.'),
      tools: {
        ...emptyToolRecord,
        confirmation: { slot: friday, read_back: 'Friday the 27th at 9', at: now.toISOString() },
      },
    });
    expect(said(to('booked'), [call(1, { outcome: 'busy' }), done])).toEqual([
      'Your appointment at Riverside Family Medicine is moved from Wednesday, November 25 at 3:30 PM EST to Friday, November 27 at 9:00 AM EST.',
      'Where: 100 Main Street, New York, NY, phone +12125550101.',
      'Their words: "Friday at nine then."',
      'Read back to them and accepted: "Friday the 27th at 9"',
      calendar,
    ]);
  });

  it('does not call it sure where the line dropped', () => {
    const dropped = call(1, { outcome: 'booked_unverified', booked_slot: friday });
    expect(said(to('booked_unverified'), [dropped])).toEqual([
      'Your appointment at Riverside Family Medicine is very probably moved from Wednesday, November 25 at 3:30 PM EST to Friday, November 27 at 9:00 AM EST. The line dropped before I could check it, so ring them to be sure.',
      'Where: 100 Main Street, New York, NY, phone +12125550101.',
      calendar,
    ]);
  });

  it.each(['booked', 'booked_unverified'] as const)(
    'that is %s without a call in the record promises nothing',
    (outcome) => {
      expect(said(to(outcome), [])).toEqual([unknown]);
    },
  );
});

describe('the correction about an appointment that stood', () => {
  const wish = aboutAppointment('move_appointment', { outcome: 'none_booked' });
  const corrected = (from: Partial<Call>, to: Partial<Call>): string | undefined =>
    correctionOf(call(1, from), call(1, to), wish, [call(1, to)], 'en');
  const title = '**Correction to the call summary**';
  const ring = 'You can ring Riverside Family Medicine yourself: +12125550101.';

  it.each([
    [
      'no_answer',
      'appointment_cancelled',
      [
        'It has turned out that Riverside Family Medicine did cancel your appointment of Wednesday, November 25 at 3:30 PM EST.',
      ],
    ],
    [
      'no_answer',
      'booked_unverified',
      [
        'It has turned out that Riverside Family Medicine did move your appointment from Wednesday, November 25 at 3:30 PM EST to Friday, November 27 at 9:00 AM EST.',
        ring,
      ],
    ],
    [
      'booked_unverified',
      'no_answer',
      [
        'It has turned out that it is not certain that Riverside Family Medicine changed your appointment of Wednesday, November 25 at 3:30 PM EST. Ring them to be sure.',
      ],
    ],
    ['no_answer', 'needs_confirmation', [unproven, ring]],
    ['no_answer', 'declined', ['About Riverside Family Medicine: did not want to book.']],
  ] as const)('from %s to %s', (from, to, lines) => {
    const slots = to === 'booked_unverified' ? { booked_slot: friday } : {};
    expect(corrected({ outcome: from }, { outcome: to, ...slots })).toBe([title, ...lines].join('\n'));
  });

  it('tells of another time for the same move', () => {
    expect(
      corrected({ outcome: 'booked', booked_slot: slot }, { outcome: 'booked', booked_slot: friday }),
    ).toContain('to Friday, November 27 at 9:00 AM EST.');
  });

  it('waits while the end of the call is not there', () => {
    expect(corrected({ outcome: 'unknown' }, {})).toBeUndefined();
  });
});

describe('the appointment in a sentence', () => {
  it('that was cancelled is called that', () => {
    const gone = aboutAppointment('cancel_appointment', { outcome: 'appointment_cancelled' });
    expect(bookingLine(gone, [call(1, { outcome: 'appointment_cancelled' })], 'en')).toBe(
      'Your appointment at Riverside Family Medicine, Wednesday, November 25 at 3:30 PM EST, is cancelled.',
    );
  });
});
