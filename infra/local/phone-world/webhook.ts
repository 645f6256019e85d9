import { createHmac, randomUUID } from 'node:crypto';
import type { Delivery, PhoneCall } from './call.ts';
import { conversationOf, type Line, unixSeconds } from './conversation.ts';
import type { WebhookTarget } from './workspace/provisioned.ts';

type Sender = { readonly now: number; readonly target: WebhookTarget; readonly line: Line };

/** Sent after the analysis of a call that was answered. */
export const transcriptionOf = (call: PhoneCall, sender: Sender): Delivery =>
  delivery('post_call_transcription', conversationOf(call, sender.line), sender);

/** Sent for busy, unanswered and refused calls. It carries no user id and no dynamic variables. */
export function initiationFailureOf(call: PhoneCall, sender: Sender): Delivery {
  const data = {
    agent_id: call.agent_id,
    conversation_id: call.conversation_id,
    failure_reason: failureReasons[call.end?.result ?? 'failed'] ?? 'unknown',
    metadata: {
      type: 'twilio',
      body: {
        AccountSid: 'AC00000000000000000000000000000000',
        ApiVersion: '2010-04-01',
        CallbackSource: 'call-progress-events',
        CallSid: call.call_sid,
        CallStatus: carrierStatuses[call.end?.result ?? 'failed'] ?? 'canceled',
        CallDuration: '0',
        Duration: '0',
        Direction: 'outbound-api',
        From: sender.line.from_number,
        To: call.to_number,
        SequenceNumber: '2',
        SipResponseCode: call.end?.result === 'busy' ? '486' : '487',
        Timestamp: new Date(sender.now).toUTCString(),
      },
    },
  };
  return delivery('call_initiation_failure', data, sender);
}

const failureReasons: Readonly<Record<string, string>> = { busy: 'busy', no_answer: 'no-answer' };
const carrierStatuses: Readonly<Record<string, string>> = { busy: 'busy', no_answer: 'no-answer' };

function delivery(type: Delivery['type'], data: object, { now, target }: Sender): Delivery {
  const body = JSON.stringify({ type, event_timestamp: unixSeconds(now), data });
  const signature = signatureOf(body, now, target.secret);
  // The provider retries transcriptions and nothing else.
  const retries = target.retries && type === 'post_call_transcription';
  return { id: randomUUID(), type, url: target.url, body, signature, retries, tries: 0, dueAt: now };
}

/** `t=<unix seconds>,v0=<hex>`: HMAC-SHA256 over `<t>.<body>` with the webhook's secret as text. */
function signatureOf(body: string, now: number, secret: string): string {
  const t = unixSeconds(now);
  return `t=${t},v0=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
