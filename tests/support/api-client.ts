import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { create } from '#functions/calls/index.ts';
import { createKey } from '#infra/keys/create-key.ts';
import { lambdaContext } from '#infra/local/functions.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import type { ApiKeyLimits, ApiKeyScope } from '#shared/contracts/api-key-item.ts';
import type { ApiKeys } from '#shared/ports.ts';
import type { Desk } from './desk.ts';

export const apiKeysOf = (desk: Desk): ApiKeys =>
  dynamodbApiKeys(
    openTable(
      new DynamoDBClient({ endpoint: desk.dynamodb.endpoint, region: 'us-east-1' }),
      'ringaround',
      desk.clock,
    ),
  );

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, loosely: tests say what they expect. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what a client would
  readonly body: any;
};

/** A client of the API with a key of its own, over the desk's HTTP. */
export const apiClient = async (
  desk: Desk,
  wanted: { readonly scopes?: readonly ApiKeyScope[]; readonly limits?: Partial<ApiKeyLimits> } = {},
) => {
  const { key, secret } = await createKey(apiKeysOf(desk), { name: 'test', ...wanted }, desk.clock.now());
  let keys = 0;
  const send = async (
    method: 'GET' | 'POST',
    path: string,
    options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${desk.port}${path}`, {
      method,
      headers: {
        'x-api-key': secret,
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined
        ? {}
        : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
    });
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
    return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
  };
  return {
    key,
    secret,
    get: (path: string, headers: Readonly<Record<string, string>> = {}) => send('GET', path, { headers }),
    post: (path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
      send('POST', path, { ...(body === undefined ? {} : { body }), headers }),
    /** Places a call under an idempotency key of its own, unless one is given. */
    call: (body: unknown, idempotencyKey?: string) => {
      keys += 1;
      return send('POST', '/calls', {
        body,
        headers: { 'idempotency-key': idempotencyKey ?? `test-${keys}` },
      });
    },
  };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Asks the function itself, whose pauses move the desk's time on; with `standing` they all are at one moment. */
export const watcher = async (desk: Desk, secret: string, { standing = false } = {}) => {
  const pauses: number[] = [];
  const handler = await create(desk.variables, {
    clock: desk.clock,
    write: () => undefined,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
      if (!standing) await desk.scheduler.advanceTo(desk.scheduler.now() + milliseconds);
    },
  });
  return {
    pauses,
    watch: async (call_id: string, query: Readonly<Record<string, string>>) => {
      const event: APIGatewayProxyEventV2 = {
        version: '2.0',
        routeKey: 'GET /calls/{call_id}',
        rawPath: `/calls/${call_id}`,
        rawQueryString: '',
        headers: { 'x-api-key': secret },
        queryStringParameters: { ...query },
        pathParameters: { call_id },
        isBase64Encoded: false,
        requestContext: {
          accountId: '000000000000',
          apiId: 'test',
          domainName: 'api.example.com',
          domainPrefix: 'api',
          http: { method: 'GET', path: '', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
          requestId: 'test',
          routeKey: 'GET /calls/{call_id}',
          stage: '$default',
          time: '',
          timeEpoch: 0,
        },
      };
      const result = await handler(
        event,
        lambdaContext('calls', 28, () => desk.scheduler.now()),
      );
      return JSON.parse(result.body ?? '{}');
    },
  };
};
