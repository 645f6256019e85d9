import { isOperation, openEngine, perform } from './engine.ts';
import { createFaultInjection, type Faults } from './faults.ts';
import { answerJson, serveJson } from './server.ts';
import { sweep } from './sweep.ts';

/** How often what has expired is looked for, in real time; the service itself takes its time too. */
const sweepEveryMs = 60_000;
/** A round reads the whole table, a quarter of the time: a large one less often, so that it costs a twentieth at most. */
const restAfterSweep = 5;

export type EmbeddedDynamodb = {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`. */
  readonly endpoint: string;
  readonly port: number;
  /** Answers what is in flight, then closes the data folder. */
  readonly close: () => Promise<void>;
  readonly faults: Faults;
  /** Requests received, those struck by a fault and the retries of the SDK included. */
  readonly counters: {
    readonly requests: () => number;
    readonly byOperation: () => Record<string, number>;
  };
  /** One request that came another way than by HTTP; undefined when a fault says that its reply is lost. */
  readonly answer: (
    target: string,
    body: string,
  ) => Promise<{ readonly status: number; readonly body: string } | undefined>;
  /**
   * Deletes what has expired by `now`, without waiting for the next round; answers how many items. `closing` ends it
   * after the page at hand.
   */
  readonly sweep: (closing?: AbortSignal) => Promise<number>;
};

type EmbeddedDynamodbOptions = {
  /** Where the data is kept; in memory without it. One process at a time. */
  readonly folder?: string;
  /** A free one unless told. */
  readonly port?: number;
  /** Epoch milliseconds; decides what has expired. */
  readonly now?: () => number;
};

/**
 * A DynamoDB endpoint in this process: dynalite's tables, items, indexes and expressions, and what it lacks
 * (transactions, the failed item of a condition, time to live) on top.
 * @throws when the folder is in use or the port taken
 */
export const startEmbeddedDynamodb = async (options: EmbeddedDynamodbOptions): Promise<EmbeddedDynamodb> => {
  const engine = await openEngine(options.folder, options.now ?? Date.now);
  const { faults, strike } = createFaultInjection();
  const counts = new Map<string, number>();

  const handle = async (operation: string, body: Record<string, unknown>) => {
    if (isOperation(operation)) counts.set(operation, (counts.get(operation) ?? 0) + 1);
    const ending = strike(operation, body);
    return { reply: await perform(engine, operation, body), drop: ending === 'drop-reply' };
  };

  const server = await serveJson(handle, options.port ?? 0).catch(async (error: unknown) => {
    await engine.store.db.close();
    throw error;
  });

  const inFlight = new Set<Promise<unknown>>();
  let sweeping: Promise<unknown> = Promise.resolve();
  const sweepAfter = (milliseconds: number): void => {
    timer = setTimeout(() => {
      const began = performance.now();
      // a failed round is made up for by the next
      sweeping = sweep(engine, closing.signal)
        .catch(() => undefined)
        .then(() => {
          const took = performance.now() - began;
          if (!closing.signal.aborted) sweepAfter(Math.max(sweepEveryMs, took * restAfterSweep));
        });
    }, milliseconds);
    timer.unref();
  };
  let timer: NodeJS.Timeout | undefined;
  const closing = new AbortController();
  sweepAfter(sweepEveryMs);

  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    port: server.port,
    faults,
    counters: {
      requests: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
      byOperation: () => Object.fromEntries(counts),
    },
    answer: (target, body) => {
      const answered = answerJson(handle, target, body);
      inFlight.add(answered);
      return answered.finally(() => inFlight.delete(answered));
    },
    sweep: (until) => sweep(engine, until),
    close: async () => {
      closing.abort();
      clearTimeout(timer);
      await server.close();
      await Promise.all(inFlight);
      await sweeping;
      await engine.store.db.close();
    },
  };
};
