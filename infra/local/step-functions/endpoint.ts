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
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      send(response, 200, await act(actions, request));
    } catch (error) {
      const [code, status, message]: [string, number, string] =
        error instanceof ApiError
          ? [error.code, 400, error.message]
          : ['InternalFailure', 500, error instanceof Error ? error.name : 'Error'];
      send(response, status, { __type: code, message });
    }
  };
  const server = createServer((request, response) => {
    const work = () => answer(request, response);
    void (scheduler.during === undefined ? work() : scheduler.during(work));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The endpoint has no port');
  return {
    port: address.port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function act(actions: Actions, request: IncomingMessage): Promise<JsonObject> {
  const target = String(request.headers['x-amz-target'] ?? '');
  const action = actions.get(target.replace(/^AWSStepFunctions\./, ''));
  if (action === undefined) throw new ApiError('UnknownOperationException', `${target} is not served here`);
  return action(await bodyOf(request));
}

async function bodyOf(request: IncomingMessage): Promise<JsonObject> {
  const bytes = await readBody(request, LARGEST_REQUEST);
  if (bytes === 'too_large') throw new ApiError('ValidationException', 'The request is larger than 1 MB');
  try {
    const body = parseJson(bytes.toString('utf8'));
    if (isJsonObject(body)) return body;
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw new ApiError('SerializationException', 'The body must be a JSON object');
}

function send(response: ServerResponse, status: number, body: JsonObject): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}
