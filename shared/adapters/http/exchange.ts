import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** What came back, or that nothing did. A body that is not JSON is `undefined`; whoever asked decides what that means. */
export type Reply =
  | { readonly kind: 'reply'; readonly status: number; readonly json: unknown }
  | { readonly kind: 'no_reply'; readonly code: 'timeout' | 'network' | 'aborted' };

export type Connection = {
  readonly base_url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For the whole exchange, body included: a stalled body must not hold a Lambda. */
  readonly deadline_seconds: number;
};

const largestReply = 8 * 1024 * 1024;

/**
 * One request, exactly once: no retry, no redirect. `node:https` because the first global fetch costs a cold start
 * thirty milliseconds and the provider's SDK six hundred (README, decisions).
 */
export const exchange = (
  connection: Connection,
  {
    method,
    path,
    body,
    content_type = 'application/json',
    signal,
  }: {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly path: string;
    readonly body?: string;
    readonly content_type?: string;
    /** Ends the exchange and its connection. What was sent before is sent: `aborted` is no proof that nothing happened. */
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Reply> =>
  new Promise((resolve) => {
    const url = new URL(path, connection.base_url);
    const send = url.protocol === 'http:' ? httpRequest : httpsRequest;
    const deadline = AbortSignal.timeout(connection.deadline_seconds * 1000);
    const bytes = body === undefined ? undefined : Buffer.from(body, 'utf8');
    const request = send(url, {
      method,
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
      headers: {
        accept: 'application/json',
        ...connection.headers,
        ...(bytes === undefined
          ? {}
          : { 'content-type': content_type, 'content-length': String(bytes.length) }),
      },
    });
    const broken = () =>
      resolve({
        kind: 'no_reply',
        code: signal?.aborted ? 'aborted' : deadline.aborted ? 'timeout' : 'network',
      });
    request.on('error', broken);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > largestReply) {
          broken();
          request.destroy();
        } else chunks.push(chunk);
      });
      response.on('error', broken);
      response.on('end', () =>
        resolve({ kind: 'reply', status: response.statusCode ?? 0, json: readJson(Buffer.concat(chunks)) }),
      );
    });
    request.end(bytes);
  });

const readJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};
