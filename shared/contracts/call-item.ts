import * as z from 'zod/mini';
import { type Call, callStatuses } from '../domain/call/call.ts';
import { evidenceSources, notPlacedReasons, outcomes } from '../domain/call/outcome.ts';

/** A call as stored. Every item read is parsed by this; an item that does not fit is a fault, not an outcome. */

const maybe = z.exactOptional;

export const slotSchema = z.object({
  slot_id: z.string(),
  phrase: z.string(),
  start: z.string(),
  timezone: z.string(),
  clinician: maybe(z.string()),
  address: maybe(z.string()),
});

const dialSchema = z.union([
  z.object({ state: z.literal('sent') }),
  z.object({ state: z.literal('placed') }),
  z.object({ state: z.literal('not_placed'), reason: z.enum(notPlacedReasons), code: z.string() }),
  z.object({ state: z.literal('unknown'), code: z.string() }),
]);

const toolRecordSchema = z.object({
  began_at: maybe(z.string()),
  offers: z.array(slotSchema),
  provider_notes: maybe(z.string()),
  confirmation: maybe(z.object({ slot: slotSchema, read_back: z.string(), at: z.string() })),
  no_availability: maybe(z.object({ reason: z.string(), at: z.string() })),
  opted_out: maybe(z.object({ reason: z.string(), at: z.string() })),
  escalated: maybe(
    z.object({
      question_id: z.string(),
      options: z.array(slotSchema),
      at: z.string(),
      answered_at: maybe(z.string()),
    }),
  ),
  disclosed: z.array(z.object({ field: z.string(), at: z.string() })),
});

const turnSchema = z.object({
  speaker: z.enum(['clinic', 'agent']),
  text: z.string(),
  at_seconds: z.number(),
});

export const endReportSchema = z.object({
  source: z.enum(['transcription', 'initiation_failure', 'lookup', 'fence', 'cancel']),
  at: z.string(),
  connected: z.boolean(),
  failure_reason: maybe(z.string()),
  termination_reason: maybe(z.string()),
  call_result: maybe(z.string()),
  voicemail: z.boolean(),
  duration_seconds: maybe(z.number()),
  cost_credits: maybe(z.number()),
  collected: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  keys_pressed: maybe(z.string()),
  call_successful: maybe(z.string()),
  summary: maybe(z.string()),
  turns: z.array(turnSchema),
  has_audio: z.boolean(),
});

export const callSchema = z.object({
  call_id: z.string(),
  purpose: z.enum(['cascade', 'generic']),
  session_id: maybe(z.string()),
  cascade_id: maybe(z.string()),
  clinic_id: maybe(z.string()),
  clinic_name: maybe(z.string()),
  api_key_id: maybe(z.string()),
  to_number: z.string(),
  timezone: z.string(),
  language: z.string(),
  status: z.enum(callStatuses),
  dial: dialSchema,
  dialled_at: z.string(),
  conversation_id: maybe(z.string()),
  call_sid: maybe(z.string()),
  line: maybe(z.string()),
  tools: toolRecordSchema,
  end: maybe(endReportSchema),
  outcome: maybe(z.enum(outcomes)),
  not_placed_reason: maybe(z.enum(notPlacedReasons)),
  booked_slot: maybe(slotSchema),
  evidence: z.array(
    z.object({
      source: z.enum(evidenceSources),
      supports: z.boolean(),
      quote: z.string(),
      at_seconds: maybe(z.number()),
    }),
  ),
  ended_at: maybe(z.string()),
  cancel_requested_at: maybe(z.string()),
  version: z.number(),
});

/** Parses a stored item; storage's own attributes are dropped. */
export const readCall = (item: unknown): Call => callSchema.parse(item);
