import { writeFile } from 'node:fs/promises';
import { coverageOf } from './coverage.ts';
import { guards } from './guards/guards.ts';
import type { Weaken } from './guards/weaken.ts';
import { drawSchedule } from './machinery/draw-schedule.ts';
import type { Schedule } from './machinery/schedule.ts';
import { play } from './play.ts';
import { walkPoints } from './points/command.ts';
import { strikeTold } from './points/strike-told.ts';
import { progressTo } from './progress.ts';
import { readOptions, usage } from './read-options.ts';
import { readSchedule } from './read-schedule.ts';
import { type Found, type Run, run } from './run.ts';
import { shrink } from './shrink.ts';
import { playWaiting } from './waiting/command.ts';

/** From so many stories on, whatever never happened is a fault of the simulator and fails the run. */
const enoughForCoverage = 20_000;

type Missed = { readonly guard: string; readonly breaks: readonly string[]; readonly schedule: Schedule };

const asked = readOptions(process.argv.slice(2), Object.keys(guards));
if (asked.kind === 'help') {
  process.stdout.write(usage);
  process.exit(0);
}
if (asked.kind === 'wrong') {
  process.stderr.write(`${asked.why}\n\n${usage}`);
  process.exit(2);
}
const { options } = asked;
const { runs, seed } = options;
const threads = options.threads === undefined ? {} : { threads: options.threads };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const progress = progressTo(process.stdout, process.stderr);

const weakenFor = (name: string | undefined): Weaken => {
  if (name === undefined) return {};
  return guards[name]?.without ?? {};
};

/** The smallest story that still breaks the same promise, and the line that plays it again. */
const explain = async (
  { seed: failing, violations }: Found,
  without: string | undefined,
): Promise<Schedule> => {
  const weaken = weakenFor(without);
  const [first] = violations;
  const breaks = async (schedule: Schedule): Promise<boolean> =>
    (await play(schedule, weaken)).violations.some(({ invariant }) => invariant === first?.invariant);
  const smallest = await shrink(drawSchedule(failing), breaks);
  say(`seed ${failing}: ${first?.invariant}: ${first?.what}`);
  say(`  smallest story: ${JSON.stringify(smallest)}`);
  const option = without === undefined ? '' : ` --without ${without}`;
  say(`  npm run simulate --${option} --replay '${JSON.stringify(smallest)}'`);
  return smallest;
};

const replay = async (text: string): Promise<number> => {
  const schedule = /^\d+$/.test(text) ? drawSchedule(Number(text)) : readSchedule(JSON.parse(text));
  const { violations } = await play(schedule, weakenFor(options.without), say);
  say(`${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
};

/** Says which faults and calls a run never came to; false when it was long enough to have come to all of them. */
const coverageIsWhole = async ({ counts, played }: Run): Promise<boolean> => {
  const { missing, unlisted, points, untouched } = coverageOf(counts);
  say(`crash points: ${points - untouched.length} of ${points} before and after an awaited call were struck`);
  const toldKept = played < enoughForCoverage || (await toldStoriesKeep(untouched));
  if (unlisted.length > 0) say(`not in machinery/points.ts: ${unlisted.join(', ')}`);
  if (missing.length > 0) say(`never happened: ${missing.join(', ')}`);
  return played < enoughForCoverage || (toldKept && missing.length === 0 && unlisted.length === 0);
};

/** What chance left out is struck in told stories; false when one breaks a promise or does not come to its point. */
const toldStoriesKeep = async (untouched: readonly string[]): Promise<boolean> => {
  const { struck, left, broken } = await strikeTold(untouched);
  say(
    `in told stories: the other ${struck.length}, ${broken.length === 0 ? 'no promise broken' : 'and broken:'}`,
  );
  for (const line of broken) say(line);
  if (left.length > 0) say(`never struck: ${left.join(', ')}`);
  return broken.length === 0 && left.length === 0;
};

const simulate = async (): Promise<number> => {
  const { without } = options;
  const done = await run({
    runs,
    seed,
    most: without === undefined ? 5 : 1,
    progress,
    broken: ({ seed: at, violations: [first] }) =>
      say(`\nseed ${at} broke ${first?.invariant}: ${first?.what}`),
    ...threads,
    ...(without === undefined ? {} : { without }),
  });
  if (process.stdout.isTTY) say('');
  for (const found of done.found) await explain(found, without);
  const complete = without !== undefined || done.found.length > 0 || (await coverageIsWhole(done));
  const rate = Math.round(done.played / done.seconds);
  say(
    `${done.found.length === 0 && complete ? 'PASSED' : 'FAILED'}${without === undefined ? '' : ` without ${without}`}: ` +
      `${done.played} runs, ${done.seconds.toFixed(1)} s, ${rate} schedules/s, ${done.found.length} violations`,
  );
  return done.found.length === 0 && complete ? 0 : 1;
};

/** The smallest story that breaks a promise without the guard, one it protects if there is one, and none with it. */
const smallestMissing = async (name: string, seed: number): Promise<Missed | undefined> => {
  const guard = guards[name];
  if (guard === undefined) return undefined;
  const { without, invariants } = guard;
  const brokenBy = async (schedule: Schedule): Promise<readonly string[]> =>
    (await play(schedule)).violations.length > 0
      ? []
      : [...new Set((await play(schedule, without)).violations.map(({ invariant }) => invariant))];
  const start = drawSchedule(seed);
  const broken = await brokenBy(start);
  if (broken.length === 0) return undefined;
  const wanted = broken.filter((invariant) => invariants.includes(invariant));
  const still = wanted.length === 0 ? broken : wanted;
  const schedule = await shrink(
    start,
    async (candidate) => (await brokenBy(candidate)).some((invariant) => still.includes(invariant)),
    150,
  );
  return { guard: name, breaks: await brokenBy(schedule), schedule };
};

/** Takes every guard away in turn: each must be missed within the runs given. */
const proveGuards = async (): Promise<number> => {
  const unmissed: string[] = [];
  const kept: Missed[] = [];
  for (const [name, { invariants }] of Object.entries(guards)) {
    const done = await run({ runs, seed, most: 1, without: name, ...threads });
    const [found] = done.found;
    const broke = found?.violations[0];
    say(
      found === undefined
        ? `${name.padEnd(20)} NOT MISSED in ${done.played} runs`
        : `${name.padEnd(20)} missed at seed ${found.seed} after ${done.seconds.toFixed(1)} s: ${broke?.invariant} ${broke?.what}`,
    );
    const smallest = found && options.keep ? await smallestMissing(name, found.seed) : undefined;
    if (smallest !== undefined) kept.push(smallest);
    if (found === undefined) unmissed.push(name);
    else if (!found.violations.some(({ invariant }) => invariants.includes(invariant)))
      say(`${''.padEnd(20)} expected one of ${invariants.join(', ')}`);
  }
  if (options.keep) {
    const stories = kept.map((one) => JSON.stringify(one)).join(',\n');
    await writeFile(new URL('./guards/missed.json', import.meta.url), `[\n${stories}\n]\n`);
  }
  say(
    `${unmissed.length === 0 ? 'PASSED' : 'FAILED'}: ${Object.keys(guards).length - unmissed.length} of ${Object.keys(guards).length} guards are missed within ${runs} runs`,
  );
  return unmissed.length === 0 ? 0 : 1;
};

const listGuards = (): number => {
  for (const [name, { protects, invariants }] of Object.entries(guards))
    say(`${name.padEnd(20)} ${protects} (${invariants.join(', ')})`);
  return 0;
};

const waitFor = async (waiting: number): Promise<number> => {
  const lines = process.env.ELEVENLABS_CONCURRENCY;
  const kept = await playWaiting(
    { waiting, seed, lines: lines !== undefined && /^[1-9]\d?$/.test(lines) ? [Number(lines)] : [10, 30] },
    say,
  );
  return kept ? 0 : 1;
};

const walk = async (): Promise<number> => {
  const kept = await walkPoints({ progress, ...threads }, say);
  return kept ? 0 : 1;
};

const code = options.listGuards
  ? listGuards()
  : options.replay !== undefined
    ? await replay(options.replay)
    : options.waiting !== undefined
      ? await waitFor(options.waiting)
      : options.points
        ? await walk()
        : options.everyGuard
          ? await proveGuards()
          : await simulate();
process.exit(code);
