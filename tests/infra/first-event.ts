import { createHmac } from 'node:crypto';
import { functions, type Route, routes } from '#infra/catalogue.ts';
import { signForm } from '#shared/adapters/twilio/signature.ts';

const webhookSecret = 'a-test-secret';
const toolSecret = 'a-test-tool-secret';
const carrierToken = 'a-test-carrier-token';
const publicBaseUrl = 'https://ringaround.example';

/** What a bundle finds in its environment, with a stub at `url` in place of AWS and of the provider. */
export const surroundingsOf = (url: string): Readonly<Record<string, string>> => ({
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_ENDPOINT_URL_DYNAMODB: url,
  AWS_ENDPOINT_URL_SFN: url,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
  TABLE_NAME: 'ringaround',
  STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111111111111:stateMachine:cascade',
  ELEVENLABS_API_KEY: 'test',
  ELEVENLABS_AGENT_ID: 'agent_1',
  ELEVENLABS_BASE_URL: url,
  ELEVENLABS_WEBHOOK_SECRET: webhookSecret,
  TOOL_SECRET: toolSecret,
  TWILIO_AUTH_TOKEN: carrierToken,
  PUBLIC_BASE_URL: publicBaseUrl,
});

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

/** The carrier posts a form, everybody else JSON. */
const bodyOf = (route: Route): string =>
  route.caller === 'twilio'
    ? new URLSearchParams({ MessageSid: 'SM00000000000001', From: '+12125550142', Body: 'yes' }).toString()
    : JSON.stringify(bodies[route.function] ?? {});

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
    case 'twilio': {
      const form = new URLSearchParams(body);
      const signature = signForm(`${publicBaseUrl}${route.path}`, form, carrierToken);
      return {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature.toString('base64'),
      };
    }
  }
};

const httpEvent = (route: Route): object => {
  const body = route.method === 'POST' ? bodyOf(route) : undefined;
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
