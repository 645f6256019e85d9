import * as z from 'zod/mini';
import { requestTypes } from '../domain/consent/appointment.ts';
import { disclosableFields, fallbacks } from '../domain/consent/plan.ts';
import { boolean, maybe, maybeBoolean, maybeNumber, maybeString, number, string, strings } from './parts.ts';

const daySchema = z.array(z.object({ from: number, to: number }));
const weekSchema = z.tuple([daySchema, daySchema, daySchema, daySchema, daySchema, daySchema, daySchema]);

/** A clinic as it stood when the patient saw it: a plan must not change because a directory did. */
export const clinicSchema = z.object({
  clinic_id: string,
  source: z.enum(['embedded', 'nppes', 'amazon-location']),
  name: string,
  address: string,
  city: string,
  region: string,
  postal_code: maybeString,
  phone: string,
  latitude: maybeNumber,
  longitude: maybeNumber,
  timezone: string,
  hours: maybe(weekSchema),
  taxonomies: strings,
  languages: strings,
  accepts_new_patients: maybeBoolean,
  accepts_medicaid: maybeBoolean,
  attribution: string,
  fictional: boolean,
});

export const slotSchema = z.object({
  slot_id: string,
  phrase: string,
  start: string,
  timezone: string,
  clinician: maybeString,
  address: maybeString,
});

const appointmentSchema = z.object({
  call_id: string,
  clinic: clinicSchema,
  slot: slotSchema,
  sequence: number,
  status: z.enum(['confirmed', 'tentative', 'cancelled']),
});

export const requestSchema = z.object({
  type: z.enum(requestTypes),
  appointment: appointmentSchema,
  others: z.array(appointmentSchema),
});

export const planSchema = z.object({
  clinics: z.array(clinicSchema),
  complaint_phrase: string,
  patient_first_name: string,
  fields: z.array(z.enum(disclosableFields)),
  fallback: z.enum(fallbacks),
  preferences: string,
  language: string,
  script_version: string,
  expires_at: string,
  request: maybe(requestSchema),
});

export const consentSchema = z.object({
  plan_hash: string,
  fields: z.array(z.enum(disclosableFields)),
  fallback: z.enum(fallbacks),
  given_at: string,
  expires_at: string,
  revoked_at: maybeString,
});
