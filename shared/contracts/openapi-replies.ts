import * as z from 'zod/mini';
import { disclosableFields, fallbacks } from '../domain/consent/plan.ts';
import { dispositions } from '../domain/triage/disposition.ts';
import { request } from './state.ts';

/** Replies that no other border parses; here so that the contract can say what they look like. */

export const problemReply = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
  reason: z.optional(z.string()),
  check: z.optional(z.array(z.string())),
  call_id: z.optional(z.string()),
  state: z.optional(z.unknown()),
});

export const healthReply = z.object({
  status: z.literal('ok'),
  calls: z.enum(['simulated', 'live']),
  /** The clock deadlines are measured by. */
  now: z.string(),
});

/** A piece of the text that decided something, by its place in it. */
const triageEvidence = z.object({
  id: z.string(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
  negated: z.boolean(),
  subject: z.enum(['patient', 'other']),
  time: z.enum(['now', 'resolved', 'past', 'supposed']),
});

export const triageReply = z.object({
  disposition: z.enum(dispositions),
  category: z.string(),
  category_label: z.string(),
  care_setting: z.string(),
  nucc: z.array(z.string()),
  complaint: z.optional(z.string()),
  red_flags: z.array(
    z.object({
      id: z.string(),
      level: z.enum(dispositions),
      condition: z.string(),
      advice: z.string(),
      evidence: z.array(triageEvidence),
    }),
  ),
  uncertain: z.array(z.object({ id: z.string(), question: z.string() })),
  evidence: z.array(triageEvidence),
  facts: z.looseObject({}),
  advice: z.array(z.string()),
  safety_net: z.string(),
  reasons: z.array(z.string()),
  engine: z.object({ name: z.string(), version: z.string() }),
});

export const consentReply = z.object({
  cascade_id: z.string(),
  /** What is asked about which appointment; null where a new one is looked for. */
  request: z.nullable(request),
  plan_hash: z.string(),
  fields: z.array(z.enum(disclosableFields)),
  fallback: z.enum(fallbacks),
  given_at: z.string(),
  expires_at: z.string(),
  revoked_at: z.nullable(z.string()),
  clinics: z.array(z.object({ clinic_id: z.string(), name: z.string(), phone: z.string() })),
  told_to_every_clinic: z.object({ complaint_phrase: z.string(), patient_first_name: z.string() }),
  told_only_when_asked: z.array(z.enum(disclosableFields)),
  preferences: z.string(),
  script_version: z.string(),
});

export const exportReply = z.object({
  exported_at: z.string(),
  session: z.looseObject({ session_id: z.string() }),
  log: z.array(z.unknown()),
  cascades: z.array(z.unknown()),
});

/** What the voice agent speaks from; each tool adds words of its own. */
export const toolReply = z.looseObject({});
export const webhookReply = z.object({ received: z.boolean() });
