import { stemStart } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import { compile, type Element, eachOpening, keyOf } from './pattern.ts';

/** A phrase found: token positions, `to` exclusive. */
export type Match = { readonly id: string; readonly from: number; readonly to: number };

/** id → patterns. */
export type Lexicon = Readonly<Record<string, string>>;

type Phrase = { readonly id: string; readonly elements: readonly Element[] };

/**
 * Patterns of some lexicons, in order. They wait under the first two letters of the words they can begin with, and are
 * sorted out by word, then compiled, when a text comes to such letters and such a word: a first message pays for its
 * own words and not for the whole lexicon.
 */
export type Openings = {
  readonly ids: readonly string[];
  readonly patterns: readonly string[];
  /** First two letters → word and number of the pattern, in turn. */
  readonly waiting: ReadonlyMap<string, readonly (string | number)[]>;
  /** First two letters → key → numbers of the patterns, each once. */
  readonly sorted: Map<string, ReadonlyMap<string, readonly number[]>>;
  readonly awake: Map<string, readonly Phrase[]>;
};

export type Matcher = {
  /** Stem → classes it belongs to. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly lists: readonly Openings[];
};

/** An id may stand in several lexicons. */
export const openingsOf = (lexicons: readonly Lexicon[]): Openings => {
  const ids: string[] = [];
  const patterns: string[] = [];
  const waiting = new Map<string, (string | number)[]>();
  for (const lexicon of lexicons) {
    for (const [id, entry] of Object.entries(lexicon)) {
      for (const part of entry.split(';')) {
        const pattern = part.trimStart();
        const number = patterns.push(pattern) - 1;
        ids.push(id);
        eachOpening(pattern, (word) => {
          const start = stemStart(word);
          const list = waiting.get(start);
          if (list === undefined) waiting.set(start, [word, number]);
          else list.push(word, number);
        });
      }
    }
  }
  return { ids, patterns, waiting, sorted: new Map(), awake: new Map() };
};

const memberships = (classes: Lexicon): ReadonlyMap<string, readonly string[]> => {
  const of = new Map<string, string[]>();
  for (const [name, words] of Object.entries(classes)) {
    for (const word of words.split('|')) {
      const key = keyOf(word);
      const list = of.get(key);
      if (list) list.push(`@${name}`);
      else of.set(key, [`@${name}`]);
    }
  }
  return of;
};

/** Earlier lists are looked through first. */
export const buildMatcher = (lists: readonly Openings[], classes: Lexicon): Matcher => ({
  classes: memberships(classes),
  lists,
});

const sortedAt = ({ waiting, sorted }: Openings, start: string): ReadonlyMap<string, readonly number[]> => {
  const known = sorted.get(start);
  if (known) return known;
  const byKey = new Map<string, number[]>();
  const list = waiting.get(start) ?? [];
  for (let at = 0; at < list.length; at += 2) {
    const key = keyOf(String(list[at]));
    const number = Number(list[at + 1]);
    const numbers = byKey.get(key);
    if (numbers === undefined) byKey.set(key, [number]);
    else if (numbers.at(-1) !== number) numbers.push(number);
  }
  if (list.length > 0) sorted.set(start, byKey);
  return byKey;
};

/** The phrases that can begin with this word, compiled once. */
const phrasesOf = (openings: Openings, key: string): readonly Phrase[] => {
  const known = openings.awake.get(key);
  if (known) return known;
  const numbers = sortedAt(openings, key.slice(0, 2)).get(key);
  if (numbers === undefined) return [];
  const phrases = numbers.flatMap((number) => {
    const id = openings.ids[number] ?? '';
    return compile(openings.patterns[number] ?? '').map((elements) => ({ id, elements }));
  });
  openings.awake.set(key, phrases);
  return phrases;
};

/** Words a gap must not swallow: a phrase does not reach over a denial or into the next thought. */
const wall = new Set([
  'no',
  'not',
  'without',
  'but',
  'deni',
  'except',
  'nor',
  'neither',
  'cannot',
  'however',
  'pero',
  'sin',
  'ni',
]);
const widest = 5;

const isPlain = (element: Element | undefined): element is Exclude<Element, 'gap'> =>
  element !== undefined && element !== 'gap' && !element.optional && element.phrases.length === 0;

/** False when the first two words already speak against it: most phrases are settled here. */
const mayStand = (
  [first, second]: readonly Element[],
  from: number,
  tokens: readonly Token[],
  keys: readonly (readonly string[])[],
): boolean => {
  if (!isPlain(first)) return true;
  if (!keys[from]?.some((key) => first.words.has(key))) return false;
  if (!isPlain(second)) return true;
  return tokens[from + 1]?.pause === 'none' && keys[from + 1]?.some((key) => second.words.has(key)) === true;
};

/** Where a phrase that begins at `from` ends at the latest, exclusive; -1 when it does not stand there. */
const endOf = (
  elements: readonly Element[],
  from: number,
  tokens: readonly Token[],
  keys: readonly (readonly string[])[],
): number => {
  const readable = (at: number): boolean =>
    at < tokens.length && (at === from || tokens[at]?.pause === 'none');
  const stands = (phrase: readonly string[], at: number): boolean =>
    phrase.every((key, offset) => readable(at + offset) && keys[at + offset]?.includes(key));
  const taken = (element: Exclude<Element, 'gap'>, index: number, at: number): number => {
    let end = keys[at]?.some((key) => element.words.has(key)) ? walk(index + 1, at + 1, 0) : -1;
    for (const phrase of element.phrases)
      if (stands(phrase, at)) end = Math.max(end, walk(index + 1, at + phrase.length, 0));
    return end;
  };
  const walk = (index: number, at: number, loose: number): number => {
    const element = elements[index];
    if (element === undefined) return at;
    let end =
      element === 'gap' ? walk(index + 1, at, widest) : element.optional ? walk(index + 1, at, loose) : -1;
    if (!readable(at)) return end;
    if (element !== 'gap') end = Math.max(end, taken(element, index, at));
    return loose > 0 && !wall.has(tokens[at]?.stem ?? '')
      ? Math.max(end, walk(index, at + 1, loose - 1))
      : end;
  };
  return walk(0, from, 0);
};

/** Every phrase in the text, the longest per id and starting word. */
export const findMatches = (matcher: Matcher, tokens: readonly Token[]): readonly Match[] => {
  const found: Match[] = [];
  const keys = tokens.map((token) => [
    `=${token.word}`,
    ...[token.stem, ...(token.also ?? [])].flatMap((stem) => [stem, ...(matcher.classes.get(stem) ?? [])]),
  ]);
  for (let from = 0; from < tokens.length; from += 1) {
    const longest = new Map<string, number>();
    for (const key of keys[from] ?? []) {
      for (const openings of matcher.lists) {
        for (const { id, elements } of phrasesOf(openings, key)) {
          if (!mayStand(elements, from, tokens, keys)) continue;
          const end = endOf(elements, from, tokens, keys);
          if (end > from && end > (longest.get(id) ?? 0)) longest.set(id, end);
        }
      }
    }
    for (const [id, to] of longest) found.push({ id, from, to });
  }
  return found;
};
