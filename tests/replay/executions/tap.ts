import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import type { Exchange } from './recording.ts';

const channel = 'http.server.request.start';
const kept = ['elevenlabs-signature', 'x-call-token', 'authorization', 'content-type'] as const;

const partsOf = (
  message: unknown,
): { readonly request: IncomingMessage; readonly response: ServerResponse } | undefined =>
  message !== null &&
  typeof message === 'object' &&
  'request' in message &&
  'response' in message &&
  message.request instanceof IncomingMessage &&
  message.response instanceof ServerResponse
    ? { request: message.request, response: message.response }
    : undefined;

/** Takes down every request that servers of this process get on these ports, and its answer; changes nothing. */
export const tapServers = (
  ports: ReadonlyMap<number, Exchange['to']>,
  now: () => number,
): { readonly exchanges: () => readonly Exchange[]; readonly close: () => void } => {
  const exchanges: Exchange[] = [];
  const onRequest = (message: unknown): void => {
    const parts = partsOf(message);
    const to = ports.get(parts?.request.socket.localPort ?? 0);
    if (parts === undefined || to === undefined) return;
    const { request, response } = parts;
    const heard: Buffer[] = [];
    const told: Buffer[] = [];
    const push = request.push.bind(request);
    request.push = (chunk: unknown, encoding?: BufferEncoding) => {
      if (Buffer.isBuffer(chunk)) heard.push(Buffer.from(chunk));
      return push(chunk, encoding);
    };
    const at = now();
    const index = exchanges.length;
    const note = (status: number | null): void => {
      exchanges[index] = {
        at,
        to,
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: Object.fromEntries(
          kept.flatMap((name) => {
            const value = request.headers[name];
            const isKeyOfOurs = name === 'authorization' && to === 'provider';
            return typeof value === 'string' && !isKeyOfOurs ? [[name, value]] : [];
          }),
        ),
        body: Buffer.concat(heard).toString('utf8'),
        status,
        answer: Buffer.concat(told).toString('utf8'),
      };
    };
    note(null);
    const end = response.end.bind(response);
    // The servers of the desk answer in one piece.
    response.end = (chunk?: unknown) => {
      if (typeof chunk === 'string') told.push(Buffer.from(chunk));
      if (Buffer.isBuffer(chunk)) told.push(chunk);
      note(response.statusCode);
      return end(chunk);
    };
  };
  subscribe(channel, onRequest);
  return { exchanges: () => exchanges, close: () => unsubscribe(channel, onRequest) };
};
