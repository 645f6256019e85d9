import * as z from 'zod/mini';
import type { Operation } from './openapi-operation.ts';
import { healthReply, triageReply } from './openapi-replies.ts';
import { triageRequest } from './triage.ts';

const json = 'application/json';
const tag = 'Open';

/** What anybody may ask. */
export const openOperations: readonly Operation[] = [
  {
    id: 'triageText',
    method: 'POST',
    path: '/triage',
    tag,
    summary: 'How urgent is this, and where should it be seen?',
    description: 'Stateless: nothing is stored. It is no diagnosis and no replacement for one.',
    security: 'open',
    request: { contentType: json, schema: triageRequest },
    successes: [
      { status: 200, description: 'The assessment.', body: { contentType: json, schema: triageReply } },
    ],
    problems: [
      'invalid_json',
      'empty_body',
      'invalid_body',
      'unsupported_media_type',
      'body_too_large',
      'too_many_requests',
    ],
    examples: {
      earache: {
        summary: 'An earache',
        body: { text: 'My ear has hurt for two days and I have a fever.', age_years: 34 },
      },
      emergency: {
        summary: 'An emergency',
        body: {
          text: 'Crushing chest pain going into my left arm and I am sweating.',
          age_years: 61,
          sex: 'male',
        },
      },
    },
  },
  {
    id: 'readHealth',
    method: 'GET',
    path: '/health',
    tag,
    summary: 'Is it up, and are its calls real?',
    security: 'open',
    successes: [{ status: 200, description: 'It is.', body: { contentType: json, schema: healthReply } }],
    problems: [],
  },
  {
    id: 'readContract',
    method: 'GET',
    path: '/openapi.json',
    tag,
    summary: 'This contract.',
    security: 'open',
    successes: [
      {
        status: 200,
        description: 'An OpenAPI 3.1 document.',
        body: { contentType: json, schema: z.looseObject({ openapi: z.string() }) },
      },
    ],
    problems: [],
  },
  {
    id: 'openPage',
    method: 'GET',
    path: '/',
    tag,
    summary: 'The web client.',
    security: 'open',
    successes: [{ status: 200, description: 'A page.', body: { contentType: 'text/html' } }],
    problems: [],
  },
  {
    id: 'openConsole',
    method: 'GET',
    path: '/ops',
    tag,
    summary: "The operators' console; it asks for a key before it shows anything.",
    security: 'open',
    successes: [{ status: 200, description: 'A page.', body: { contentType: 'text/html' } }],
    problems: [],
  },
  {
    id: 'readAsset',
    method: 'GET',
    path: '/assets/{file}',
    tag,
    summary: 'A script, style or icon of the web client.',
    description: 'The name carries a hash of the content, so an asset never changes.',
    security: 'open',
    successes: [{ status: 200, description: 'The file.', body: { contentType: 'application/octet-stream' } }],
    problems: ['not_found'],
  },
];
