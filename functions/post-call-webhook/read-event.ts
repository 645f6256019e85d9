import { providerCall } from '#shared/adapters/elevenlabs/voice-agent.ts';
import type { InboxEvent } from '#shared/contracts/inbox-item.ts';
import { initiationFailureData, transcriptionData, webhookEnvelope } from '#shared/contracts/webhook.ts';
import type { Turn } from '#shared/domain/call/call.ts';
import { readEnd, readInitiationFailure } from '#shared/domain/call/read-end.ts';

export type ReadEvent =
  | { readonly kind: 'event'; readonly event: InboxEvent; readonly turns: readonly Turn[] }
  | { readonly kind: 'unreadable' };

/** What decisions need from a signed event. Parsing is lenient: a payload that grows must not lose an outcome. */
export const readEvent = (json: unknown, body_sha256: string, now: Date): ReadEvent => {
  const envelope = webhookEnvelope.safeParse(json);
  if (!envelope.success) return { kind: 'unreadable' };
  const { type, data } = envelope.data;
  const received_at = now.toISOString();
  const base = { type, body_sha256, received_at, conversation_id: data.conversation_id ?? 'none' };
  if (type === 'post_call_transcription') {
    const parsed = transcriptionData.safeParse(data);
    if (!parsed.success) return { kind: 'event', event: base, turns: [] };
    const { end: _, turns, status: __, started_at: ___, ...ids } = providerCall(parsed.data, now);
    const agent = parsed.data.agent_id;
    return {
      kind: 'event',
      event: {
        ...base,
        ...ids,
        ...(agent ? { agent_id: agent } : {}),
        end: readEnd(parsed.data, 'transcription', received_at),
      },
      turns,
    };
  }
  if (type === 'call_initiation_failure') {
    const parsed = initiationFailureData.safeParse(data);
    if (!parsed.success) return { kind: 'event', event: base, turns: [] };
    const carrier = parsed.data.metadata?.body;
    const call_sid = carrier?.CallSid ?? carrier?.call_sid;
    return {
      kind: 'event',
      event: {
        ...base,
        ...(call_sid ? { call_sid } : {}),
        ...(parsed.data.agent_id ? { agent_id: parsed.data.agent_id } : {}),
        ...(carrier?.To ? { to_number: carrier.To } : {}),
        end: readInitiationFailure(
          parsed.data.failure_reason ?? 'unknown',
          carrier?.CallStatus ?? undefined,
          received_at,
        ),
      },
      turns: [],
    };
  }
  return { kind: 'event', event: base, turns: [] };
};
