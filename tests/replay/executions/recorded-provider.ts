import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Exchange } from './recording.ts';

const dialBody = z.object({
  conversation_initiation_client_data: z.object({
    user_id: z.string(),
    dynamic_variables: z.record(z.string(), z.unknown()),
  }),
});

export type Dial = { readonly call_id: string; readonly token: string };

const dialIn = (body: string): Dial | undefined => {
  const parsed = dialBody.safeParse(JSON.parse(body));
  if (!parsed.success) return undefined;
  const { user_id, dynamic_variables } = parsed.data.conversation_initiation_client_data;
  return { call_id: user_id, token: String(dynamic_variables.secret__call_token) };
};

export const isDial = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method === 'POST' && path.endsWith('/outbound-call');

/** Whose conversation is asked for; the times of a search depend on the moment it is made. */
const subject = (path: string): string => {
  const url = new URL(path, 'http://provider');
  return `${url.pathname} ${url.searchParams.get('user_id') ?? ''}`;
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

/**
 * The provider as it was on the day of the recording: a dial gets the answer that this call's dial got, a look what
 * was seen by this time of the day. Nothing else is known to it.
 */
export const startRecordedProvider = async (exchanges: readonly Exchange[], now: () => number) => {
  const recorded = exchanges.filter(({ to }) => to === 'provider');
  const dials: Dial[] = [];
  const answerTo = (request: { readonly method: string; readonly path: string }, body: string) => {
    if (!isDial(request))
      return recorded.findLast(
        ({ method, path, at }) =>
          method === request.method && subject(path) === subject(request.path) && at <= now(),
      );
    const dial = dialIn(body);
    if (dial === undefined) return undefined;
    dials.push(dial);
    const before = dials.filter(({ call_id }) => call_id === dial.call_id).length;
    return recorded.filter((one) => isDial(one) && dialIn(one.body)?.call_id === dial.call_id)[before - 1];
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const known = answerTo({ method: request.method ?? 'GET', path: request.url ?? '/' }, body);
    if (known !== undefined && known.status === null) {
      request.socket.destroy();
      return;
    }
    response.writeHead(known?.status ?? 404, { 'content-type': 'application/json' });
    response.end(known?.answer ?? '{"detail":{"status":"not_found"}}');
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    dials: (): readonly Dial[] => dials,
    /** What the recorded call's token is today: every dial has one of its own. */
    tokenToday: (recordedToken: string): string => {
      const then = recorded
        .filter(isDial)
        .map(({ body }) => dialIn(body))
        .find((dial) => dial?.token === recordedToken);
      return dials.findLast(({ call_id }) => call_id === then?.call_id)?.token ?? recordedToken;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
