import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { lambdaContext } from '#infra/local/functions.ts';

/** An event as API Gateway's HTTP API sends it, payload format 2.0. */
export const anEvent = (
  routeKey: string,
  changes: {
    readonly body?: string;
    readonly base64?: boolean;
    readonly headers?: Readonly<Record<string, string>>;
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
  } = {},
): APIGatewayProxyEventV2 => {
  const [method = 'GET', path = '/'] = routeKey.split(' ');
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: changes.query === undefined ? '' : new URLSearchParams(changes.query).toString(),
    headers: { 'content-type': 'application/json', host: 'api.example.test', ...changes.headers },
    ...(changes.path === undefined ? {} : { pathParameters: { ...changes.path } }),
    ...(changes.query === undefined ? {} : { queryStringParameters: { ...changes.query } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'api.example.test',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '23/Nov/2026:16:30:00 +0000',
      timeEpoch: 1_795_451_400_000,
    },
    ...(changes.body === undefined ? {} : { body: changes.body }),
    isBase64Encoded: changes.base64 ?? false,
  };
};

export const aContext = (name: string) => lambdaContext(name, 30, () => 0);
