import type { AppointmentRequest } from '../consent/appointment.ts';
import type { Evidence, NotPlacedReason, Outcome, Slot } from './outcome.ts';

/** Our words for the life of a call; the provider's are mapped at the border. */
export const callStatuses = ['queued', 'dialling', 'in_progress', 'processing', 'done', 'failed'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** The three ends of a dial, and the moment before any of them is known. */
export type Dial =
  | { readonly state: 'sent' }
  | { readonly state: 'placed' }
  | { readonly state: 'not_placed'; readonly reason: NotPlacedReason; readonly code: string }
  | { readonly state: 'unknown'; readonly code: string };

/** One turn of the transcript. `clinic` is whoever answered; `agent` is ours. */
export type Turn = {
  readonly speaker: 'clinic' | 'agent';
  readonly text: string;
  readonly at_seconds: number;
};

/** A booking as the agent reported it through the confirm tool, accepted by the server. */
export type Confirmation = {
  readonly slot: Slot;
  readonly read_back: string;
  readonly at: string;
};

/** What the mid-call tools recorded. Each field is written once per call and never by anything else. */
export type ToolRecord = {
  readonly began_at?: string;
  readonly offers: readonly Slot[];
  readonly provider_notes?: string;
  /** The last confirmation accepted before the call ended wins. */
  readonly confirmation?: Confirmation;
  readonly no_availability?: { readonly reason: string; readonly at: string };
  readonly opted_out?: { readonly reason: string; readonly at: string };
  readonly escalated?: {
    readonly question_id: string;
    readonly options: readonly Slot[];
    readonly at: string;
    /** When the agent was given the patient's answer, or the fallback. */
    readonly answered_at?: string;
  };
  readonly disclosed: readonly { readonly field: string; readonly at: string }[];
};

/**
 * What is known of the call's end, from the post-call webhook or from a lookup. Only what decisions need:
 * the whole transcript is stored apart.
 */
export type EndReport = {
  readonly source: 'transcription' | 'initiation_failure' | 'lookup' | 'fence' | 'cancel';
  /** ISO 8601, when we learned it. */
  readonly at: string;
  readonly connected: boolean;
  /** The provider's `failure_reason`, an open set: busy, no-answer, unknown. */
  readonly failure_reason?: string;
  readonly termination_reason?: string;
  /** The provider's `phone_call.call_result`: answered, voicemail, busy, no_answer, failed. */
  readonly call_result?: string;
  readonly voicemail: boolean;
  readonly duration_seconds?: number;
  /** Credits, as the provider bills. */
  readonly cost_credits?: number;
  /** The agent's data collection, by item id; values are untrusted. */
  readonly collected: Readonly<Record<string, string | number | boolean | null>>;
  /** Keypad keys the agent pressed in a menu: "2, 0". */
  readonly keys_pressed?: string;
  readonly call_successful?: string;
  readonly summary?: string;
  /** The turns an interpretation may quote; at most 60, each at most 400 characters. */
  readonly turns: readonly Turn[];
  readonly has_audio: boolean;
};

/** One dial to one number. In a cascade its id is derived from cascade, clinic and try. */
export type Call = {
  readonly call_id: string;
  readonly purpose: 'cascade' | 'generic';
  readonly session_id?: string;
  readonly cascade_id?: string;
  readonly clinic_id?: string;
  readonly clinic_name?: string;
  /** Set where the call is about an appointment that stands already. */
  readonly appointment_request?: AppointmentRequest;
  /** Set for generic calls: the only key that may read it. */
  readonly api_key_id?: string;
  /** The provider's agent, where the request named another than the usual one: only under it the call can be found. */
  readonly agent_id?: string;
  readonly to_number: string;
  readonly timezone: string;
  readonly language: string;
  readonly status: CallStatus;
  readonly dial: Dial;
  /** ISO 8601. The intent's time; the fence counts from it. */
  readonly dialled_at: string;
  readonly conversation_id?: string;
  readonly call_sid?: string;
  readonly line?: string;
  readonly tools: ToolRecord;
  readonly end?: EndReport;
  readonly outcome?: Outcome;
  readonly not_placed_reason?: NotPlacedReason;
  readonly booked_slot?: Slot;
  readonly evidence: readonly Evidence[];
  readonly ended_at?: string;
  readonly cancel_requested_at?: string;
  readonly version: number;
};

export const emptyToolRecord: ToolRecord = { offers: [], disclosed: [] };

export const isLive = (call: Call): boolean => call.status !== 'done' && call.status !== 'failed';

/** `cas_x` + clinic 1 + try 1 → `cas_x.1.1`: the same call for the same decision, however often it is taken. */
export const cascadeCallId = (cascade_id: string, position: number, tryNumber: number): string =>
  `${cascade_id}.${position}.${tryNumber}`;

/** The cascade a call's id names; undefined for a call of its own. */
export const cascadeIdIn = (call_id: string): string | undefined => /^(.+)\.\d+\.\d+$/.exec(call_id)?.[1];
