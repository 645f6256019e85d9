import { type Call, isLive } from '../call/call.ts';
import type { Slot } from '../call/outcome.ts';
import type { Cascade } from '../cascade/cascade.ts';
import type { Clinic } from '../clinics/clinic.ts';

/** An appointment as it stands; it outlives the call that booked it when it is moved or cancelled by another one. */
export type Appointment = {
  /** The call that first booked it: the identity that stays through every change. */
  readonly call_id: string;
  readonly clinic: Clinic;
  readonly slot: Slot;
  /** Rises with every change, so that a later calendar file replaces an earlier one. */
  readonly sequence: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
};

export const requestTypes = ['cancel_appointment', 'move_appointment'] as const;

/** What a plan asks of the one clinic that booked, instead of a new appointment. */
export type AppointmentRequest = {
  readonly type: (typeof requestTypes)[number];
  readonly appointment: Appointment;
  /** Other appointments this request leaves alone. */
  readonly others: readonly Appointment[];
};

const bookedBy = (call: Call, clinics: readonly Clinic[]): readonly Appointment[] => {
  const slot = call.booked_slot ?? call.tools.confirmation?.slot;
  const clinic = clinics.find(({ clinic_id }) => clinic_id === call.clinic_id);
  const booked = call.outcome === 'booked' || call.outcome === 'booked_unverified';
  if (!booked || slot === undefined || clinic === undefined) return [];
  return [
    {
      call_id: call.call_id,
      clinic,
      slot,
      sequence: call.version,
      status: call.outcome === 'booked' ? 'confirmed' : 'tentative',
    },
  ];
};

/** The appointment a request was about, after its calls: changed only by a call with the proof, else as it was. */
const changedBy = ({ type, appointment }: AppointmentRequest, calls: readonly Call[]): Appointment => {
  const done = calls.findLast((call) => !isLive(call));
  const sequence = appointment.sequence + (done?.version ?? 0);
  if (type === 'cancel_appointment')
    return done?.outcome === 'appointment_cancelled'
      ? { ...appointment, sequence, status: 'cancelled' }
      : appointment;
  const moved = done === undefined ? undefined : bookedBy(done, [appointment.clinic])[0];
  return moved === undefined
    ? appointment
    : { ...appointment, sequence, slot: moved.slot, status: moved.status };
};

/** Every appointment a session knows of, from its newest cascade alone: a request carries what stood before it. */
export const appointmentsOf = (
  cascade: Cascade | undefined,
  calls: readonly Call[],
): readonly Appointment[] => {
  const request = cascade?.plan.request;
  return request === undefined
    ? calls.flatMap((call) => bookedBy(call, cascade?.plan.clinics ?? []))
    : [changedBy(request, calls), ...request.others];
};

/** Those that still stand. */
export const standing = (appointments: readonly Appointment[]): readonly Appointment[] =>
  appointments.filter(({ status }) => status !== 'cancelled');
