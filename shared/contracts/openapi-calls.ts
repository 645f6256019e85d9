import * as z from 'zod/mini';
import { callResponse, cancelResponse, dryRunResponse } from './call-response.ts';
import { callQuery, callRequest } from './calls.ts';
import { conversationResponse, transcriptResponse } from './conversation.ts';
import type { Operation } from './openapi-operation.ts';
import type { ProblemCode } from './problem.ts';

const json = 'application/json';
const tag = 'Calls';
const own = ['unauthorized', 'forbidden', 'not_found'] as const satisfies readonly ProblemCode[];
const read = [...own, 'too_many_requests'] as const satisfies readonly ProblemCode[];

/** Any outbound call, for programs. A key sees its own calls and their conversations, and nothing else. */
export const callOperations: readonly Operation[] = [
  {
    id: 'placeCall',
    method: 'POST',
    path: '/calls',
    tag,
    summary: 'Place one outbound call, for any purpose.',
    description:
      'The idempotency key is written with the dial: the same key and body again answer with that call, marked `Idempotent-Replayed: true`, and never dial. `dry_run` shows what would be sent and dials nothing. 202: the provider did not say whether it dialled; follow the call, nobody dials twice.',
    security: 'api-key',
    headers: {
      'Idempotency-Key': {
        description: 'Your name for this call; visible ASCII, at most 200. Kept for 7 days.',
        required: true,
      },
    },
    request: { contentType: json, schema: callRequest },
    successes: [
      {
        status: 200,
        description: 'A dry run, or a call that was placed before under this key.',
        body: { contentType: json, schema: z.union([callResponse, dryRunResponse]) },
      },
      {
        status: 201,
        description: 'The call is being placed.',
        body: { contentType: json, schema: callResponse },
      },
      {
        status: 202,
        description: 'Not known yet whether it was dialled.',
        body: { contentType: json, schema: callResponse },
      },
    ],
    problems: [
      'invalid_json',
      'empty_body',
      'invalid_body',
      'invalid_header',
      'unsupported_media_type',
      'body_too_large',
      'unauthorized',
      'forbidden',
      'idempotency_mismatch',
      'number_busy',
      'outside_hours',
      'number_refused',
      'number_cooldown',
      'number_daily_cap',
      'key_limit',
      'no_line',
      'provider_refused',
      'calling_off',
      'caller_number',
      'unavailable',
    ],
    examples: {
      questions: {
        summary: 'Ask two questions and get the answers with the words that prove them',
        body: {
          to_number: '+12025550100',
          purpose: 'Ask the front desk two things before the move.',
          questions: [
            { id: 'walk_in', text: 'Do you take walk-in patients?', type: 'yes_no' },
            { id: 'hours', text: 'What are your opening hours?' },
          ],
        },
      },
      dryRun: {
        summary: 'See what would be sent; nobody is called',
        body: {
          to_number: '+12025550100',
          purpose: 'Confirm the delivery of order 4711.',
          dynamic_variables: { order_number: 4711 },
          dry_run: true,
        },
      },
    },
  },
  {
    id: 'readCall',
    method: 'GET',
    path: '/calls/{call_id}',
    tag,
    summary: 'The state of a call, its outcome and its answers with evidence.',
    description:
      'With `wait` and the last `cursor` as `after` the answer is held back until something changes.',
    security: 'api-key',
    query: callQuery,
    successes: [{ status: 200, description: 'The call.', body: { contentType: json, schema: callResponse } }],
    problems: ['invalid_query', ...read],
  },
  {
    id: 'cancelCall',
    method: 'POST',
    path: '/calls/{call_id}/cancel',
    tag,
    summary: 'Hang up, or ask the agent to end politely.',
    security: 'api-key',
    successes: [
      { status: 200, description: 'It is over.', body: { contentType: json, schema: cancelResponse } },
      {
        status: 202,
        description: 'Asked for; follow the call.',
        body: { contentType: json, schema: cancelResponse },
      },
    ],
    problems: own,
  },
  {
    id: 'readConversation',
    method: 'GET',
    path: '/conversations/{conversation_id}',
    tag,
    summary: 'Status, transcript, analysis and the address of the recording.',
    security: 'api-key',
    successes: [
      {
        status: 200,
        description: 'The conversation.',
        body: { contentType: json, schema: conversationResponse },
      },
    ],
    problems: [...read, 'unavailable'],
  },
  {
    id: 'readTranscript',
    method: 'GET',
    path: '/conversations/{conversation_id}/transcript',
    tag,
    summary: 'The transcript, as JSON or as text by `Accept`.',
    security: 'api-key',
    headers: { Accept: { description: '`application/json` or `text/plain`.', required: false } },
    successes: [
      {
        status: 200,
        description: 'The transcript.',
        body: { contentType: json, schema: transcriptResponse },
      },
    ],
    problems: [...read, 'not_acceptable', 'unavailable'],
  },
  {
    id: 'readRecording',
    method: 'GET',
    path: '/conversations/{conversation_id}/recording',
    tag,
    summary: 'The audio; up to 4 MB whole, longer by `Range`.',
    security: 'api-key',
    headers: { Range: { description: '`bytes=<from>-<to>`, one range.', required: false } },
    successes: [
      { status: 200, description: 'The whole recording.', body: { contentType: 'audio/mpeg' } },
      { status: 206, description: 'The part asked for.', body: { contentType: 'audio/mpeg' } },
    ],
    problems: [...read, 'no_recording', 'recording_too_large', 'range_not_satisfiable', 'unavailable'],
  },
];
