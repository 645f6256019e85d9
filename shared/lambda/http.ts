import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Log } from '../ports.ts';
import { invocation } from './invocation.ts';
import { isPassing } from './passing.ts';
import { problemOf, RequestError } from './request-error.ts';

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpResult = APIGatewayProxyStructuredResultV2;
export type RouteHandler = (event: HttpEvent) => Promise<HttpResult>;
export type HttpHandler = (event: HttpEvent, context: Context) => Promise<HttpResult>;

/** Responses are about one patient: nobody between us may keep them or guess their type. */
const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResult => ({
  statusCode: status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...always, ...headers },
  body: JSON.stringify(body),
});

export const text = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResult => ({
  statusCode: status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...always, ...headers },
  body,
});

export const noContent = (): HttpResult => ({ statusCode: 204, headers: always });

export const problemResult = (
  problem: ReturnType<typeof problemOf>,
  headers: Readonly<Record<string, string>> = {},
): HttpResult => ({
  statusCode: problem.status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', ...always, ...headers },
  body: JSON.stringify(problem),
});

/** Seconds: what makes a store slow is mostly over by then. */
const soon = { 'retry-after': '1' };

/**
 * A fault of ours is logged by its name alone: messages may carry what a patient wrote. One that passes is a 503, after
 * which a client tries again under the same id; a 500 says that trying again is no use.
 */
export const errorResult = (error: unknown, log: Log, route: string): HttpResult => {
  if (error instanceof RequestError) {
    log('info', 'REQUEST_REFUSED', { route, problem: error.code });
    return problemResult(problemOf(error.code, error.extra), error.headers);
  }
  log('error', 'REQUEST_FAILED', { route, error_name: error instanceof Error ? error.name : 'unknown' });
  return isPassing(error)
    ? problemResult(problemOf('unavailable'), soon)
    : problemResult(problemOf('internal'));
};

/** The stack of the patient's and the API's routes: a table of routes, one error mapping, one line of log a request. */
export const http = (log: Log, routes: Readonly<Record<string, RouteHandler>>): HttpHandler => {
  const stack = middy<HttpEvent, HttpResult, Error, Context>(async (event: HttpEvent) => {
    const handler = routes[event.routeKey];
    if (handler === undefined) throw new RequestError('not_found');
    return handler(event);
  }).use({
    before: ({ internal }) => {
      internal.begun = performance.now();
    },
    after: ({ event, response, internal }) => {
      log('info', 'REQUEST_COMPLETED', {
        route: event.routeKey,
        status: response?.statusCode ?? 200,
        ...(typeof internal.begun === 'number'
          ? { milliseconds: Math.round(performance.now() - internal.begun) }
          : {}),
      });
    },
    onError: (request) => {
      request.response = errorResult(request.error, log, request.event.routeKey);
    },
  });
  return (event, context) => invocation(async () => stack(event, context));
};
