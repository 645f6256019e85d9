import type { ConversationDetails } from '#shared/adapters/elevenlabs/conversations.ts';
import type { ConversationResponse } from '#shared/contracts/conversation.ts';
import type { Call, Turn } from '#shared/domain/call/call.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import { baseUrl } from './call-view.ts';
import type { Dependencies } from './dependencies.ts';
import { ownConversation } from './own-call.ts';

/** Status, transcript, analysis and the recording's address in one answer. */
export const readConversation = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { call, conversation_id } = await ownConversation(deps, event);
  const known = await knownConversation(deps, call, conversation_id);
  const url = `${baseUrl(deps, event)}/conversations/${conversation_id}`;
  const body: ConversationResponse = {
    conversation_id,
    call_id: call.call_id,
    status: known.status,
    started_at: known.started_at ?? null,
    duration_seconds: known.duration_seconds ?? null,
    cost_credits: known.cost_credits ?? null,
    termination_reason: known.termination_reason ?? null,
    transcript: turnsView(known.turns),
    analysis:
      known.analysis === null
        ? null
        : {
            ...known.analysis,
            data_collection: { ...known.analysis.data_collection },
            evaluation: { ...known.analysis.evaluation },
          },
    has_audio: known.has_audio,
    recording_url: known.has_audio ? `${url}/recording` : null,
    transcript_url: `${url}/transcript`,
    dashboard_url: deps.dashboardUrl(conversation_id),
    source: known.source,
  };
  return json(200, body);
};

export const turnsView = (turns: readonly Turn[]): ConversationResponse['transcript'] =>
  turns.map(({ speaker, text, at_seconds }) => ({
    role: speaker === 'agent' ? 'agent' : 'callee',
    message: text,
    at_seconds,
  }));

type Known = Omit<ConversationDetails, 'status'> & {
  readonly status: Call['status'];
  readonly source: ConversationResponse['source'];
};

/**
 * The provider's word, or what we kept of it: a finished call that later reads back empty, or is deleted over there,
 * keeps what it said. Where neither knows anything the provider's fault is the answer.
 */
export const knownConversation = async (
  deps: Dependencies,
  call: Call,
  conversation_id: string,
): Promise<Known> => {
  const [read, stored] = await Promise.all([deps.details(conversation_id), deps.inbox.turnsOf(call.call_id)]);
  const kept = stored ?? call.end?.turns ?? [];
  if (read.kind === 'found' && read.value.turns.length >= kept.length)
    return { ...read.value, source: 'provider' };
  const { end } = call;
  if (end === undefined) {
    if (read.kind === 'found') return { ...read.value, source: 'provider' };
    if (read.kind !== 'failed') throw new RequestError('not_found');
    const { code, message, check } = read;
    throw new RequestError('unavailable', { reason: code, detail: message, check });
  }
  return {
    conversation_id,
    status: call.status,
    started_at: call.dialled_at,
    ...(end.duration_seconds === undefined ? {} : { duration_seconds: end.duration_seconds }),
    ...(end.cost_credits === undefined ? {} : { cost_credits: end.cost_credits }),
    ...(end.termination_reason === undefined ? {} : { termination_reason: end.termination_reason }),
    turns: kept,
    analysis: {
      call_successful: end.call_successful ?? null,
      summary: end.summary ?? null,
      title: null,
      data_collection: end.collected,
      evaluation: {},
    },
    has_audio: end.has_audio,
    source: 'stored',
  };
};
