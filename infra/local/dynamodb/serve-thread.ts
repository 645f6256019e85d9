import { parentPort, workerData } from 'node:worker_threads';
import type * as z from 'zod/mini';
import { type ThreadAnswer, threadOrder, type threadReply, threadRequest } from './dynamodb-thread.ts';
import { startEmbeddedDynamodb } from './embedded-dynamodb.ts';

const tell = (reply: z.infer<typeof threadReply> | ThreadAnswer): void => parentPort?.postMessage(reply);

/** The other end of `startDynamodbThread`: serves until it is told to close. */
const serve = async (): Promise<void> => {
  const { folder, offset_ms } = threadOrder.parse(workerData);
  try {
    const dynamodb = await startEmbeddedDynamodb({
      ...(folder === undefined ? {} : { folder }),
      now: () => Date.now() + offset_ms,
    });
    parentPort?.on('message', (told: unknown) => {
      const request = threadRequest.parse(told);
      if (request === 'close') {
        void dynamodb.close().then(() => parentPort?.close());
        return;
      }
      const [id, target, body] = request;
      void dynamodb.answer(target, body).then((reply) => {
        if (reply !== undefined) tell([id, reply.status, reply.body]);
      });
    });
    tell({ port: dynamodb.port });
  } catch (error) {
    tell({ refused: error instanceof Error ? error.message : 'The embedded DynamoDB cannot start.' });
  }
};

await serve();
