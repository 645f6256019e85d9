import type { AppliedFault } from './faults.ts';
import type { PersonaName } from './personas.ts';
import type { Answer, Report, Tool } from './script.ts';

/** The provider's own words. */
export type ConversationStatus = 'initiated' | 'in-progress' | 'processing' | 'done' | 'failed';

/** An item of the provider's transcript, as it goes over the wire. */
export type TranscriptItem = {
  readonly role: 'agent' | 'user';
  readonly message: string | null;
  readonly time_in_call_secs: number;
  readonly tool_calls: readonly object[];
  readonly tool_results: readonly object[];
};

/** How a call came to its end. */
export type CallEnd = {
  readonly result: 'answered' | 'voicemail' | 'busy' | 'no_answer' | 'failed';
  readonly reason: string;
  readonly error?: { readonly code: number; readonly reason: string };
};

/** A webhook still to be delivered: the same bytes and signature at every try. */
export type Delivery = {
  readonly id: string;
  readonly type: 'post_call_transcription' | 'call_initiation_failure';
  readonly url: string;
  readonly body: string;
  readonly signature: string;
  /** Whether this webhook is tried again at all. */
  readonly retries: boolean;
  readonly tries: number;
  /** Milliseconds since the epoch. */
  readonly dueAt: number;
};

/** One placed call with everything needed to go on with it after a restart. Plain JSON. */
export type PhoneCall = {
  readonly conversation_id: string;
  readonly call_sid: string;
  readonly stream_sid: string;
  readonly agent_id: string;
  readonly agent_phone_number_id: string;
  readonly to_number: string;
  readonly ring_seconds: number;
  readonly user_id?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly override: Readonly<Record<string, unknown>>;
  readonly persona: PersonaName;
  readonly seed: number;
  readonly faults: readonly AppliedFault[];
  /** Why the call dies when it is picked up: a dynamic variable is missing, or an override is not allowed. */
  readonly flaw?: string;
  readonly placedAt: number;
  readonly acceptedAt?: number;
  readonly endedAt?: number;
  readonly status: ConversationStatus;
  /** When the next thing happens to it; absent when it is over. */
  readonly dueAt?: number;
  /** Seconds into the story, which no speed shortens. */
  readonly second: number;
  /** Steps of the script played so far, and what the tools among them answered: with both it is played again. */
  readonly steps: number;
  readonly heard: readonly { readonly tool: Tool; readonly answer: Answer }[];
  readonly transcript: readonly TranscriptItem[];
  readonly report: Report;
  readonly end?: CallEnd;
  readonly deliveries: readonly Delivery[];
  readonly deleted?: true;
};

export const isLive = (call: PhoneCall): boolean =>
  call.end === undefined && (call.status === 'initiated' || call.status === 'in-progress');

export const variableText = (call: Pick<PhoneCall, 'variables'>, name: string): string | undefined => {
  const value = call.variables[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
