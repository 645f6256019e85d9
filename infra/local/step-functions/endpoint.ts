import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from '../read-body.ts';
import { ApiError } from './errors.ts';
import { isJsonObject, type JsonObject, parseJson } from './json.ts';
import type { Scheduler } from './scheduler.ts';

type Actions = ReadonlyMap<string, (request: JsonObject) => Promise<JsonObject> | JsonObject>;

/** The request quota of Step Functions, in bytes. */
const LARGEST_REQUEST = 1_048_576;

/** Serves the actions in AWS JSON 1.0 on the loopback interface; port 0 takes a free one. */
export async function serveActions(actions: Actions, scheduler: Scheduler, port: number) {
  const during = <T>(work: () => Promise<T>): Promise<T> =>
    scheduler.during === undefined ? work() : scheduler.during(work);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const bytes = await readBody(request, LARGEST_REQUEST);
    const reply =
      bytes === 'too_large'
        ? replyOf(tooLarge())
        : await act(actions, String(request.headers['x-amz-target'] ?? ''), bytes.toString('utf8'));
    response.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(reply.body);
  };
  const server = createServer((request, response) => void during(() => answer(request, response)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The endpoint has no port');
  return {
    port: address.port,
    /** One request that came another way than by HTTP. */
    answer: (target: string, body: string) =>
      during(async () =>
        Buffer.byteLength(body) > LARGEST_REQUEST ? replyOf(tooLarge()) : act(actions, target, body),
      ),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Reply = { readonly status: number; readonly body: string };

async function act(actions: Actions, target: string, body: string): Promise<Reply> {
  try {
    const action = actions.get(target.replace(/^AWSStepFunctions\./, ''));
    if (action === undefined) throw new ApiError('UnknownOperationException', `${target} is not served here`);
    return { status: 200, body: JSON.stringify(await action(objectOf(body))) };
  } catch (error) {
    return replyOf(error);
  }
}

const tooLarge = () => new ApiError('ValidationException', 'The request is larger than 1 MB');

function replyOf(error: unknown): Reply {
  const [code, status, message]: [string, number, string] =
    error instanceof ApiError
      ? [error.code, 400, error.message]
      : ['InternalFailure', 500, error instanceof Error ? error.name : 'Error'];
  return { status, body: JSON.stringify({ __type: code, message }) };
}

function objectOf(text: string): JsonObject {
  try {
    const body = parseJson(text);
    if (isJsonObject(body)) return body;
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw new ApiError('SerializationException', 'The body must be a JSON object');
}
