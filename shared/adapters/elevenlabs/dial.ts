import type { ElevenLabs } from '@elevenlabs/elevenlabs-js';
import { dialReplySchema, errorCodeOf } from '../../contracts/provider-reply.ts';
import type { NotPlacedReason } from '../../domain/call/outcome.ts';
import type { DialEnd, DialRequest } from '../../ports.ts';
import { type Connection, exchange, type Reply } from '../http/exchange.ts';

/** The SDK's own request type, so that a renamed field fails the type check. Wire names are snake case. */
type SdkRequest = ElevenLabs.conversationalAi.BodyHandleAnOutboundCallViaTwilioV1ConvaiTwilioOutboundCallPost;

export const dialPath = '/v1/convai/twilio/outbound-call';

/** The body of the dial. Everything the agent may know travels as a dynamic variable, none of them empty. */
export const dialBody = (request: DialRequest) => {
  const sdk: SdkRequest = {
    agentId: request.agent_id,
    agentPhoneNumberId: request.agent_phone_number_id,
    toNumber: request.to_number,
    telephonyCallConfig: { ringingTimeoutSecs: request.ring_seconds },
  };
  return {
    agent_id: sdk.agentId,
    agent_phone_number_id: sdk.agentPhoneNumberId,
    to_number: sdk.toNumber,
    conversation_initiation_client_data: {
      user_id: request.call_id,
      dynamic_variables: { ...request.dynamic_variables, call_id: request.call_id },
      ...(request.language === undefined
        ? {}
        : { conversation_config_override: { agent: { language: request.language } } }),
    },
    telephony_call_config: { ringing_timeout_secs: sdk.telephonyCallConfig?.ringingTimeoutSecs },
  };
};

/**
 * Places one call with one request. Three ends: placed, definitely not placed, unknown; never a retry. An abort while
 * the request is under way is unknown: it may have arrived.
 */
export const dial = (connection: Connection, request: DialRequest, signal?: AbortSignal): Promise<DialEnd> =>
  exchange(connection, {
    method: 'POST',
    path: dialPath,
    body: JSON.stringify(dialBody(request)),
    signal,
  }).then(dialEnd);

/** Reads the three ends off the reply. A 200 is not a call, and silence is not a refusal. */
export const dialEnd = (reply: Reply): DialEnd => {
  if (reply.kind === 'no_reply') return unknown(`provider_${reply.code}`);
  if (reply.status >= 500 || reply.status === 408) return unknown(`provider_${reply.status}`);
  if (reply.status >= 400) return refused(reply.status, errorCodeOf(reply.json));
  const parsed = dialReplySchema.safeParse(reply.json);
  if (!parsed.success) return unknown('provider_unreadable');
  const { success, conversation_id, callSid } = parsed.data;
  if (!success) {
    return notPlaced('rejected', 'provider_declined', 'The calling service declined to place the call.');
  }
  if (conversation_id === undefined || conversation_id === null) return unknown('provider_no_conversation');
  return { kind: 'placed', conversation_id, ...(typeof callSid === 'string' ? { call_sid: callSid } : {}) };
};

const unknown = (code: string): DialEnd => ({ kind: 'unknown', code });

const notPlaced = (reason: NotPlacedReason, code: string, message: string): DialEnd => ({
  kind: 'not_placed',
  dial: { state: 'not_placed', reason, code },
  message,
});

const refused = (status: number, code: string | undefined): DialEnd => {
  switch (status) {
    case 401:
      return notPlaced(
        'configuration',
        'provider_unauthorized',
        'The calling service does not accept our key.',
      );
    case 402:
      return notPlaced(
        'configuration',
        'provider_payment_required',
        'The calling service has no credit left.',
      );
    case 403:
      return notPlaced(
        'configuration',
        'provider_forbidden',
        'Our key may not place calls (permission convai_write).',
      );
    case 404:
      return notPlaced(
        'configuration',
        'provider_not_found',
        'The agent or the phone number is not known to the calling service.',
      );
    case 422:
      return notPlaced(
        'configuration',
        'provider_invalid_request',
        'The calling service does not accept the agent, the phone number or the request.',
      );
    case 429:
      return notPlaced('capacity', code ?? 'provider_busy', 'The calling service has no free line.');
    default:
      return notPlaced('rejected', `provider_${status}`, 'The calling service refused the call.');
  }
};
