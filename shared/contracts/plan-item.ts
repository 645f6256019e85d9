import * as z from 'zod/mini';
import { disclosableFields, fallbacks } from '../domain/consent/plan.ts';

const maybe = z.exactOptional;

const daySchema = z.array(z.object({ from: z.number(), to: z.number() }));
const weekSchema = z.tuple([daySchema, daySchema, daySchema, daySchema, daySchema, daySchema, daySchema]);

/** A clinic as it stood when the patient saw it: a plan must not change because a directory did. */
export const clinicSchema = z.object({
  clinic_id: z.string(),
  source: z.enum(['embedded', 'nppes', 'amazon-location']),
  name: z.string(),
  address: z.string(),
  city: z.string(),
  region: z.string(),
  postal_code: maybe(z.string()),
  phone: z.string(),
  latitude: maybe(z.number()),
  longitude: maybe(z.number()),
  timezone: z.string(),
  hours: maybe(weekSchema),
  taxonomies: z.array(z.string()),
  languages: z.array(z.string()),
  accepts_new_patients: maybe(z.boolean()),
  accepts_medicaid: maybe(z.boolean()),
  attribution: z.string(),
  fictional: z.boolean(),
});

export const planSchema = z.object({
  clinics: z.array(clinicSchema),
  complaint_phrase: z.string(),
  patient_first_name: z.string(),
  fields: z.array(z.enum(disclosableFields)),
  fallback: z.enum(fallbacks),
  preferences: z.string(),
  language: z.string(),
  script_version: z.string(),
  expires_at: z.string(),
});

export const consentSchema = z.object({
  plan_hash: z.string(),
  fields: z.array(z.enum(disclosableFields)),
  fallback: z.enum(fallbacks),
  given_at: z.string(),
  expires_at: z.string(),
  revoked_at: maybe(z.string()),
});
