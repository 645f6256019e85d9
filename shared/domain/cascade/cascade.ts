import type { Consent, Plan } from '../consent/plan.ts';
import type { CascadeCost } from '../cost/cascade-cost.ts';

export const cascadeStatuses = ['running', 'waiting', 'asking', 'cancelling', 'done'] as const;
export type CascadeStatus = (typeof cascadeStatuses)[number];

export const cascadeOutcomes = [
  'booked',
  'booked_unverified',
  'needs_confirmation',
  'appointment_cancelled',
  'none_booked',
  'cancelled',
  'unknown',
  'not_placed',
] as const;
export type CascadeOutcome = (typeof cascadeOutcomes)[number];

/** Why a cascade is not dialling although a clinic is left. */
export const holdReasons = ['opening', 'line', 'number', 'breaker', 'patient', 'lookup', 'switch'] as const;
export type HoldReason = (typeof holdReasons)[number];
export type Hold = {
  readonly reason: HoldReason;
  /** ISO 8601: look again then, if nothing woke the cascade earlier. */
  readonly until: string;
  readonly position?: number;
};

/** A decision the agent needs from the patient. Exactly one answer counts. */
export type Question = {
  readonly question_id: string;
  readonly call_id: string;
  readonly text: string;
  readonly options: readonly {
    readonly option_id: string;
    readonly label: string;
    readonly slot_id?: string;
  }[];
  readonly asked_at: string;
  readonly expires_at: string;
  readonly answer?: { readonly option_id: string; readonly at: string; readonly by: 'patient' | 'fallback' };
};

/** A plain reason why calls could not be started, for the patient and the operator. */
export type OutboundCallError = { readonly code: string; readonly message: string };

/** The start got no answer and is tried again: a delay that is over with the first decision, and no refusal. */
export const startDelayed = 'start_delayed';

export const isRefused = ({ outbound_call_error }: Cascade): boolean =>
  outbound_call_error !== undefined && outbound_call_error.code !== startDelayed;

/** The cascade as it is once it runs: a delay of its start is no longer told. */
export const withoutDelay = (cascade: Cascade): Cascade => {
  if (cascade.outbound_call_error?.code !== startDelayed) return cascade;
  const { outbound_call_error: _, ...rest } = cascade;
  return rest;
};

/** One consented run over at most three clinics; one Step Functions execution of the same name. */
export type Cascade = {
  readonly cascade_id: string;
  readonly session_id: string;
  readonly status: CascadeStatus;
  readonly outcome?: CascadeOutcome;
  readonly plan: Plan;
  readonly consent: Consent;
  /** Positions (1-based, in the plan's order) in the order they are to be dialled. */
  readonly order: readonly number[];
  /** The one call this cascade expects next; only this one may be dialled. */
  readonly expected_call_id?: string;
  /** Calls that have been written as dialling, in dial order. */
  readonly call_ids: readonly string[];
  readonly hold?: Hold;
  /** Clinics whose number rests, until when (ISO 8601): the hold names only one of them and goes with the next dial. */
  readonly put_off?: readonly { readonly position: number; readonly until: string }[];
  readonly question?: Question;
  /** The patient said "go on" after an unknown outcome of this call. */
  readonly go_on_after?: string;
  readonly cancel_requested_at?: string;
  readonly outbound_call_error?: OutboundCallError;
  readonly started_at: string;
  readonly concluded_at?: string;
  /** Estimated when it ended, for the operator. */
  readonly cost?: CascadeCost;
  readonly version: number;
};

/** Two words and an id are all that travels through the state machine. */
export type NextStep =
  | { readonly next: 'CALL'; readonly call_id: string; readonly position: number }
  | { readonly next: 'RECONCILE'; readonly call_id: string }
  | { readonly next: 'WAIT'; readonly hold: Hold }
  | { readonly next: 'CONCLUDE'; readonly outcome: CascadeOutcome };
