import { stemStart } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import type { Openings } from './openings.ts';
import { compile, type Element, eachWord, keyOf } from './pattern.ts';

/** A phrase found: token positions, `to` exclusive. */
export type Match = { readonly id: string; readonly from: number; readonly to: number };

/** id → patterns. */
export type Lexicon = Readonly<Record<string, string>>;

type Phrase = { readonly id: string; readonly elements: readonly Element[] };

/**
 * Groups wait under the first two letters of the words they open with, and are sorted out by word, then compiled, when
 * a text comes to such letters and such a word: a first message pays for its own words and not for the whole lexicon.
 */
type Index = {
  readonly ids: readonly string[];
  /** First two letters → word, group and number of the group's entry, in turn. */
  readonly waiting: ReadonlyMap<string, readonly (string | number)[]>;
  /** First two letters → key → its groups, each once, and the number of the entry, in turn. */
  readonly sorted: Map<string, ReadonlyMap<string, readonly (readonly [string, number])[]>>;
  readonly awake: Map<string, readonly Phrase[]>;
};

export type Matcher = {
  /** Stem → classes it belongs to. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly lists: readonly Index[];
};

/** Reads openings once for all matchers that share them. */
export const indexOf = ({ ids, groups }: Openings): Index => {
  const waiting = new Map<string, (string | number)[]>();
  for (const [entry, standing] of groups.entries()) {
    for (const group of standing) {
      eachWord(group.slice(0, group.indexOf(';')), (word) => {
        const start = stemStart(word);
        const list = waiting.get(start);
        if (list === undefined) waiting.set(start, [word, group, entry]);
        else list.push(word, group, entry);
      });
    }
  }
  return { ids, waiting, sorted: new Map(), awake: new Map() };
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
export const buildMatcher = (lists: readonly Index[], classes: Lexicon): Matcher => ({
  classes: memberships(classes),
  lists,
});

const none: ReadonlyMap<string, readonly (readonly [string, number])[]> = new Map();

const sortedAt = (
  { waiting, sorted }: Index,
  start: string,
): ReadonlyMap<string, readonly (readonly [string, number])[]> => {
  const known = sorted.get(start);
  if (known) return known;
  const byKey = new Map<string, [string, number][]>();
  const list = waiting.get(start);
  if (list === undefined) return none;
  for (let at = 0; at < list.length; at += 3) {
    const key = keyOf(String(list[at]));
    const group: [string, number] = [String(list[at + 1]), Number(list[at + 2])];
    const groups = byKey.get(key);
    if (groups === undefined) byKey.set(key, [group]);
    else if (groups.at(-1)?.[0] !== group[0]) groups.push(group);
  }
  sorted.set(start, byKey);
  return byKey;
};

/** The phrases of a group, each with the number of its entry. */
const phrasesIn = (
  ids: readonly string[],
  group: string,
  standsWith: number,
): readonly (readonly [number, Phrase])[] => {
  const [opening = '', ...rests] = group.split(';');
  const first = compile(opening);
  return rests.map((rest) => {
    const colon = rest.indexOf(':');
    const entry = colon < 0 ? standsWith : Number(rest.slice(0, colon));
    const others = rest.slice(colon + 1);
    return [
      entry,
      { id: ids[entry] ?? '', elements: others === '' ? first : [...first, ...compile(others)] },
    ];
  });
};

/** The phrases that can begin with this word in the order of their entries, compiled once. */
const phrasesOf = (index: Index, key: string): readonly Phrase[] => {
  const known = index.awake.get(key);
  if (known) return known;
  const groups = sortedAt(index, key.slice(0, 2)).get(key);
  if (groups === undefined) return [];
  const phrases = groups
    .flatMap(([group, entry]) => phrasesIn(index.ids, group, entry))
    .sort(([one], [other]) => one - other)
    .map(([, phrase]) => phrase);
  index.awake.set(key, phrases);
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

/** False when the second word already speaks against it, the first has woken the phrase: most are settled here. */
const mayStand = (
  [first, second]: readonly Element[],
  from: number,
  tokens: readonly Token[],
  keys: readonly (readonly string[])[],
): boolean => {
  if (!isPlain(first) || !isPlain(second)) return true;
  return tokens[from + 1]?.pause === 'none' && keys[from + 1]?.some((key) => second.words.has(key)) === true;
};

/** Where a phrase that begins at `from` ends at the latest, exclusive; -1 when it does not stand there. */
const endOf = (
  elements: readonly Element[],
  from: number,
  tokens: readonly Token[],
  keys: readonly (readonly string[])[],
): number => {
  const readable = (at: number): boolean => at === from || tokens[at]?.pause === 'none';
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
      for (const list of matcher.lists) {
        for (const { id, elements } of phrasesOf(list, key)) {
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
