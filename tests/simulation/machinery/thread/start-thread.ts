import { Worker } from 'node:worker_threads';

const first = [new URL('./quicker.ts', import.meta.url), new URL('./die-young.ts', import.meta.url)];

/** A thread of a long run; what makes it fast is loaded before all else. */
export const startThread = (worker: URL, workerData: Readonly<Record<string, unknown>>): Worker =>
  new Worker(worker, {
    workerData,
    execArgv: first.flatMap(({ href }) => ['--import', href]),
    // A story is soon over and leaves all it made behind: let it die young.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
