import * as z from 'zod/mini';

/** What the carrier posts for an inbound message; it sends many more fields, and new ones without notice. */
export const textMessage = z.object({
  MessageSid: z.string().check(z.regex(/^[A-Za-z0-9]{10,64}$/, 'Must be a message id.')),
  From: z.string().check(z.regex(/^(whatsapp:)?\+[1-9]\d{6,14}$/, 'Must be a sender.')),
  Body: z._default(z.string().check(z.maxLength(4_000)), ''),
  /** Present when the carrier has itself answered STOP, START or HELP. */
  OptOutType: z.optional(z.string()),
});
