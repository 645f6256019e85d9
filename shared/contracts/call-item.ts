import * as z from 'zod/mini';
import { type Call, callStatuses } from '../domain/call/call.ts';
import { evidenceSources, notPlacedReasons, outcomes } from '../domain/call/outcome.ts';
import { boolean, maybe, maybeNumber, maybeString, number, string } from './parts.ts';
import { requestSchema, slotSchema } from './plan-item.ts';

/** A call as stored. Every item read is parsed by this; an item that does not fit is a fault, not an outcome. */

const dialSchema = z.union([
  z.object({ state: z.literal('sent') }),
  z.object({ state: z.literal('placed') }),
  z.object({ state: z.literal('not_placed'), reason: z.enum(notPlacedReasons), code: string }),
  z.object({ state: z.literal('unknown'), code: string }),
]);

const toolRecordSchema = z.object({
  began_at: maybeString,
  offers: z.array(slotSchema),
  provider_notes: maybeString,
  confirmation: maybe(z.object({ slot: slotSchema, read_back: string, at: string })),
  no_availability: maybe(z.object({ reason: string, at: string })),
  opted_out: maybe(z.object({ reason: string, at: string })),
  escalated: maybe(
    z.object({
      question_id: string,
      options: z.array(slotSchema),
      at: string,
      answered_at: maybeString,
    }),
  ),
  disclosed: z.array(z.object({ field: string, at: string })),
});

const turnSchema = z.object({
  speaker: z.enum(['clinic', 'agent']),
  text: string,
  at_seconds: number,
});

export const endReportSchema = z.object({
  source: z.enum(['transcription', 'initiation_failure', 'lookup', 'fence', 'cancel']),
  at: string,
  connected: boolean,
  failure_reason: maybeString,
  termination_reason: maybeString,
  call_result: maybeString,
  voicemail: boolean,
  duration_seconds: maybeNumber,
  cost_credits: maybeNumber,
  collected: z.record(string, z.union([string, number, boolean, z.null()])),
  keys_pressed: maybeString,
  call_successful: maybeString,
  summary: maybeString,
  turns: z.array(turnSchema),
  has_audio: boolean,
});

export const callSchema = z.object({
  call_id: string,
  purpose: z.enum(['cascade', 'generic']),
  session_id: maybeString,
  cascade_id: maybeString,
  clinic_id: maybeString,
  clinic_name: maybeString,
  appointment_request: maybe(requestSchema),
  api_key_id: maybeString,
  agent_id: maybeString,
  to_number: string,
  timezone: string,
  language: string,
  status: z.enum(callStatuses),
  dial: dialSchema,
  dialled_at: string,
  conversation_id: maybeString,
  call_sid: maybeString,
  line: maybeString,
  tools: toolRecordSchema,
  end: maybe(endReportSchema),
  outcome: maybe(z.enum(outcomes)),
  not_placed_reason: maybe(z.enum(notPlacedReasons)),
  booked_slot: maybe(slotSchema),
  evidence: z.array(
    z.object({
      source: z.enum(evidenceSources),
      supports: boolean,
      quote: string,
      at_seconds: maybeNumber,
    }),
  ),
  ended_at: maybeString,
  cancel_requested_at: maybeString,
  version: number,
});

/** Parses a stored item; storage's own attributes are dropped. */
export const readCall = (item: unknown): Call => callSchema.parse(item);
