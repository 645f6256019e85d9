import * as z from 'zod/mini';
import { callStatuses } from '../domain/call/call.ts';

/** `GET /conversations/{conversation_id}` and its transcript: ours, whatever the provider adds or drops. */
const turn = z.object({
  role: z.enum(['agent', 'callee']),
  message: z.string(),
  at_seconds: z.number(),
});

export const conversationResponse = z.object({
  conversation_id: z.string(),
  call_id: z.string(),
  status: z.enum(callStatuses),
  started_at: z.nullable(z.string()),
  duration_seconds: z.nullable(z.number()),
  cost_credits: z.nullable(z.number()),
  termination_reason: z.nullable(z.string()),
  transcript: z.array(turn),
  /** Null until the call has been analysed. */
  analysis: z.nullable(
    z.object({
      call_successful: z.nullable(z.string()),
      summary: z.nullable(z.string()),
      title: z.nullable(z.string()),
      data_collection: z.record(z.string(), z.unknown()),
      evaluation: z.record(z.string(), z.object({ result: z.string(), rationale: z.nullable(z.string()) })),
    }),
  ),
  has_audio: z.boolean(),
  recording_url: z.nullable(z.string()),
  transcript_url: z.string(),
  dashboard_url: z.string(),
  /** `stored`: the provider could not be asked; this is what we kept of the call. */
  source: z.enum(['provider', 'stored']),
});
export type ConversationResponse = z.output<typeof conversationResponse>;

export const transcriptResponse = z.object({
  conversation_id: z.string(),
  status: z.enum(callStatuses),
  transcript: z.array(turn),
});
