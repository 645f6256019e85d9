import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import type { Evidence } from '#shared/domain/call/outcome.ts';
import { bookingLine, correctionOf } from '#shared/domain/dialogue/summary.ts';
import { call, cascade, slot } from './records.ts';
import { friday } from './standing.ts';

const words = (...quotes: readonly string[]): readonly Evidence[] =>
  quotes.map((quote) => ({ source: 'clinic_turn', supports: true, quote }));
const when = 'Wednesday, November 25 at 3:30 PM EST';
const ring = 'You can ring Riverside Family Medicine yourself: +12125550101.';

describe('a correction', () => {
  const record = cascade({ status: 'done', outcome: 'none_booked' });
  const corrected = (from: Partial<Call>, to: Partial<Call>, calls = [call(1, to)]): string | undefined =>
    correctionOf(call(1, from), call(1, to), record, calls, 'en');
  const lines = (...said: readonly string[]): string =>
    ['**Correction to the call summary**', ...said].join('\n');
  const perhaps =
    'It has turned out that Riverside Family Medicine may have given you an appointment. Ring them to be sure.';
  const notSure =
    'It has turned out that the appointment at Riverside Family Medicine is not certain. Ring them to be sure.';

  it('says that a clinic may have given an appointment after all', () => {
    expect(corrected({ outcome: 'no_answer' }, { outcome: 'needs_confirmation' })).toBe(lines(perhaps, ring));
  });

  it('says what else became known of a call, without a number to ring', () => {
    expect(corrected({ outcome: 'unknown' }, { outcome: 'declined' })).toBe(
      lines('About Riverside Family Medicine: did not want to book.'),
    );
  });

  it.each(['booked', 'booked_unverified'] as const)('takes an appointment back that was %s', (outcome) => {
    expect(corrected({ outcome, booked_slot: slot }, { outcome: 'no_answer' })).toBe(lines(notSure));
    expect(corrected({ outcome, booked_slot: slot }, { outcome: 'needs_confirmation' })).toBe(
      lines(notSure, ring),
    );
  });

  it.each(['booked', 'booked_unverified'] as const)(
    'tells of an appointment that is %s after all, with two of their words',
    (outcome) => {
      const evidence: readonly Evidence[] = [
        { source: 'agent_turn', supports: true, quote: 'Booked.' },
        { source: 'clinic_turn', supports: false, quote: 'Hm.' },
        ...words('One.', 'Two.', 'Three.'),
      ];
      expect(corrected({ outcome: 'unknown' }, { outcome, booked_slot: slot, evidence })).toBe(
        lines(
          `It has turned out that Riverside Family Medicine did book an appointment: ${when}.`,
          'Their words: "One." "Two."',
          ring,
        ),
      );
    },
  );

  it('tells of another time, and of nothing else', () => {
    const later = { outcome: 'booked', booked_slot: friday } as const;
    expect(corrected({ outcome: 'booked', booked_slot: slot }, later)).toContain('Friday, November 27');
    expect(corrected({ outcome: 'booked' }, later)).toContain('Friday, November 27');
    expect(corrected(later, { ...later, version: 9 })).toBeUndefined();
    expect(corrected({ outcome: 'unknown' }, {})).toBeUndefined();
  });

  it('lists two appointments, the new one as it is now, and says how to give one up', () => {
    const now_ = { outcome: 'booked', booked_slot: friday } as const;
    const other = call(2, { outcome: 'booked_unverified', booked_slot: slot });
    const text = corrected({ outcome: 'unknown' }, now_, [
      call(1, { outcome: 'unknown' }),
      other,
      call(3, { outcome: 'busy' }),
    ]);
    expect(text).toBe(
      lines(
        'It has turned out that Riverside Family Medicine did book an appointment: Friday, November 27 at 9:00 AM EST.',
        'You now have more than one appointment:',
        '- Riverside Family Medicine, Friday, November 27 at 9:00 AM EST, +12125550101',
        `- Hudson Urgent Care, ${when}, +12125550102`,
        'Please keep the one you want: say "cancel the appointment at" and the clinic\'s name, and I phone them for you.',
        ring,
      ),
    );
  });

  it('speaks of no second appointment where the late truth is none', () => {
    const two = [call(2, { outcome: 'booked' }), call(3, { outcome: 'booked' })];
    expect(
      corrected({ outcome: 'unknown' }, { outcome: 'busy' }, [call(1, { outcome: 'busy' }), ...two]),
    ).toBe(lines('About Riverside Family Medicine: the line was busy.'));
  });
});

describe('the appointments in a sentence each', () => {
  it('says when, where and how to change them', () => {
    const booked = [
      call(1, { outcome: 'booked', booked_slot: slot }),
      call(2, { outcome: 'booked_unverified', booked_slot: friday }),
    ];
    expect(bookingLine(cascade({ outcome: 'booked' }), booked, 'en')?.split('\n')).toEqual([
      `Your appointment is at Riverside Family Medicine, ${when}. Say "cancel the appointment" or "move it to Friday afternoon" and I phone them for you, or ring them yourself at +12125550101.`,
      'Your appointment is at Hudson Urgent Care, Friday, November 27 at 9:00 AM EST. Say "cancel the appointment" or "move it to Friday afternoon" and I phone them for you, or ring them yourself at +12125550102.',
    ]);
  });
});
