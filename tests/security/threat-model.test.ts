import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const chapter = readme.slice(readme.indexOf('### Threat model'), readme.indexOf('### Compliance'));

/** The rows of a table of the chapter, by the words its first column is headed with. */
const rowsUnder = (heading: string): readonly (readonly string[])[] => {
  const lines = chapter.slice(chapter.indexOf(`| ${heading} |`)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};
const api = rowsUnder('OWASP API 2023');
const llm = rowsUnder('OWASP LLM 2025');
const numbersIn = (rows: typeof api): readonly number[] =>
  rows.flatMap(([name = '']) => [...(/^[\d, ]+/.exec(name)?.[0] ?? '').matchAll(/\d+/g)].map(Number));
const oneToTen = Array.from({ length: 10 }, (_, index) => index + 1);

describe('the threat model', () => {
  it('answers each of the ten of the API list and of the ten of the language model list, once', () => {
    expect(numbersIn(api)).toEqual(oneToTen);
    expect(numbersIn(llm)).toEqual(oneToTen);
  });

  it.each([...api, ...llm].map(([name, control, shown]) => [name, control, shown] as const))(
    '%s has a control, and a test that is there',
    (name, control = '', shown = '') => {
      expect(control.length).toBeGreaterThan(10);
      const files = [...shown.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect(files.length, name).toBeGreaterThan(name?.startsWith('08') ? -1 : 0);
      for (const file of files) {
        expect(file).toMatch(/^tests\/.+\.test\.ts$/);
        expect(existsSync(new URL(file, root)), file).toBe(true);
      }
    },
  );
});
