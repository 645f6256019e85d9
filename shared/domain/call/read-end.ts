import { mentionsIn } from '../dates/mentions.ts';
import type { EndReport, Turn } from './call.ts';
import type { Conversation } from './conversation.ts';
import { keysPressed } from './keys-pressed.ts';
import { signalsOf } from './signals.ts';

const turnLimit = 60;
const turnCharacters = 400;

export const allTurns = (conversation: Conversation): readonly Turn[] =>
  (conversation.transcript ?? []).flatMap((item) => {
    const text = (item.message ?? '').replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    const speaker = item.role === 'agent' ? 'agent' : 'clinic';
    return [
      { speaker, text: text.slice(0, turnCharacters), at_seconds: item.time_in_call_secs ?? 0 } as const,
    ];
  });

/** Turns that decide something: dates, times, agreement, refusal, second thoughts. */
const weight = (turn: Turn): number => {
  const signals = signalsOf(turn.text);
  const decides = signals.size - (signals.has('question') ? 1 : 0) - (signals.has('murmurs') ? 1 : 0);
  return (
    (mentionsIn(turn.text).length > 0 ? 2 : 0) + (decides > 0 ? 2 : 0) + (turn.speaker === 'clinic' ? 1 : 0)
  );
};

/** A long call keeps its deciding turns; among equals the later, since a call is settled at its end. */
const selectTurns = (turns: readonly Turn[]): readonly Turn[] => {
  if (turns.length <= turnLimit) return turns;
  return turns
    .map((turn, index) => ({ turn, index, weight: weight(turn) }))
    .sort((a, b) => b.weight - a.weight || b.index - a.index)
    .slice(0, turnLimit)
    .sort((a, b) => a.index - b.index)
    .map(({ turn }) => turn);
};

/** The agent's tool, the carrier's verdict, or a greeting that asks for a message after the tone and no dialogue. */
const isVoicemail = (conversation: Conversation, turns: readonly Turn[]): boolean => {
  if (conversation.metadata?.phone_call?.call_result === 'voicemail') return true;
  if ((conversation.metadata?.termination_reason ?? '').startsWith('voicemail_detection')) return true;
  const tool = (conversation.transcript ?? []).some((item) =>
    (item.tool_results ?? []).some(
      (result) => result.tool_name === 'voicemail_detection' && result.is_error !== true,
    ),
  );
  if (tool) return true;
  const clinic = turns.filter((turn) => turn.speaker === 'clinic');
  return (
    clinic.length > 0 && clinic.length <= 2 && clinic.every((turn) => signalsOf(turn.text).has('mailbox'))
  );
};

const scalar = (value: unknown): string | number | boolean | null =>
  typeof value === 'string'
    ? value.slice(0, turnCharacters)
    : typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;

const collectedValues = (conversation: Conversation): EndReport['collected'] =>
  Object.fromEntries(
    Object.entries(conversation.analysis?.data_collection_results ?? {})
      .slice(0, 40)
      .map(([item, result]) => [item, scalar(result?.value)]),
  );

/** The end of a call out of a finished conversation. `at` is when it was learned, ISO 8601. */
export const readEnd = (
  conversation: Conversation,
  source: 'transcription' | 'lookup',
  at: string,
): EndReport => {
  const turns = allTurns(conversation);
  const { metadata, analysis } = conversation;
  const keys_pressed = keysPressed(conversation);
  const duration = metadata?.call_duration_secs ?? undefined;
  const result = metadata?.phone_call?.call_result ?? undefined;
  const unanswered = result === 'busy' || result === 'no_answer' || result === 'failed';
  return {
    source,
    at,
    connected: !unanswered && (turns.length > 0 || (duration ?? 0) > 0),
    ...(metadata?.error?.reason ? { failure_reason: metadata.error.reason.slice(0, turnCharacters) } : {}),
    ...(metadata?.termination_reason
      ? { termination_reason: metadata.termination_reason.slice(0, turnCharacters) }
      : {}),
    ...(result ? { call_result: result } : {}),
    voicemail: isVoicemail(conversation, turns),
    ...(duration === undefined ? {} : { duration_seconds: duration }),
    ...(typeof metadata?.cost === 'number' ? { cost_credits: metadata.cost } : {}),
    collected: collectedValues(conversation),
    ...(keys_pressed === undefined ? {} : { keys_pressed }),
    ...(analysis?.call_successful ? { call_successful: analysis.call_successful } : {}),
    ...(analysis?.transcript_summary ? { summary: analysis.transcript_summary.slice(0, 2_000) } : {}),
    turns: selectTurns(turns),
    has_audio: conversation.has_audio ?? false,
  };
};

/** The end of a call that never became a conversation: busy, no-answer, unknown. */
export const readInitiationFailure = (
  failureReason: string,
  carrierStatus: string | undefined,
  at: string,
): EndReport => ({
  source: 'initiation_failure',
  at,
  connected: false,
  failure_reason: failureReason,
  ...(carrierStatus ? { call_result: carrierStatus } : {}),
  voicemail: false,
  collected: {},
  turns: [],
  has_audio: false,
});
