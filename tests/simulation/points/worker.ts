import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { play } from '../play.ts';
import { baseStories } from './base-stories.ts';
import { knowAll } from './know.ts';
import { hasStruck, struck } from './strike.ts';
import { everyStep } from './walk.ts';

const share = z.object({ first: z.number(), step: z.number() }).parse(workerData);

let played = 0;
let missed = 0;
const points = new Set<string>();
const tell = (): void => {
  parentPort?.postMessage({ kind: 'progress', played, missed, points: [...points] });
  played = 0;
  missed = 0;
  points.clear();
};
let last = performance.now();
// Every thread knows the same stories, so it finds its own steps without being told them.
const steps = everyStep(await knowAll(baseStories));
for (const [index, { base, strike }] of steps.entries()) {
  if (index % share.step !== share.first) continue;
  const schedule = struck(base, strike);
  const { counts, violations } = await play(schedule);
  if (hasStruck(base, strike, counts)) {
    played += 1;
    points.add(`${strike.kind} ${strike.fn} ${strike.port}`);
  } else missed += 1;
  if (violations.length > 0)
    parentPort?.postMessage({ kind: 'violated', story: base.name, schedule, strike, violations });
  if (performance.now() - last > 500) {
    last = performance.now();
    tell();
  }
}
tell();
parentPort?.postMessage({ kind: 'done' });
// Timers of the middleware for runs that died in their stories would keep the thread alive.
process.exit(0);
