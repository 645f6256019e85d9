import type { Token } from '../text/tokens.ts';
import { compile, type Element, eachOpening } from './pattern.ts';

/** A phrase found: token positions, `to` exclusive. */
export type Match = { readonly id: string; readonly from: number; readonly to: number };

/** id → patterns. */
export type Lexicon = Readonly<Record<string, string>>;

type Phrase = { readonly id: string; readonly elements: readonly Element[] };

/**
 * Patterns wait under the words they can begin with, id and pattern in turn, and are compiled when such a word is
 * met: a first message pays for its own words and not for the whole lexicon.
 */
export type Matcher = {
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly waiting: ReadonlyMap<string, readonly string[]>;
  readonly awake: Map<string, readonly Phrase[]>;
};

const memberships = (classes: Lexicon): ReadonlyMap<string, readonly string[]> => {
  const of = new Map<string, string[]>();
  for (const [name, words] of Object.entries(classes)) {
    eachOpening(words, (_, key) => {
      const list = of.get(key);
      if (list) list.push(`@${name}`);
      else of.set(key, [`@${name}`]);
    });
  }
  return of;
};

/** One index over all lexicons; an id may stand in several. */
export const buildMatcher = (lexicons: readonly Lexicon[], classes: Lexicon): Matcher => {
  const waiting = new Map<string, string[]>();
  for (const lexicon of lexicons) {
    for (const [id, entry] of Object.entries(lexicon)) {
      eachOpening(entry, (pattern, key) => {
        const list = waiting.get(key);
        if (list === undefined) waiting.set(key, [id, pattern]);
        else if (list.at(-1) !== pattern || list.at(-2) !== id) list.push(id, pattern);
      });
    }
  }
  return { classes: memberships(classes), waiting, awake: new Map() };
};

/** The phrases that can begin with this word, compiled once. */
const phrasesOf = ({ waiting, awake }: Matcher, key: string): readonly Phrase[] => {
  const known = awake.get(key);
  if (known) return known;
  const list = waiting.get(key) ?? [];
  const phrases: Phrase[] = [];
  for (let at = 0; at < list.length; at += 2)
    for (const elements of compile(list[at + 1] ?? '')) phrases.push({ id: list[at] ?? '', elements });
  awake.set(key, phrases);
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
      if (!matcher.waiting.has(key)) continue;
      for (const { id, elements } of phrasesOf(matcher, key)) {
        if (!mayStand(elements, from, tokens, keys)) continue;
        const end = endOf(elements, from, tokens, keys);
        if (end > from && end > (longest.get(id) ?? 0)) longest.set(id, end);
      }
    }
    for (const [id, to] of longest) found.push({ id, from, to });
  }
  return found;
};
