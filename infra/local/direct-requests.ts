import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

export type DirectReply = { readonly status: number; readonly body: string };
/** Answers what a client would have sent by HTTP: the value of `x-amz-target`, and the body in JSON. */
export type AnswerDirectly = (target: string, body: string) => Promise<DirectReply>;

const answers = new Map<number, AnswerDirectly>();

/**
 * Requests of this process's SDK clients to one port of loopback go to `answer` instead of a socket, and unsigned: what
 * listens there belongs to this desk anyway, and half of what a request cost was getting it there. All else of the SDK
 * is as it was: its serialisation, its errors, its retries and its time limits. Who looks from outside uses the port.
 * @returns what ends it
 */
export const answerDirectly = (port: number, answer: AnswerDirectly): (() => void) => {
  teachClients();
  answers.set(port, answer);
  return () => void answers.delete(port);
};

/** What a socket says where nobody listens. */
export const connectionRefused = (): Error =>
  Object.assign(new Error('Nobody listens there any more.'), { code: 'ECONNREFUSED' });

const desk = '127.0.0.1';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const answerOf = (request: unknown): AnswerDirectly | undefined =>
  isObject(request) && request.hostname === desk && typeof request.port === 'number'
    ? answers.get(request.port)
    : undefined;

const utf8 = new TextDecoder();
const textOf = (body: unknown): string => (body instanceof Uint8Array ? utf8.decode(body) : String(body));

const reply = async (answer: AnswerDirectly, handler: object, request: unknown) => {
  if (!isObject(request) || !isObject(request.headers)) throw new Error('This is no request of the SDK.');
  const target = String(request.headers['x-amz-target']);
  const { status, body } = await within(await timeLimitOf(handler), answer(target, textOf(request.body)));
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { response: { statusCode: status, headers, body: Buffer.from(body) } };
};

/** As the SDK's own handler words it, so that it is tried again alike. */
const late = (milliseconds: number): Error =>
  Object.assign(new Error(`No answer within ${milliseconds} ms.`), {
    name: 'TimeoutError',
    code: 'ETIMEDOUT',
  });

const within = async <T>(milliseconds: number | undefined, work: Promise<T>): Promise<T> => {
  if (milliseconds === undefined || milliseconds === 0) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late(milliseconds)), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};

const handlerConfig = z.object({ requestTimeout: z.optional(z.number()) });
const timeLimits = new WeakMap<object, number | undefined>();

const timeLimitOf = async (handler: object): Promise<number | undefined> => {
  if (!timeLimits.has(handler)) {
    const config: unknown = await Reflect.get(handler, 'configProvider');
    timeLimits.set(handler, handlerConfig.parse(config).requestTimeout);
  }
  return timeLimits.get(handler);
};

/** Asks `aside` before a method of an object's class; it answers undefined for what is none of its business. */
const askBefore = (
  object: object,
  method: string,
  aside: (self: object, first: unknown) => unknown,
): void => {
  const prototype: unknown = Object.getPrototypeOf(object);
  const original: unknown = isObject(prototype) ? prototype[method] : undefined;
  if (!isObject(prototype) || typeof original !== 'function')
    throw new Error(`This SDK has no ${method} that could be stood in for.`);
  Reflect.set(prototype, method, function (this: object, ...given: unknown[]): unknown {
    return aside(this, given[0]) ?? Reflect.apply(original, this, given);
  });
};

let taught = false;

/**
 * The SDK has no setting for all clients of a process, and the functions must not know of the desk: so its transport
 * and its signer, one class each for every service, are taught the way here.
 */
const teachClients = (): void => {
  if (taught) return;
  taught = true;
  const { config } = new DynamoDBClient({ endpoint: `http://${desk}`, region: 'us-east-1' });
  const signer = config.httpAuthSchemes.find(({ schemeId }) => schemeId === 'aws.auth#sigv4')?.signer;
  if (signer === undefined) throw new Error('This SDK signs in a way that is not known here.');
  askBefore(signer, 'sign', (_, request) =>
    answerOf(request) === undefined ? undefined : Promise.resolve(request),
  );
  askBefore(config.requestHandler, 'handle', (handler, request) => {
    const answer = answerOf(request);
    return answer === undefined ? undefined : reply(answer, handler, request);
  });
};
