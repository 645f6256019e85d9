import { describe, expect, it } from 'vitest';
import { emptyToolRecord } from '#shared/domain/call/call.ts';
import { outcomes } from '#shared/domain/call/outcome.ts';
import { cascadeOutcomes } from '#shared/domain/cascade/cascade.ts';
import { bookingLine, correctionOf, summaryOf } from '#shared/domain/dialogue/summary.ts';
import { call, cascade, clinic, tuesdayMorning as now, plan, slot } from './records.ts';

const began = { ...emptyToolRecord, began_at: now.toISOString() };
const booked = call(3, {
  outcome: 'booked',
  booked_slot: slot,
  tools: {
    ...began,
    confirmation: { slot, read_back: 'Wednesday the 25th at 3:30', at: now.toISOString() },
    disclosed: [{ field: 'date_of_birth', at: now.toISOString() }],
  },
  evidence: [
    { source: 'clinic_turn', supports: true, quote: 'Yes, Wednesday at half past three is yours.' },
    { source: 'agent_turn', supports: true, quote: 'So it is booked.' },
  ],
});
const unanswered = call(1, { outcome: 'no_answer' });
const full = call(2, { outcome: 'no_availability', tools: began });

describe('the call summary', () => {
  const text = summaryOf(
    cascade({ status: 'done', outcome: 'booked' }),
    [unanswered, full, booked],
    now,
    'en',
  );

  it('begins with its mark, so that a client can tell it', () => {
    expect(text.startsWith('**Call summary**')).toBe(true);
    const spanish = summaryOf(cascade({ outcome: 'none_booked' }), [full], now, 'es');
    expect(spanish.startsWith('**Call summary**')).toBe(true);
  });

  it('says when, where and with whom, and proves it with the words of the clinic', () => {
    expect(text).toContain('You have an appointment at Maple Street Clinic');
    expect(text).toMatch(/Wednesday, November 25(,| at) 3:30 PM/);
    expect(text).toContain('300 Main Street, New York, NY');
    expect(text).toContain('Dr. Okafor');
    expect(text).toContain('"Yes, Wednesday at half past three is yours."');
    expect(text).toContain('"Wednesday the 25th at 3:30"');
  });

  it('does not pass the words of the agent off as proof', () => {
    expect(text).not.toContain('So it is booked.');
  });

  it('says what happened at each clinic and what each was told', () => {
    expect(text).toContain('Riverside Family Medicine: nobody answered.');
    expect(text).toContain('Hudson Urgent Care: had no free appointment');
    expect(text).toContain('Told to Riverside Family Medicine: nothing.');
    expect(text).toContain('Told to Hudson Urgent Care: calling for Ana, reason "ear pain".');
    expect(text).toContain('Told to Maple Street Clinic: calling for Ana, reason "ear pain", date of birth.');
  });

  it('closes with what to watch for', () => {
    for (const outcome of cascadeOutcomes) {
      expect(summaryOf(cascade({ outcome }), [full], now, 'en')).toContain('call 911');
    }
  });

  it.each(['needs_confirmation', 'unknown', 'not_placed'] as const)(
    'gives the number of a clinic to ring oneself after %s',
    (outcome) => {
      const text = summaryOf(cascade({ outcome }), [call(2, { outcome })], now, 'en');
      expect(text).toContain('You can ring Hudson Urgent Care yourself: +12125550102.');
    },
  );

  it('shows the quotes of an appointment that is not proven, without calling it one', () => {
    const unclear = call(2, {
      outcome: 'needs_confirmation',
      tools: began,
      evidence: [{ source: 'agent_turn', supports: true, quote: 'Then we have Friday at nine.' }],
    });
    const text = summaryOf(cascade({ outcome: 'needs_confirmation' }), [unclear], now, 'en');
    expect(text).toContain('"Then we have Friday at nine."');
    expect(text).not.toContain('You have an appointment');
  });

  it('never says that nothing was booked while the end of a call is unknown', () => {
    const text = summaryOf(cascade({ outcome: 'cancelled' }), [call(1, { outcome: 'unknown' })], now, 'en');
    expect(text).not.toContain('Nothing was booked');
    expect(text).toContain('may have been booked');
  });

  it('says why no call could be started', () => {
    const text = summaryOf(
      cascade({
        outcome: 'not_placed',
        outbound_call_error: { code: 'configuration', message: 'Calling is not set up.' },
      }),
      [],
      now,
      'en',
    );
    expect(text).toContain('Reason: Calling is not set up.');
    expect(text).toContain(`You can ring ${clinic(1).name} yourself: ${clinic(1).phone}.`);
  });

  it('has words for every outcome of a call in both languages', () => {
    for (const outcome of outcomes) {
      for (const language of ['en', 'es'] as const) {
        const text = summaryOf(cascade({ outcome: 'none_booked' }), [call(1, { outcome })], now, language);
        expect(text).not.toContain('undefined');
        expect(text).toContain('Riverside Family Medicine: ');
      }
    }
  });
});

describe('the correction after a late truth', () => {
  const running = cascade({ status: 'done', outcome: 'none_booked' });

  it('says that a clinic booked after all, with its words', () => {
    const before = call(3, { outcome: 'unknown' });
    const text = correctionOf(before, booked, running, [unanswered, full, booked], 'en');
    expect(text).toContain('Correction');
    expect(text).toContain('Maple Street Clinic did book an appointment');
    expect(text).toContain('"Yes, Wednesday at half past three is yours."');
  });

  it('puts two bookings to the patient as a conflict', () => {
    const other = { ...booked, call_id: 'cas_1.1.1', clinic_id: 'clinic_1', clinic_name: clinic(1).name };
    const before = call(1, { outcome: 'unknown' });
    const text = correctionOf(before, other, running, [other, full, booked], 'en');
    expect(text).toContain('more than one appointment');
    expect(text).toContain('Riverside Family Medicine');
    expect(text).toContain('Maple Street Clinic');
  });

  it('takes back an appointment that turns out not to be certain', () => {
    const after = call(3, { outcome: 'needs_confirmation' });
    const text = correctionOf(booked, after, running, [after], 'en');
    expect(text).toContain('not certain');
    expect(text).toContain('+12125550103');
  });

  it('is silent when what the patient was told still holds', () => {
    expect(correctionOf(booked, { ...booked, version: 2 }, running, [booked], 'en')).toBeUndefined();
  });

  it.each([
    ['no_answer', 'appointment_cancelled', 'did cancel your appointment of Wednesday'],
    ['no_answer', 'booked', 'did move your appointment from Wednesday'],
    [
      'appointment_cancelled',
      'unknown',
      'not certain that Riverside Family Medicine changed your appointment',
    ],
    ['booked', 'needs_confirmation', 'not certain that Riverside Family Medicine changed your appointment'],
    ['no_answer', 'needs_confirmation', 'does not prove that it was changed'],
  ] as const)('of a call about an appointment from %s to %s speaks of that appointment', (from, to, said) => {
    const [one] = plan.clinics;
    if (one === undefined) throw new Error('No clinic.');
    const appointment = {
      call_id: 'cas_0.1.1',
      clinic: one,
      slot,
      sequence: 1,
      status: 'confirmed',
    } as const;
    const request = {
      type: to === 'booked' ? 'move_appointment' : 'cancel_appointment',
      appointment,
      others: [],
    } as const;
    const about = cascade({ plan: { ...plan, clinics: [one], request } });
    const before = call(1, { outcome: from });
    const after = call(1, { outcome: to, ...(to === 'booked' ? { booked_slot: slot } : {}) });
    const text = correctionOf(before, after, about, [after], 'en');
    expect(text).toContain(said);
    expect(text).not.toContain('did book');
    expect(text).not.toContain('more than one appointment');
  });
});

describe('the appointment in one sentence', () => {
  it('is there only when one was booked', () => {
    expect(bookingLine(cascade({ outcome: 'booked' }), [booked], 'en')).toContain('Maple Street Clinic');
    expect(bookingLine(cascade({ outcome: 'none_booked' }), [full], 'en')).toBeUndefined();
  });
});
