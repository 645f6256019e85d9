import * as z from 'zod/mini';
import { type Cascade, cascadeOutcomes, cascadeStatuses, holdReasons } from '../domain/cascade/cascade.ts';
import { maybe, maybeNumber, maybeString, number, string, strings } from './parts.ts';
import { consentSchema, planSchema } from './plan-item.ts';

export const holdSchema = z.object({
  reason: z.enum(holdReasons),
  until: string,
  position: maybeNumber,
});

const questionSchema = z.object({
  question_id: string,
  call_id: string,
  text: string,
  options: z.array(z.object({ option_id: string, label: string, slot_id: maybeString })),
  asked_at: string,
  expires_at: string,
  answer: maybe(z.object({ option_id: string, at: string, by: z.enum(['patient', 'fallback']) })),
});

/** A cascade as stored. */
export const cascadeSchema = z.object({
  cascade_id: string,
  session_id: string,
  status: z.enum(cascadeStatuses),
  outcome: maybe(z.enum(cascadeOutcomes)),
  plan: planSchema,
  consent: consentSchema,
  order: z.array(number),
  expected_call_id: maybeString,
  call_ids: strings,
  hold: maybe(holdSchema),
  put_off: maybe(z.array(z.object({ position: number, until: string }))),
  question: maybe(questionSchema),
  go_on_after: maybeString,
  cancel_requested_at: maybeString,
  outbound_call_error: maybe(z.object({ code: string, message: string })),
  started_at: string,
  concluded_at: maybeString,
  cost: maybe(
    z.object({
      micro_usd: number,
      voice_micro_usd: number,
      aws_micro_usd: number,
      call_seconds: number,
      provider_credits: maybeNumber,
      prices_as_of: string,
    }),
  ),
  version: number,
});

/** Parses a stored item; storage's own attributes are dropped. */
export const readCascade = (item: unknown): Cascade => cascadeSchema.parse(item);
