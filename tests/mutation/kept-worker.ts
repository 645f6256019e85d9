import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

if (parentPort === null) throw new Error('This is the thread of a pool.');
const port = parentPort;

/** Where the changed program looks up which change is on. */
declare global {
  var __stryker__: { activeMutant?: string | undefined } | undefined;
}

/** The thread in which tests run, as Vitest's own, but made for more runs than one: none begins with a change on. */
init({
  post: (message) => port.postMessage(message),
  on: (hear) => port.on('message', hear),
  off: (hear) => port.off('message', hear),
  runTests: (state, traces) => {
    if (globalThis.__stryker__ !== undefined) globalThis.__stryker__.activeMutant = undefined;
    return runBaseTests('run', state, traces);
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
});
