import type { Problem } from './client.ts';

/** What came of a request. A network that failed says nothing about whether the server did it. */
export type Result<Body> =
  | { readonly kind: 'ok'; readonly status: number; readonly body: Body; readonly headers: Headers }
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly problem: Problem;
      readonly retryAfterSeconds?: number;
    }
  | { readonly kind: 'unreachable' };

export type Security = 'open' | 'session' | 'api-key' | 'tool';

export type Call = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly security: Security;
  readonly reads: 'json' | 'text' | 'bytes' | 'nothing';
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly signal: AbortSignal | undefined;
};

export type Send = <Body>(call: Call) => Promise<Result<Body>>;

export type SendOptions = {
  /** Empty for the page's own origin. */
  readonly baseUrl: string;
  /** The headers that prove who asks; asked anew for every request. */
  readonly credentials: (security: Security) => Readonly<Record<string, string>>;
};

/** A gateway may answer for us, without problem details. */
const problemFrom = (text: string, status: number): Problem => {
  try {
    const parsed = JSON.parse(text);
    if (typeof parsed?.code === 'string') return parsed;
  } catch {
    // Not JSON: fall through.
  }
  return {
    type: 'about:blank',
    title: `HTTP ${status}`,
    status,
    code: status === 429 ? 'too_many_requests' : 'internal',
  };
};

const read = async (response: Response, reads: Call['reads']) => {
  switch (reads) {
    case 'json':
      return JSON.parse(await response.text());
    case 'text':
      return await response.text();
    case 'bytes':
      return await response.blob();
    case 'nothing':
      return undefined;
  }
};

const urlOf = (baseUrl: string, { path, query }: Call): string => {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) given.set(name, String(value));
  return given.size === 0 ? `${baseUrl}${path}` : `${baseUrl}${path}?${given}`;
};

export const createSend =
  ({ baseUrl, credentials }: SendOptions): Send =>
  async (call) => {
    const { method, security, reads, body, headers, signal } = call;
    try {
      const response = await fetch(urlOf(baseUrl, call), {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          // Some routes answer in text unless they are asked for what the type promises.
          ...(reads === 'json' ? { accept: 'application/json' } : {}),
          ...credentials(security),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
        cache: 'no-store',
      });
      if (response.ok) {
        return {
          kind: 'ok',
          status: response.status,
          body: await read(response, reads),
          headers: response.headers,
        };
      }
      const wait = Number(response.headers.get('retry-after'));
      return {
        kind: 'problem',
        status: response.status,
        problem: problemFrom(await response.text(), response.status),
        ...(wait > 0 ? { retryAfterSeconds: wait } : {}),
      };
    } catch {
      return { kind: 'unreachable' };
    }
  };
