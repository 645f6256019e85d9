import { analysisOf, successOf } from './analysis.ts';
import { isLive, type PhoneCall } from './call.ts';

/** A call as the provider shows it: GET conversation, the list's items, and the transcription webhook's data. */

export const unixSeconds = (ms: number): number => Math.floor(ms / 1000);

export type Line = { readonly from_number: string };

export function conversationOf(call: PhoneCall, line: Line): object {
  const hasAudio = hasRecording(call);
  return {
    agent_id: call.agent_id,
    agent_name: 'Simulated agent',
    conversation_id: call.conversation_id,
    status: call.status,
    user_id: call.user_id ?? null,
    branch_id: null,
    version_id: 'v1',
    environment: 'production',
    transcript: call.transcript,
    metadata: metadataOf(call, line),
    analysis: call.status === 'done' ? analysisOf(call) : null,
    conversation_initiation_client_data: {
      conversation_config_override: call.override,
      custom_llm_extra_body: {},
      user_id: call.user_id ?? null,
      dynamic_variables: variablesOf(call),
    },
    has_audio: hasAudio,
    has_user_audio: hasAudio,
    has_response_audio: hasAudio,
    has_auxiliary_audio: false,
    tag_ids: [],
  };
}

export const hasRecording = (call: PhoneCall): boolean =>
  call.status === 'done' && call.transcript.length > 0;

function metadataOf(call: PhoneCall, line: Line): object {
  return {
    start_time_unix_secs: unixSeconds(call.placedAt),
    accepted_time_unix_secs: call.acceptedAt === undefined ? null : unixSeconds(call.acceptedAt),
    call_duration_secs: isLive(call) ? 0 : Math.round(call.second),
    cost: isLive(call) ? null : Math.round(call.second * 7),
    termination_reason: call.end?.reason ?? '',
    error: call.end?.error ?? null,
    warnings: [],
    main_language: 'en',
    authorization_method: 'authorization_header',
    text_only: false,
    conversation_initiation_source: 'twilio',
    timezone: null,
    features_usage: {
      voicemail_detection: { enabled: true, used: call.end?.result === 'voicemail' },
    },
    phone_call: {
      type: 'twilio',
      direction: 'outbound',
      phone_number_id: call.agent_phone_number_id,
      agent_number: line.from_number,
      external_number: call.to_number,
      call_result: call.end?.result ?? null,
      stream_sid: call.stream_sid,
      call_sid: call.call_sid,
    },
  };
}

/** What was sent, the provider's own variables beside it, and no secret. */
function variablesOf(call: PhoneCall): Record<string, unknown> {
  const sent = Object.entries(call.variables).map(([name, value]) => [
    name,
    name.startsWith('secret__') ? '<redacted>' : value,
  ]);
  return {
    ...Object.fromEntries(sent),
    system__agent_id: call.agent_id,
    system__conversation_id: call.conversation_id,
    system__call_sid: call.call_sid,
    system__called_number: call.to_number,
    system__call_duration_secs: Math.round(call.second),
    system__time_utc: new Date(call.acceptedAt ?? call.placedAt).toISOString(),
  };
}

/** An item of the list: no user id, no number, no dynamic variables. */
export function listItemOf(call: PhoneCall): object {
  return {
    agent_id: call.agent_id,
    agent_name: 'Simulated agent',
    branch_id: null,
    version_id: 'v1',
    conversation_id: call.conversation_id,
    start_time_unix_secs: unixSeconds(call.placedAt),
    call_duration_secs: isLive(call) ? 0 : Math.round(call.second),
    message_count: call.status === 'done' ? call.transcript.length : 0,
    status: call.status,
    termination_reason: call.end?.reason ?? null,
    call_successful: call.status === 'done' ? successOf(call) : 'unknown',
    transcript_summary: call.status === 'done' ? (call.report.summary ?? '') : null,
    call_summary_title: null,
    main_language: 'en',
    conversation_initiation_source: 'twilio',
    direction: 'outbound',
    tool_names: [],
    rating: null,
    tag_ids: [],
  };
}
