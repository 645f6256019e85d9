import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { playAll } from './play.ts';

const usage = `npm run soak:stories -- [options]

  --minutes <n>   how long to play stories in one process, parts of a minute too (60)
  --seed <n>      the first story (1)
  --help          this text

Exit code 0: flat memory and every promise kept. 1: not so. 2: not understood.
`;

const readOptions = (): { readonly minutes: number; readonly first: number } | string => {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return '';
    const [minutes, first] = [Number(values.minutes), Number(values.seed)];
    if (!(minutes > 0 && Number.isFinite(minutes))) return '--minutes takes a number above 0.';
    if (!Number.isSafeInteger(first) || first < 0) return '--seed takes a whole number from 0 on.';
    return { minutes, first };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const options = readOptions();
if (options === '') {
  process.stdout.write(usage);
  process.exit(0);
}
if (typeof options === 'string') {
  process.stderr.write(`${options}\n\n${usage}`);
  process.exit(2);
}
const { minutes, first } = options;

const endsAt = performance.now() + minutes * 60_000;

/** What is still in use, not what has yet to be swept up: without this the figure is chance. */
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');
const megabytes = (): number => {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};
const seeds = function* () {
  for (let seed = first; performance.now() < endsAt; seed += 1) yield seed;
};

/** One story after the other for as long as asked, in one process: memory must stay flat and no promise may break. */
let played = 0;
let broken = 0;
const samples: number[] = [];
let nextSample = performance.now() + Math.min(30_000, (minutes * 60_000) / 10);
await playAll(seeds(), {}, ({ seed, violations }) => {
  played += 1;
  for (const { invariant, what } of violations) {
    broken += 1;
    process.stdout.write(`seed ${seed}: ${invariant}: ${what}\n`);
  }
  if (performance.now() > nextSample) {
    samples.push(megabytes());
    nextSample += Math.min(30_000, (minutes * 60_000) / 10);
    process.stdout.write(`${played} stories, ${samples.at(-1)?.toFixed(1)} MB, ${broken} violations\n`);
  }
  return true;
});

/** The first samples are warm-up: code is compiled and tables are filled once. */
const mean = (list: readonly number[]): number =>
  list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
const settled = samples.slice(Math.ceil(samples.length / 4));
const half = Math.ceil(settled.length / 2);
const growth = mean(settled.slice(half)) - mean(settled.slice(0, half));
const flat = settled.length < 4 || growth < 30;
process.stdout.write(
  `${broken === 0 && flat ? 'PASSED' : 'FAILED'}: ${minutes} min, ${played} stories, ${broken} violations, heap grew by ${growth.toFixed(1)} MB between the halves\n`,
);
process.exit(broken === 0 && flat ? 0 : 1);
