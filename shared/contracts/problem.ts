/**
 * Problem details (RFC 9457). A problem names the field at fault and never carries a value, a stack, a secret or
 * anything the patient wrote.
 */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** A stable word inside the code: why this number, which of the provider's refusals. */
  readonly reason?: string;
  /** What a person should look at, most likely first. */
  readonly check?: readonly string[];
  /** Where the request left a call behind, so that it can be followed. */
  readonly call_id?: string;
  /** For 409: the state as it is now. */
  readonly state?: unknown;
};

/** Every problem this product can answer with: its status and its one sentence. */
export const problems = {
  invalid_json: { status: 400, title: 'The body is not valid JSON.' },
  empty_body: { status: 400, title: 'The body is empty; send a JSON object.' },
  invalid_body: { status: 400, title: 'The body does not fit the contract.' },
  invalid_query: { status: 400, title: 'The query does not fit the contract.' },
  invalid_header: { status: 400, title: 'A header does not fit the contract.' },
  unsupported_media_type: { status: 415, title: 'Send application/json in UTF-8.' },
  unauthorized: { status: 401, title: 'A credential is missing or not valid.' },
  forbidden: { status: 403, title: 'This credential may not do that.' },
  contact_required: {
    status: 403,
    title: 'Prove a telephone number by a code, or sign in, before clinics are called for you.',
  },
  not_found: { status: 404, title: 'There is nothing here for this credential.' },
  method_not_allowed: { status: 405, title: 'This address does not take that method.' },
  conflict: {
    status: 409,
    title: 'Somebody else changed this at the same moment; read the state and try again.',
  },
  stale_plan: { status: 409, title: 'The plan has changed since it was shown.' },
  stale_question: { status: 409, title: 'This question is no longer open.' },
  idempotency_mismatch: { status: 409, title: 'This idempotency key was used with another body.' },
  client_message_mismatch: { status: 409, title: 'This client message id was used with another message.' },
  number_busy: { status: 409, title: 'A call of ours to this number is live or not yet resolved.' },
  number_refused: { status: 422, title: 'This number may not be called.' },
  body_too_large: { status: 413, title: 'The body is too large.' },
  too_many_requests: { status: 429, title: 'Too many requests; try again later.' },
  number_cooldown: { status: 429, title: 'This number was called a moment ago; let it rest.' },
  number_daily_cap: { status: 429, title: 'This number was called often enough today.' },
  outside_hours: { status: 409, title: 'It is outside the calling hours of this key.' },
  key_limit: { status: 429, title: 'This key has reached its limit of calls.' },
  caller_number: { status: 503, title: 'It is not settled which number places the call.' },
  not_acceptable: { status: 406, title: 'Ask for text/plain or application/json.' },
  no_recording: { status: 404, title: 'There is no recording of this call.' },
  recording_too_large: {
    status: 413,
    title: 'The recording is too large for one answer; ask for it by Range.',
  },
  range_not_satisfiable: { status: 416, title: 'The recording has no such range.' },
  no_line: { status: 429, title: 'All lines are in use; try again later.' },
  calling_off: { status: 503, title: 'Calling is switched off.' },
  provider_refused: { status: 502, title: 'The calling service refused the call.' },
  unavailable: { status: 503, title: 'A part this needs is not available; try again.' },
  internal: {
    status: 500,
    title: 'Something failed on our side; nothing was changed by this request that is not shown.',
  },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemCode = keyof typeof problems;
