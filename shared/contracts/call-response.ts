import * as z from 'zod/mini';
import { callStatuses } from '../domain/call/call.ts';
import { evidenceSources, outcomes } from '../domain/call/outcome.ts';
import { questionTypes } from '../domain/call/questions.ts';

/** `answered`: somebody spoke; what was said is in `answers`. The others are the closed set of outcomes. */
export const callOutcomes = ['answered', ...outcomes] as const;

export const callProgressTypes = [
  'dialling',
  'answered',
  'in_progress',
  'processing',
  'cancel_requested',
  'done',
  'failed',
] as const;

export const callResponse = z.object({
  call_id: z.string(),
  conversation_id: z.nullable(z.string()),
  call_sid: z.nullable(z.string()),
  status: z.enum(callStatuses),
  outcome: z.nullable(z.enum(callOutcomes)),
  dashboard_url: z.nullable(z.string()),
  to_number: z.string(),
  language: z.string(),
  agent_id: z.nullable(z.string()),
  created_at: z.string(),
  ended_at: z.nullable(z.string()),
  duration_seconds: z.nullable(z.number()),
  cost_credits: z.nullable(z.number()),
  summary: z.nullable(z.string()),
  termination_reason: z.nullable(z.string()),
  answers: z.array(
    z.object({
      question_id: z.string(),
      question: z.string(),
      type: z.enum(questionTypes),
      status: z.enum(['answered', 'refused', 'not_asked', 'unclear', 'pending']),
      value: z.nullable(z.union([z.string(), z.number(), z.boolean()])),
      quote: z.nullable(z.object({ text: z.string(), at_seconds: z.number() })),
    }),
  ),
  evidence: z.array(
    z.object({
      source: z.enum(evidenceSources),
      supports: z.boolean(),
      quote: z.string(),
      at_seconds: z.optional(z.number()),
    }),
  ),
  events: z.array(z.object({ type: z.enum(callProgressTypes), at: z.string() })),
  /** Why nothing was dialled, or why nobody knows; with what to look at. */
  error: z.nullable(z.object({ code: z.string(), message: z.string(), check: z.array(z.string()) })),
  conversation_url: z.nullable(z.string()),
  /** Send it back as `after` to wait for the next change. */
  cursor: z.number(),
});
export type CallResponse = z.output<typeof callResponse>;

export const cancelResponse = z.extend(callResponse, {
  /** What became of the wish: `requested` when only the agent can still end it politely. */
  hang_up: z.enum(['ended', 'requested', 'over']),
});

export const dryRunResponse = z.object({
  dry_run: z.literal(true),
  to_number: z.string(),
  questions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      type: z.enum(questionTypes),
      options: z.array(z.string()),
    }),
  ),
  /** The body of the dial, with placeholders for what is made per call. */
  would_send: z.unknown(),
});
