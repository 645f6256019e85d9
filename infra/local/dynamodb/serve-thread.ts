import { parentPort, workerData } from 'node:worker_threads';
import type * as z from 'zod/mini';
import { together } from '../together.ts';
import { type ThreadAnswer, threadOrder, type threadReply, threadRequests } from './dynamodb-thread.ts';
import { startEmbeddedDynamodb } from './embedded-dynamodb.ts';

const say = (reply: z.infer<typeof threadReply> | readonly ThreadAnswer[]): void =>
  parentPort?.postMessage(reply);
const answer = together<ThreadAnswer>(say);

/** The other end of `startDynamodbThread`: serves until it is told to close. */
const serve = async (): Promise<void> => {
  const { folder, offset_ms } = threadOrder.parse(workerData);
  try {
    const dynamodb = await startEmbeddedDynamodb({
      ...(folder === undefined ? {} : { folder }),
      now: () => Date.now() + offset_ms,
    });
    parentPort?.on('message', (told: unknown) => {
      for (const request of threadRequests.parse(told)) {
        if (request === 'close') {
          void dynamodb.close().then(() => parentPort?.close());
          continue;
        }
        const [id, target, body] = request;
        void dynamodb.answer(target, body).then((reply) => {
          if (reply !== undefined) answer([id, reply.status, reply.body]);
        });
      }
    });
    say({ port: dynamodb.port });
  } catch (error) {
    say({ refused: error instanceof Error ? error.message : 'The embedded DynamoDB cannot start.' });
  }
};

await serve();
