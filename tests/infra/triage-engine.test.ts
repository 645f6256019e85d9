import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleFunctions } from '#infra/aws/bundle.ts';
import { assess } from '#shared/domain/triage/assess.ts';
import { readJsonl } from '#tests/bench/triage-cases.ts';
import { flagTable } from '#tests/unit/triage/red-flag-table.ts';

const room = mkdtempSync(join(tmpdir(), 'ringaround-engine-'));
const source = fileURLToPath(new URL('../../shared/domain/triage/assess.ts', import.meta.url));
const vignettes = fileURLToPath(new URL('../unit/triage/vignettes', import.meta.url));
let bundle: Bundle;
let bundled: unknown;

beforeAll(async () => {
  mkdirSync(join(room, 'source', 'engine'), { recursive: true });
  writeFileSync(
    join(room, 'source', 'engine', 'index.ts'),
    `export { assess } from ${JSON.stringify(source)};\n`,
  );
  const made = await bundleFunctions(['engine'], { from: join(room, 'source'), to: join(room, 'bundled') });
  if (made[0] === undefined) throw new Error('No bundle of the engine.');
  bundle = made[0];
  bundled = createRequire(import.meta.url)(join(bundle.folder, 'index.js'));
});

afterAll(() => {
  rmSync(room, { recursive: true, force: true });
});

const asDeployed = (text: string): unknown => {
  if (typeof bundled !== 'object' || bundled === null || !('assess' in bundled))
    throw new Error('The bundle exports no assess.');
  if (typeof bundled.assess !== 'function') throw new Error('It is no function.');
  return bundled.assess({ text });
};

const differs = (text: string): boolean =>
  JSON.stringify(asDeployed(text)) !== JSON.stringify(assess({ text }));

const told = [
  ...readdirSync(vignettes)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readJsonl(readFileSync(join(vignettes, name), 'utf8')))
    .map(({ text }) => text),
  ...Object.values(flagTable).flatMap(({ says, dice }) => [...says, dice]),
];

/** A letter of a text dropped, or two words run together: what spelling repairs. */
const misspelt = fc
  .tuple(fc.constantFrom(...told), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }))
  .map(([text, slips]) =>
    slips.reduce((so, slip) => {
      const at = slip % Math.max(1, so.length);
      return so.slice(0, at) + so.slice(at + 1);
    }, text),
  );
const joined = fc
  .tuple(fc.constantFrom(...told), fc.constantFrom(...told))
  .map(([one, other]) => `${one} ${other}`);

describe('the triage engine as it is deployed, its reviewed words packed', () => {
  it('says of every vignette and every example of a rule what the sources say', () => {
    expect(told.length).toBeGreaterThan(1_000);
    expect(told.filter(differs)).toEqual([]);
  });

  it('says of misspelt and of long stories what the sources say', () => {
    fc.assert(
      fc.property(fc.oneof(misspelt, joined), (text) => !differs(text)),
      { numRuns: 400 },
    );
  });

  it('stays small: its code, its reviewed words, and both in the archive', () => {
    const inputs = Object.entries(bundle.inputs);
    const isWords = (path: string): boolean => path.endsWith('shared/domain/triage/lexicon/reviewed.ts');
    const size = (words: boolean): number =>
      inputs
        .filter(([path]) => isWords(path) === words)
        .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    expect(
      inputs.map(([path]) => path).filter((path) => !/shared\/domain\/triage\/|engine\/index\.ts/.test(path)),
      'the engine is made of nothing else',
    ).toEqual([]);
    expect(size(false) / 1024, 'code').toBeLessThan(46);
    expect(size(true) / 1024, 'reviewed words').toBeLessThan(112);
    const archived = gzipSync(readFileSync(join(bundle.folder, 'index.js')), { level: 9 }).length;
    expect(archived / 1024, 'as it is deployed').toBeLessThan(100);
  });
});
