import { parentPort, workerData } from 'node:worker_threads';
import type * as z from 'zod/mini';
import { threadOrder, type threadReply } from './dynamodb-thread.ts';
import { startEmbeddedDynamodb } from './embedded-dynamodb.ts';

const answer = (reply: z.infer<typeof threadReply>): void => parentPort?.postMessage(reply);

/** The other end of `startDynamodbThread`: serves until it is told to close. */
const serve = async (): Promise<void> => {
  const { folder, offset_ms } = threadOrder.parse(workerData);
  try {
    const dynamodb = await startEmbeddedDynamodb({
      ...(folder === undefined ? {} : { folder }),
      now: () => Date.now() + offset_ms,
    });
    parentPort?.once('message', () => void dynamodb.close());
    answer({ port: dynamodb.port });
  } catch (error) {
    answer({ refused: error instanceof Error ? error.message : 'The embedded DynamoDB cannot start.' });
  }
};

await serve();
