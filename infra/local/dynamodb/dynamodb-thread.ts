import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';

/** What the rest of the desk needs to know of its DynamoDB. */
export type DynamodbEndpoint = {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`. */
  readonly endpoint: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** What the thread is told at its start. */
export const threadOrder = z.object({ folder: z.optional(z.string()), offset_ms: z.number() });

/** What the thread answers: where it listens, or why it cannot. */
export const threadReply = z.union([z.object({ port: z.number() }), z.object({ refused: z.string() })]);

/**
 * The embedded DynamoDB in a thread of its own, so that what a table costs does not hold up the Lambdas beside it.
 * Its faults and counters stay with `startEmbeddedDynamodb`. A thread that breaks ends the process: a desk without its
 * table has nothing to answer with.
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
  return {
    endpoint: `http://127.0.0.1:${reply.port}`,
    port: reply.port,
    close: async () => {
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      await ended;
    },
  };
};
