import * as z from 'zod/mini';
import { channels } from '../domain/contact/contact.ts';

const maybe = z.exactOptional;

/** The session's own side: which number, and how far it has proved itself. */
export const contactSchema = z.object({
  number: z.string(),
  channel: z.enum(channels),
  codes_sent: z.number(),
  code: maybe(z.object({ hash: z.string(), expires_at: z.string(), tries_left: z.number() })),
  verified_at: maybe(z.string()),
});

/** The number's side: whose it is, whether it wants silence, how many codes it got on `code_day` (UTC). */
export const contactItem = z.object({
  session_id: maybe(z.string()),
  silent_since: maybe(z.string()),
  code_day: maybe(z.string()),
  code_count: maybe(z.number()),
});
