import type { Operation } from './openapi-operation.ts';
import { overviewReply, revealReply, storyReply } from './ops.ts';

const json = 'application/json';
const tag = 'Operators';

/** How the product runs, for a key with the scope `ops`. */
export const opsOperations: readonly Operation[] = [
  {
    id: 'readOverview',
    method: 'GET',
    path: '/ops/overview',
    tag,
    summary: 'Live calls, lines in use, cascades, stuck work and what today has cost.',
    security: 'api-key',
    successes: [
      { status: 200, description: 'The overview.', body: { contentType: json, schema: overviewReply } },
    ],
    problems: ['unauthorized', 'forbidden', 'too_many_requests'],
  },
  {
    id: 'readStory',
    method: 'GET',
    path: '/ops/stories/{id}',
    tag,
    summary: 'What happened to one cascade or call, by its id, without what anybody said.',
    security: 'api-key',
    successes: [{ status: 200, description: 'The story.', body: { contentType: json, schema: storyReply } }],
    problems: ['unauthorized', 'forbidden', 'not_found', 'too_many_requests'],
  },
  {
    id: 'revealStory',
    method: 'POST',
    path: '/ops/stories/{id}/reveal',
    tag,
    summary: 'The quotes and transcripts of that story; every reveal is logged with the key that asked.',
    security: 'api-key',
    successes: [
      { status: 200, description: 'What was said.', body: { contentType: json, schema: revealReply } },
    ],
    problems: ['unauthorized', 'forbidden', 'not_found', 'too_many_requests'],
  },
];
