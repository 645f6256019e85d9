import * as z from 'zod/mini';
import { eventTypes, type SessionEntry } from '../domain/session/entries.ts';
import { maybe, maybeString, number, string } from './parts.ts';

export const messageSchema = z.object({
  message_id: string,
  role: z.enum(['patient', 'assistant']),
  text: string,
  at: string,
});

export const eventSchema = z.object({
  type: z.enum(eventTypes),
  at: string,
  cascade_id: maybeString,
  call_id: maybeString,
  clinic_id: maybeString,
  clinic_name: maybeString,
  outcome: maybeString,
  reason: maybeString,
  until: maybeString,
  question_id: maybeString,
  field: maybeString,
  slots: maybe(z.array(z.object({ start: string, phrase: string }))),
  quote: maybeString,
});

const entrySchema = z.union([
  z.object({ kind: z.literal('message'), seq: number, message: messageSchema }),
  z.object({ kind: z.literal('event'), seq: number, event: eventSchema }),
]);

/** One entry of the session's log, as stored. */
export const readEntry = (item: unknown): SessionEntry => entrySchema.parse(item);
