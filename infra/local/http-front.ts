import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Route, routes } from '../catalogue.ts';
import { readBody } from './read-body.ts';

export type InvokeHttp = (
  functionName: string,
  event: APIGatewayProxyEventV2,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The gateway's own limit; the functions' limits are lower. */
const gatewayBytes = 10 * 1024 * 1024;

type Match = { readonly route: Route; readonly parameters: Readonly<Record<string, string>> };

/** API Gateway's HTTP API on the desk: one route table, payload format 2.0, nothing of the product. */
export const startHttpFront = async (options: {
  readonly port: number;
  readonly invoke: InvokeHttp;
  readonly now: () => number;
  readonly allowedOrigins?: readonly string[];
}): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    answer(options, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message":"Internal Server Error"}');
    });
  });
  server.keepAliveTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: isTcp(address) ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const isTcp = (address: string | AddressInfo | null): address is AddressInfo =>
  address !== null && typeof address === 'object';

const answer = async (
  options: {
    readonly invoke: InvokeHttp;
    readonly now: () => number;
    readonly allowedOrigins?: readonly string[];
  },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  const body = await readBody(request, gatewayBytes);
  if (body === 'too_large') return end(response, 413, '{"message":"Request Too Long"}');
  const origin = cors(request, options.allowedOrigins ?? []);
  if (method === 'OPTIONS' && origin !== undefined) {
    response.writeHead(204, {
      ...origin,
      'access-control-allow-methods': 'GET,POST,DELETE',
      'access-control-allow-headers': 'authorization,content-type,x-api-key,idempotency-key',
    });
    response.end();
    return;
  }
  const match = matchRoute(method, url.pathname);
  if (match === undefined) return end(response, 404, '{"message":"Not Found"}');
  const result = await options.invoke(
    match.route.function,
    eventOf(request, url, match, body, options.now()),
  );
  response.writeHead(result.statusCode ?? 200, headersOf(result, origin));
  response.end(result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64') : (result.body ?? ''));
};

const end = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
};

const cors = (request: IncomingMessage, allowed: readonly string[]): Record<string, string> | undefined => {
  const { origin } = request.headers;
  return origin !== undefined && allowed.includes(origin)
    ? { 'access-control-allow-origin': origin, vary: 'origin' }
    : undefined;
};

const paths = routes.map((route) => ({ route, wanted: route.path.split('/') }));

/** The path's own words win over a placeholder, as in API Gateway. */
export const matchRoute = (method: string, path: string): Match | undefined => {
  const given = path.split('/');
  const matches = paths.flatMap(({ route, wanted }) => {
    if (route.method !== method || wanted.length !== given.length) return [];
    const parameters: Record<string, string> = {};
    for (const [index, part] of wanted.entries()) {
      const value = given[index] ?? '';
      if (part.startsWith('{') && value !== '') parameters[part.slice(1, -1)] = decode(value);
      else if (part !== value) return [];
    }
    return [{ route, parameters }];
  });
  return matches.sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length)[0];
};

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

const eventOf = (
  request: IncomingMessage,
  url: URL,
  { route, parameters }: Match,
  body: Buffer,
  now: number,
): APIGatewayProxyEventV2 => {
  const routeKey = `${route.method} ${route.path}`;
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  );
  const query: Record<string, string> = {};
  for (const name of new Set(url.searchParams.keys())) query[name] = url.searchParams.getAll(name).join(',');
  const text = isText(headers['content-type']);
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    ...(Object.keys(parameters).length === 0 ? {} : { pathParameters: { ...parameters } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: route.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(body.length === 0 ? {} : { body: text ? body.toString('utf8') : body.toString('base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
};

/** The gateway passes text as it is and everything else as base64. */
const isText = (type: string | undefined): boolean =>
  type === undefined ? false : /^(application\/json|application\/x-www-form-urlencoded|text\/)/i.test(type);

const headersOf = (
  result: APIGatewayProxyStructuredResultV2,
  origin: Readonly<Record<string, string>> | undefined,
): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)])),
  ...origin,
});
