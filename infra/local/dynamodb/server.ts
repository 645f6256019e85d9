import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { readBody } from '../read-body.ts';
import { isRecord, isServiceError, serviceError } from './service-error.ts';

/** Largest body the service takes: a full batch of 16 MB. */
const maximumBytes = 16 * 1024 * 1024;

/** Longer than any client keeps an idle connection, so that none is closed under a request just being sent. */
const keepAliveMs = 10 * 60 * 1000;

const target = /^DynamoDB_20120810\.([A-Za-z]+)$/;

type Handler = (
  operation: string,
  body: Record<string, unknown>,
) => Promise<{ readonly reply: Record<string, unknown>; readonly drop: boolean }>;

type JsonServer = { readonly port: number; readonly close: () => Promise<void> };

/** Undefined: the work is done, and nobody is told. */
type Reply = { readonly status: number; readonly body: string } | undefined;

const parse = (text: string): Record<string, unknown> => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw serviceError('SerializationException', 'The request is not JSON');
  }
  if (isRecord(body)) return body;
  throw serviceError('SerializationException', 'The request is not a JSON object');
};

const send = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
    'x-amzn-requestid': randomUUID(),
    'x-amz-crc32': String(crc32(text)),
  });
  response.end(text);
};

const internalError = {
  __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
  message: 'Internal server error',
};

const errorReply = (error: unknown): NonNullable<Reply> =>
  isServiceError(error)
    ? { status: error.statusCode, body: JSON.stringify(error.body) }
    : // else the fault is ours; its text may quote an item and goes nowhere
      { status: 500, body: JSON.stringify(internalError) };

/** One request, however it came: `x-amz-target` and the body as text. Never rejects. */
export const answerJson = async (handle: Handler, asked: string, text: string): Promise<Reply> => {
  try {
    const operation = target.exec(asked)?.[1];
    if (!operation) throw unknownOperation();
    const { reply, drop } = await handle(operation, parse(text));
    return drop ? undefined : { status: 200, body: JSON.stringify(reply) };
  } catch (error) {
    return errorReply(error);
  }
};

const unknownOperation = (): Error =>
  serviceError('UnknownOperationException', 'Not an operation of this service');

/** Only a page that got a foreign name to point here can send another host. */
const isLoopback = (host: string | undefined): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

const answer = async (handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await readBody(request, maximumBytes);
  if (body === 'too_large') {
    response.setHeader('connection', 'close');
    send(response, 413, JSON.stringify({ message: 'Request too large' }));
    return;
  }
  const asked = request.method === 'POST' && isLoopback(request.headers.host);
  const reply = asked
    ? await answerJson(handle, String(request.headers['x-amz-target']), body.toString('utf8'))
    : errorReply(unknownOperation());
  if (reply === undefined) request.socket.destroy();
  else send(response, reply.status, reply.body);
};

const close = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  // connections in use answer first and are closed by the client or, now idle, by the second look
  server.closeIdleConnections();
  const look = setInterval(() => server.closeIdleConnections(), 20);
  await closed;
  clearInterval(look);
};

/** AWS JSON 1.0 on 127.0.0.1. Signatures are not checked: whoever reaches the loopback address owns the desk. */
export const serveJson = async (handle: Handler, port: number): Promise<JsonServer> => {
  const server = createServer((request, response) => {
    answer(handle, request, response).catch((error) => {
      const reply = errorReply(error);
      send(response, reply.status, reply.body);
    });
  });
  server.keepAliveTimeout = keepAliveMs;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { port: address.port, close: () => close(server) };
};
