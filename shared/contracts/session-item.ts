import * as z from 'zod/mini';
import { disclosableFields, fallbacks } from '../domain/consent/plan.ts';
import { askedThings } from '../domain/dialogue/intake.ts';
import type { Session } from '../domain/session/session.ts';
import { dispositions } from '../domain/triage/disposition.ts';
import { boolean, maybe, maybeBoolean, maybeNumber, maybeString, number, string, strings } from './parts.ts';
import { clinicSchema, consentSchema, planSchema } from './plan-item.ts';

const chosenClinicSchema = z.extend(clinicSchema, {
  distance_km: maybeNumber,
  why: strings,
});

const detailsSchema = z.object({
  first_name: maybeString,
  full_name: maybeString,
  date_of_birth: maybeString,
  callback_number: maybeString,
  insurer: maybeString,
  patient_status: maybe(z.enum(['new', 'existing'])),
});

const intakeSchema = z.object({
  asked: maybe(z.enum(askedThings)),
  times_asked: z.partialRecord(z.enum(askedThings), number),
  story: strings,
  who: maybe(z.enum(['self', 'other'])),
  relation: maybeString,
  age_years: maybeNumber,
  sex: maybe(z.enum(['female', 'male'])),
  pregnant: maybeBoolean,
  complaint: maybe(z.object({ category: string, label: string, phrase: string })),
  onset: maybeString,
  severity: maybeString,
  screen: maybe(z.object({ items: strings, answers: z.array(z.enum(['yes', 'no', 'not_sure'])) })),
  confirming: maybe(z.object({ id: string, question: string })),
  denied_flags: strings,
  location: maybeString,
  place_choices: maybe(strings),
  finding: boolean,
  preferences: maybe(z.object({ text: string, compact: string })),
  details: detailsSchema,
  skipped: z.array(z.enum(askedThings)),
  withheld: z.array(z.enum(disclosableFields)),
  fallback: z.enum(fallbacks),
  spares: z.array(chosenClinicSchema),
  nucc: strings,
  ended: boolean,
});

export const sessionSchema = z.object({
  session_id: string,
  token_hash: string,
  owner_hash: maybeString,
  language: z.enum(['en', 'es']),
  created_at: string,
  turns: number,
  intake: intakeSchema,
  disposition: maybe(z.enum(dispositions)),
  emergency: boolean,
  clinics: z.array(chosenClinicSchema),
  plan: maybe(z.object({ plan: planSchema, hash: string })),
  consent: maybe(consentSchema),
  cascade_id: maybeString,
  cascade_ids: strings,
  unsaid_summary: maybe(z.object({ message_id: string, text: string })),
  cancelled: boolean,
  feedback: maybe(
    z.array(z.object({ cascade_id: string, right: boolean, because: maybeString, at: string })),
  ),
  version: number,
});

/** Parses a stored item; storage's own attributes are dropped. */
export const readSession = (item: unknown): Session => sessionSchema.parse(item);
