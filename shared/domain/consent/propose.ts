import type { Clinic } from '../clinics/clinic.ts';
import { callableFrom, openUntil } from '../clinics/hours.ts';
import { policy } from '../policy.ts';
import type { ChosenClinic } from '../session/session.ts';
import {
  type Consent,
  canonicalPlan,
  type DisclosableField,
  type Fallback,
  type Plan,
  scriptVersion,
} from './plan.ts';

const clinicOf = ({ distance_km: _distance, why: _why, ...clinic }: ChosenClinic): Clinic => clinic;

type Kept = Parameters<typeof callableFrom>[0];

const firstOpening = (clinics: readonly Kept[], now: Date): number =>
  Math.min(...clinics.map((clinic) => callableFrom(clinic, now).getTime()));

/**
 * Until when a yes given now holds: a day, or where every clinic stays closed for longer until those that open first
 * close again, so that it covers the calls it is given for. Never longer than `policy.consentMostSeconds`.
 */
export const consentUntil = (clinics: readonly Kept[], now: Date): Date => {
  const day = now.getTime() + policy.consentSeconds * 1000;
  const opening = firstOpening(clinics, now);
  const closings = clinics.map((clinic) => openUntil(clinic, new Date(opening))?.getTime() ?? day);
  const most = now.getTime() + policy.consentMostSeconds * 1000;
  return new Date(opening <= now.getTime() ? day : Math.min(Math.max(day, ...closings), most));
};

/** Whether anybody on the plan can be rung before the yes to it runs out. */
export const reachesSomebody = (
  { clinics, expires_at }: Pick<Plan, 'clinics' | 'expires_at'>,
  now: Date,
): boolean => firstOpening(clinics, now) < Date.parse(expires_at);

/** The plan as it is put on the table. */
export const proposePlan = (given: {
  readonly clinics: readonly ChosenClinic[];
  readonly complaint_phrase: string;
  readonly patient_first_name: string;
  readonly fields: readonly DisclosableField[];
  readonly fallback: Fallback;
  readonly preferences: string;
  readonly language: 'en' | 'es';
  readonly now: Date;
}): Plan => ({
  clinics: given.clinics.map(clinicOf),
  complaint_phrase: given.complaint_phrase,
  patient_first_name: given.patient_first_name,
  fields: given.fields,
  fallback: given.fallback,
  preferences: given.preferences,
  language: given.language,
  script_version: scriptVersion,
  expires_at: consentUntil(given.clinics, given.now).toISOString(),
});

/**
 * The yes to a plan. A yes may be narrower than the plan on the table (fewer fields, another fallback), never wider:
 * the plan that is run and hashed is the one that was agreed to.
 */
export const agree = (given: {
  readonly plan: Plan;
  readonly fields: readonly DisclosableField[];
  readonly fallback: Fallback;
  /** Said instead of the first name when that is withheld. */
  readonly nameless: string;
  readonly now: Date;
  readonly hash: (text: string) => string;
}): { readonly plan: Plan; readonly consent: Consent } => {
  const fields = given.plan.fields.filter(
    (field) => field === 'complaint_phrase' || given.fields.includes(field),
  );
  // A plan without a name keeps its own words for that, whatever language the yes is in.
  const withdrawn = given.plan.fields.includes('first_name') && !fields.includes('first_name');
  const plan: Plan = {
    ...given.plan,
    fields,
    fallback: given.fallback,
    patient_first_name: withdrawn ? given.nameless : given.plan.patient_first_name,
  };
  return {
    plan,
    consent: {
      plan_hash: given.hash(canonicalPlan(plan)),
      fields,
      fallback: given.fallback,
      given_at: given.now.toISOString(),
      expires_at: plan.expires_at,
    },
  };
};
