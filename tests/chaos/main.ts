import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomFrom, streamSeed } from '#tests/simulation/machinery/random.ts';
import { casts } from './casts.ts';
import { figure, readCommand } from './command-line.ts';
import { createCrowd } from './crowd.ts';
import { drain } from './drain.ts';
import { freePort } from './free-port.ts';
import { createServer } from './server.ts';
import { judge } from './verdict.ts';

const usage = `npm run chaos -- [options]

  --minutes <n>   how long the process is killed again and again (10)
  --seed <n>      what is drawn repeats with it (1)
  --speed <n>     how much faster telephones are than life (20)

Exit code 0: nothing was lost or repeated. 1: something was. 2: not understood.
`;
const { minutes, seed, speed } = readCommand(usage, () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      speed: { type: 'string', default: '20' },
    },
  });
  return {
    minutes: figure('minutes', values.minutes, 0.1),
    seed: figure('seed', values.seed, 0),
    speed: figure('speed', values.speed, 1),
  };
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** How much later it is when the server comes back: mostly at once, sometimes past a cooldown or a token's end. */
const sleeps = [0, 0, 0, 0, 0, 0, 30, 120, 700, 960] as const;
const arrivalEveryMs = 4_000;
/**
 * `npm run chaos -- --minutes 10 [--seed 1]`: patients come and go over HTTP while the process that serves them is
 * killed again and again at moments drawn from the seed. In the end everything must have come to rest, and what the
 * patients were told must be what the telephones saw. What is drawn repeats with the seed; what the machine happens to
 * do at such a moment does not.
 */
const main = async (): Promise<boolean> => {
  const room = mkdtempSync(join(tmpdir(), 'ringaround-chaos-'));
  const server = createServer(room, await freePort(), speed);
  const kills = randomFrom(streamSeed(seed, 'kills'));
  const people = randomFrom(streamSeed(seed, 'people'));
  const over = new AbortController();
  const crowd = createCrowd(server, people, over.signal);
  let killed = 0;
  let slept = 0;

  const again = async (seconds: number): Promise<void> => {
    await server.kill();
    killed += 1;
    if (seconds > 0) server.sleep(seconds);
    slept += seconds;
    await server.start(kills.pick(casts));
  };
  const progress = (): void => {
    const waits = crowd.waitsFor().join(', ');
    say(
      `${Math.round((performance.now() - began) / 1000)} s: ${killed} kills, ${crowd.patients().length} patients, ${crowd.consented()} consented, ${crowd.open()} not at the end, ${Math.round(slept / 60)} min slept${waits === '' ? '' : ` (${waits})`}`,
    );
  };

  const began = performance.now();
  try {
    await server.start(kills.pick(casts));
    const arrivals = setInterval(crowd.arrive, arrivalEveryMs);
    crowd.arrive();
    const endsAt = began + minutes * 60_000;
    while (performance.now() < endsAt) {
      await pause(Math.min(kills.between(200, 9_000), Math.max(0, endsAt - performance.now())));
      await again(kills.pick(sleeps));
      if (killed % 5 === 0) progress();
    }
    clearInterval(arrivals);
    say('no more kills at random; time is moved on until everybody has been told');
    await drain(crowd, again, progress);
    over.abort();
    const { lines, faults } = judge(crowd.patients(), await server.log(), server.now());
    for (const line of lines) say(line);
    for (const fault of faults) say(`FAULT ${fault}`);
    const enough = killed > 0 && crowd.consented() > 0;
    const passed = enough && faults.length === 0;
    say(
      `${passed ? 'PASSED' : 'FAILED'}: seed ${seed}, ${minutes} min, ${killed} kills, ${crowd.patients().length} patients, ${faults.length} faults${passed ? '' : `; data kept in ${room}`}`,
    );
    if (passed) rmSync(room, { recursive: true, force: true });
    return passed;
  } finally {
    over.abort();
    await server.kill();
  }
};

process.exit((await main()) ? 0 : 1);
