import * as z from 'zod/mini';
import { eventTypes, type SessionEntry } from '../domain/session/entries.ts';

const maybe = z.exactOptional;

export const messageSchema = z.object({
  message_id: z.string(),
  role: z.enum(['patient', 'assistant']),
  text: z.string(),
  at: z.string(),
});

export const eventSchema = z.object({
  type: z.enum(eventTypes),
  at: z.string(),
  cascade_id: maybe(z.string()),
  call_id: maybe(z.string()),
  clinic_id: maybe(z.string()),
  clinic_name: maybe(z.string()),
  outcome: maybe(z.string()),
  reason: maybe(z.string()),
  until: maybe(z.string()),
  question_id: maybe(z.string()),
  field: maybe(z.string()),
  slots: maybe(z.array(z.object({ start: z.string(), phrase: z.string() }))),
  quote: maybe(z.string()),
});

const entrySchema = z.union([
  z.object({ kind: z.literal('message'), seq: z.number(), message: messageSchema }),
  z.object({ kind: z.literal('event'), seq: z.number(), event: eventSchema }),
]);

/** One entry of the session's log, as stored. */
export const readEntry = (item: unknown): SessionEntry => entrySchema.parse(item);
