import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** What a request to the product came to. */
export type Posted = { readonly status: number; readonly text: string } | 'no_reply';

/** A new connection each time, as a provider's fleet does: a product that restarts leaves no stale one behind. */
const agents = {
  'http:': new HttpAgent({ keepAlive: false }),
  'https:': new HttpsAgent({ keepAlive: false }),
};

/** Posts JSON once: no retry, no redirect. `signal` ends it early, as `no_reply`. */
export const postJson = (
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Posted> =>
  new Promise((resolve) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined) {
      resolve('no_reply');
      return;
    }
    const secure = url.protocol === 'https:';
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: secure ? agents['https:'] : agents['http:'],
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        ...headers,
      },
      signal,
    });
    request.on('error', () => resolve('no_reply'));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve('no_reply'));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.end(body);
  });
