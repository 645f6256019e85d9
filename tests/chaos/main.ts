import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { randomFrom, streamSeed } from '#tests/simulation/machinery/random.ts';
import { createPatient, type Patient } from './patient.ts';
import { createServer } from './server.ts';
import { judge } from './verdict.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    speed: { type: 'string', default: '20' },
  },
});
const positive = z.coerce.number<string>().check(z.positive());
const minutes = positive.parse(values.minutes);
const speed = positive.parse(values.speed);
const seed = z.coerce.number<string>().check(z.int()).parse(values.seed);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createTcpServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close((error) => (error === undefined ? resolve(port) : reject(error)));
    });
  });

/** Who answers between two starts; the last one answers every later call of a cascade. */
const casts: readonly [readonly PersonaName[], ...(readonly PersonaName[])[]] = [
  ['no_answer', 'full', 'books'],
  ['books'],
  ['busy', 'voicemail', 'books'],
  ['drops_after_confirm'],
  ['asks_patient'],
  ['declines', 'claims_without_tool'],
  ['full', 'full', 'full'],
  ['hangs_up', 'on_hold', 'books'],
];
const places = [
  'New York 10001',
  'Chicago 60601',
  'Houston 77002',
  'Denver 80202',
  'Los Angeles 90012',
  'Seattle 98101',
  'Miami 33130',
  'Atlanta 30308',
  'Phoenix 85004',
  'Philadelphia 19103',
] as const;
const complaints = [
  'my ear has hurt',
  'my tooth has hurt',
  'my knee has hurt',
  'I have had an itchy rash',
] as const;

/** How much later it is when the server comes back: mostly at once, sometimes past a cooldown or a token's end. */
const sleeps = [0, 0, 0, 0, 0, 0, 30, 120, 700, 960] as const;
const arrivalEveryMs = 4_000;
/** Four lines and ten minutes' peace a number: more at once would only wait, and their looking would be the load. */
const mostOpen = 16;
/**
 * After the last kill time is moved on until nobody waits any more: past the fence, cooldowns and cadences, and to the
 * earliest hour anybody waits for when all do.
 */
const drainRounds = 40;
const drainSleep = 300;

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
  const patients: Patient[] = [];
  let open = 0;
  let killed = 0;
  let slept = 0;

  const arrive = (): void => {
    if (open >= mostOpen) return;
    const patient = createPatient({
      name: `patient-${patients.length + 1}`,
      url: server.url,
      opener: `I am 34 and ${people.pick(complaints)} since Tuesday, about 5 out of 10, no fever. I am in ${people.pick(places)}.`,
      cancelsAfter: people.chance(0.1) ? people.between(0, 20_000) : undefined,
      over: over.signal,
    });
    patients.push(patient);
    open += 1;
    void patient.live().finally(() => {
      open -= 1;
    });
  };

  const again = async (seconds: number): Promise<void> => {
    await server.kill();
    killed += 1;
    if (seconds > 0) server.sleep(seconds);
    slept += seconds;
    await server.start(kills.pick(casts));
  };
  const progress = (): void => {
    const consented = patients.filter((one) => one.consented()).length;
    const waits = [
      ...new Set(patients.flatMap((one) => one.last()?.cascade?.waiting_for?.reason ?? [])),
    ].join(', ');
    say(
      `${Math.round((performance.now() - began) / 1000)} s: ${killed} kills, ${patients.length} patients, ${consented} consented, ${open} not at the end, ${Math.round(slept / 60)} min slept${waits === '' ? '' : ` (${waits})`}`,
    );
  };

  /** Seconds to the earliest moment anybody waits for; 0 while somebody is on the phone or being told. */
  const untilNextMoment = (): number => {
    const waited = patients
      .filter((one) => one.consented() && !['done', 'cancelled'].includes(one.last()?.phase ?? ''))
      .map((one) => Date.parse(one.last()?.cascade?.waiting_for?.until ?? '') - server.now());
    const soonest = Math.min(...waited.map((ms) => (Number.isNaN(ms) ? 0 : ms)));
    // No more than a few hours at a time: whoever nobody looks at for a day is forgotten, as is meant.
    return Number.isFinite(soonest) ? Math.min(Math.ceil(soonest / 1_000), 6 * 3_600) : 0;
  };

  const began = performance.now();
  try {
    await server.start(kills.pick(casts));
    const arrivals = setInterval(arrive, arrivalEveryMs);
    arrive();
    const endsAt = began + minutes * 60_000;
    while (performance.now() < endsAt) {
      await pause(Math.min(kills.between(200, 9_000), Math.max(0, endsAt - performance.now())));
      await again(kills.pick(sleeps));
      if (killed % 5 === 0) progress();
    }
    clearInterval(arrivals);
    say('no more kills at random; time is moved on until everybody has been told');
    for (let round = 0; open > 0 && round < drainRounds; round += 1) {
      for (let seconds = 0; open > 0 && seconds < 20; seconds += 1) await pause(1_000);
      if (open > 0) await again(Math.max(drainSleep, untilNextMoment()));
      progress();
    }
    over.abort();
    const { lines, faults } = judge(patients, await server.log(), server.now());
    for (const line of lines) say(line);
    for (const fault of faults) say(`FAULT ${fault}`);
    const enough = killed > 0 && patients.some((one) => one.consented());
    const passed = enough && faults.length === 0;
    say(
      `${passed ? 'PASSED' : 'FAILED'}: seed ${seed}, ${minutes} min, ${killed} kills, ${patients.length} patients, ${faults.length} faults${passed ? '' : `; data kept in ${room}`}`,
    );
    if (passed) rmSync(room, { recursive: true, force: true });
    return passed;
  } finally {
    over.abort();
    await server.kill();
  }
};

process.exit((await main()) ? 0 : 1);
