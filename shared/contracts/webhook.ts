import * as z from 'zod/mini';
import { looseString, string } from './parts.ts';
import { conversationSchema } from './provider-reply.ts';

/** The provider's envelope. There is no event id; unknown types are stored and acknowledged. */
export const webhookEnvelope = z.object({
  type: string.check(z.minLength(1), z.maxLength(100)),
  event_timestamp: z.optional(z.unknown()),
  data: z.looseObject({ conversation_id: looseString }),
});

export const transcriptionData = conversationSchema;

/** No dynamic variables, no user id: it is matched by conversation, or by the carrier's id. */
export const initiationFailureData = z.object({
  conversation_id: string,
  agent_id: looseString,
  failure_reason: looseString,
  metadata: z.optional(
    z.nullable(
      z.object({
        body: z.optional(
          z.nullable(
            z.looseObject({
              CallSid: looseString,
              CallStatus: looseString,
              To: looseString,
              call_sid: looseString,
            }),
          ),
        ),
      }),
    ),
  ),
});
