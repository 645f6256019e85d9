import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { givenInLiterals } from './given-in-literals.ts';

const sources = ['index.js', 'executionModeStandard.js'].map((file) =>
  readFileSync(new URL(`../../../../node_modules/@middy/core/${file}`, import.meta.url), 'utf8'),
);
const methods = (source: string): readonly string[] =>
  [...source.matchAll(/middy\.(\w+) = |Object\.assign\(middy, \{ (\w+):/g)].map(
    ([, assigned, given]) => assigned ?? given ?? '',
  );

describe("middy's functions, in the threads of a run", () => {
  it.each(sources)('are given in literals, and none of them is lost', (source) => {
    const changed = givenInLiterals(source);
    expect(changed).not.toMatch(/middy\.\w+ = /);
    expect(methods(changed)).toEqual(methods(source));
    expect(methods(source).length).toBeGreaterThan(0);
  });

  it('are left as they are elsewhere', () => {
    const source = 'const middy = () => 1;\n\tmiddy.name = "a";\n';
    expect(givenInLiterals(source)).toBe(source);
  });
});
