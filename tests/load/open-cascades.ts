import { setTimeout as pause } from 'node:timers/promises';
import { inWords, spread } from './figures.ts';
import { type Rig, startRig } from './rig.ts';
import { type LiveCall, liveOf, reportOf, startCascades } from './waiting-cascades.ts';

const few = 100;
const resumed = 20;
const lines = 25;

/** From the provider's report to the patient's summary, in milliseconds. */
const resume = async (desk: Rig, call: LiveCall): Promise<number> => {
  const { body, signature } = reportOf(desk, call);
  const from = performance.now();
  const response = await fetch(`http://127.0.0.1:${desk.port}/webhooks/elevenlabs/post-call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'elevenlabs-signature': signature },
    body,
  });
  if (response.status !== 200) throw new Error(`The webhook answered ${response.status}.`);
  while ((await desk.cascades.get(call.cascade.cascade_id))?.status !== 'done') await pause(2);
  const took = performance.now() - from;
  // What the freed line sets going is not this call's.
  await desk.scheduler.settle();
  return took;
};

const resumeSome = async (desk: Rig, live: readonly LiveCall[]) => {
  const times: number[] = [];
  for (const call of live.slice(0, resumed)) times.push(await resume(desk, call));
  return spread(times);
};

/** How long a resume takes with a hundred cascades open, and with many: those without a line wait in the queue. */
export const openCascades = async (say: (line: string) => void, many: number): Promise<boolean> => {
  const desk = await startRig(lines);
  const early = await startCascades(desk, { from: 0, to: few }, () => undefined);
  const before = await resumeSome(desk, await liveOf(desk, early));
  say(`${few} cascades open: ${inWords(before)}`);
  const late = await startCascades(desk, { from: few, to: many }, (n) =>
    say(`  ${n} started, ${(performance.now() / 1000).toFixed(0)} s`),
  );
  const after = await resumeSome(desk, await liveOf(desk, [...early, ...late]));
  say(`${many - 2 * resumed} cascades open: ${inWords(after)}`);
  await desk.close();
  say(`PASSED: a resume takes ${(after.p50 / before.p50).toFixed(2)} times as long (medians)`);
  return true;
};
