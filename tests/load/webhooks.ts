import { Worker } from 'node:worker_threads';
import type * as z from 'zod/mini';
import { inMilliseconds, inWords, spread } from './figures.ts';
import { type Rig, startRig } from './rig.ts';
import {
  eachOf,
  type LiveCall,
  liveOf,
  reportOf,
  reportOfUnknown,
  type Signed,
  startCascades,
  takeLeasesBack,
} from './waiting-cascades.ts';
import { type WebhookReport, type webhookOrder, webhookReport } from './webhook-load.ts';

type Load = { readonly rate: number; readonly resumes: number; readonly seconds: number };

/** One event in five is one that has been sent before. */
const duplicated = 0.2;
const wantedP99Milliseconds = 1_000;
/** More than one wave of the set-up dials at once. */
const lines = 40;

const sent = (order: z.infer<typeof webhookOrder>): Promise<WebhookReport> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./webhook-load.ts', import.meta.url), { workerData: order });
    worker.once('message', (report) => resolve(webhookReport.parse(report)));
    worker.once('error', reject);
  });

/**
 * Every second: `resumes` events that end a call some cascade waits for, one in five a duplicate of an earlier one, the
 * rest of calls nobody here knows. Kinds are spread evenly, so that no second is made of one kind alone.
 */
const eventsOf = (desk: Rig, live: readonly LiveCall[], { rate, seconds }: Load): readonly Signed[] => {
  const total = Math.round(rate * seconds);
  const repeats = Math.round(total * duplicated);
  const events: { readonly at: number; readonly event: Signed }[] = [];
  for (const [index, call] of live.entries())
    events.push({ at: (index + 0.5) / live.length, event: reportOf(desk, call) });
  const originals = [...events];
  for (let n = 0; n < repeats; n += 1) {
    const original = originals[n % originals.length];
    // A little after the first, as a retry whose acknowledgement was lost.
    if (original !== undefined) events.push({ ...original, at: original.at + 1 / seconds });
  }
  const unknown = Math.max(0, total - events.length);
  for (let n = 0; n < unknown; n += 1)
    events.push({ at: (n + 0.25) / unknown, event: reportOfUnknown(desk, n) });
  return events.sort((a, b) => a.at - b.at).map(({ event }) => event);
};

/** What was acknowledged and had no effect, or had it twice. */
const faultsOf = async (desk: Rig, live: readonly LiveCall[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  const dials = Map.groupBy(
    desk.phoneWorld.log().filter(({ kind }) => kind === 'dial'),
    (event) => ('call_id' in event ? event.call_id : undefined),
  );
  await eachOf(live, async ({ cascade, session, call_id }) => {
    const present = await desk.cascades.get(cascade.cascade_id);
    if (present?.status !== 'done') faults.push(`${cascade.cascade_id} is ${present?.status}: lost`);
    const entries = await desk.sessions.entries(session.session_id, { after: 0, limit: 200 });
    const summaries = entries.filter(
      (entry) => entry.kind === 'message' && entry.message.text.startsWith('**Call summary**'),
    );
    if (summaries.length !== 1) faults.push(`${cascade.cascade_id} has ${summaries.length} summaries`);
    if ((dials.get(call_id) ?? []).length !== 1)
      faults.push(`${call_id} was dialled ${(dials.get(call_id) ?? []).length} times`);
  });
  return faults;
};

/** Signed webhooks against the whole local stack: nothing lost, nothing done twice, and how long an acknowledgement took. */
export const webhooks = async (say: (line: string) => void, load: Load): Promise<boolean> => {
  const wanted = Math.round(load.resumes * load.seconds);
  const desk = await startRig(lines);
  say(`${wanted} cascades are brought to where they wait for a report`);
  const started = await startCascades(
    desk,
    { from: 0, to: wanted },
    (n) => say(`  ${n} started`),
    () => takeLeasesBack(desk),
  );
  const live = await liveOf(desk, started);
  const events = eventsOf(desk, live, load);
  say(`${live.length} calls are live; ${events.length} events follow at ${load.rate} a second`);

  // What a function loads on its first call is no part of the load.
  await sent({ port: desk.port, per_second: 20, events: [reportOfUnknown(desk, -1)] });
  const before = process.cpuUsage();
  const report = await sent({ port: desk.port, per_second: load.rate, events: [...events] });
  const answering = inMilliseconds(process.cpuUsage(before)) - report.own_milliseconds;
  const acknowledgedAt = performance.now();
  await desk.scheduler.settle();
  const inAll = inMilliseconds(process.cpuUsage(before)) - report.own_milliseconds;
  const restSeconds = (performance.now() - acknowledgedAt) / 1000;
  const acknowledged = report.milliseconds.flatMap((one) => (one === null ? [] : [one]));
  const times = spread(acknowledged);
  const faults = await faultsOf(desk, live);
  await desk.close();

  for (const refusal of new Set(report.refusals.slice(0, 5))) say(`  refused: ${refusal}`);
  for (const fault of faults.slice(0, 5)) say(`  FAULT ${fault}`);
  const fast = times.p99 < wantedP99Milliseconds;
  say(
    `${events.length} events in ${report.seconds.toFixed(1)} s (${(events.length / report.seconds).toFixed(0)} a second acknowledged), ${inWords(times)}${fast ? '' : ': slower than wanted'}`,
  );
  const each = (milliseconds: number): string => (milliseconds / events.length).toFixed(1);
  say(
    `${(answering / 1000 / report.seconds).toFixed(2)} processors busy with it, ${each(answering)} ms an event, ${each(inAll)} ms with the tasks that followed; the last cascade was concluded ${restSeconds.toFixed(1)} s after the last acknowledgement`,
  );
  const safe = faults.length === 0 && live.length === wanted && acknowledged.length === events.length;
  say(
    `${safe ? 'PASSED' : 'FAILED'}: ${live.length} tokens resumed, ${events.length - acknowledged.length} events not acknowledged, ${faults.length} lost or done twice`,
  );
  return safe;
};
