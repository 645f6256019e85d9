import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '#infra/keys/create-key.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { operations } from '#shared/contracts/openapi.ts';
import type { Operation } from '#shared/contracts/openapi-operation.ts';
import { problemReply } from '#shared/contracts/openapi-replies.ts';
import { problems } from '#shared/contracts/problem.ts';
import { aConsent, type Consented } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

/** What the desk is started with, so that the right credential is known here too. */
const settings = { ELEVENLABS_WEBHOOK_SECRET: 'secret-of-the-webhook', TOOL_SECRET: 'secret-of-the-tools' };

let desk: Desk;
let patient: Consented;
let key: string;

beforeAll(async () => {
  desk = await startDesk({ personas: ['books'], variables: settings });
  patient = await aConsent(desk);
  key = (await createKey(dynamodbApiKeys(desk.table), { name: 'fuzz' }, desk.clock.now())).secret;
});
afterAll(() => desk?.close());

type Request = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

const send = async ({ method, path, headers, body }: Request) => {
  const response = await fetch(`http://127.0.0.1:${desk.port}${path}`, {
    method,
    headers,
    ...(body === undefined || method === 'GET' ? {} : { body }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
};

/** Everything stored but what counts requests. */
const stored = async (): Promise<string> => {
  const items = (await desk.items()).filter(({ type }) => type !== 'budget');
  return JSON.stringify(items.sort((a, b) => (`${a.pk}/${a.sk}` < `${b.pk}/${b.sk}` ? -1 : 1)));
};

const signed = (body: string): Readonly<Record<string, string>> => {
  const t = Math.floor(desk.clock.now().getTime() / 1000);
  const v0 = createHmac('sha256', settings.ELEVENLABS_WEBHOOK_SECRET).update(`${t}.${body}`).digest('hex');
  return { 'elevenlabs-signature': `t=${t},v0=${v0}` };
};

/** Anything JSON can say, sometimes in the shape of the contract's own examples with one thing wrong. */
const bodies = ({ examples }: Operation): fc.Arbitrary<string> => {
  const known = Object.values(examples ?? {}).map(({ body }) => body);
  const bent = fc
    .tuple(fc.constantFrom({}, ...known), fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 2 }))
    .map(([body, name, value]) =>
      JSON.stringify(body !== null && typeof body === 'object' ? { ...body, [name]: value } : value),
    );
  const field = fc
    .tuple(
      fc.constantFrom(
        'message',
        'action',
        'session_id',
        'to_number',
        'text',
        'questions',
        'type',
        'data',
        'slots',
      ),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map(([name, value]) => JSON.stringify({ [name]: value }));
  return fc.oneof(bent, field, fc.json({ maxDepth: 3 }), fc.string(), fc.constant(''), fc.constant('{"a":'));
};

const credentials = (
  { security }: Operation,
  right: boolean,
  body: string,
): Readonly<Record<string, string>> => {
  switch (security) {
    case 'session':
      return { authorization: `Bearer ${right ? patient.token : 'x'.repeat(43)}` };
    case 'api-key':
      return { 'x-api-key': right ? key : 'ra_not_a_key' };
    case 'tool':
      return { 'x-tool-secret': right ? settings.TOOL_SECRET : 'no', 'x-call-token': 'cas_1.1.1~guessed' };
    case 'webhook':
      return right ? signed(body) : { 'elevenlabs-signature': `t=1,v0=${'0'.repeat(64)}` };
    case 'twilio':
      return { 'x-twilio-signature': 'bm90IGEgc2lnbmF0dXJl' };
    case 'open':
      return {};
  }
};

/** A client resolves these before it sends: what arrives is another route, or none. */
const dotSegments: readonly string[] = ['.', '..'];
const ids = fc.oneof(
  fc.constant('ses_00000000000000000000000000000000'),
  fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((id) => !dotSegments.includes(id))
    .map(encodeURIComponent),
  fc.constantFrom('..%2f..%2fetc', '%00', 'a'.repeat(300), '%F0%9F%A6%86', "'%20or%201=1"),
);

const requests = (operation: Operation): fc.Arbitrary<Request & { readonly right: boolean }> =>
  fc
    .record({
      body: bodies(operation),
      right: fc.boolean(),
      credential: fc.constantFrom('given', 'given', 'missing'),
      id: ids,
      query: fc.oneof(
        fc.constant(''),
        fc.webQueryParameters().map((text) => `?${text}`),
      ),
      type: fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', 'image/png'),
      extra: fc.constantFrom(
        {},
        { 'idempotency-key': 'k1' },
        { 'idempotency-key': '' },
        { accept: 'x/y' },
        { range: 'bytes=9-1' },
      ),
    })
    .map(({ body, right, credential, id, query, type, extra }) => ({
      method: operation.method,
      path: `${operation.path.replaceAll(/\{\w+\}/g, id)}${query}`,
      headers: {
        'content-type': type,
        ...extra,
        ...(credential === 'missing' ? {} : credentials(operation, right, body)),
      },
      body,
      right: right && credential !== 'missing',
    }));

const isCode = (code: string): code is keyof typeof problems => code in problems;

const conforms = ({ successes }: Operation, answer: Awaited<ReturnType<typeof send>>): void => {
  if (answer.status >= 400) {
    expect(answer.type).toMatch(/^application\/problem\+json/);
    const problem = problemReply.parse(JSON.parse(answer.text));
    expect(isCode(problem.code) && problems[problem.code].status).toBe(answer.status);
    return;
  }
  const success = successes.find(({ status }) => status === answer.status);
  expect(success, `an undocumented ${answer.status}`).toBeDefined();
  if (success?.body?.schema !== undefined && answer.type.startsWith('application/json'))
    expect(success.body.schema.safeParse(JSON.parse(answer.text)).success).toBe(true);
};

describe('whatever is sent to a route', () => {
  it.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    '%s answers by its contract, never with a fault of ours, and a refusal changes nothing',
    async (_, operation) => {
      await fc.assert(
        fc.asyncProperty(requests(operation), async (request) => {
          const before = await stored();
          const answer = await send(request);
          expect(answer.status, answer.text).toBeLessThan(500);
          conforms(operation, answer);
          if (answer.status >= 400) expect(await stored()).toBe(before);
          const needsCredential = operation.security !== 'open' && operation.securityOptional !== true;
          if (needsCredential && !request.right) expect(answer.status).toBeGreaterThanOrEqual(400);
        }),
        { numRuns: 15 },
      );
    },
    60_000,
  );
});

describe('the webhook under a mutated signature', () => {
  it('changes nothing for any body whose signature is not exactly ours', async () => {
    const body = JSON.stringify({
      type: 'post_call_transcription',
      data: { conversation_id: 'conv_x', user_id: 'cas_1.1.1', status: 'done', transcript: [] },
    });
    const header = signed(body)['elevenlabs-signature'] ?? '';
    const post = (signature: string, sent: string) =>
      send({
        method: 'POST',
        path: '/webhooks/elevenlabs/post-call',
        headers: { 'content-type': 'application/json', 'elevenlabs-signature': signature },
        body: sent,
      });
    const before = await stored();
    await fc.assert(
      fc.asyncProperty(fc.nat(header.length - 1), fc.constantFrom('0', 'g', ',', '='), async (at, by) => {
        const mutated = header.slice(0, at) + by + header.slice(at + 1);
        fc.pre(mutated !== header);
        expect((await post(mutated, body)).status).toBe(401);
      }),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), async (at) => {
        const bent = body.slice(0, at) + (body[at] === '~' ? '-' : '~') + body.slice(at + 1);
        expect((await post(header, bent)).status).toBe(401);
      }),
      { numRuns: 30 },
    );
    expect(await stored()).toBe(before);
    expect((await post(header, body)).status).toBe(200);
  }, 60_000);
});
