/**
 * The provider's conversation as `GET conversation` and the transcription webhook's `data` give it, once parsed at
 * the border. Everything but the identity may be absent or null (reference: provider wire format, section 5).
 */
export type ConversationTurn = {
  readonly role?: string | null | undefined;
  readonly message?: string | null | undefined;
  readonly time_in_call_secs?: number | null | undefined;
  readonly tool_calls?:
    | readonly {
        readonly tool_name?: string | null | undefined;
        readonly params_as_json?: string | null | undefined;
      }[]
    | null
    | undefined;
  readonly tool_results?:
    | readonly {
        readonly tool_name?: string | null | undefined;
        readonly is_error?: boolean | null | undefined;
      }[]
    | null
    | undefined;
};

export type Conversation = {
  /** initiated, in-progress, processing, done, failed. */
  readonly status?: string | null | undefined;
  readonly transcript?: readonly ConversationTurn[] | null | undefined;
  readonly metadata?:
    | {
        readonly accepted_time_unix_secs?: number | null | undefined;
        readonly call_duration_secs?: number | null | undefined;
        /** Credits. */
        readonly cost?: number | null | undefined;
        readonly termination_reason?: string | null | undefined;
        readonly error?:
          | { readonly code?: number | null | undefined; readonly reason?: string | null | undefined }
          | null
          | undefined;
        readonly phone_call?: { readonly call_result?: string | null | undefined } | null | undefined;
      }
    | null
    | undefined;
  readonly analysis?:
    | {
        readonly call_successful?: string | null | undefined;
        readonly transcript_summary?: string | null | undefined;
        readonly data_collection_results?:
          | Readonly<Record<string, { readonly value?: unknown } | null | undefined>>
          | null
          | undefined;
      }
    | null
    | undefined;
  readonly has_audio?: boolean | null | undefined;
};
