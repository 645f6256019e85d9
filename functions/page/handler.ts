import { type HttpEvent, type HttpResult, http, json } from '#shared/lambda/http.ts';
import type { Log } from '#shared/ports.ts';

export type Dependencies = {
  readonly log: Log;
  readonly mode: 'simulated' | 'live';
  readonly contract: () => unknown;
};

/** What anybody may load: the state of health, the contract, the web client. */
export const createHandler = ({ log, mode, contract }: Dependencies) =>
  http(log, {
    'GET /health': async (): Promise<HttpResult> => json(200, { status: 'ok', calls: mode }),
    'GET /openapi.json': async (_event: HttpEvent): Promise<HttpResult> =>
      json(200, contract(), { 'cache-control': 'public, max-age=300' }),
  });
