import { http, json } from '#shared/lambda/http.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Clock, Log } from '#shared/ports.ts';
import { sendAsset, sendContract, sendDocument } from './serve.ts';

export type Dependencies = {
  readonly log: Log;
  readonly clock: Clock;
  readonly mode: 'simulated' | 'live';
  readonly contract: unknown;
  readonly page: string;
  readonly console: string;
  readonly assets: ReadonlyMap<string, { readonly type: string; readonly text: string }>;
};

/** What anybody may load: the state of health, the contract, the web client. */
export const createHandler = ({ log, clock, mode, contract, page, console, assets }: Dependencies) =>
  http(log, {
    'GET /health': async () => json(200, { status: 'ok', calls: mode, now: clock.now().toISOString() }),
    'GET /openapi.json': async (event) => sendContract(event, contract),
    'GET /': async (event) => sendDocument(event, page),
    'GET /ops': async (event) => sendDocument(event, console),
    'GET /assets/{file}': async (event) => {
      const asset = assets.get(event.pathParameters?.file ?? '');
      if (asset === undefined) throw new RequestError('not_found');
      return sendAsset(event, asset);
    },
  });
