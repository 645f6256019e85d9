import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PoolRunnerInitializer } from 'vitest/node';
import { uncounted } from './count-in-dry-run.ts';
import { thisRun } from './this-run.ts';

const hitsIn = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'hits' in message ? message.hits : undefined;

/**
 * The thread has the settings of its first run; a run brings its own. Its tests go by file and name: Stryker's pattern
 * of all their names, held against each, takes longer than the tests.
 */
const withTests = <Context extends { readonly files: readonly { readonly filepath: string }[] }>(
  context: Context,
  config: object | undefined,
): Context & { readonly config: unknown } => {
  const { tests } = thisRun();
  if (tests === undefined) return { ...context, config };
  return {
    ...context,
    config: { ...config, testNamePattern: undefined },
    files: context.files.map((file) => ({ ...file, testNames: tests.get(file.filepath) ?? [] })),
  };
};

let kept: Worker | undefined;
let keptMode: unknown;

/**
 * A pool whose one thread outlives a run: what is loaded and warm stays so for the next change. A thread of its own for
 * each costs more than the tests do.
 */
export const keptPool: PoolRunnerInitializer = {
  name: 'kept',
  createPoolWorker: (options) => {
    const ears = new EventEmitter();
    const hear = (message: unknown): void => {
      const hits = hitsIn(message);
      if (hits === undefined) ears.emit('message', message);
      else thisRun().reached = Number(hits);
    };
    const fail = (error: unknown): void => {
      kept = undefined;
      ears.emit('error', error);
    };
    const answer = (type: 'started' | 'stopped'): void =>
      queueMicrotask(() => hear({ __vitest_worker_response__: true, type }));
    const { mode }: { readonly mode?: unknown } = options.project.getProvidedContext();
    const begin = async (): Promise<Worker> => {
      await kept?.terminate();
      const thread = new Worker(new URL('./kept-worker.ts', import.meta.url), {
        env: { ...options.env, ...(mode === 'mutant' && { [uncounted]: 'yes' }) },
        execArgv: options.execArgv,
      });
      thread.unref();
      return thread;
    };
    let isNew = false;
    let config: object | undefined;
    return {
      name: 'kept',
      on: (event, callback) => ears.on(event, callback),
      off: (event, callback) => ears.off(event, callback),
      deserialize: (data) => data,
      start: async () => {
        isNew = kept === undefined || keptMode !== mode || thisRun().inNewThread;
        if (isNew) kept = await begin();
        keptMode = mode;
        kept?.on('message', hear).on('error', fail);
      },
      send: (message) => {
        if (message.type === 'stop') return answer('stopped');
        if (message.type === 'start') config = message.context.config;
        if (message.type === 'start' && !isNew) return answer('started');
        if (message.type === 'run')
          return kept?.postMessage({ ...message, context: withTests(message.context, config) });
        kept?.postMessage(message);
      },
      stop: async () => {
        kept?.off('message', hear).off('error', fail);
      },
    };
  },
};
