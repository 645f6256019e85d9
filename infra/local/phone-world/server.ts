import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { during, type Scheduler } from './time.ts';

/** A request as a route sees it. `json` is undefined when the body is not JSON. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly json: unknown;
  readonly form: URLSearchParams;
};

export type Reply =
  | { readonly status: number; readonly json: unknown }
  | { readonly status: number; readonly bytes: Buffer; readonly type: string }
  /** The socket is closed without an answer. */
  | 'cut';

/** Who may ask: the holder of the provider's key, of the carrier's account, or anybody on this desk. */
export type Guard = 'key' | 'carrier' | 'open';

export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `{name}` stands for one segment, also beside a fixed ending: `{sid}.json`. */
  readonly path: string;
  readonly guard: Guard;
  readonly answer: (asked: Asked) => Reply | Promise<Reply>;
};

const largestBody = 4 * 1024 * 1024;

/** Serves the table on the loopback interface; port 0 takes a free one. */
export async function serve(options: {
  readonly routes: readonly Route[];
  readonly scheduler: Scheduler;
  readonly port: number;
  /** The refusal for a request that lacks what the guard wants. */
  readonly refusal: (guard: Guard, headers: IncomingMessage['headers']) => Reply | undefined;
  readonly unknown: Reply;
}) {
  const table = options.routes.map((route) => ({ route, pattern: patternOf(route.path) }));

  const replyTo = async (request: IncomingMessage): Promise<Reply> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const body = await bodyOf(request);
    for (const { route, pattern } of table) {
      const match = route.method === request.method ? pattern.exec(url.pathname) : null;
      if (match === null) continue;
      const refused = options.refusal(route.guard, request.headers);
      if (refused !== undefined) return refused;
      const params = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
      );
      return route.answer({
        params,
        query: url.searchParams,
        json: parse(body),
        form: new URLSearchParams(body),
      });
    }
    return options.unknown;
  };

  const server = createServer((request, response) => {
    const work = async (): Promise<void> => {
      try {
        send(response, await replyTo(request));
      } catch {
        send(response, {
          status: 500,
          json: { detail: { status: 'internal_error', message: 'Internal error' } },
        });
      }
    };
    void during(options.scheduler, work);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The phone world has no port');
  return {
    port: address.port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+?)')}$`);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= largestBody) chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return value;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'cut') {
    response.socket?.destroy();
    return;
  }
  const [bytes, type] =
    'bytes' in reply
      ? [reply.bytes, reply.type]
      : [Buffer.from(JSON.stringify(reply.json), 'utf8'), 'application/json'];
  response.writeHead(reply.status, { 'content-type': type, 'content-length': String(bytes.length) });
  response.end(bytes);
}
