import { createServer, type Server } from 'node:http';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elevenLabsVoiceAgent } from '#shared/adapters/elevenlabs/voice-agent.ts';
import type { DialRequest } from '#shared/ports.ts';

type Seen = {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly key: string;
  readonly body: unknown;
};

let server: Server;
let url = '';
let seen: Seen[] = [];
let reply: { status: number; body: string; hang?: boolean } = { status: 200, body: '{}' };

beforeEach(async () => {
  seen = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString('utf8');
    const at = new URL(request.url ?? '/', 'http://localhost');
    seen.push({
      method: request.method ?? '',
      path: at.pathname,
      query: Object.fromEntries([...at.searchParams].sort()),
      key: String(request.headers['xi-api-key']),
      body: text === '' ? undefined : JSON.parse(text),
    });
    if (reply.hang === true) {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const ours = () =>
  elevenLabsVoiceAgent({ base_url: url, api_key: 'key' }, { now: () => new Date('2026-11-23T17:00:00Z') });
const theirs = () => new ElevenLabsClient({ apiKey: 'key', baseUrl: url, maxRetries: 0 });

const request: DialRequest = {
  call_id: 'cas_1.1.1',
  agent_id: 'agent_1',
  agent_phone_number_id: 'phnum_1',
  to_number: '+12025550142',
  ring_seconds: 45,
  dynamic_variables: { clinic_name: 'Riverside', secret__call_token: 'x~y', chief_complaint: 'ear pain' },
};

describe('our requests and the provider SDK’s', () => {
  it('are the same for the dial, letter by letter', async () => {
    reply = {
      status: 200,
      body: '{"success":true,"message":"ok","conversation_id":"conv_1","callSid":"CA1"}',
    };
    await ours().dial(request);
    await theirs().conversationalAi.twilio.outboundCall({
      agentId: request.agent_id,
      agentPhoneNumberId: request.agent_phone_number_id,
      toNumber: request.to_number,
      telephonyCallConfig: { ringingTimeoutSecs: 45 },
      conversationInitiationClientData: {
        userId: request.call_id,
        dynamicVariables: { ...request.dynamic_variables, call_id: request.call_id },
      },
    });
    expect(seen).toHaveLength(2);
    expect(seen[0]).toEqual(seen[1]);
  });

  it('are the same for a conversation', async () => {
    reply = { status: 404, body: '{"detail":{"status":"conversation_not_found"}}' };
    await ours().conversation('conv_1');
    await theirs()
      .conversationalAi.conversations.get('conv_1')
      .catch(() => undefined);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toEqual(seen[1]);
  });

  it('are the same for the list that finds a lost dial again', async () => {
    reply = { status: 200, body: '{"conversations":[],"has_more":false}' };
    await ours().findByCall('cas_1.1.1', 'agent_1', new Date('2026-11-23T17:00:00Z'));
    await theirs().conversationalAi.conversations.list({
      agentId: 'agent_1',
      userId: 'cas_1.1.1',
      callStartAfterUnix: 1_795_453_140,
      pageSize: 10,
    });
    expect(seen).toHaveLength(2);
    expect(seen[0]).toEqual(seen[1]);
  });
});

describe('a dial has three ends', () => {
  it.each([
    [
      'placed',
      200,
      '{"success":true,"conversation_id":"conv_1","callSid":"CA1"}',
      { kind: 'placed', conversation_id: 'conv_1', call_sid: 'CA1' },
    ],
    [
      'refused in a 200',
      200,
      '{"success":false,"message":"no","conversation_id":null,"callSid":null}',
      { kind: 'not_placed', dial: { reason: 'rejected' } },
    ],
    ['a 200 without a conversation', 200, '{"success":true,"conversation_id":null}', { kind: 'unknown' }],
    ['a 200 nobody can read', 200, '<html>', { kind: 'unknown', code: 'provider_unreadable' }],
    [
      'a wrong key',
      401,
      '{"detail":{"code":"invalid_api_key"}}',
      { kind: 'not_placed', dial: { reason: 'configuration', code: 'provider_unauthorized' } },
    ],
    [
      'a key without permission',
      403,
      '{}',
      { kind: 'not_placed', dial: { reason: 'configuration', code: 'provider_forbidden' } },
    ],
    [
      'an unknown agent',
      404,
      '{"detail":{"status":"document_not_found"}}',
      { kind: 'not_placed', dial: { reason: 'configuration' } },
    ],
    [
      'a request it does not take',
      422,
      '{"detail":[{"loc":["body","to_number"],"msg":"x","type":"y"}]}',
      { kind: 'not_placed', dial: { reason: 'configuration' } },
    ],
    [
      'no free line',
      429,
      '{"detail":{"code":"concurrent_limit_exceeded"}}',
      { kind: 'not_placed', dial: { reason: 'capacity', code: 'concurrent_limit_exceeded' } },
    ],
    ['a request that took too long there', 408, '', { kind: 'unknown' }],
    ['a fault of the provider', 500, '{"detail":{"status":"x"}}', { kind: 'unknown', code: 'provider_500' }],
    ['a gateway that gave up', 504, '', { kind: 'unknown' }],
  ])('%s', async (_what, status, body, end) => {
    reply = { status, body };
    expect(await ours().dial(request)).toMatchObject(end);
    expect(seen).toHaveLength(1);
  });

  it('is unknown when the line to the provider breaks, and is asked exactly once', async () => {
    reply = { status: 200, body: '', hang: true };
    expect(await ours().dial(request)).toMatchObject({ kind: 'unknown', code: 'provider_network' });
    expect(seen).toHaveLength(1);
  });
});
