import { describe, expect, test } from 'vitest';
import { screen } from '#shared/domain/triage/red-flag-screen.ts';
import { redFlagRows } from '#shared/domain/triage/red-flags/all.ts';
import { flagTable } from './red-flag-table.ts';

const raises = (text: string, id: string): boolean => screen(text).flags.some((flag) => flag.id === id);

/** One letter missing from the middle of the longest word: the commonest slip on a phone. */
const misspelt = (text: string): string => {
  const longest = (text.match(/[a-zA-Z]{6,}/g) ?? []).toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return text;
  const middle = Math.floor(longest.length / 2);
  return text.replace(longest, longest.slice(0, middle) + longest.slice(middle + 1));
};

test('every row of the table stands in the rules, and every rule in the table', () => {
  expect(redFlagRows.map((row) => row.id).sort()).toEqual(Object.keys(flagTable).sort());
  expect(redFlagRows.filter((row) => row.id.startsWith('R'))).toHaveLength(62);
});

describe.each(Object.entries(flagTable))('%s', (id, line) => {
  test.each(line.says)('is raised by "%s"', (sentence) => {
    expect(raises(sentence, id)).toBe(true);
  });

  test.each(line.says)('is raised by "%s" in capitals without punctuation', (sentence) => {
    expect(raises(sentence.toUpperCase().replaceAll(/[.,](?!\d)/g, ''), id)).toBe(true);
  });

  test(`is raised in Spanish by "${line.dice}"`, () => {
    expect(raises(line.dice, id)).toBe(true);
  });

  const nouns = line.nouns;
  const beside = line.beside ?? '';
  test('is tried denied, of somebody else and of another time, or says why not', () => {
    expect(nouns !== undefined || line.apart !== undefined).toBe(true);
  });
  for (const [axis, given] of Object.entries(line.apart ?? {})) {
    if (typeof given === 'string')
      test(`is not raised ${axis}: "${given}"`, () => {
        expect(raises(given, id)).toBe(false);
      });
    else
      test(`is raised ${axis} too, because ${given.counts}`, () => {
        expect(raises(given.sentence, id)).toBe(true);
      });
  }
  if (!nouns) {
    test('is raised with a slip of the finger', () => {
      expect(raises(misspelt(line.says[0] ?? ''), id)).toBe(true);
    });
    return;
  }

  test('is raised when said plainly', () => {
    expect(raises(`${beside} I have ${nouns.join(' and ')}.`, id)).toBe(true);
  });
  test('is raised with a slip of the finger', () => {
    expect(raises(`${beside} I have ${nouns.map(misspelt).join(' and ')}.`, id)).toBe(true);
  });
  test.each([
    `${beside} No ${nouns.join(', no ')}.`,
    `${beside} I don't have ${nouns.join(' or ')}.`,
    `${beside} Denies ${nouns.join(', ')}.`,
    `${beside} ${nouns.map((noun) => `${noun}: no`).join(', ')}`,
  ])('is not raised when denied: "%s"', (sentence) => {
    expect(raises(sentence, id)).toBe(false);
  });
  test('is not raised by what an uncle had', () => {
    expect(raises(`My uncle had ${nouns.join(' and ')} years ago.`, id)).toBe(false);
  });
  test('is not raised by what was years ago', () => {
    expect(raises(`I had ${nouns.join(' and ')} five years ago.`, id)).toBe(false);
  });
  test('is not raised by a question about the signs', () => {
    expect(raises(`What are the signs of ${nouns.join(' and ')}?`, id)).toBe(false);
  });
});
