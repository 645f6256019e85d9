import * as z from 'zod/mini';

/** What the provider answers to a dial: a 200 may still say `success: false`, and both ids may be null. */
export const dialReplySchema = z.object({
  success: z.boolean(),
  message: z.optional(z.nullable(z.string())),
  conversation_id: z.optional(z.nullable(z.string())),
  callSid: z.optional(z.nullable(z.string())),
});

const errorBodySchema = z.object({
  detail: z.union([
    z.object({ code: z.optional(z.string()), status: z.optional(z.string()) }),
    z.array(z.object({ loc: z.optional(z.array(z.union([z.string(), z.number()]))) })),
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
  conversations: z.array(z.object({ conversation_id: z.string() })),
  has_more: z.optional(z.boolean()),
  next_cursor: z.optional(z.nullable(z.string())),
});

/**
 * A conversation as GET returns it and the transcription webhook carries it. Lenient where the provider grows, strict
 * on the few fields decisions use; everything but identity may be null.
 */
export const conversationSchema = z.object({
  conversation_id: z.string(),
  agent_id: z.optional(z.nullable(z.string())),
  status: z.optional(z.nullable(z.string())),
  user_id: z.optional(z.nullable(z.string())),
  has_audio: z.optional(z.nullable(z.boolean())),
  transcript: z.optional(
    z.nullable(
      z.array(
        z.object({
          role: z.string(),
          message: z.optional(z.nullable(z.string())),
          time_in_call_secs: z.optional(z.nullable(z.number())),
          tool_calls: z.optional(
            z.nullable(
              z.array(
                z.object({
                  tool_name: z.optional(z.nullable(z.string())),
                  params_as_json: z.optional(z.nullable(z.string())),
                }),
              ),
            ),
          ),
          tool_results: z.optional(
            z.nullable(
              z.array(
                z.object({
                  tool_name: z.optional(z.nullable(z.string())),
                  is_error: z.optional(z.nullable(z.boolean())),
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
        start_time_unix_secs: z.optional(z.nullable(z.number())),
        call_duration_secs: z.optional(z.nullable(z.number())),
        cost: z.optional(z.nullable(z.number())),
        termination_reason: z.optional(z.nullable(z.string())),
        phone_call: z.optional(
          z.nullable(
            z.object({
              external_number: z.optional(z.nullable(z.string())),
              call_sid: z.optional(z.nullable(z.string())),
              call_result: z.optional(z.nullable(z.string())),
            }),
          ),
        ),
      }),
    ),
  ),
  analysis: z.optional(
    z.nullable(
      z.object({
        call_successful: z.optional(z.nullable(z.string())),
        transcript_summary: z.optional(z.nullable(z.string())),
        data_collection_results: z.optional(
          z.nullable(z.record(z.string(), z.object({ value: z.optional(z.unknown()) }))),
        ),
      }),
    ),
  ),
  conversation_initiation_client_data: z.optional(
    z.nullable(z.object({ dynamic_variables: z.optional(z.nullable(z.record(z.string(), z.unknown()))) })),
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
