import * as z from 'zod/mini';
import { callStatuses } from '../domain/call/call.ts';
import { evidenceSources, outcomes } from '../domain/call/outcome.ts';
import { cascadeOutcomes, cascadeStatuses } from '../domain/cascade/cascade.ts';
import { disclosableFields, fallbacks } from '../domain/consent/plan.ts';
import { eventSchema } from './entry-item.ts';

/** What an operator sees: ids, words of closed sets, times and figures. Nothing a patient or a clinic said. */

const liveCall = z.object({
  call_id: z.string(),
  purpose: z.enum(['cascade', 'generic']),
  status: z.enum(callStatuses),
  cascade_id: z.nullable(z.string()),
  clinic_id: z.nullable(z.string()),
  since: z.string(),
});

const liveCascade = z.object({
  cascade_id: z.string(),
  status: z.enum(cascadeStatuses),
  waiting_for: z.nullable(z.object({ reason: z.string(), until: z.string() })),
  since: z.string(),
  calls: z.number(),
});

export const overviewReply = z.object({
  at: z.string(),
  calling: z.object({ on: z.boolean(), breaker_open_until: z.nullable(z.string()) }),
  lines: z.object({ in_use: z.number(), of: z.number(), waiting: z.number() }),
  today: z.object({
    calls: z.number(),
    usd: z.number(),
    outcomes: z.record(z.string(), z.number()),
    /** Of the bookings somebody claimed, those with the full proof; null while nobody claimed one. */
    honesty: z.nullable(z.object({ claimed: z.number(), proven: z.number() })),
    /** What patients answered today to "was this right?". */
    feedback: z.object({ right: z.number(), wrong: z.number() }),
  }),
  live_calls: z.array(liveCall),
  cascades: z.array(liveCascade),
  /** Work whose time has passed and that nobody has moved yet. */
  stuck: z.array(
    z.object({
      kind: z.enum(['call', 'cascade']),
      id: z.string(),
      due_at: z.string(),
      late_seconds: z.number(),
    }),
  ),
});
export type Overview = z.output<typeof overviewReply>;

const storyCall = z.object({
  call_id: z.string(),
  clinic_id: z.nullable(z.string()),
  clinic_name: z.nullable(z.string()),
  status: z.enum(callStatuses),
  outcome: z.nullable(z.enum(outcomes)),
  dial: z.enum(['sent', 'placed', 'not_placed', 'unknown']),
  dial_code: z.nullable(z.string()),
  conversation_id: z.nullable(z.string()),
  dialled_at: z.string(),
  ended_at: z.nullable(z.string()),
  learned_from: z.nullable(z.string()),
  duration_seconds: z.nullable(z.number()),
  cost_credits: z.nullable(z.number()),
  slots_offered: z.number(),
  confirmed: z.boolean(),
  disclosed: z.array(z.string()),
  evidence: z.array(
    z.object({ source: z.enum(evidenceSources), supports: z.boolean(), at_seconds: z.nullable(z.number()) }),
  ),
});

export const storyReply = z.object({
  cascade_id: z.nullable(z.string()),
  status: z.nullable(z.enum(cascadeStatuses)),
  outcome: z.nullable(z.enum(cascadeOutcomes)),
  started_at: z.nullable(z.string()),
  concluded_at: z.nullable(z.string()),
  error_code: z.nullable(z.string()),
  consent: z.nullable(
    z.object({
      plan_hash: z.string(),
      fields: z.array(z.enum(disclosableFields)),
      fallback: z.enum(fallbacks),
      given_at: z.string(),
      revoked_at: z.nullable(z.string()),
    }),
  ),
  clinics: z.array(z.object({ position: z.number(), clinic_id: z.string(), name: z.string() })),
  calls: z.array(storyCall),
  events: z.array(z.extend(z.omit(eventSchema, { quote: true, slots: true }), { seq: z.number() })),
});
export type Story = z.output<typeof storyReply>;

export const revealReply = z.object({
  calls: z.array(
    z.object({
      call_id: z.string(),
      quotes: z.array(
        z.object({ source: z.enum(evidenceSources), supports: z.boolean(), quote: z.string() }),
      ),
      transcript: z.array(
        z.object({ speaker: z.enum(['clinic', 'agent']), text: z.string(), at_seconds: z.number() }),
      ),
    }),
  ),
});
