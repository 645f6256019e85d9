import * as z from 'zod/mini';
import { type Cascade, cascadeOutcomes, cascadeStatuses, holdReasons } from '../domain/cascade/cascade.ts';
import { consentSchema, planSchema } from './plan-item.ts';

const maybe = z.exactOptional;

export const holdSchema = z.object({
  reason: z.enum(holdReasons),
  until: z.string(),
  position: maybe(z.number()),
});

const questionSchema = z.object({
  question_id: z.string(),
  call_id: z.string(),
  text: z.string(),
  options: z.array(z.object({ option_id: z.string(), label: z.string(), slot_id: maybe(z.string()) })),
  asked_at: z.string(),
  expires_at: z.string(),
  answer: maybe(z.object({ option_id: z.string(), at: z.string(), by: z.enum(['patient', 'fallback']) })),
});

/** A cascade as stored. */
export const cascadeSchema = z.object({
  cascade_id: z.string(),
  session_id: z.string(),
  status: z.enum(cascadeStatuses),
  outcome: maybe(z.enum(cascadeOutcomes)),
  plan: planSchema,
  consent: consentSchema,
  order: z.array(z.number()),
  expected_call_id: maybe(z.string()),
  call_ids: z.array(z.string()),
  hold: maybe(holdSchema),
  put_off: maybe(z.array(z.object({ position: z.number(), until: z.string() }))),
  question: maybe(questionSchema),
  go_on_after: maybe(z.string()),
  cancel_requested_at: maybe(z.string()),
  outbound_call_error: maybe(z.object({ code: z.string(), message: z.string() })),
  started_at: z.string(),
  concluded_at: maybe(z.string()),
  cost: maybe(
    z.object({
      micro_usd: z.number(),
      voice_micro_usd: z.number(),
      aws_micro_usd: z.number(),
      call_seconds: z.number(),
      provider_credits: maybe(z.number()),
      prices_as_of: z.string(),
    }),
  ),
  version: z.number(),
});

/** Parses a stored item; storage's own attributes are dropped. */
export const readCascade = (item: unknown): Cascade => cascadeSchema.parse(item);
