import type { Lexicon } from './matcher.ts';

/**
 * Lexicons by what their patterns open with. A group is `opening;rest;rest`: what some patterns open with, up to the
 * first word that may not be missing, and for each the rest of it. It stands with the entry that opens so first; the
 * rest of another entry's pattern begins with the number of that entry and a colon.
 * Made of lists of text alone, so that the bundles can carry it ready made.
 */
export type Openings = {
  /** Ids of the entries by number; an id may stand in several lexicons. */
  readonly ids: readonly string[];
  /** Groups by number of the entry they stand with. */
  readonly groups: readonly (readonly string[])[];
};

/** A pattern that reads in both orders, as two that read in one. */
const oneWay = (pattern: string): readonly string[] => {
  const [left = '', right] = pattern.split('<>').map((side) => side.trim());
  return right === undefined ? [left] : [`${left} ~ ${right}`, `${right} ~ ${left}`];
};

/** Either word is either word in any order, and those in one order are packed more tightly. */
const inOrder = (element: string): string => {
  const optional = element.endsWith('?');
  const options = (optional ? element.slice(0, -1) : element).split('|');
  return [...new Set(options)].sort().join('|') + (optional ? '?' : '');
};

const mayBeMissing = (element: string): boolean => element === '~' || element.endsWith('?');

type Group = { readonly entry: number; readonly rests: Set<string> };

export const openingsOf = (lexicons: readonly Lexicon[]): Openings => {
  const entries = lexicons.flatMap(Object.entries<string>);
  const groups = new Map<string, Group>();
  for (const [entry, [, patterns]] of entries.entries()) {
    for (const pattern of patterns.split(';').flatMap(oneWay)) {
      const elements = pattern
        .trim()
        .replace(/[\s~]+$/, '')
        .split(/\s+/)
        .map(inOrder);
      const last = elements.findIndex((element) => !mayBeMissing(element));
      const cut = last < 0 ? elements.length : last + 1;
      const opening = elements.slice(0, cut).join(' ');
      const group = groups.get(opening) ?? { entry, rests: new Set() };
      const rest = elements.slice(cut).join(' ');
      groups.set(opening, group);
      group.rests.add(group.entry === entry ? rest : `${entry}:${rest}`);
    }
  }
  const standing: string[][] = entries.map(() => []);
  for (const [opening, { entry, rests }] of groups) standing[entry]?.push([opening, ...rests].join(';'));
  return { ids: entries.map(([id]) => id), groups: standing };
};
