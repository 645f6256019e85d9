import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { guards } from './guards/guards.ts';
import { playAll } from './play.ts';

const share = z
  .object({ first: z.number(), step: z.number(), until: z.number(), without: z.optional(z.string()) })
  .parse(workerData);

function* seeds() {
  for (let seed = share.first; seed < share.until; seed += share.step) yield seed;
}

const counts = new Map<string, number>();
let played = 0;
const tell = (): void => {
  parentPort?.postMessage({ kind: 'progress', played, counts });
  played = 0;
  counts.clear();
};
let last = performance.now();
await playAll(
  seeds(),
  share.without === undefined ? {} : (guards[share.without]?.without ?? {}),
  (result) => {
    played += 1;
    for (const [what, count] of result.counts) counts.set(what, (counts.get(what) ?? 0) + count);
    if (result.violations.length > 0)
      parentPort?.postMessage({ kind: 'violated', seed: result.seed, violations: result.violations });
    if (performance.now() - last > 500) {
      last = performance.now();
      tell();
    }
    return true;
  },
);
tell();
parentPort?.postMessage({ kind: 'done' });
// Timers of the middleware for runs that died in their stories would keep the thread alive.
process.exit(0);
