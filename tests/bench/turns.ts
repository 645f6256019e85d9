import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { bundleFunctions } from '#infra/aws/bundle.ts';
import { median, quantile } from './figures.ts';
import { readJsonl } from './triage-cases.ts';

const processes = 21;
const turnsEach = 300;
const turnsOnce = fileURLToPath(new URL('starts/turns-once.cjs', import.meta.url));
const assess = fileURLToPath(new URL('../../shared/domain/triage/assess.ts', import.meta.url));
const vignettes = fileURLToPath(new URL('../unit/triage/vignettes', import.meta.url));

/** Milliseconds of CPU. */
const reportSchema = z.object({ load: z.number(), turns: z.array(z.number()) });

/**
 * What the triage engine, bundled as it is deployed, weighs and what one text costs it, in milliseconds of CPU of all
 * threads: the first text of a process, which finds nothing compiled, the nine after it, and all later ones.
 */
export const turns = async (say: (line: string) => void): Promise<void> => {
  const room = mkdtempSync(join(tmpdir(), 'ringaround-turns-'));
  const bundle = await bundleEngine(room);
  const file = join(bundle.folder, 'index.js');
  const contents = readFileSync(file);
  say(
    `${kilobytes(contents.length)} KB bundled, ${kilobytes(gzipSync(contents, { level: 9 }).length)} KB gzipped`,
  );
  const reports = Array.from({ length: processes }, (_, round) => livedOnce(file, round));
  rmSync(room, { recursive: true, force: true });
  say(`loading          median ${median(reports.map(({ load }) => load)).toFixed(1)} ms`);
  for (const [name, from, to] of stretches) {
    const times = reports.flatMap((report) => report.turns.slice(from, to));
    const [p50, p99, most] = [0.5, 0.99, 1].map((q) => quantile(times, q).toFixed(1));
    say(`${name.padEnd(15)}  p50 ${p50} ms, p99 ${p99} ms, most ${most} ms, of ${times.length} turns`);
  }
};

const stretches = [
  ['first', 0, 1],
  ['second to tenth', 1, 10],
  ['later', 10, turnsEach],
  ['all', 0, turnsEach],
] as const;

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);

const texts: readonly string[] = readdirSync(vignettes)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readJsonl(readFileSync(join(vignettes, name), 'utf8')))
  .map(({ text }) => text);

/** The texts in another order each round, the same in every run. */
const shuffled = (round: number): readonly string[] =>
  texts
    .map((text, index) => ({ text, key: (index * 7_919 + round * 104_729) % 10_007 }))
    .sort((a, b) => a.key - b.key)
    .slice(0, turnsEach)
    .map(({ text }) => text);

const livedOnce = (file: string, round: number): z.infer<typeof reportSchema> => {
  const { stdout, stderr } = spawnSync(process.execPath, [turnsOnce, file], {
    input: JSON.stringify(shuffled(round)),
    encoding: 'utf8',
  });
  if (!stdout.startsWith('{')) throw new Error(`The engine did not answer: ${stderr}`);
  return reportSchema.parse(JSON.parse(stdout));
};

const bundleEngine = async (room: string) => {
  const from = join(room, 'source');
  mkdirSync(join(from, 'engine'), { recursive: true });
  writeFileSync(join(from, 'engine', 'index.ts'), `export { assess } from ${JSON.stringify(assess)};\n`);
  const [bundle] = await bundleFunctions(['engine'], { from, to: join(room, 'bundled') });
  if (bundle === undefined) throw new Error('No bundle of the engine.');
  return bundle;
};
