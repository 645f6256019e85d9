import type { State } from '../contracts/state.ts';
import type { Call } from '../domain/call/call.ts';
import { adviceFor } from '../domain/call/call-advice.ts';
import type { Cascade } from '../domain/cascade/cascade.ts';
import { appointmentsOf } from '../domain/consent/appointment.ts';
import type { Plan } from '../domain/consent/plan.ts';
import { sayRecord } from '../domain/dialogue/catalogue/say-record.ts';
import { pendingQuestionOf } from '../domain/dialogue/pending-question.ts';
import { phaseOf } from '../domain/dialogue/phase.ts';
import { wantedText } from '../domain/dialogue/plan-text.ts';
import { feedbackStanding } from '../domain/session/feedback.ts';
import type { Session } from '../domain/session/session.ts';

/** The state every client sees, from the session, its newest cascade and that cascade's calls. Pure. */
export const stateOf = (
  session: Session,
  cascade: Cascade | undefined,
  calls: readonly Call[],
  cursor: number,
  now: Date,
): State => {
  const phase = phaseOf(session, cascade, now);
  const question = pendingQuestionOf(cascade, calls, session.language, now);
  return {
    session_id: session.session_id,
    phase,
    language: session.language,
    disposition: session.disposition ?? null,
    clinics: shownClinics(session, cascade).map(
      ({ clinic_id, name, address, city, region, phone, distance_km, why }) => ({
        clinic_id,
        name,
        address: `${address}, ${city}, ${region}`,
        phone,
        distance_km: distance_km ?? null,
        why: [...why],
      }),
    ),
    plan: phase === 'consent' ? planOf(session) : null,
    cascade: cascade === undefined ? null : cascadeOf(session, cascade, calls),
    appointments: appointmentsOf(cascade, calls).map(({ call_id, clinic, slot, status }) => ({
      call_id,
      clinic_id: clinic.clinic_id,
      clinic_name: clinic.name,
      start: slot.start,
      timezone: slot.timezone,
      status,
    })),
    pending_question: question === undefined ? null : { ...question, options: [...question.options] },
    outbound_call_error: errorOf(cascade?.outbound_call_error),
    cursor,
  };
};

/** What was stored is the sentence for the patient; what to check is told from the code, as `POST /calls` tells it. */
const errorOf = (error: Cascade['outbound_call_error']): State['outbound_call_error'] =>
  error === undefined ? null : { ...error, check: [...adviceFor(error.code).check] };

/** Of a request about one appointment only its clinic is shown. */
const shownClinics = ({ clinics, plan }: Session, cascade: Cascade | undefined): Session['clinics'] => {
  const about = plan?.plan ?? cascade?.plan;
  if (about?.request === undefined) return clinics;
  return about.clinics.map(
    (clinic) => clinics.find(({ clinic_id }) => clinic_id === clinic.clinic_id) ?? { ...clinic, why: [] },
  );
};

/** What a plan asks about which appointment; null for a plan to book. */
export const requestOf = ({ request }: Pick<Plan, 'request'>) =>
  request === undefined
    ? null
    : {
        type: request.type,
        call_id: request.appointment.call_id,
        clinic_name: request.appointment.clinic.name,
        start: request.appointment.slot.start,
        timezone: request.appointment.slot.timezone,
      };

const planOf = ({ plan, language }: Session): State['plan'] =>
  plan === undefined
    ? null
    : {
        plan_hash: plan.hash,
        request: requestOf(plan.plan),
        complaint_phrase: plan.plan.complaint_phrase,
        patient_first_name: plan.plan.patient_first_name,
        preferences: wantedText(plan.plan.preferences, sayRecord(language), language),
        fields: [...plan.plan.fields],
        fallback: plan.plan.fallback,
        expires_at: plan.plan.expires_at,
      };

const cascadeOf = ({ feedback }: Session, cascade: Cascade, calls: readonly Call[]): State['cascade'] => ({
  cascade_id: cascade.cascade_id,
  status: cascade.status,
  outcome: cascade.outcome ?? null,
  request: requestOf(cascade.plan),
  fallback: cascade.plan.fallback,
  feedback: feedbackStanding(feedback, cascade) ?? null,
  waiting_for:
    cascade.hold === undefined || cascade.status === 'done' || cascade.hold.reason === 'lookup'
      ? null
      : { reason: cascade.hold.reason, until: cascade.hold.until },
  calls: calls.map((call) => ({
    call_id: call.call_id,
    clinic_id: call.clinic_id ?? '',
    clinic_name: call.clinic_name ?? '',
    status: call.status,
    outcome: call.outcome ?? null,
    evidence: call.evidence.map((each) => ({ ...each })),
    slots: call.tools.offers.map(({ start, phrase }) => ({ start, phrase })),
    booked_slot:
      call.booked_slot === undefined
        ? null
        : {
            start: call.booked_slot.start,
            timezone: call.booked_slot.timezone,
            phrase: call.booked_slot.phrase,
          },
  })),
});
