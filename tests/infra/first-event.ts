import { createHmac } from 'node:crypto';
import { functions, type Route, routes } from '#infra/catalogue.ts';

export const webhookSecret = 'a-test-secret';
export const toolSecret = 'a-test-tool-secret';

/** A body that each kind of caller would send, well enough formed to reach the table. */
const bodies: Readonly<Record<string, unknown>> = {
  chat: { message: 'my ear has hurt since Tuesday' },
  tools: {},
  'post-call-webhook': {
    type: 'post_call_transcription',
    event_timestamp: 1_700_000_000,
    data: {
      agent_id: 'agent_1',
      conversation_id: 'conv_1',
      status: 'done',
      transcript: [],
      metadata: {},
      analysis: {},
    },
  },
};

const headersFor = (route: Route, body: string): Record<string, string> => {
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', webhookSecret).update(`${seconds}.${body}`).digest('hex');
  switch (route.caller) {
    case 'open':
      return {};
    case 'session':
      return route.path === '/chat' ? {} : { authorization: `Bearer ${'t'.repeat(43)}` };
    case 'api-key':
      return { 'x-api-key': `ra_${'k'.repeat(43)}`, 'idempotency-key': 'first' };
    case 'tool':
      return { 'x-tool-secret': toolSecret, 'x-call-token': 'call_1~token' };
    case 'webhook':
      return { 'elevenlabs-signature': `t=${seconds},v0=${signature}` };
    case 'twilio':
      return {};
  }
};

const httpEvent = (route: Route): object => {
  const body = route.method === 'POST' ? JSON.stringify(bodies[route.function] ?? {}) : undefined;
  const path = route.path.replaceAll(/\{\w+\}/g, 'slots');
  return {
    version: '2.0',
    routeKey: `${route.method} ${route.path}`,
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/json', ...headersFor(route, body ?? '') },
    pathParameters: Object.fromEntries(
      [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'slots']),
    ),
    requestContext: {
      http: { method: route.method, path, sourceIp: '192.0.2.1' },
      requestId: 'first',
      timeEpoch: Date.now(),
    },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body }),
  };
};

/** What a function sees first: the first route that leads to it, or its part of the state machine. */
export const firstEvent = (name: string): object => {
  const route = routes.find((candidate) => candidate.function === name);
  if (route !== undefined) return httpEvent(route);
  const trigger = functions.find((fn) => fn.name === name)?.trigger;
  if (trigger === 'execution-failed') return { detail: { name: 'cascade_1', status: 'FAILED' } };
  return {
    cascade_id: 'cascade_1',
    call_id: 'call_1',
    task_token: 'token',
    until: '2030-01-01T00:00:00.000Z',
    reason: 'opening',
    outcome: 'none_booked',
  };
};
