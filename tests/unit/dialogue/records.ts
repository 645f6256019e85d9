import { createHash } from 'node:crypto';
import { type Call, emptyToolRecord } from '#shared/domain/call/call.ts';
import type { Slot } from '#shared/domain/call/outcome.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import type { Consent, Plan } from '#shared/domain/consent/plan.ts';
import type { ChosenClinic } from '#shared/domain/session/session.ts';

/** Made-up records the dialogue's tests share. */

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A Tuesday, 10:00 in New York. */
export const tuesdayMorning = new Date('2026-11-24T15:00:00Z');

export const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);

const names = ['Riverside Family Medicine', 'Hudson Urgent Care', 'Maple Street Clinic', 'Oakview Health'];

export const clinic = (number: number): ChosenClinic => ({
  clinic_id: `clinic_${number}`,
  source: 'embedded',
  name: names[number - 1] ?? `Clinic ${number}`,
  address: `${number}00 Main Street`,
  city: 'New York',
  region: 'NY',
  phone: `+1212555010${number}`,
  timezone: 'America/New_York',
  taxonomies: ['207Q00000X'],
  languages: ['en', 'es'],
  attribution: 'Fictional',
  fictional: true,
  distance_km: number,
  why: [`${number} km away`],
});

export const plan: Plan = {
  clinics: [1, 2, 3].map((number) => {
    const { distance_km: _distance, why: _why, ...rest } = clinic(number);
    return rest;
  }),
  complaint_phrase: 'ear pain',
  patient_first_name: 'Ana',
  fields: ['first_name', 'complaint_phrase', 'date_of_birth'],
  fallback: 'earliest_in_window',
  preferences: 'any time',
  language: 'en',
  script_version: '2026-11-1',
  expires_at: later(tuesdayMorning, 86_400).toISOString(),
};

export const consent: Consent = {
  plan_hash: 'a'.repeat(64),
  fields: plan.fields,
  fallback: plan.fallback,
  given_at: tuesdayMorning.toISOString(),
  expires_at: plan.expires_at,
};

export const cascade = (change: Partial<Cascade> = {}): Cascade => ({
  cascade_id: 'cas_1',
  session_id: 'ses_1',
  status: 'running',
  plan,
  consent,
  order: [1, 2, 3],
  call_ids: [],
  started_at: tuesdayMorning.toISOString(),
  version: 1,
  ...change,
});

export const slot: Slot = {
  slot_id: 'slot_1',
  phrase: 'Wednesday at half past three',
  start: '2026-11-25T15:30:00-05:00',
  timezone: 'America/New_York',
  clinician: 'Dr. Okafor',
};

/** A call to the clinic with this number; over unless the change says otherwise. */
export const call = (number: number, change: Partial<Call> = {}): Call => ({
  call_id: `cas_1.${number}.1`,
  purpose: 'cascade',
  session_id: 'ses_1',
  cascade_id: 'cas_1',
  clinic_id: `clinic_${number}`,
  clinic_name: names[number - 1] ?? '',
  to_number: `+1212555010${number}`,
  timezone: 'America/New_York',
  language: 'en',
  status: 'done',
  dial: { state: 'placed' },
  dialled_at: tuesdayMorning.toISOString(),
  tools: emptyToolRecord,
  evidence: [],
  version: 1,
  ...change,
});
