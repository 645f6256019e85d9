import * as z from 'zod/mini';
import type { Operation } from './openapi-operation.ts';
import { toolReply, webhookReply } from './openapi-replies.ts';
import { type ToolName, toolBodies } from './tools.ts';
import { webhookEnvelope } from './webhook.ts';

const json = 'application/json';

const tools: Readonly<Record<ToolName, { readonly summary: string; readonly example: unknown }>> = {
  'begin-call': { summary: 'Somebody answered; learn what may be said.', example: {} },
  slots: {
    summary: 'Report the slots the clinic offers.',
    example: {
      slots: [
        { phrase: 'Tuesday at half past three', date: '2026-11-24', time: '15:30', weekday: 'Tuesday' },
      ],
    },
  },
  'check-preference': {
    summary: "Does this slot suit the patient's preferences?",
    example: { phrase: 'Tuesday at half past three', date: '2026-11-24', time: '15:30', weekday: 'Tuesday' },
  },
  disclose: { summary: 'The clinic asked for a fact; may it be told?', example: { field: 'date_of_birth' } },
  confirm: {
    summary: 'The clinic has booked this slot.',
    example: {
      phrase: 'Tuesday at half past three',
      date: '2026-11-24',
      time: '15:30',
      weekday: 'Tuesday',
      read_back: 'Tuesday the 24th at half past three, yes.',
    },
  },
  escalate: {
    summary: 'Ask the patient while the clinic is on the phone.',
    example: { question: 'Tuesday 8:00 or Friday 17:00?', options: ['Tuesday 8:00', 'Friday 17:00'] },
  },
  'no-availability': { summary: 'Nothing is free.', example: { reason: 'Fully booked this week' } },
  'opt-out': {
    summary: 'This number must not be called again.',
    example: { reason: 'Asked not to be called' },
  },
};

const isTool = (name: string): name is ToolName => name in tools;

/** `check-preference` → `checkPreference`. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const toolOperations = Object.entries(toolBodies).flatMap(([name, schema]): readonly Operation[] =>
  isTool(name)
    ? [
        {
          id: `${camel(name)}Tool`,
          method: 'POST',
          path: `/tools/${name}`,
          tag: 'Voice agent',
          summary: tools[name].summary,
          description: 'Lenient on purpose: a refused body would be silence on the phone.',
          security: 'tool',
          request: { contentType: json, schema },
          successes: [
            {
              status: 200,
              description: 'What the agent speaks from.',
              body: { contentType: json, schema: toolReply },
            },
          ],
          problems: [
            'unauthorized',
            'invalid_json',
            'invalid_body',
            'unsupported_media_type',
            'body_too_large',
          ],
          examples: { call: { summary: tools[name].summary, body: tools[name].example } },
        },
      ]
    : [],
);

/** What the voice provider and the carrier call. */
export const agentOperations: readonly Operation[] = [
  ...toolOperations,
  {
    id: 'receivePostCall',
    method: 'POST',
    path: '/webhooks/elevenlabs/post-call',
    tag: 'Webhooks',
    summary: 'The provider reports the end of a call.',
    description:
      'Signed with HMAC-SHA256 over the raw bytes (`ElevenLabs-Signature: t=…,v0=…`). 200 only for what is durable; the same event again is answered the same way.',
    security: 'webhook',
    request: { contentType: json, schema: webhookEnvelope },
    successes: [
      { status: 200, description: 'It is durable.', body: { contentType: json, schema: webhookReply } },
    ],
    problems: ['unauthorized', 'invalid_json', 'invalid_body', 'body_too_large', 'unavailable'],
  },
  {
    id: 'receiveMessage',
    method: 'POST',
    path: '/webhooks/twilio/messages',
    tag: 'Webhooks',
    summary: 'The patient answers by WhatsApp or SMS.',
    security: 'twilio',
    request: { contentType: 'application/x-www-form-urlencoded', schema: z.looseObject({}) },
    successes: [{ status: 200, description: 'What to answer, as TwiML.', body: { contentType: 'text/xml' } }],
    problems: ['unauthorized', 'invalid_body'],
  },
];
