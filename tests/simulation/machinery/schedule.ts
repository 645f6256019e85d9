/**
 * One story the simulator plays: who calls whom, what they do, and what goes wrong. Plain JSON, drawn from a seed and
 * shrunk by leaving entries out. Times are seconds from the start of the story.
 */
export type Schedule = {
  readonly seed: number;
  readonly starts_at: (typeof startTimes)[number];
  /** The provider's plan and ours. */
  readonly lines: number;
  readonly webhook_retries: boolean;
  /** The provider keeps nothing: lookups find nothing once a call is over. */
  readonly zero_retention: boolean;
  readonly carrier: 'configured' | 'none';
  readonly list_lag: number;
  /** Milliseconds by which each function's clock is off. */
  readonly skew: number;
  /** Behaviour of the clinics, by index; patients share them. */
  readonly clinics: readonly PersonaName[];
  readonly patients: readonly PatientStory[];
  readonly faults: readonly Fault[];
};

export const startTimes = [
  /** Monday 11:30 in New York. */
  '2026-11-23T16:30:00.000Z',
  /** Monday 19:20, shortly before closing. */
  '2026-11-24T00:20:00.000Z',
  /** Wednesday 23:00, before Thanksgiving. */
  '2026-11-26T04:00:00.000Z',
  /** Saturday 23:00 before the clocks go back. */
  '2026-11-01T03:00:00.000Z',
] as const;

export const personaNames = [
  'books',
  'books_and_drops',
  'full',
  'no_answer',
  'busy',
  'voicemail',
  'refuses',
  'claims',
  'takes_back',
  'asks',
  'leaves_undecided',
  'hangs_up',
  'talks_long',
] as const;
export type PersonaName = (typeof personaNames)[number];

export type PatientStory = {
  /** Positions of the three clinics among the story's. */
  readonly clinics: readonly number[];
  readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
  readonly says_yes_at: number;
  readonly does: readonly Deed[];
};

/** What a patient does unplanned: drawn one by one, so a further kind would make every seed another story. */
export const drawnDeeds = [
  'says_yes_again',
  'cancels',
  'says_stop',
  'erases',
  'emergency',
  'chats',
  'resends',
  'looks',
  'answers',
  'answers_none',
  'goes_on',
  'asks_anew',
  'snoops',
] as const;
/** Wishes for an appointment that was booked, told once the end was heard; drawn apart. */
export const changeWishes = ['cancels_appointment', 'moves_appointment'] as const;
export type ChangeWish = (typeof changeWishes)[number];

export const deedKinds = [...drawnDeeds, ...changeWishes] as const;
export type Deed = { readonly do: (typeof deedKinds)[number]; readonly at: number };

/** What can go wrong at one awaited call: `nth` counts the calls of that function. */
export const portFaults = [
  'crash_before',
  'crash_after',
  'throttled',
  'reply_lost',
  'race_lost',
  'hangs',
] as const;
/** What can go wrong with one run of a function: `nth` counts its runs. */
export const runFaults = ['run_twice', 'run_unseen', 'never_runs', 'keeps_failing'] as const;
/** What can go wrong with one dial: `nth` counts the dials. */
export const dialFaults = [
  'dial_429',
  'dial_401',
  'dial_declined',
  'dial_500',
  'dial_500_placed',
  'dial_timeout',
  'dial_timeout_placed',
  'dial_no_id',
  'dial_unreadable',
  'dial_slow',
] as const;
/** What can go wrong with one conversation: `nth` counts them. */
export const conversationFaults = [
  'webhook_lost',
  'webhook_twice',
  'webhook_late',
  'webhook_early_failure',
  'list_late',
  'list_never',
  'stuck_in_progress',
  'stuck_initiated',
  'carrier_queue',
  'tool_twice',
  'tool_reply_lost',
  'lookup_500',
] as const;
/** What happens at a time: `at` seconds, `nth` chooses among the patients. */
export const worldFaults = [
  'operator_aborts',
  'operator_redrives',
  'switched_off',
  'deploys',
  'provider_outage',
  'finaliser_event_lost',
  'consent_replaced',
  'forged_webhook',
  'forged_tool',
  'index_stale',
  'emergency_in_between',
  'cancel_in_between',
] as const;

export const faultKinds = [
  ...portFaults,
  ...runFaults,
  ...dialFaults,
  ...conversationFaults,
  ...worldFaults,
] as const;
export type FaultKind = (typeof faultKinds)[number];

export type Fault = {
  readonly kind: FaultKind;
  readonly nth: number;
  readonly fn?: FunctionName;
  /** Only calls of this port count, such as `calls.reserve`. */
  readonly port?: string;
  readonly at?: number;
  /** Instead of a time: milliseconds after the `nth` decision to call somebody. */
  readonly after_decision?: number;
  readonly seconds?: number;
};

export const functionNames = [
  'chat',
  'wait',
  'tools',
  'post-call-webhook',
  'decide-next',
  'place-call',
  'await-change',
  'reconcile-call',
  'conclude',
  'finalise',
  'sweep',
] as const;
export type FunctionName = (typeof functionNames)[number];
