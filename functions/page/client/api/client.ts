/** Written by `npm run client` from the contract; a test keeps it current. Do not edit. */
import type { Result, Send } from './send.ts';
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly reason?: string;
  readonly check?: readonly string[];
  readonly call_id?: string;
  readonly state?: unknown;
};
export type TakeTurnRequest = {
  readonly message?: string;
  readonly action?:
    | {
        readonly type: 'consent';
        readonly plan_hash: string;
        readonly fields: readonly (
          | 'first_name'
          | 'complaint_phrase'
          | 'full_name'
          | 'date_of_birth'
          | 'callback_number'
          | 'insurer'
          | 'patient_status'
        )[];
        readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
      }
    | { readonly type: 'answer'; readonly question_id: string; readonly option_id: string }
    | {
        readonly type: 'feedback';
        readonly cascade_id: string;
        readonly right: boolean;
        readonly because?: string;
      }
    | { readonly type: 'cancel' };
  readonly session_id?: string;
  readonly client_message_id?: string;
};
export type TakeTurnReply = {
  readonly session_id: string;
  readonly phase:
    | 'intake'
    | 'screening'
    | 'locating'
    | 'consent'
    | 'calling'
    | 'decision'
    | 'done'
    | 'emergency'
    | 'cancelled';
  readonly language: 'en' | 'es';
  readonly disposition: 'self_care' | 'appointment' | 'same_day' | 'emergency' | 'call_911' | null;
  readonly clinics: readonly {
    readonly clinic_id: string;
    readonly name: string;
    readonly address: string;
    readonly phone: string;
    readonly distance_km: number | null;
    readonly why: readonly string[];
  }[];
  readonly plan: {
    readonly plan_hash: string;
    readonly request: {
      readonly type: 'cancel_appointment' | 'move_appointment';
      readonly call_id: string;
      readonly clinic_name: string;
      readonly start: string;
      readonly timezone: string;
    } | null;
    readonly complaint_phrase: string;
    readonly patient_first_name: string;
    readonly preferences: string;
    readonly fields: readonly (
      | 'first_name'
      | 'complaint_phrase'
      | 'full_name'
      | 'date_of_birth'
      | 'callback_number'
      | 'insurer'
      | 'patient_status'
    )[];
    readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
    readonly expires_at: string;
  } | null;
  readonly cascade: {
    readonly cascade_id: string;
    readonly status: 'running' | 'waiting' | 'asking' | 'cancelling' | 'done';
    readonly outcome:
      | 'booked'
      | 'booked_unverified'
      | 'needs_confirmation'
      | 'appointment_cancelled'
      | 'none_booked'
      | 'cancelled'
      | 'unknown'
      | 'not_placed'
      | null;
    readonly request: {
      readonly type: 'cancel_appointment' | 'move_appointment';
      readonly call_id: string;
      readonly clinic_name: string;
      readonly start: string;
      readonly timezone: string;
    } | null;
    readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
    readonly waiting_for: { readonly reason: string; readonly until: string } | null;
    readonly feedback: 'wanted' | 'right' | 'wrong' | null;
    readonly calls: readonly {
      readonly call_id: string;
      readonly clinic_id: string;
      readonly clinic_name: string;
      readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
      readonly outcome:
        | 'booked'
        | 'booked_unverified'
        | 'needs_confirmation'
        | 'needs_decision'
        | 'appointment_cancelled'
        | 'no_availability'
        | 'declined'
        | 'refuses_automated'
        | 'wrong_number'
        | 'voicemail'
        | 'no_answer'
        | 'busy'
        | 'ended_early'
        | 'not_placed'
        | 'cancelled'
        | 'unknown'
        | null;
      readonly evidence: readonly {
        readonly source: 'tool' | 'data_collection' | 'clinic_turn' | 'agent_turn' | 'status';
        readonly supports: boolean;
        readonly quote: string;
        readonly at_seconds?: number;
      }[];
      readonly slots: readonly { readonly start: string; readonly phrase: string }[];
      readonly booked_slot: {
        readonly start: string;
        readonly timezone: string;
        readonly phrase: string;
      } | null;
    }[];
  } | null;
  readonly appointments: readonly {
    readonly call_id: string;
    readonly clinic_id: string;
    readonly clinic_name: string;
    readonly start: string;
    readonly timezone: string;
    readonly status: 'confirmed' | 'tentative' | 'cancelled';
  }[];
  readonly pending_question: {
    readonly question_id: string;
    readonly text: string;
    readonly options: readonly { readonly option_id: string; readonly label: string }[];
    readonly expires_at: string;
  } | null;
  readonly outbound_call_error: {
    readonly code: string;
    readonly message: string;
    readonly check: readonly string[];
  } | null;
  readonly cursor: number;
  readonly assistant_reply: string;
  readonly message_id: string;
  readonly further_messages?: readonly { readonly message_id: string; readonly text: string }[];
  readonly session_token?: string;
};
export type ReadSessionReply = {
  readonly session_id: string;
  readonly phase:
    | 'intake'
    | 'screening'
    | 'locating'
    | 'consent'
    | 'calling'
    | 'decision'
    | 'done'
    | 'emergency'
    | 'cancelled';
  readonly language: 'en' | 'es';
  readonly disposition: 'self_care' | 'appointment' | 'same_day' | 'emergency' | 'call_911' | null;
  readonly clinics: readonly {
    readonly clinic_id: string;
    readonly name: string;
    readonly address: string;
    readonly phone: string;
    readonly distance_km: number | null;
    readonly why: readonly string[];
  }[];
  readonly plan: {
    readonly plan_hash: string;
    readonly request: {
      readonly type: 'cancel_appointment' | 'move_appointment';
      readonly call_id: string;
      readonly clinic_name: string;
      readonly start: string;
      readonly timezone: string;
    } | null;
    readonly complaint_phrase: string;
    readonly patient_first_name: string;
    readonly preferences: string;
    readonly fields: readonly (
      | 'first_name'
      | 'complaint_phrase'
      | 'full_name'
      | 'date_of_birth'
      | 'callback_number'
      | 'insurer'
      | 'patient_status'
    )[];
    readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
    readonly expires_at: string;
  } | null;
  readonly cascade: {
    readonly cascade_id: string;
    readonly status: 'running' | 'waiting' | 'asking' | 'cancelling' | 'done';
    readonly outcome:
      | 'booked'
      | 'booked_unverified'
      | 'needs_confirmation'
      | 'appointment_cancelled'
      | 'none_booked'
      | 'cancelled'
      | 'unknown'
      | 'not_placed'
      | null;
    readonly request: {
      readonly type: 'cancel_appointment' | 'move_appointment';
      readonly call_id: string;
      readonly clinic_name: string;
      readonly start: string;
      readonly timezone: string;
    } | null;
    readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
    readonly waiting_for: { readonly reason: string; readonly until: string } | null;
    readonly feedback: 'wanted' | 'right' | 'wrong' | null;
    readonly calls: readonly {
      readonly call_id: string;
      readonly clinic_id: string;
      readonly clinic_name: string;
      readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
      readonly outcome:
        | 'booked'
        | 'booked_unverified'
        | 'needs_confirmation'
        | 'needs_decision'
        | 'appointment_cancelled'
        | 'no_availability'
        | 'declined'
        | 'refuses_automated'
        | 'wrong_number'
        | 'voicemail'
        | 'no_answer'
        | 'busy'
        | 'ended_early'
        | 'not_placed'
        | 'cancelled'
        | 'unknown'
        | null;
      readonly evidence: readonly {
        readonly source: 'tool' | 'data_collection' | 'clinic_turn' | 'agent_turn' | 'status';
        readonly supports: boolean;
        readonly quote: string;
        readonly at_seconds?: number;
      }[];
      readonly slots: readonly { readonly start: string; readonly phrase: string }[];
      readonly booked_slot: {
        readonly start: string;
        readonly timezone: string;
        readonly phrase: string;
      } | null;
    }[];
  } | null;
  readonly appointments: readonly {
    readonly call_id: string;
    readonly clinic_id: string;
    readonly clinic_name: string;
    readonly start: string;
    readonly timezone: string;
    readonly status: 'confirmed' | 'tentative' | 'cancelled';
  }[];
  readonly pending_question: {
    readonly question_id: string;
    readonly text: string;
    readonly options: readonly { readonly option_id: string; readonly label: string }[];
    readonly expires_at: string;
  } | null;
  readonly outbound_call_error: {
    readonly code: string;
    readonly message: string;
    readonly check: readonly string[];
  } | null;
  readonly cursor: number;
  readonly messages: readonly {
    readonly message_id: string;
    readonly role: 'patient' | 'assistant';
    readonly text: string;
    readonly at: string;
    readonly seq: number;
  }[];
  readonly events: readonly {
    readonly type:
      | 'cascade_started'
      | 'cascade_waiting'
      | 'cascade_resumed'
      | 'cascade_cancelling'
      | 'cascade_concluded'
      | 'call_dialling'
      | 'call_ringing'
      | 'call_in_progress'
      | 'call_processing'
      | 'call_ended'
      | 'slots_offered'
      | 'slot_confirmed'
      | 'question_asked'
      | 'question_answered'
      | 'field_disclosed'
      | 'correction'
      | 'emergency';
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
    readonly seq: number;
  }[];
};
export type CancelSessionReply = {
  readonly session_id: string;
  readonly phase:
    | 'intake'
    | 'screening'
    | 'locating'
    | 'consent'
    | 'calling'
    | 'decision'
    | 'done'
    | 'emergency'
    | 'cancelled';
  readonly language: 'en' | 'es';
  readonly disposition: 'self_care' | 'appointment' | 'same_day' | 'emergency' | 'call_911' | null;
  readonly clinics: readonly {
    readonly clinic_id: string;
    readonly name: string;
    readonly address: string;
    readonly phone: string;
    readonly distance_km: number | null;
    readonly why: readonly string[];
  }[];
  readonly plan: {
    readonly plan_hash: string;
    readonly request: {
      readonly type: 'cancel_appointment' | 'move_appointment';
      readonly call_id: string;
      readonly clinic_name: string;
      readonly start: string;
      readonly timezone: string;
    } | null;
    readonly complaint_phrase: string;
    readonly patient_first_name: string;
    readonly preferences: string;
    readonly fields: readonly (
      | 'first_name'
      | 'complaint_phrase'
      | 'full_name'
      | 'date_of_birth'
      | 'callback_number'
      | 'insurer'
      | 'patient_status'
    )[];
    readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
    readonly expires_at: string;
  } | null;
  readonly cascade: {
    readonly cascade_id: string;
    readonly status: 'running' | 'waiting' | 'asking' | 'cancelling' | 'done';
    readonly outcome:
      | 'booked'
      | 'booked_unverified'
      | 'needs_confirmation'
      | 'appointment_cancelled'
      | 'none_booked'
      | 'cancelled'
      | 'unknown'
      | 'not_placed'
      | null;
    readonly request: {
      readonly type: 'cancel_appointment' | 'move_appointment';
      readonly call_id: string;
      readonly clinic_name: string;
      readonly start: string;
      readonly timezone: string;
    } | null;
    readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
    readonly waiting_for: { readonly reason: string; readonly until: string } | null;
    readonly feedback: 'wanted' | 'right' | 'wrong' | null;
    readonly calls: readonly {
      readonly call_id: string;
      readonly clinic_id: string;
      readonly clinic_name: string;
      readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
      readonly outcome:
        | 'booked'
        | 'booked_unverified'
        | 'needs_confirmation'
        | 'needs_decision'
        | 'appointment_cancelled'
        | 'no_availability'
        | 'declined'
        | 'refuses_automated'
        | 'wrong_number'
        | 'voicemail'
        | 'no_answer'
        | 'busy'
        | 'ended_early'
        | 'not_placed'
        | 'cancelled'
        | 'unknown'
        | null;
      readonly evidence: readonly {
        readonly source: 'tool' | 'data_collection' | 'clinic_turn' | 'agent_turn' | 'status';
        readonly supports: boolean;
        readonly quote: string;
        readonly at_seconds?: number;
      }[];
      readonly slots: readonly { readonly start: string; readonly phrase: string }[];
      readonly booked_slot: {
        readonly start: string;
        readonly timezone: string;
        readonly phrase: string;
      } | null;
    }[];
  } | null;
  readonly appointments: readonly {
    readonly call_id: string;
    readonly clinic_id: string;
    readonly clinic_name: string;
    readonly start: string;
    readonly timezone: string;
    readonly status: 'confirmed' | 'tentative' | 'cancelled';
  }[];
  readonly pending_question: {
    readonly question_id: string;
    readonly text: string;
    readonly options: readonly { readonly option_id: string; readonly label: string }[];
    readonly expires_at: string;
  } | null;
  readonly outbound_call_error: {
    readonly code: string;
    readonly message: string;
    readonly check: readonly string[];
  } | null;
  readonly cursor: number;
};
export type EraseSessionReply = undefined;
export type ReadCalendarReply = string;
export type ReadConsentReply = {
  readonly cascade_id: string;
  readonly request: {
    readonly type: 'cancel_appointment' | 'move_appointment';
    readonly call_id: string;
    readonly clinic_name: string;
    readonly start: string;
    readonly timezone: string;
  } | null;
  readonly plan_hash: string;
  readonly fields: readonly (
    | 'first_name'
    | 'complaint_phrase'
    | 'full_name'
    | 'date_of_birth'
    | 'callback_number'
    | 'insurer'
    | 'patient_status'
  )[];
  readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
  readonly given_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
  readonly clinics: readonly { readonly clinic_id: string; readonly name: string; readonly phone: string }[];
  readonly told_to_every_clinic: { readonly complaint_phrase: string; readonly patient_first_name: string };
  readonly told_only_when_asked: readonly (
    | 'first_name'
    | 'complaint_phrase'
    | 'full_name'
    | 'date_of_birth'
    | 'callback_number'
    | 'insurer'
    | 'patient_status'
  )[];
  readonly preferences: string;
  readonly script_version: string;
};
export type ExportSessionReply = {
  readonly exported_at: string;
  readonly session: { readonly session_id: string };
  readonly log: readonly unknown[];
  readonly cascades: readonly unknown[];
};
export type TriageTextRequest = {
  readonly text: string;
  readonly age_years?: number;
  readonly sex?: 'female' | 'male';
  readonly pregnant?: boolean;
};
export type TriageTextReply = {
  readonly disposition: 'self_care' | 'appointment' | 'same_day' | 'emergency' | 'call_911';
  readonly category: string;
  readonly category_label: string;
  readonly care_setting: string;
  readonly nucc: readonly string[];
  readonly complaint?: string;
  readonly red_flags: readonly {
    readonly id: string;
    readonly level: 'self_care' | 'appointment' | 'same_day' | 'emergency' | 'call_911';
    readonly condition: string;
    readonly advice: string;
    readonly evidence: readonly {
      readonly id: string;
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly negated: boolean;
      readonly subject: 'patient' | 'other';
      readonly time: 'now' | 'resolved' | 'past' | 'supposed';
    }[];
  }[];
  readonly uncertain: readonly { readonly id: string; readonly question: string }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly negated: boolean;
    readonly subject: 'patient' | 'other';
    readonly time: 'now' | 'resolved' | 'past' | 'supposed';
  }[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly advice: readonly string[];
  readonly safety_net: string;
  readonly reasons: readonly string[];
  readonly engine: { readonly name: string; readonly version: string };
};
export type ReadHealthReply = {
  readonly status: 'ok';
  readonly calls: 'simulated' | 'live';
  readonly now: string;
};
export type ReadContractReply = { readonly openapi: string };
export type PlaceCallRequest = {
  readonly to_number: string;
  readonly purpose?: string;
  readonly prompt?: string;
  readonly questions?:
    | string
    | readonly (
        | string
        | {
            readonly id?: string;
            readonly text: string;
            readonly type?: 'text' | 'yes_no' | 'number' | 'choice' | 'date';
            readonly options?: readonly string[];
          }
      )[];
  readonly conversation_context?: string;
  readonly dynamic_variables?: Readonly<Record<string, string | number | boolean>>;
  readonly agent_id?: string;
  readonly agent_phone_number_id?: string;
  readonly language?: string;
  readonly dry_run?: boolean;
};
export type PlaceCallReply =
  | {
      readonly call_id: string;
      readonly conversation_id: string | null;
      readonly call_sid: string | null;
      readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
      readonly outcome:
        | 'answered'
        | 'booked'
        | 'booked_unverified'
        | 'needs_confirmation'
        | 'needs_decision'
        | 'appointment_cancelled'
        | 'no_availability'
        | 'declined'
        | 'refuses_automated'
        | 'wrong_number'
        | 'voicemail'
        | 'no_answer'
        | 'busy'
        | 'ended_early'
        | 'not_placed'
        | 'cancelled'
        | 'unknown'
        | null;
      readonly dashboard_url: string | null;
      readonly to_number: string;
      readonly language: string;
      readonly agent_id: string | null;
      readonly created_at: string;
      readonly ended_at: string | null;
      readonly duration_seconds: number | null;
      readonly cost_credits: number | null;
      readonly summary: string | null;
      readonly termination_reason: string | null;
      readonly answers: readonly {
        readonly question_id: string;
        readonly question: string;
        readonly type: 'text' | 'yes_no' | 'number' | 'choice' | 'date';
        readonly status: 'answered' | 'refused' | 'not_asked' | 'unclear' | 'pending';
        readonly value: string | number | boolean | null;
        readonly quote: { readonly text: string; readonly at_seconds: number } | null;
      }[];
      readonly evidence: readonly {
        readonly source: 'tool' | 'data_collection' | 'clinic_turn' | 'agent_turn' | 'status';
        readonly supports: boolean;
        readonly quote: string;
        readonly at_seconds?: number;
      }[];
      readonly events: readonly {
        readonly type:
          | 'dialling'
          | 'answered'
          | 'in_progress'
          | 'processing'
          | 'cancel_requested'
          | 'done'
          | 'failed';
        readonly at: string;
      }[];
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly check: readonly string[];
      } | null;
      readonly conversation_url: string | null;
      readonly cursor: number;
    }
  | {
      readonly dry_run: true;
      readonly to_number: string;
      readonly questions: readonly {
        readonly id: string;
        readonly text: string;
        readonly type: 'text' | 'yes_no' | 'number' | 'choice' | 'date';
        readonly options: readonly string[];
      }[];
      readonly would_send: unknown;
    };
export type ReadCallReply = {
  readonly call_id: string;
  readonly conversation_id: string | null;
  readonly call_sid: string | null;
  readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
  readonly outcome:
    | 'answered'
    | 'booked'
    | 'booked_unverified'
    | 'needs_confirmation'
    | 'needs_decision'
    | 'appointment_cancelled'
    | 'no_availability'
    | 'declined'
    | 'refuses_automated'
    | 'wrong_number'
    | 'voicemail'
    | 'no_answer'
    | 'busy'
    | 'ended_early'
    | 'not_placed'
    | 'cancelled'
    | 'unknown'
    | null;
  readonly dashboard_url: string | null;
  readonly to_number: string;
  readonly language: string;
  readonly agent_id: string | null;
  readonly created_at: string;
  readonly ended_at: string | null;
  readonly duration_seconds: number | null;
  readonly cost_credits: number | null;
  readonly summary: string | null;
  readonly termination_reason: string | null;
  readonly answers: readonly {
    readonly question_id: string;
    readonly question: string;
    readonly type: 'text' | 'yes_no' | 'number' | 'choice' | 'date';
    readonly status: 'answered' | 'refused' | 'not_asked' | 'unclear' | 'pending';
    readonly value: string | number | boolean | null;
    readonly quote: { readonly text: string; readonly at_seconds: number } | null;
  }[];
  readonly evidence: readonly {
    readonly source: 'tool' | 'data_collection' | 'clinic_turn' | 'agent_turn' | 'status';
    readonly supports: boolean;
    readonly quote: string;
    readonly at_seconds?: number;
  }[];
  readonly events: readonly {
    readonly type:
      | 'dialling'
      | 'answered'
      | 'in_progress'
      | 'processing'
      | 'cancel_requested'
      | 'done'
      | 'failed';
    readonly at: string;
  }[];
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly check: readonly string[];
  } | null;
  readonly conversation_url: string | null;
  readonly cursor: number;
};
export type CancelCallReply = {
  readonly call_id: string;
  readonly conversation_id: string | null;
  readonly call_sid: string | null;
  readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
  readonly outcome:
    | 'answered'
    | 'booked'
    | 'booked_unverified'
    | 'needs_confirmation'
    | 'needs_decision'
    | 'appointment_cancelled'
    | 'no_availability'
    | 'declined'
    | 'refuses_automated'
    | 'wrong_number'
    | 'voicemail'
    | 'no_answer'
    | 'busy'
    | 'ended_early'
    | 'not_placed'
    | 'cancelled'
    | 'unknown'
    | null;
  readonly dashboard_url: string | null;
  readonly to_number: string;
  readonly language: string;
  readonly agent_id: string | null;
  readonly created_at: string;
  readonly ended_at: string | null;
  readonly duration_seconds: number | null;
  readonly cost_credits: number | null;
  readonly summary: string | null;
  readonly termination_reason: string | null;
  readonly answers: readonly {
    readonly question_id: string;
    readonly question: string;
    readonly type: 'text' | 'yes_no' | 'number' | 'choice' | 'date';
    readonly status: 'answered' | 'refused' | 'not_asked' | 'unclear' | 'pending';
    readonly value: string | number | boolean | null;
    readonly quote: { readonly text: string; readonly at_seconds: number } | null;
  }[];
  readonly evidence: readonly {
    readonly source: 'tool' | 'data_collection' | 'clinic_turn' | 'agent_turn' | 'status';
    readonly supports: boolean;
    readonly quote: string;
    readonly at_seconds?: number;
  }[];
  readonly events: readonly {
    readonly type:
      | 'dialling'
      | 'answered'
      | 'in_progress'
      | 'processing'
      | 'cancel_requested'
      | 'done'
      | 'failed';
    readonly at: string;
  }[];
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly check: readonly string[];
  } | null;
  readonly conversation_url: string | null;
  readonly cursor: number;
  readonly hang_up: 'ended' | 'requested' | 'over';
};
export type ReadConversationReply = {
  readonly conversation_id: string;
  readonly call_id: string;
  readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
  readonly started_at: string | null;
  readonly duration_seconds: number | null;
  readonly cost_credits: number | null;
  readonly termination_reason: string | null;
  readonly transcript: readonly {
    readonly role: 'agent' | 'callee';
    readonly message: string;
    readonly at_seconds: number;
  }[];
  readonly analysis: {
    readonly call_successful: string | null;
    readonly summary: string | null;
    readonly title: string | null;
    readonly data_collection: Readonly<Record<string, unknown>>;
    readonly evaluation: Readonly<
      Record<string, { readonly result: string; readonly rationale: string | null }>
    >;
  } | null;
  readonly has_audio: boolean;
  readonly recording_url: string | null;
  readonly transcript_url: string;
  readonly dashboard_url: string;
  readonly source: 'provider' | 'stored';
};
export type ReadTranscriptReply = {
  readonly conversation_id: string;
  readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
  readonly transcript: readonly {
    readonly role: 'agent' | 'callee';
    readonly message: string;
    readonly at_seconds: number;
  }[];
};
export type ReadRecordingReply = Blob;
export type ReadOverviewReply = {
  readonly at: string;
  readonly calling: { readonly on: boolean; readonly breaker_open_until: string | null };
  readonly lines: { readonly in_use: number; readonly of: number; readonly waiting: number };
  readonly today: {
    readonly calls: number;
    readonly usd: number;
    readonly outcomes: Readonly<Record<string, number>>;
    readonly honesty: { readonly claimed: number; readonly proven: number } | null;
    readonly feedback: { readonly right: number; readonly wrong: number };
  };
  readonly live_calls: readonly {
    readonly call_id: string;
    readonly purpose: 'cascade' | 'generic';
    readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
    readonly cascade_id: string | null;
    readonly clinic_id: string | null;
    readonly since: string;
  }[];
  readonly cascades: readonly {
    readonly cascade_id: string;
    readonly status: 'running' | 'waiting' | 'asking' | 'cancelling' | 'done';
    readonly waiting_for: { readonly reason: string; readonly until: string } | null;
    readonly since: string;
    readonly calls: number;
  }[];
  readonly stuck: readonly {
    readonly kind: 'call' | 'cascade';
    readonly id: string;
    readonly due_at: string;
    readonly late_seconds: number;
  }[];
};
export type ReadStoryReply = {
  readonly cascade_id: string | null;
  readonly status: 'running' | 'waiting' | 'asking' | 'cancelling' | 'done' | null;
  readonly outcome:
    | 'booked'
    | 'booked_unverified'
    | 'needs_confirmation'
    | 'appointment_cancelled'
    | 'none_booked'
    | 'cancelled'
    | 'unknown'
    | 'not_placed'
    | null;
  readonly started_at: string | null;
  readonly concluded_at: string | null;
  readonly error_code: string | null;
  readonly consent: {
    readonly plan_hash: string;
    readonly fields: readonly (
      | 'first_name'
      | 'complaint_phrase'
      | 'full_name'
      | 'date_of_birth'
      | 'callback_number'
      | 'insurer'
      | 'patient_status'
    )[];
    readonly fallback: 'earliest_in_window' | 'decline' | 'ask_call_back';
    readonly given_at: string;
    readonly revoked_at: string | null;
  } | null;
  readonly clinics: readonly {
    readonly position: number;
    readonly clinic_id: string;
    readonly name: string;
  }[];
  readonly calls: readonly {
    readonly call_id: string;
    readonly clinic_id: string | null;
    readonly clinic_name: string | null;
    readonly status: 'queued' | 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
    readonly outcome:
      | 'booked'
      | 'booked_unverified'
      | 'needs_confirmation'
      | 'needs_decision'
      | 'appointment_cancelled'
      | 'no_availability'
      | 'declined'
      | 'refuses_automated'
      | 'wrong_number'
      | 'voicemail'
      | 'no_answer'
      | 'busy'
      | 'ended_early'
      | 'not_placed'
      | 'cancelled'
      | 'unknown'
      | null;
    readonly dial: 'sent' | 'placed' | 'not_placed' | 'unknown';
    readonly dial_code: string | null;
    readonly conversation_id: string | null;
    readonly dialled_at: string;
    readonly ended_at: string | null;
    readonly learned_from: string | null;
    readonly duration_seconds: number | null;
    readonly cost_credits: number | null;
    readonly slots_offered: number;
    readonly confirmed: boolean;
    readonly disclosed: readonly string[];
    readonly evidence: readonly {
      readonly source: 'tool' | 'data_collection' | 'clinic_turn' | 'agent_turn' | 'status';
      readonly supports: boolean;
      readonly at_seconds: number | null;
    }[];
  }[];
  readonly events: readonly {
    readonly type:
      | 'cascade_started'
      | 'cascade_waiting'
      | 'cascade_resumed'
      | 'cascade_cancelling'
      | 'cascade_concluded'
      | 'call_dialling'
      | 'call_ringing'
      | 'call_in_progress'
      | 'call_processing'
      | 'call_ended'
      | 'slots_offered'
      | 'slot_confirmed'
      | 'question_asked'
      | 'question_answered'
      | 'field_disclosed'
      | 'correction'
      | 'emergency';
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
    readonly seq: number;
  }[];
};
export type RevealStoryReply = {
  readonly calls: readonly {
    readonly call_id: string;
    readonly quotes: readonly {
      readonly source: 'tool' | 'data_collection' | 'clinic_turn' | 'agent_turn' | 'status';
      readonly supports: boolean;
      readonly quote: string;
    }[];
    readonly transcript: readonly {
      readonly speaker: 'clinic' | 'agent';
      readonly text: string;
      readonly at_seconds: number;
    }[];
  }[];
};
export type BeginCallToolRequest = Readonly<Record<string, unknown>>;
export type BeginCallToolReply = Readonly<Record<string, unknown>>;
export type SlotsToolRequest = {
  readonly slots: readonly {
    readonly phrase?: string;
    readonly date?: string;
    readonly time?: string;
    readonly weekday?: string;
    readonly clinician?: string | null;
  }[];
  readonly provider_notes?: string | null;
};
export type SlotsToolReply = Readonly<Record<string, unknown>>;
export type CheckPreferenceToolRequest = {
  readonly phrase?: string;
  readonly date?: string;
  readonly time?: string;
  readonly weekday?: string;
};
export type CheckPreferenceToolReply = Readonly<Record<string, unknown>>;
export type DiscloseToolRequest = { readonly field: string };
export type DiscloseToolReply = Readonly<Record<string, unknown>>;
export type ConfirmToolRequest = {
  readonly phrase?: string;
  readonly date?: string;
  readonly time?: string;
  readonly weekday?: string;
  readonly clinician?: string | null;
  readonly address?: string | null;
  readonly read_back?: string;
};
export type ConfirmToolReply = Readonly<Record<string, unknown>>;
export type EscalateToolRequest = { readonly question?: string; readonly options?: readonly string[] };
export type EscalateToolReply = Readonly<Record<string, unknown>>;
export type NoAvailabilityToolRequest = {
  readonly reason?: string | null;
  readonly callback?: string | null;
};
export type NoAvailabilityToolReply = Readonly<Record<string, unknown>>;
export type OptOutToolRequest = { readonly reason?: string | null };
export type OptOutToolReply = Readonly<Record<string, unknown>>;
export const createClient = (send: Send) => ({
  /** Say something, or act: consent, answer a question, cancel. */
  takeTurn: (input: {
    readonly body: TakeTurnRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<TakeTurnReply>> =>
    send<TakeTurnReply>({
      method: 'POST',
      path: `/chat`,
      security: 'session',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** The state, with what has been said and done since a cursor. */
  readSession: (input: {
    readonly session_id: string;
    readonly after?: string | number;
    readonly wait?: string | number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ReadSessionReply>> =>
    send<ReadSessionReply>({
      method: 'GET',
      path: `/sessions/${encodeURIComponent(input.session_id)}`,
      security: 'session',
      reads: 'json',
      query: { after: input.after, wait: input.wait },
      headers: input.headers,
      signal: input.signal,
    }),
  /** Stop the cascade and say what really ended. */
  cancelSession: (input: {
    readonly session_id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<CancelSessionReply>> =>
    send<CancelSessionReply>({
      method: 'POST',
      path: `/sessions/${encodeURIComponent(input.session_id)}/cancel`,
      security: 'session',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** Cancel and erase everything about this session. */
  eraseSession: (input: {
    readonly session_id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<EraseSessionReply>> =>
    send<EraseSessionReply>({
      method: 'DELETE',
      path: `/sessions/${encodeURIComponent(input.session_id)}`,
      security: 'session',
      reads: 'nothing',
      headers: input.headers,
      signal: input.signal,
    }),
  /** One appointment as a calendar file (RFC 5545). */
  readCalendar: (input: {
    readonly session_id: string;
    readonly call_id?: string | number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ReadCalendarReply>> =>
    send<ReadCalendarReply>({
      method: 'GET',
      path: `/sessions/${encodeURIComponent(input.session_id)}/appointment.ics`,
      security: 'session',
      reads: 'text',
      query: { call_id: input.call_id },
      headers: input.headers,
      signal: input.signal,
    }),
  /** The receipt: what was consented to, under which hash, and whether it still stands. */
  readConsent: (input: {
    readonly session_id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ReadConsentReply>> =>
    send<ReadConsentReply>({
      method: 'GET',
      path: `/sessions/${encodeURIComponent(input.session_id)}/consent`,
      security: 'session',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** Everything stored about the patient, as data. */
  exportSession: (input: {
    readonly session_id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ExportSessionReply>> =>
    send<ExportSessionReply>({
      method: 'GET',
      path: `/sessions/${encodeURIComponent(input.session_id)}/export`,
      security: 'session',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** How urgent is this, and where should it be seen? */
  triageText: (input: {
    readonly body: TriageTextRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<TriageTextReply>> =>
    send<TriageTextReply>({
      method: 'POST',
      path: `/triage`,
      security: 'open',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** Is it up, and are its calls real? */
  readHealth: (
    input: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
  ): Promise<Result<ReadHealthReply>> =>
    send<ReadHealthReply>({
      method: 'GET',
      path: `/health`,
      security: 'open',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** This contract. */
  readContract: (
    input: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
  ): Promise<Result<ReadContractReply>> =>
    send<ReadContractReply>({
      method: 'GET',
      path: `/openapi.json`,
      security: 'open',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** Place one outbound call, for any purpose. */
  placeCall: (input: {
    readonly body: PlaceCallRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<PlaceCallReply>> =>
    send<PlaceCallReply>({
      method: 'POST',
      path: `/calls`,
      security: 'api-key',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** The state of a call, its outcome and its answers with evidence. */
  readCall: (input: {
    readonly call_id: string;
    readonly wait?: string | number;
    readonly after?: string | number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ReadCallReply>> =>
    send<ReadCallReply>({
      method: 'GET',
      path: `/calls/${encodeURIComponent(input.call_id)}`,
      security: 'api-key',
      reads: 'json',
      query: { wait: input.wait, after: input.after },
      headers: input.headers,
      signal: input.signal,
    }),
  /** Hang up, or ask the agent to end politely. */
  cancelCall: (input: {
    readonly call_id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<CancelCallReply>> =>
    send<CancelCallReply>({
      method: 'POST',
      path: `/calls/${encodeURIComponent(input.call_id)}/cancel`,
      security: 'api-key',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** Status, transcript, analysis and the address of the recording. */
  readConversation: (input: {
    readonly conversation_id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ReadConversationReply>> =>
    send<ReadConversationReply>({
      method: 'GET',
      path: `/conversations/${encodeURIComponent(input.conversation_id)}`,
      security: 'api-key',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** The transcript, as JSON or as text by `Accept`. */
  readTranscript: (input: {
    readonly conversation_id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ReadTranscriptReply>> =>
    send<ReadTranscriptReply>({
      method: 'GET',
      path: `/conversations/${encodeURIComponent(input.conversation_id)}/transcript`,
      security: 'api-key',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** The audio; up to 4 MB whole, longer by `Range`. */
  readRecording: (input: {
    readonly conversation_id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ReadRecordingReply>> =>
    send<ReadRecordingReply>({
      method: 'GET',
      path: `/conversations/${encodeURIComponent(input.conversation_id)}/recording`,
      security: 'api-key',
      reads: 'bytes',
      headers: input.headers,
      signal: input.signal,
    }),
  /** Live calls, lines in use, cascades, stuck work and what today has cost. */
  readOverview: (
    input: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
  ): Promise<Result<ReadOverviewReply>> =>
    send<ReadOverviewReply>({
      method: 'GET',
      path: `/ops/overview`,
      security: 'api-key',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** What happened to one cascade or call, by its id, without what anybody said. */
  readStory: (input: {
    readonly id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ReadStoryReply>> =>
    send<ReadStoryReply>({
      method: 'GET',
      path: `/ops/stories/${encodeURIComponent(input.id)}`,
      security: 'api-key',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** The quotes and transcripts of that story; every reveal is logged with the key that asked. */
  revealStory: (input: {
    readonly id: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<RevealStoryReply>> =>
    send<RevealStoryReply>({
      method: 'POST',
      path: `/ops/stories/${encodeURIComponent(input.id)}/reveal`,
      security: 'api-key',
      reads: 'json',
      headers: input.headers,
      signal: input.signal,
    }),
  /** Somebody answered; learn what may be said. */
  beginCallTool: (input: {
    readonly body: BeginCallToolRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<BeginCallToolReply>> =>
    send<BeginCallToolReply>({
      method: 'POST',
      path: `/tools/begin-call`,
      security: 'tool',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** Report the slots the clinic offers. */
  slotsTool: (input: {
    readonly body: SlotsToolRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<SlotsToolReply>> =>
    send<SlotsToolReply>({
      method: 'POST',
      path: `/tools/slots`,
      security: 'tool',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** Does this slot suit the patient's preferences? */
  checkPreferenceTool: (input: {
    readonly body: CheckPreferenceToolRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<CheckPreferenceToolReply>> =>
    send<CheckPreferenceToolReply>({
      method: 'POST',
      path: `/tools/check-preference`,
      security: 'tool',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** The clinic asked for a fact; may it be told? */
  discloseTool: (input: {
    readonly body: DiscloseToolRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<DiscloseToolReply>> =>
    send<DiscloseToolReply>({
      method: 'POST',
      path: `/tools/disclose`,
      security: 'tool',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** The clinic has booked this slot. */
  confirmTool: (input: {
    readonly body: ConfirmToolRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<ConfirmToolReply>> =>
    send<ConfirmToolReply>({
      method: 'POST',
      path: `/tools/confirm`,
      security: 'tool',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** Ask the patient while the clinic is on the phone. */
  escalateTool: (input: {
    readonly body: EscalateToolRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<EscalateToolReply>> =>
    send<EscalateToolReply>({
      method: 'POST',
      path: `/tools/escalate`,
      security: 'tool',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** Nothing is free. */
  noAvailabilityTool: (input: {
    readonly body: NoAvailabilityToolRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<NoAvailabilityToolReply>> =>
    send<NoAvailabilityToolReply>({
      method: 'POST',
      path: `/tools/no-availability`,
      security: 'tool',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
  /** This number must not be called again. */
  optOutTool: (input: {
    readonly body: OptOutToolRequest;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }): Promise<Result<OptOutToolReply>> =>
    send<OptOutToolReply>({
      method: 'POST',
      path: `/tools/opt-out`,
      security: 'tool',
      reads: 'json',
      body: input.body,
      headers: input.headers,
      signal: input.signal,
    }),
});
export type Client = ReturnType<typeof createClient>;
