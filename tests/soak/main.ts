import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { faultNames } from '#infra/local/phone-world/faults.ts';
import { policy } from '#shared/domain/policy.ts';
import { figure, readCommand } from '#tests/chaos/command-line.ts';
import { createCrowd } from '#tests/chaos/crowd.ts';
import { drain } from '#tests/chaos/drain.ts';
import { freePort } from '#tests/chaos/free-port.ts';
import { createServer } from '#tests/chaos/server.ts';
import { judge } from '#tests/chaos/verdict.ts';
import { randomFrom, streamSeed } from '#tests/simulation/machinery/random.ts';
import { createClient } from './client.ts';
import { type Memory, memoryOf } from './memory.ts';

const usage = `npm run soak -- [options]

  --minutes <n>   how long patients and an API client are served (60)
  --faults <n>    percent of dials that meet a fault, whichever (5)
  --lines <n>     calls at once (4)
  --seed <n>      what is drawn repeats with it (1)
  --speed <n>     how much faster telephones are than life (20)

Exit code 0: memory stayed flat and no promise broke. 1: one of both. 2: not understood.
`;
const { minutes, seed, speed, percent, lines } = readCommand(usage, () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      speed: { type: 'string', default: '20' },
      faults: { type: 'string', default: '5' },
      lines: { type: 'string', default: '4' },
    },
  });
  const percent = figure('faults', values.faults, 0);
  if (percent > 100) throw new Error('--faults takes a percentage, at most 100.');
  return {
    minutes: figure('minutes', values.minutes, 0.1),
    seed: figure('seed', values.seed, 0),
    speed: figure('speed', values.speed, 1),
    lines: figure('lines', values.lines, 1),
    percent,
  };
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** A clinic's telephone rests for ten minutes and is called six times a day: more patients would only wait. */
const patientEveryMs = 15_000;
/** Numbers of their own, so that the lines are in use all the time. */
const callEveryMs = 2_000;
const sampleEveryMs = Math.min(60_000, (minutes * 60_000) / 12);
/** The first quarter is warm-up: code is compiled and tables are filled once. */
const mayGrowMb = 30;

const mean = (list: readonly number[]): number =>
  list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

/** By how much the later half of what follows the warm-up lies above the earlier one, in megabytes. */
const growthOf = (samples: readonly Memory[]): number => {
  const settled = samples.slice(Math.ceil(samples.length / 4)).map(({ heapMb }) => heapMb);
  const half = Math.ceil(settled.length / 2);
  return mean(settled.slice(half)) - mean(settled.slice(0, half));
};

/**
 * `npm run soak -- --minutes 60 [--faults 5]`: one `npm start` serves patients for as long as asked while the provider
 * fails in all its ways. Its memory must stay flat, everybody must hear how it ended, and what they were told must be
 * what the telephones saw.
 */
const main = async (): Promise<boolean> => {
  const room = mkdtempSync(join(tmpdir(), 'ringaround-soak-'));
  const inspector = await freePort();
  const server = createServer(room, await freePort(), speed, {
    nodeArguments: [`--inspect=127.0.0.1:${inspector}`, '--inspect-publish-uid=http'],
    variables: { ELEVENLABS_CONCURRENCY: String(lines) },
  });
  const over = new AbortController();
  const crowd = createCrowd(server, randomFrom(streamSeed(seed, 'people')), over.signal);
  const samples: Memory[] = [];
  const began = performance.now();
  const start = () => server.start(['no_answer', 'asks_patient', 'books']);
  const progress = (calls: number): void => {
    const { heapMb = 0, residentMb = 0 } = samples.at(-1) ?? {};
    say(
      `${Math.round((performance.now() - began) / 1000)} s: ${crowd.patients().length} patients, ${crowd.open()} not at the end, ${calls} calls of a client, heap ${heapMb.toFixed(1)} MB, resident ${residentMb.toFixed(0)} MB`,
    );
  };
  try {
    await start();
    const probability = percent / 100 / faultNames.length;
    await server.addFaults(faultNames.map((fault) => ({ fault, probability })));
    const client = createClient(server.url, await server.newKey());
    const arrivals = [setInterval(crowd.arrive, patientEveryMs), setInterval(client.call, callEveryMs)];
    crowd.arrive();
    const endsAt = began + minutes * 60_000;
    while (performance.now() < endsAt) {
      await pause(Math.min(sampleEveryMs, Math.max(0, endsAt - performance.now())));
      samples.push(await memoryOf(inspector));
      progress(client.placed());
    }
    for (const one of arrivals) clearInterval(one);
    await server.clearFaults();
    say('no more patients; time is moved on until everybody has been told');
    const later = async (seconds: number): Promise<void> => {
      await server.kill();
      server.sleep(seconds);
      await start();
    };
    await drain(crowd, later, () => progress(client.placed()));
    // Also where no patient waits any more: a call of the client may be left to the fence.
    if ((await client.open()).length > 0) await later(policy.fenceSeconds);
    for (let waited = 0; waited < 90 && (await client.open()).length > 0; waited += 1) await pause(1_000);
    over.abort();
    const verdict = judge(crowd.patients(), await server.log(), server.now());
    const faults = [
      ...verdict.faults,
      ...client.complaints(),
      ...(await client.open()).map((call_id) => `${call_id} of the client has not ended`),
    ];
    for (const line of verdict.lines) say(line);
    const refusals = [...client.refused()].map(([code, count]) => `${code} ${count}`).join(', ');
    say(
      `${client.placed()} calls of a client were taken${refusals === '' ? '' : `, not taken: ${refusals}`}`,
    );
    for (const fault of faults) say(`FAULT ${fault}`);
    const growth = growthOf(samples);
    const passed = crowd.consented() > 0 && client.placed() > 0 && faults.length === 0 && growth < mayGrowMb;
    say(
      `${passed ? 'PASSED' : 'FAILED'}: seed ${seed}, ${minutes} min, ${crowd.patients().length} patients, ${client.placed()} calls of a client, ${percent} % of dials with a fault, ${faults.length} promises broken, heap grew by ${growth.toFixed(1)} MB between the halves after the warm-up${passed ? '' : `; data kept in ${room}`}`,
    );
    if (passed) rmSync(room, { recursive: true, force: true });
    return passed;
  } finally {
    over.abort();
    await server.kill();
  }
};

process.exit((await main()) ? 0 : 1);
