import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { type AnswerDirectly, connectionRefused, type DirectReply } from '../direct-requests.ts';
import { together } from '../together.ts';

/** What the rest of the desk needs to know of its DynamoDB. */
export type DynamodbEndpoint = {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`. */
  readonly endpoint: string;
  readonly port: number;
  /** Where the table can be asked without a socket. */
  readonly direct?: AnswerDirectly;
  readonly close: () => Promise<void>;
};

/** What the thread is told at its start. */
export const threadOrder = z.object({ folder: z.optional(z.string()), offset_ms: z.number() });

/** What the thread answers: where it listens, or why it cannot. */
export const threadReply = z.union([z.object({ port: z.number() }), z.object({ refused: z.string() })]);

/** What the thread is asked: a number, `x-amz-target` and the body; or that it ends. */
export const threadRequests = z.readonly(
  z.array(z.union([z.literal('close'), z.readonly(z.tuple([z.number(), z.string(), z.string()]))])),
);
type ThreadRequest = z.infer<typeof threadRequests>[number];

/** The number again, with status and body. */
const threadAnswers = z.readonly(z.array(z.readonly(z.tuple([z.number(), z.number(), z.string()]))));
export type ThreadAnswer = z.infer<typeof threadAnswers>[number];

/**
 * The embedded DynamoDB in a thread of its own, so that what a table costs does not hold up the Lambdas beside it.
 * Its faults and counters stay with `startEmbeddedDynamodb`. A thread that breaks ends the process: a desk without its
 * table has nothing to answer with.
 *
 * It listens on a port, and answers the process that started it directly as well.
 *
 * @param options.now epoch milliseconds; read once, after which the thread's clock runs on by itself
 * @throws when the folder is in use
 */
export const startDynamodbThread = async (options: {
  readonly folder?: string;
  readonly now: () => number;
}): Promise<DynamodbEndpoint> => {
  const order: z.infer<typeof threadOrder> = {
    offset_ms: options.now() - Date.now(),
    ...(options.folder === undefined ? {} : { folder: options.folder }),
  };
  const worker = new Worker(new URL('./serve-thread.ts', import.meta.url), { workerData: order });
  const [message] = await once(worker, 'message');
  const reply = threadReply.parse(message);
  if ('refused' in reply) {
    await worker.terminate();
    throw new Error(reply.refused);
  }
  const tell = together<ThreadRequest>((requests) => worker.postMessage(requests));
  const waiting = new Map<number, PromiseWithResolvers<DirectReply>>();
  let requests = 0;
  let ended = false;
  worker.on('message', (told: unknown) => {
    for (const [id, status, body] of threadAnswers.parse(told)) {
      waiting.get(id)?.resolve({ status, body });
      waiting.delete(id);
    }
  });
  worker.once('exit', () => {
    ended = true;
    for (const { reject } of waiting.values()) reject(connectionRefused());
    waiting.clear();
  });
  return {
    endpoint: `http://127.0.0.1:${reply.port}`,
    port: reply.port,
    direct: (target, body) => {
      if (ended) return Promise.reject(connectionRefused());
      requests += 1;
      const answered = Promise.withResolvers<DirectReply>();
      waiting.set(requests, answered);
      tell([requests, target, body]);
      return answered.promise;
    },
    close: async () => {
      const exit = once(worker, 'exit');
      tell('close');
      await exit;
    },
  };
};
