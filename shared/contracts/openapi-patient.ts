import { calendarQuery, chatRequest, sessionQuery } from './chat.ts';
import type { Operation } from './openapi-operation.ts';
import { consentReply, exportReply } from './openapi-replies.ts';
import type { ProblemCode } from './problem.ts';
import { chatResponse, sessionResponse, stateSchema } from './state.ts';

const json = 'application/json';
const tag = 'Patient';
const session = ['unauthorized', 'not_found'] as const satisfies readonly ProblemCode[];
/** Reading is counted; cancelling and erasing are never refused. */
const read = [...session, 'too_many_requests'] as const satisfies readonly ProblemCode[];
const body = [
  'invalid_json',
  'empty_body',
  'invalid_body',
  'unsupported_media_type',
  'body_too_large',
  'too_many_requests',
] as const satisfies readonly ProblemCode[];

/** What a patient's client may do. The token comes with the answer that creates the session and is never shown again. */
export const patientOperations: readonly Operation[] = [
  {
    id: 'takeTurn',
    method: 'POST',
    path: '/chat',
    tag,
    summary: 'Say something, or act: consent, answer a question, cancel.',
    description:
      'Without `session_id` a session is created and `session_token` is returned once. Send either `message` or `action`. A resent `client_message_id` gets the answer it got; nothing is done twice. A stale `plan_hash` or `question_id` is a 409 that carries the present state.',
    security: 'session',
    securityOptional: true,
    request: { contentType: json, schema: chatRequest },
    successes: [
      {
        status: 200,
        description: 'The reply and the state after it.',
        body: { contentType: json, schema: chatResponse },
      },
      {
        status: 201,
        description: 'A session was created; keep `session_token`.',
        body: { contentType: json, schema: chatResponse },
      },
    ],
    problems: [
      ...body,
      ...session,
      'contact_required',
      'conflict',
      'stale_plan',
      'stale_question',
      'client_message_mismatch',
    ],
    examples: {
      firstMessage: {
        summary: 'The first message tells most of it',
        body: {
          message: 'My ear has hurt since Tuesday, about 5 out of 10. I am in New York 10001.',
          client_message_id: 'first-message',
        },
      },
      spanish: {
        summary: 'In Spanish',
        body: { message: 'Me duele el oído desde el martes, un 5 de 10. Estoy en Nueva York 10001.' },
      },
    },
  },
  {
    id: 'readSession',
    method: 'GET',
    path: '/sessions/{session_id}',
    tag,
    summary: 'The state, with what has been said and done since a cursor.',
    description:
      'Without `after` the last 200 entries. With `wait` the answer is held back until there is news, at most 20 seconds. Supports `If-None-Match`.',
    security: 'session',
    query: sessionQuery,
    headers: { 'If-None-Match': { description: 'The ETag of the last answer.', required: false } },
    successes: [
      {
        status: 200,
        description: 'The state, messages and events.',
        body: { contentType: json, schema: sessionResponse },
      },
      { status: 304, description: 'Nothing has changed.' },
    ],
    problems: ['invalid_query', ...read],
  },
  {
    id: 'cancelSession',
    method: 'POST',
    path: '/sessions/{session_id}/cancel',
    tag,
    summary: 'Stop the cascade and say what really ended.',
    security: 'session',
    successes: [
      {
        status: 200,
        description: 'The state after the cancel.',
        body: { contentType: json, schema: stateSchema },
      },
    ],
    problems: session,
  },
  {
    id: 'eraseSession',
    method: 'DELETE',
    path: '/sessions/{session_id}',
    tag,
    summary: 'Cancel and erase everything about this session.',
    security: 'session',
    successes: [{ status: 204, description: 'Erased; the session is 404 from now on.' }],
    problems: session,
  },
  {
    id: 'readCalendar',
    method: 'GET',
    path: '/sessions/{session_id}/appointment.ics',
    tag,
    summary: 'One appointment as a calendar file (RFC 5545).',
    description:
      "Where there are two, `call_id` of the state's `appointments` names one; without it the first that stands.",
    security: 'session',
    query: calendarQuery,
    successes: [{ status: 200, description: 'The file.', body: { contentType: 'text/calendar' } }],
    problems: ['invalid_query', ...read],
  },
  {
    id: 'readConsent',
    method: 'GET',
    path: '/sessions/{session_id}/consent',
    tag,
    summary: 'The receipt: what was consented to, under which hash, and whether it still stands.',
    security: 'session',
    successes: [
      { status: 200, description: 'The receipt.', body: { contentType: json, schema: consentReply } },
    ],
    problems: read,
  },
  {
    id: 'exportSession',
    method: 'GET',
    path: '/sessions/{session_id}/export',
    tag,
    summary: 'Everything stored about the patient, as data.',
    security: 'session',
    successes: [
      { status: 200, description: 'Everything stored.', body: { contentType: json, schema: exportReply } },
    ],
    problems: read,
  },
];
