import * as z from 'zod/mini';
import {
  deedKinds,
  faultKinds,
  functionNames,
  personaNames,
  type Schedule,
  startTimes,
} from './machinery/schedule.ts';

const maybe = z.exactOptional;

const scheduleSchema = z.object({
  seed: z.number(),
  starts_at: z.enum(startTimes),
  lines: z.number(),
  webhook_retries: z.boolean(),
  zero_retention: z.boolean(),
  carrier: z.enum(['configured', 'none']),
  list_lag: z.number(),
  skew: z.number(),
  clinics: z.array(z.enum(personaNames)),
  patients: z.array(
    z.object({
      clinics: z.array(z.number()),
      fallback: z.enum(['earliest_in_window', 'decline', 'ask_call_back']),
      says_yes_at: z.number(),
      does: z.array(z.object({ do: z.enum(deedKinds), at: z.number() })),
    }),
  ),
  faults: z.array(
    z.object({
      kind: z.enum(faultKinds),
      nth: z.number(),
      fn: maybe(z.enum(functionNames)),
      port: maybe(z.string()),
      at: maybe(z.number()),
      after_decision: maybe(z.number()),
      seconds: maybe(z.number()),
    }),
  ),
});

/** A story from JSON, as a violation prints it. */
export const readSchedule = (json: unknown): Schedule => scheduleSchema.parse(json);
