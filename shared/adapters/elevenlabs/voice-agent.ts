import {
  type Conversation,
  callStatusOf,
  conversationListSchema,
  conversationSchema,
  errorCodeOf,
} from '../../contracts/provider-reply.ts';
import { allTurns, readEnd } from '../../domain/call/read-end.ts';
import { policy } from '../../domain/policy.ts';
import type { Clock, Lookup, ProviderCall, VoiceAgent } from '../../ports.ts';
import { type Connection, exchange, type Reply } from '../http/exchange.ts';
import { dial } from './dial.ts';

export type Provider = { readonly base_url: string; readonly api_key: string };

const connection = ({ base_url, api_key }: Provider, deadline_seconds: number): Connection => ({
  base_url,
  headers: { 'xi-api-key': api_key },
  deadline_seconds,
});

/** The provider in our words. Reads are safe to repeat and short; the dial is neither. */
export const elevenLabsVoiceAgent = (provider: Provider, clock: Clock): VoiceAgent => {
  const reading = connection(provider, 8);
  const conversation = async (conversation_id: string): Promise<Lookup<ProviderCall>> => {
    const reply = await exchange(reading, {
      method: 'GET',
      path: `/v1/convai/conversations/${encodeURIComponent(conversation_id)}`,
    });
    if (reply.kind === 'reply' && reply.status === 404) return { kind: 'absent' };
    const parsed = success(reply) ? conversationSchema.safeParse(reply.json) : undefined;
    if (!parsed?.success) return { kind: 'failed', code: failureOf(reply) };
    return { kind: 'found', value: providerCall(parsed.data, clock.now()) };
  };
  return {
    dial: (request) => dial(connection(provider, policy.dialDeadlineSeconds), request),

    conversation,

    async findByCall(call_id, agent_id, since) {
      const query = new URLSearchParams({
        agent_id,
        user_id: call_id,
        call_start_after_unix: String(Math.floor(since.getTime() / 1000) - 60),
        page_size: '10',
      });
      const reply = await exchange(reading, { method: 'GET', path: `/v1/convai/conversations?${query}` });
      const parsed = success(reply) ? conversationListSchema.safeParse(reply.json) : undefined;
      if (!parsed?.success) return { kind: 'failed', code: failureOf(reply) };
      for (const { conversation_id } of parsed.data.conversations) {
        const found = await conversation(conversation_id);
        // The list does not show whose a conversation is: only the conversation itself proves it (5.4).
        if (found.kind === 'failed') return found;
        if (found.kind === 'found' && found.value.call_id === call_id) return found;
      }
      return { kind: 'absent' };
    },
  };
};

const success = (reply: Reply): reply is Extract<Reply, { kind: 'reply' }> =>
  reply.kind === 'reply' && reply.status === 200;

const failureOf = (reply: Reply): string => {
  if (reply.kind === 'no_reply') return `provider_${reply.code}`;
  return reply.status === 200
    ? 'provider_unreadable'
    : (errorCodeOf(reply.json) ?? `provider_${reply.status}`);
};

/** Ours first: the id we sent as `user_id` is echoed, and again among the dynamic variables. */
const callIdOf = (conversation: Conversation): string | undefined => {
  if (typeof conversation.user_id === 'string') return conversation.user_id;
  const echoed = conversation.conversation_initiation_client_data?.dynamic_variables?.call_id;
  return typeof echoed === 'string' ? echoed : undefined;
};

export const providerCall = (conversation: Conversation, now: Date): ProviderCall => {
  const status = callStatusOf(conversation.status);
  const call_id = callIdOf(conversation);
  const phone = conversation.metadata?.phone_call;
  const started_at = conversation.metadata?.start_time_unix_secs;
  return {
    conversation_id: conversation.conversation_id,
    status,
    turns: allTurns(conversation),
    ...(call_id === undefined ? {} : { call_id }),
    ...(phone?.external_number ? { to_number: phone.external_number } : {}),
    ...(phone?.call_sid ? { call_sid: phone.call_sid } : {}),
    ...(typeof started_at === 'number' ? { started_at } : {}),
    ...(status === 'done' || status === 'failed'
      ? { end: readEnd(conversation, 'lookup', now.toISOString()) }
      : {}),
  };
};
