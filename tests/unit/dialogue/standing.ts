import type { Slot } from '#shared/domain/call/outcome.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import type { AppointmentRequest } from '#shared/domain/consent/appointment.ts';
import { cascade, plan, slot } from './records.ts';

/** The clinic of the made-up plan in this place (1-based). */
export const clinicAt = (place: number): Clinic => {
  const clinic = plan.clinics[place - 1];
  if (clinic === undefined) throw new Error(`No clinic in place ${place}.`);
  return clinic;
};

/** A Friday at nine, to move an appointment to. */
export const friday: Slot = {
  slot_id: 'slot_2',
  phrase: 'Friday at nine',
  start: '2026-11-27T09:00:00-05:00',
  timezone: 'America/New_York',
};

/** A wish about the appointment of Wednesday at the first clinic. */
export const requestTo = (type: AppointmentRequest['type']): AppointmentRequest => ({
  type,
  appointment: { call_id: 'cas_0.1.1', clinic: clinicAt(1), slot, sequence: 1, status: 'confirmed' },
  others: [],
});

/** The calls of such a wish: one clinic, and what came of it. */
export const aboutAppointment = (
  type: AppointmentRequest['type'],
  change: Omit<Partial<Cascade>, 'plan'> = {},
): Cascade =>
  cascade({
    status: 'done',
    ...change,
    plan: { ...plan, clinics: [clinicAt(1)], request: requestTo(type) },
  });
