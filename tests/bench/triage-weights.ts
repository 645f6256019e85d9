import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { meantWords } from '#shared/domain/triage/alarm.ts';
import { readText } from '#shared/domain/triage/reading.ts';
import { readJsonl } from './triage-cases.ts';

/**
 * Weighs the alarm words anew from our own vignettes: `npx node tests/bench/triage-weights.ts`. Logistic regression with
 * a ridge, the same result on every run. Texts still held back must not be in the folder when this is run.
 */
type Sample = { readonly stems: readonly string[]; readonly emergency: 0 | 1 };

const folder = new URL('../unit/triage/vignettes/', import.meta.url);
const notForWeights = /^fourth-held-back/;

const samples = (): readonly Sample[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !notForWeights.test(name))
    .sort()
    .flatMap((name) => readJsonl(readFileSync(new URL(name, folder), 'utf8')))
    .map(({ text, right }) => ({
      stems: [...new Set(meantWords(readText(text)).map((token) => token.stem))],
      emergency: right[0] === 'em' ? 1 : 0,
    }));

const seenTwice = (all: readonly Sample[]): ReadonlySet<string> => {
  const count = new Map<string, number>();
  for (const { stems } of all) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
  return new Set([...count].filter(([, times]) => times > 1).map(([stem]) => stem));
};

const rounds = 300;
const ridge = 1;

/** Weight by stem, and the base under the empty key. */
export const weigh = (all: readonly Sample[]): ReadonlyMap<string, number> => {
  const known = seenTwice(all);
  const weights = new Map<string, number>([['', 0]]);
  const at = (stem: string): number => weights.get(stem) ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    const step = 0.5 / Math.sqrt(1 + round / 20) / all.length;
    const slope = new Map<string, number>();
    for (const { stems, emergency } of all) {
      const used = stems.filter((stem) => known.has(stem));
      const sum = used.reduce((total, stem) => total + at(stem), at(''));
      const error = 1 / (1 + Math.exp(-sum)) - emergency;
      for (const stem of ['', ...used]) slope.set(stem, (slope.get(stem) ?? 0) + error);
    }
    for (const [stem, error] of slope)
      weights.set(stem, at(stem) - step * (stem === '' ? error : 20 * (error + ridge * at(stem))));
  }
  return weights;
};

const smallest = 2;
const threshold = 3;

const page = (weights: ReadonlyMap<string, number>): string => {
  const byWeight = new Map<number, string[]>();
  for (const [stem, weight] of weights) {
    const tenths = Math.round(weight * 10);
    if (stem === '' || Math.abs(tenths) < smallest) continue;
    byWeight.set(tenths, [...(byWeight.get(tenths) ?? []), stem]);
  }
  const lines = [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([tenths, stems]) => `  '${tenths}': '${stems.sort().join(' ')}',`);
  return [
    '/**',
    ' * Stems by what they say for an emergency, in tenths of a logit; below zero they speak against one. Weighed from our',
    ' * own vignettes by `tests/bench/triage-weights.ts`, never by hand; no clinician has reviewed them.',
    ' */',
    'export const alarmWeights: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
    '/** What a text weighs before its first word. */',
    `export const alarmBase = ${Math.round((weights.get('') ?? 0) * 10)};`,
    '',
    '/** From here a text counts as an emergency; some three in a hundred others reach it too. */',
    `export const alarmThreshold = ${threshold};`,
    '',
  ].join('\n');
};

if (import.meta.main)
  writeFileSync(
    new URL('../../shared/domain/triage/lexicon/alarm-words.ts', import.meta.url),
    page(weigh(samples())),
  );
