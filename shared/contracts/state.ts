import * as z from 'zod/mini';
import { callStatuses } from '../domain/call/call.ts';
import { evidenceSources, outcomes } from '../domain/call/outcome.ts';
import { cascadeOutcomes, cascadeStatuses } from '../domain/cascade/cascade.ts';
import { requestTypes } from '../domain/consent/appointment.ts';
import { disclosableFields, fallbacks } from '../domain/consent/plan.ts';
import { feedbackStandings } from '../domain/session/feedback.ts';
import { phases } from '../domain/session/session.ts';
import { dispositions } from '../domain/triage/disposition.ts';
import { eventSchema, messageSchema } from './entry-item.ts';

/** What a client sees of a session. */
const evidence = z.object({
  source: z.enum(evidenceSources),
  supports: z.boolean(),
  quote: z.string(),
  at_seconds: z.optional(z.number()),
});

const clinic = z.object({
  clinic_id: z.string(),
  name: z.string(),
  /** Street, city and region on one line. */
  address: z.string(),
  phone: z.string(),
  distance_km: z.nullable(z.number()),
  why: z.array(z.string()),
});

const call = z.object({
  call_id: z.string(),
  clinic_id: z.string(),
  clinic_name: z.string(),
  status: z.enum(callStatuses),
  outcome: z.nullable(z.enum(outcomes)),
  evidence: z.array(evidence),
  slots: z.array(z.object({ start: z.string(), phrase: z.string() })),
  booked_slot: z.nullable(z.object({ start: z.string(), timezone: z.string(), phrase: z.string() })),
});

/** What is asked of the one clinic that booked, instead of a new appointment. */
export const request = z.object({
  type: z.enum(requestTypes),
  call_id: z.string(),
  clinic_name: z.string(),
  start: z.string(),
  timezone: z.string(),
});

const appointment = z.object({
  /** The call that first booked it. */
  call_id: z.string(),
  clinic_id: z.string(),
  clinic_name: z.string(),
  start: z.string(),
  timezone: z.string(),
  status: z.enum(['confirmed', 'tentative', 'cancelled']),
});

export const stateSchema = z.object({
  session_id: z.string(),
  phase: z.enum(phases),
  language: z.enum(['en', 'es']),
  disposition: z.nullable(z.enum(dispositions)),
  clinics: z.array(clinic),
  /** On the table exactly while the phase is `consent`. */
  plan: z.nullable(
    z.object({
      plan_hash: z.string(),
      /** Null for a plan to book. */
      request: z.nullable(request),
      complaint_phrase: z.string(),
      patient_first_name: z.string(),
      preferences: z.string(),
      fields: z.array(z.enum(disclosableFields)),
      fallback: z.enum(fallbacks),
      expires_at: z.string(),
    }),
  ),
  cascade: z.nullable(
    z.object({
      cascade_id: z.string(),
      status: z.enum(cascadeStatuses),
      outcome: z.nullable(z.enum(cascadeOutcomes)),
      /** Null for a cascade that looks for a new appointment. */
      request: z.nullable(request),
      /** What was agreed for a question that is not answered in time. */
      fallback: z.enum(fallbacks),
      waiting_for: z.nullable(z.object({ reason: z.string(), until: z.string() })),
      /** Whether the patient found the summary right; null where it claims nothing. */
      feedback: z.nullable(z.enum(feedbackStandings)),
      calls: z.array(call),
    }),
  ),
  /** Every appointment made here, as it stands now. */
  appointments: z.array(appointment),
  pending_question: z.nullable(
    z.object({
      question_id: z.string(),
      text: z.string(),
      options: z.array(z.object({ option_id: z.string(), label: z.string() })),
      expires_at: z.string(),
    }),
  ),
  /** `check`: what whoever runs this should look at, most likely first; the page shows a patient the message alone. */
  outbound_call_error: z.nullable(
    z.object({ code: z.string(), message: z.string(), check: z.array(z.string()) }),
  ),
  cursor: z.number(),
});
export type State = z.output<typeof stateSchema>;

/** The answer to a turn; the token is there only when the session is created. */
export const chatResponse = z.extend(stateSchema, {
  assistant_reply: z.string(),
  message_id: z.string(),
  /** What follows a summary, which is alone in its message: the answer to what the patient said or pressed. */
  further_messages: z.optional(z.array(z.object({ message_id: z.string(), text: z.string() }))),
  session_token: z.optional(z.string()),
});

export const sessionResponse = z.extend(stateSchema, {
  messages: z.array(z.extend(messageSchema, { seq: z.number() })),
  events: z.array(z.extend(eventSchema, { seq: z.number() })),
});
