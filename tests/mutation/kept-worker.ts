import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

if (parentPort === null) throw new Error('This is the thread of a pool.');
const port = parentPort;

/** Where the changed program looks up which change is on, and counts how often it and the others were reached. */
declare global {
  var __stryker__:
    | {
        activeMutant?: string | undefined;
        hitCount?: number;
        mutantCoverage?: { static: object; perTest: object };
      }
    | undefined;
}

/** A file has told its own by now; what it told before would be told again by all that follow. */
const forgetWhatWasTold = (): void => {
  const told = globalThis.__stryker__?.mutantCoverage;
  if (told !== undefined) Object.assign(told, { static: {}, perTest: {} });
};

/**
 * The thread in which tests run, as Vitest's own, but made for more runs than one: none begins with a change on. File by
 * file, because one that has failed is enough, and those behind it would still be loaded. At the end of a run it tells
 * how often the change was reached.
 */
init({
  post: (message) => port.postMessage(message),
  on: (hear) => port.on('message', hear),
  off: (hear) => port.off('message', hear),
  runTests: async (state, traces) => {
    if (globalThis.__stryker__ !== undefined) globalThis.__stryker__.activeMutant = undefined;
    const { files } = state.ctx;
    const before = await state.rpc.getCountOfFailedTests();
    let hits = 0;
    for (const file of files) {
      await runBaseTests('run', { ...state, ctx: { ...state.ctx, files: [file] } }, traces);
      hits += globalThis.__stryker__?.hitCount ?? 0;
      forgetWhatWasTold();
      if ((await state.rpc.getCountOfFailedTests()) > before) break;
    }
    port.postMessage({ hits });
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
});
