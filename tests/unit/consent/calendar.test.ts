import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { appointmentsOf } from '#shared/domain/consent/appointment.ts';
import { type Appointment, appointmentIcs, calendarOf } from '#shared/domain/consent/calendar.ts';
import { call, cascade, slot, tuesdayMorning } from '../dialogue/records.ts';

const appointment: Appointment = {
  call_id: 'cas_1.3.1',
  clinic_name: 'Maple Street Clinic',
  clinic_phone: '+12125550103',
  address: '300 Main Street, New York, NY',
  start: '2026-11-25T15:30:00-05:00',
  sequence: 0,
  status: 'CONFIRMED',
  language: 'en',
  now: tuesdayMorning,
};

const fileOf = (booked: Call): string | undefined =>
  appointmentsOf(cascade(), [booked]).map((one) => calendarOf(one, 'en', tuesdayMorning))[0];

const lines = (file: string): readonly string[] => file.split('\r\n');
const unfolded = (file: string): string => file.replaceAll('\r\n ', '');

describe('the calendar file', () => {
  it('states the moment in UTC under an identity that stays', () => {
    const file = appointmentIcs(appointment);
    expect(lines(file)).toContain('DTSTART:20261125T203000Z');
    expect(lines(file)).toContain('DTEND:20261125T210000Z');
    expect(lines(file)).toContain('UID:cas_1.3.1@ringaround');
    expect(lines(file)).toContain('METHOD:PUBLISH');
  });

  it('keeps the identity and raises the sequence when the appointment is cancelled', () => {
    const file = appointmentIcs({ ...appointment, sequence: 1, status: 'CANCELLED' });
    expect(lines(file)).toContain('UID:cas_1.3.1@ringaround');
    expect(lines(file)).toContain('SEQUENCE:1');
    expect(lines(file)).toContain('STATUS:CANCELLED');
    expect(lines(file)).toContain('METHOD:CANCEL');
    expect(lines(file)).toContain('ORGANIZER:tel:+12125550103');
  });

  it('names the clinic and nothing clinical', () => {
    const file = fileOf(call(3, { outcome: 'booked', booked_slot: slot }));
    expect(file).toContain('SUMMARY:Appointment at Maple Street Clinic');
    expect(file).not.toContain('ear pain');
    expect(file).not.toContain('Ana');
  });

  it('marks an appointment that was not checked as tentative', () => {
    const dropped = call(3, { outcome: 'booked_unverified', booked_slot: slot });
    expect(fileOf(dropped)).toContain('STATUS:TENTATIVE');
  });

  it('does not exist for a call that settled no moment', () => {
    expect(fileOf(call(3, { outcome: 'needs_confirmation' }))).toBeUndefined();
  });

  it('escapes what would break a line', () => {
    const file = unfolded(appointmentIcs({ ...appointment, address: 'Suite 2; Floor 3, "A"\nRear \\ door' }));
    expect(file).toContain('LOCATION:Suite 2\\; Floor 3\\, "A"\\nRear \\\\ door');
  });

  it('fills a line with 75 octets and not one more, counting those of each character', () => {
    const named = (clinic_name: string) =>
      lines(appointmentIcs({ ...appointment, clinic_name })).filter((line) => /^SUMMARY|^ /.test(line));
    const room = 75 - 'SUMMARY:Appointment at '.length;
    expect(named('x'.repeat(room))).toEqual([`SUMMARY:Appointment at ${'x'.repeat(room)}`]);
    expect(named('x'.repeat(room + 1))).toEqual([`SUMMARY:Appointment at ${'x'.repeat(room)}`, ' x']);
    const folded = named('é'.repeat(100));
    expect(folded.map((line) => Buffer.byteLength(line))).toEqual(
      [75, 75, 75].slice(0, folded.length - 1).concat(Buffer.byteLength(folded.at(-1) ?? '')),
    );
    expect(folded.map((line) => line.replace(/^(?: |SUMMARY:Appointment at )/, '')).join('')).toBe(
      'é'.repeat(100),
    );
  });

  it('folds every line at 75 octets, between characters, and unfolds to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const clean = name.replaceAll('\r', '');
        const file = appointmentIcs({ ...appointment, clinic_name: clean });
        for (const line of lines(file)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const escaped = clean
          .replaceAll('\\', '\\\\')
          .replaceAll(';', '\\;')
          .replaceAll(',', '\\,')
          .replaceAll('\n', '\\n');
        expect(unfolded(file)).toContain(`SUMMARY:Appointment at ${escaped}\r\n`);
      }),
    );
  });
});
