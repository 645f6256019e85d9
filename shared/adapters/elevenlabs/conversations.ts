import { conversationAnalysis } from '../../contracts/conversation-reply.ts';
import {
  type Conversation,
  callStatusOf,
  conversationSchema,
  errorCodeOf,
} from '../../contracts/provider-reply.ts';
import type { CallStatus, Turn } from '../../domain/call/call.ts';
import type { CallAdvice } from '../../domain/call/call-advice.ts';
import { exchange, type Reply } from '../http/exchange.ts';
import { readAdviceFor } from './read-advice.ts';
import type { Provider } from './voice-agent.ts';

/** A conversation in our words; what the provider has not told yet is undefined, the analysis null. */
export type ConversationDetails = {
  readonly conversation_id: string;
  readonly status: Extract<CallStatus, 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed'>;
  readonly agent_id?: string;
  readonly call_id?: string;
  readonly call_sid?: string;
  readonly to_number?: string;
  /** ISO 8601. */
  readonly started_at?: string;
  readonly duration_seconds?: number;
  /** Credits, as the provider bills. */
  readonly cost_credits?: number;
  readonly termination_reason?: string;
  readonly turns: readonly Turn[];
  readonly analysis: ConversationAnalysis | null;
  readonly has_audio: boolean;
};

export type ConversationAnalysis = {
  readonly call_successful: string | null;
  readonly summary: string | null;
  readonly title: string | null;
  readonly data_collection: Readonly<Record<string, unknown>>;
  readonly evaluation: Readonly<
    Record<string, { readonly result: string; readonly rationale: string | null }>
  >;
};

/** What a read comes to; never null for "something failed". */
export type Read<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'absent' }
  | ({ readonly kind: 'failed' } & CallAdvice)
  | { readonly kind: 'aborted' };

export type ReadOptions = { readonly signal?: AbortSignal };

const readSeconds = 8;

/** Everything the provider knows of one conversation. One request; safe to repeat. */
export const getConversationDetails = async (
  provider: Provider,
  conversation_id: string,
  { signal }: ReadOptions = {},
): Promise<Read<ConversationDetails>> => {
  const reply = await exchange(
    {
      base_url: provider.base_url,
      headers: { 'xi-api-key': provider.api_key },
      deadline_seconds: readSeconds,
    },
    { method: 'GET', path: `/v1/convai/conversations/${encodeURIComponent(conversation_id)}`, signal },
  );
  if (reply.kind === 'no_reply' && reply.code === 'aborted') return { kind: 'aborted' };
  if (reply.kind === 'reply' && reply.status === 404) return { kind: 'absent' };
  const parsed =
    reply.kind === 'reply' && reply.status === 200 ? conversationSchema.safeParse(reply.json) : undefined;
  if (!parsed?.success) return { kind: 'failed', ...readAdviceFor(failureOf(reply)) };
  const more = conversationAnalysis.safeParse(reply.kind === 'reply' ? reply.json : undefined);
  return { kind: 'found', value: detailsOf(parsed.data, more.success ? more.data : {}) };
};

export type Transcript = {
  readonly conversation_id: string;
  readonly status: ConversationDetails['status'];
  readonly turns: readonly Turn[];
  /** One line a turn, `Agent (1:05): …`. */
  readonly text: string;
};

/** What was said so far, as turns and as text. */
export const getConversationTranscript = async (
  provider: Provider,
  conversation_id: string,
  options: ReadOptions = {},
): Promise<Read<Transcript>> => {
  const details = await getConversationDetails(provider, conversation_id, options);
  if (details.kind !== 'found') return details;
  const { status, turns } = details.value;
  return { kind: 'found', value: { conversation_id, status, turns, text: transcriptText(turns) } };
};

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

export const transcriptText = (turns: readonly Turn[]): string =>
  turns
    .map(
      ({ speaker, text, at_seconds }) =>
        `${speaker === 'agent' ? 'Agent' : 'Callee'} (${clock(at_seconds)}): ${text}\n`,
    )
    .join('');

const failureOf = (reply: Reply): string => {
  if (reply.kind === 'no_reply') return `provider_${reply.code}`;
  if (reply.status === 200) return 'provider_unreadable';
  return errorCodeOf(reply.json) ?? `provider_${reply.status}`;
};

const turnsOf = (conversation: Conversation): readonly Turn[] =>
  (conversation.transcript ?? []).flatMap(({ role, message, time_in_call_secs }) => {
    const text = (message ?? '').replace(/\s+/g, ' ').trim();
    return text === ''
      ? []
      : [
          {
            speaker: role === 'agent' ? 'agent' : 'clinic',
            text,
            at_seconds: time_in_call_secs ?? 0,
          } as const,
        ];
  });

type More = {
  readonly analysis?:
    | NonNullable<ReturnType<typeof conversationAnalysis.parse>['analysis']>
    | null
    | undefined;
};

const detailsOf = (conversation: Conversation, more: More): ConversationDetails => {
  const { metadata, agent_id, user_id } = conversation;
  const phone = metadata?.phone_call;
  const { start_time_unix_secs: started, call_duration_secs: duration, cost } = metadata ?? {};
  return {
    conversation_id: conversation.conversation_id,
    status: callStatusOf(conversation.status),
    ...(agent_id ? { agent_id } : {}),
    ...(user_id ? { call_id: user_id } : {}),
    ...(phone?.call_sid ? { call_sid: phone.call_sid } : {}),
    ...(phone?.external_number ? { to_number: phone.external_number } : {}),
    ...(typeof started === 'number' ? { started_at: new Date(started * 1000).toISOString() } : {}),
    ...(typeof duration === 'number' ? { duration_seconds: duration } : {}),
    ...(typeof cost === 'number' ? { cost_credits: cost } : {}),
    ...(metadata?.termination_reason ? { termination_reason: metadata.termination_reason } : {}),
    turns: turnsOf(conversation),
    analysis: analysisOf(conversation, more),
    has_audio: conversation.has_audio ?? false,
  };
};

const analysisOf = ({ analysis }: Conversation, more: More): ConversationAnalysis | null => {
  if (analysis === null || analysis === undefined) return null;
  const results = more.analysis?.evaluation_criteria_results ?? {};
  return {
    call_successful: analysis.call_successful ?? null,
    summary: analysis.transcript_summary || null,
    title: more.analysis?.call_summary_title || null,
    data_collection: Object.fromEntries(
      Object.entries(analysis.data_collection_results ?? {}).map(([id, { value }]) => [id, value ?? null]),
    ),
    evaluation: Object.fromEntries(
      Object.entries(results).map(([id, { result, rationale }]) => [
        id,
        { result: result ?? 'unknown', rationale: rationale ?? null },
      ]),
    ),
  };
};
