/**
 * The session's one log. Messages and events share a sequence, so that every reader sees a prefix of the same order
 * and one cursor is enough.
 */
export type SessionMessage = {
  readonly message_id: string;
  readonly role: 'patient' | 'assistant';
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
};

/** What happened to a cascade, in words a client can show; ids only, no patient text. */
export const eventTypes = [
  'cascade_started',
  'cascade_waiting',
  'cascade_resumed',
  'cascade_cancelling',
  'cascade_concluded',
  'call_dialling',
  'call_ringing',
  'call_in_progress',
  'call_processing',
  'call_ended',
  'slots_offered',
  'slot_confirmed',
  'question_asked',
  'question_answered',
  'field_disclosed',
  'correction',
  'emergency',
] as const;
export type EventType = (typeof eventTypes)[number];

export type SessionEvent = {
  readonly type: EventType;
  readonly at: string;
  readonly cascade_id?: string;
  readonly call_id?: string;
  readonly clinic_id?: string;
  readonly clinic_name?: string;
  readonly outcome?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly question_id?: string;
  readonly field?: string;
  readonly slots?: readonly { readonly start: string; readonly phrase: string }[];
  readonly quote?: string;
};

export type SessionEntry =
  | { readonly kind: 'message'; readonly seq: number; readonly message: SessionMessage }
  | { readonly kind: 'event'; readonly seq: number; readonly event: SessionEvent };
