import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import type { Slot } from '#shared/domain/call/outcome.ts';
import { type AppointmentRequest, appointmentsOf, standing } from '#shared/domain/consent/appointment.ts';
import { calendarOf } from '#shared/domain/consent/calendar.ts';
import { canonicalPlan, type Plan, stillConsents } from '#shared/domain/consent/plan.ts';
import { agree, consentUntil, proposePlan, reachesSomebody } from '#shared/domain/consent/propose.ts';
import {
  call,
  cascade,
  clinic,
  consent,
  hash,
  tuesdayMorning as now,
  plan,
  slot,
} from '../dialogue/records.ts';

const booked = (number: number, changes: Partial<Call> = {}): Call =>
  call(number, { outcome: 'booked', booked_slot: slot, version: 7, ...changes });
const [maple] = appointmentsOf(cascade(), [booked(3)]);
if (maple === undefined) throw new Error('Nothing was booked.');
const other = { ...maple, call_id: 'cas_0.2.1' };
const later: Slot = { ...slot, slot_id: 'slot_2', start: '2026-11-27T09:00:00-05:00' };

const changedBy = (type: AppointmentRequest['type'], calls: readonly Call[]) => {
  const request = { type, appointment: maple, others: [other] };
  return appointmentsOf(cascade({ plan: { ...plan, request } }), calls);
};

describe('the appointments of a session', () => {
  it('are those its calls booked, each with its clinic and moment', () => {
    const calls = [call(1, { outcome: 'declined', booked_slot: slot }), booked(3)];
    expect(appointmentsOf(cascade(), calls)).toEqual([
      {
        call_id: 'cas_1.3.1',
        clinic: plan.clinics[2],
        slot,
        sequence: 7,
        status: 'confirmed',
      },
    ]);
    expect(appointmentsOf(undefined, calls)).toEqual([]);
  });

  it('are tentative where nobody checked, and take the moment the agent confirmed', () => {
    const confirmation = { slot: later, read_back: 'Friday at nine', at: now.toISOString() };
    const { booked_slot: _, ...unslotted } = booked(3);
    const dropped: Call = {
      ...unslotted,
      outcome: 'booked_unverified',
      tools: { ...unslotted.tools, confirmation },
    };
    expect(appointmentsOf(cascade(), [dropped])).toMatchObject([{ slot: later, status: 'tentative' }]);
    expect(appointmentsOf(cascade(), [unslotted])).toEqual([]);
  });

  it('are none at a clinic that is not on the plan', () => {
    expect(appointmentsOf(cascade(), [booked(3, { clinic_id: 'clinic_9' })])).toEqual([]);
  });
});

describe('an appointment a patient wants cancelled', () => {
  const cancelled = call(3, { outcome: 'appointment_cancelled', version: 2 });

  it('is cancelled by a call with the proof alone, and the others stay', () => {
    const after = changedBy('cancel_appointment', [cancelled]);
    expect(after).toEqual([{ ...maple, sequence: 9, status: 'cancelled' }, other]);
    expect(standing(after)).toEqual([other]);
  });

  it.each([
    ['no call yet', []],
    ['a call that still goes on', [call(3, { status: 'in_progress', outcome: 'appointment_cancelled' })]],
    ['a call that came to nothing', [call(3, { outcome: 'no_answer' })]],
    ['a booking', [booked(3)]],
    ['an earlier proof that was corrected since', [cancelled, call(3, { outcome: 'needs_confirmation' })]],
  ])('stands after %s', (_what, calls) => {
    expect(changedBy('cancel_appointment', calls)).toEqual([maple, other]);
  });
});

describe('an appointment a patient wants moved', () => {
  it('has the new moment under the old identity, and a higher sequence', () => {
    expect(changedBy('move_appointment', [booked(3, { booked_slot: later, version: 2 })])).toEqual([
      { ...maple, sequence: 9, slot: later },
      other,
    ]);
    const unchecked = booked(3, { booked_slot: later, version: 2, outcome: 'booked_unverified' });
    expect(changedBy('move_appointment', [unchecked])[0]).toMatchObject({ slot: later, status: 'tentative' });
  });

  it.each([
    ['no call yet', []],
    ['a call that still goes on', [booked(3, { status: 'in_progress', booked_slot: later })]],
    ['a call that came to nothing', [call(3, { outcome: 'no_availability' })]],
    ['a booking at another clinic', [booked(2, { booked_slot: later })]],
    ['words of a cancellation', [call(3, { outcome: 'appointment_cancelled' })]],
  ])('stands as it was after %s', (_what, calls) => {
    expect(changedBy('move_appointment', calls)).toEqual([maple, other]);
  });
});

describe('the file of an appointment', () => {
  const file = (changes: Partial<typeof maple> = {}) =>
    calendarOf({ ...maple, ...changes }, 'en', now)
      .replaceAll('\r\n ', '')
      .split('\r\n');

  it('is a whole calendar of one event', () => {
    expect(file()).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Ringaround//Appointment//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:cas_1.3.1@ringaround',
      'DTSTAMP:20261124T150000Z',
      'DTSTART:20261125T203000Z',
      'DTEND:20261125T210000Z',
      'SEQUENCE:7',
      'STATUS:CONFIRMED',
      'SUMMARY:Appointment at Maple Street Clinic',
      'LOCATION:300 Main Street\\, New York\\, NY',
      expect.stringMatching(/^DESCRIPTION:.*\+12125550103.*\\nDr\. Okafor$/),
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says the address that was told on the phone, and who is seen only where that is known', () => {
    const { clinician: _, ...anyone } = slot;
    const told = file({ slot: { ...anyone, address: '5 Side Street' } });
    expect(told).toContain('LOCATION:5 Side Street');
    expect(told.join('\n')).not.toContain('Okafor');
    expect(told.some((line) => /^DESCRIPTION:.*0103$/.test(line))).toBe(true);
  });

  it('takes a cancelled one out of the calendar', () => {
    expect(file({ status: 'cancelled' })).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'ORGANIZER:tel:+12125550103']),
    );
    expect(file({ status: 'tentative' })).toContain('STATUS:TENTATIVE');
  });
});

describe('the fingerprint of a plan', () => {
  const request = { type: 'move_appointment', appointment: maple, others: [] } as const;
  const [first, ...rest] = plan.clinics;
  if (first === undefined) throw new Error('No clinic.');
  it.each<[string, Partial<Plan>]>([
    ['the order of the clinics', { clinics: [...rest, first] }],
    ['a clinic’s number', { clinics: [{ ...first, phone: '+12125550199' }, ...rest] }],
    ['a clinic’s name', { clinics: [{ ...first, name: 'Elsewhere' }, ...rest] }],
    ['a clinic', { clinics: [{ ...first, clinic_id: 'clinic_9' }, ...rest] }],
    ['the reason', { complaint_phrase: 'a cough' }],
    ['the name', { patient_first_name: 'a patient' }],
    ['what is told', { fields: ['complaint_phrase'] }],
    ['the fallback', { fallback: 'decline' }],
    ['the wishes', { preferences: 'mornings' }],
    ['the language', { language: 'es' }],
    ['the script', { script_version: '2026-12-1' }],
    ['the end of it', { expires_at: now.toISOString() }],
    ['what is asked', { request }],
  ])('is another when %s changes', (_what, changes) => {
    expect(canonicalPlan({ ...plan, ...changes })).not.toBe(canonicalPlan(plan));
  });

  it('tells a move from a cancellation, and one appointment from another', () => {
    const plans = [
      request,
      { ...request, type: 'cancel_appointment' } as const,
      { ...request, appointment: other },
      { ...request, appointment: { ...maple, slot: later } },
    ].map((one) => canonicalPlan({ ...plan, request: one }));
    expect(new Set(plans).size).toBe(4);
  });

  it('does not depend on the order in which the fields are listed, nor changes that order', () => {
    const fields = [...plan.fields].reverse();
    expect(canonicalPlan({ ...plan, fields })).toBe(canonicalPlan(plan));
    expect(fields).toEqual([...plan.fields].reverse());
    expect(canonicalPlan(plan)).toContain('closed clinics may move back');
  });
});

describe('whether a yes still stands', () => {
  it.each([
    ['the same yes', consent, true],
    ['none', undefined, false],
    ['one that was taken back', { ...consent, revoked_at: now.toISOString() }, false],
    ['one to another plan', { ...consent, plan_hash: 'b'.repeat(64) }, false],
  ])('%s', (_what, held, stands) => {
    expect(stillConsents(held, consent)).toBe(stands);
  });
});

describe('a plan on the table', () => {
  const open = [{ from: 9 * 60, to: 17 * 60 }];
  const week = [open, open, open, open, open, open, open] as const;
  const never = [[], [], [], [], [], [], []] as const;
  const at = (hours: typeof week | typeof never) => ({ timezone: 'America/New_York', hours });

  it('is what the patient was shown, without the reasons for the choice', () => {
    const { clinics: _, expires_at: __, script_version: ___, ...said } = plan;
    const proposed = proposePlan({ ...said, language: 'en', clinics: [1, 2, 3].map(clinic), now });
    expect(proposed).toEqual(plan);
  });

  it('keeps the name unless the yes withholds it', () => {
    const yes = { plan, fallback: plan.fallback, nameless: 'a patient', now, hash };
    expect(agree({ ...yes, fields: plan.fields }).plan.patient_first_name).toBe('Ana');
    expect(agree({ ...yes, fields: ['first_name'] }).plan.patient_first_name).toBe('Ana');
    expect(agree({ ...yes, fields: plan.fields }).consent).toEqual({
      plan_hash: hash(canonicalPlan(plan)),
      fields: plan.fields,
      fallback: plan.fallback,
      given_at: now.toISOString(),
      expires_at: plan.expires_at,
    });
  });

  it('holds a day from the very moment a clinic opens, and reaches nobody who opens when it ends', () => {
    const opening = new Date('2026-11-24T14:00:00Z');
    expect(consentUntil([at(week)], opening).toISOString()).toBe('2026-11-25T14:00:00.000Z');
    const before = new Date('2026-11-24T13:00:00Z');
    const reaches = (expires_at: string) =>
      reachesSomebody({ clinics: [{ ...clinic(1), ...at(week) }], expires_at }, before);
    expect(reaches('2026-11-24T14:00:00.000Z')).toBe(false);
    expect(reaches('2026-11-24T14:00:00.001Z')).toBe(true);
    expect(consentUntil([at(never)], now).getTime()).toBeGreaterThan(now.getTime());
  });
});
