import * as z from 'zod/mini';
import { conversationSchema } from './provider-reply.ts';

/** The provider's envelope. There is no event id; unknown types are stored and acknowledged. */
export const webhookEnvelope = z.object({
  type: z.string().check(z.minLength(1), z.maxLength(100)),
  event_timestamp: z.optional(z.unknown()),
  data: z.looseObject({ conversation_id: z.optional(z.nullable(z.string())) }),
});

export const transcriptionData = conversationSchema;

/** No dynamic variables, no user id: it is matched by conversation, or by the carrier's id. */
export const initiationFailureData = z.object({
  conversation_id: z.string(),
  agent_id: z.optional(z.nullable(z.string())),
  failure_reason: z.optional(z.nullable(z.string())),
  metadata: z.optional(
    z.nullable(
      z.object({
        body: z.optional(
          z.nullable(
            z.looseObject({
              CallSid: z.optional(z.nullable(z.string())),
              CallStatus: z.optional(z.nullable(z.string())),
              To: z.optional(z.nullable(z.string())),
              call_sid: z.optional(z.nullable(z.string())),
            }),
          ),
        ),
      }),
    ),
  ),
});
