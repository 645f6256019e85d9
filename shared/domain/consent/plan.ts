import type { Clinic } from '../clinics/clinic.ts';
import type { AppointmentRequest } from './appointment.ts';

/** What a clinic may be told, and when. The first two are always part of a booking. */
export const disclosableFields = [
  'first_name',
  'complaint_phrase',
  'full_name',
  'date_of_birth',
  'callback_number',
  'insurer',
  'patient_status',
] as const;
export type DisclosableField = (typeof disclosableFields)[number];

/** What the agent does when the patient does not answer a question in time. */
export const fallbacks = ['earliest_in_window', 'decline', 'ask_call_back'] as const;
export type Fallback = (typeof fallbacks)[number];

export const scriptVersion = '2026-11-1';

/** What the patient consents to: clinics, order, what is said, windows, fallback, expiry. */
export type Plan = {
  readonly clinics: readonly Clinic[];
  /** Said in the first sentences, as shown at consent; never the patient's own text. */
  readonly complaint_phrase: string;
  /** As consented, or "a patient". */
  readonly patient_first_name: string;
  readonly fields: readonly DisclosableField[];
  readonly fallback: Fallback;
  /** In the patient's words as understood, e.g. "any weekday after 15:00"; "any time" when none. */
  readonly preferences: string;
  readonly language: string;
  readonly script_version: string;
  /** ISO 8601. */
  readonly expires_at: string;
  /** Absent for a plan to book. */
  readonly request?: AppointmentRequest;
};

/** The receipt of a yes: which plan, when, and whether it still stands. */
export type Consent = {
  readonly plan_hash: string;
  readonly fields: readonly DisclosableField[];
  readonly fallback: Fallback;
  readonly given_at: string;
  readonly expires_at: string;
  readonly revoked_at?: string;
};

/** Whether what the session holds now is still the yes that a cascade was started with: not taken back, not replaced. */
export const stillConsents = (held: Consent | undefined, given: Consent): boolean =>
  held !== undefined && held.revoked_at === undefined && held.plan_hash === given.plan_hash;

/**
 * The canonical text that is hashed: the set of clinics with their numbers, the listed order, fields, fallback,
 * script and expiry. Key order is fixed here so that equal plans have equal text.
 */
export const canonicalPlan = (plan: Plan): string =>
  JSON.stringify([
    plan.clinics.map((clinic) => [clinic.clinic_id, clinic.name, clinic.phone]),
    plan.complaint_phrase,
    plan.patient_first_name,
    [...plan.fields].sort(),
    plan.fallback,
    plan.preferences,
    plan.language,
    plan.script_version,
    plan.expires_at,
    'closed clinics may move back',
    ...(plan.request === undefined
      ? []
      : [[plan.request.type, plan.request.appointment.call_id, plan.request.appointment.slot.start]]),
  ]);
