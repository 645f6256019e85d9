import * as z from 'zod/mini';
import { disclosableFields, fallbacks } from '../domain/consent/plan.ts';
import { askedThings } from '../domain/dialogue/intake.ts';
import type { Session } from '../domain/session/session.ts';
import { dispositions } from '../domain/triage/disposition.ts';
import { clinicSchema, consentSchema, planSchema } from './plan-item.ts';

const maybe = z.exactOptional;

const chosenClinicSchema = z.extend(clinicSchema, {
  distance_km: maybe(z.number()),
  why: z.array(z.string()),
});

const detailsSchema = z.object({
  first_name: maybe(z.string()),
  full_name: maybe(z.string()),
  date_of_birth: maybe(z.string()),
  callback_number: maybe(z.string()),
  insurer: maybe(z.string()),
  patient_status: maybe(z.enum(['new', 'existing'])),
});

const intakeSchema = z.object({
  asked: maybe(z.enum(askedThings)),
  times_asked: z.partialRecord(z.enum(askedThings), z.number()),
  story: z.array(z.string()),
  who: maybe(z.enum(['self', 'other'])),
  relation: maybe(z.string()),
  age_years: maybe(z.number()),
  sex: maybe(z.enum(['female', 'male'])),
  pregnant: maybe(z.boolean()),
  complaint: maybe(z.object({ category: z.string(), label: z.string(), phrase: z.string() })),
  onset: maybe(z.string()),
  severity: maybe(z.string()),
  screen: maybe(
    z.object({ items: z.array(z.string()), answers: z.array(z.enum(['yes', 'no', 'not_sure'])) }),
  ),
  confirming: maybe(z.object({ id: z.string(), question: z.string() })),
  denied_flags: z.array(z.string()),
  location: maybe(z.string()),
  place_choices: maybe(z.array(z.string())),
  finding: z.boolean(),
  preferences: maybe(z.object({ text: z.string(), compact: z.string() })),
  details: detailsSchema,
  skipped: z.array(z.enum(askedThings)),
  withheld: z.array(z.enum(disclosableFields)),
  fallback: z.enum(fallbacks),
  spares: z.array(chosenClinicSchema),
  nucc: z.array(z.string()),
  ended: z.boolean(),
});

export const sessionSchema = z.object({
  session_id: z.string(),
  token_hash: z.string(),
  owner_hash: maybe(z.string()),
  language: z.enum(['en', 'es']),
  created_at: z.string(),
  turns: z.number(),
  intake: intakeSchema,
  disposition: maybe(z.enum(dispositions)),
  emergency: z.boolean(),
  clinics: z.array(chosenClinicSchema),
  plan: maybe(z.object({ plan: planSchema, hash: z.string() })),
  consent: maybe(consentSchema),
  cascade_id: maybe(z.string()),
  cascade_ids: z.array(z.string()),
  unsaid_summary: maybe(z.object({ message_id: z.string(), text: z.string() })),
  cancelled: z.boolean(),
  version: z.number(),
});

/** Parses a stored item; storage's own attributes are dropped. */
export const readSession = (item: unknown): Session => sessionSchema.parse(item);
