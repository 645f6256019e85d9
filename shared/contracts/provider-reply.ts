import * as z from 'zod/mini';
import { boolean, looseBoolean, looseNumber, looseString, number, string } from './parts.ts';

/** What the provider answers to a dial: a 200 may still say `success: false`, and both ids may be null. */
export const dialReplySchema = z.object({
  success: boolean,
  message: looseString,
  conversation_id: looseString,
  callSid: looseString,
});

const errorBodySchema = z.object({
  detail: z.union([
    z.object({ code: z.optional(string), status: z.optional(string) }),
    z.array(z.object({ loc: z.optional(z.array(z.union([string, number]))) })),
  ]),
});

/** The stable code of an error body in any of the provider's three envelopes; never its free text. */
export const errorCodeOf = (json: unknown): string | undefined => {
  const parsed = errorBodySchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { detail } = parsed.data;
  if (Array.isArray(detail)) return 'validation_error';
  return detail.code ?? detail.status;
};

/** The list used to find a dial whose answer was lost. */
export const conversationListSchema = z.object({
  conversations: z.array(z.object({ conversation_id: string })),
  has_more: z.optional(boolean),
  next_cursor: looseString,
});

/**
 * A conversation as GET returns it and the transcription webhook carries it. Lenient where the provider grows, strict
 * on the few fields decisions use; everything but identity may be null.
 */
export const conversationSchema = z.object({
  conversation_id: string,
  agent_id: looseString,
  status: looseString,
  user_id: looseString,
  has_audio: looseBoolean,
  transcript: z.optional(
    z.nullable(
      z.array(
        z.object({
          role: string,
          message: looseString,
          time_in_call_secs: looseNumber,
          tool_calls: z.optional(
            z.nullable(
              z.array(
                z.object({
                  tool_name: looseString,
                  params_as_json: looseString,
                }),
              ),
            ),
          ),
          tool_results: z.optional(
            z.nullable(
              z.array(
                z.object({
                  tool_name: looseString,
                  is_error: looseBoolean,
                }),
              ),
            ),
          ),
        }),
      ),
    ),
  ),
  metadata: z.optional(
    z.nullable(
      z.object({
        start_time_unix_secs: looseNumber,
        call_duration_secs: looseNumber,
        cost: looseNumber,
        termination_reason: looseString,
        /** Why the provider gave a placed call up itself, such as a variable the agent was not given. */
        error: z.optional(z.nullable(z.object({ reason: looseString }))),
        phone_call: z.optional(
          z.nullable(
            z.object({
              external_number: looseString,
              call_sid: looseString,
              call_result: looseString,
            }),
          ),
        ),
      }),
    ),
  ),
  analysis: z.optional(
    z.nullable(
      z.object({
        call_successful: looseString,
        transcript_summary: looseString,
        data_collection_results: z.optional(
          z.nullable(z.record(string, z.object({ value: z.optional(z.unknown()) }))),
        ),
      }),
    ),
  ),
  conversation_initiation_client_data: z.optional(
    z.nullable(z.object({ dynamic_variables: z.optional(z.nullable(z.record(string, z.unknown()))) })),
  ),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** The provider's word for a conversation's state in ours. */
export const callStatusOf = (status: string | null | undefined) => {
  switch (status) {
    case 'in-progress':
      return 'in_progress';
    case 'processing':
      return 'processing';
    case 'done':
      return 'done';
    case 'failed':
      return 'failed';
    default:
      return 'dialling';
  }
};
