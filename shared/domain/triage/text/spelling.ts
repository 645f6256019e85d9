import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** Shorter words are never corrected: at three or four letters one slip makes another real word. */
const shortest = 5;

/** True when one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. */
export const oneSlipApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  const rest = (word: string, skip: number): string => word.slice(head + skip);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  if (rest(a, 1) === rest(b, 1)) return true;
  return a[head] === b[head + 1] && a[head + 1] === b[head] && rest(a, 2) === rest(b, 2);
};

/**
 * The words rules know; `near` holds those long enough to be misspelt, by first letter; `written` are those that
 * stand in the rules themselves, the others are forms made from them.
 */
export type Vocabulary = {
  readonly known: ReadonlySet<string>;
  readonly near: ReadonlyMap<string, readonly string[]>;
  readonly written: ReadonlySet<string>;
};

/** Shorter made-up forms come too close to ordinary words. */
const shortestForm = 7;

/** Rules name one form of a word; the slip may be in another. */
const inflected = (word: string): readonly string[] => {
  if (/(?:ing|ed|s)$/.test(word)) return [word];
  const bare = word.replace(/e$/, '');
  return [word, ...[`${word}s`, `${bare}ing`, `${bare}ed`].filter((form) => form.length >= shortestForm)];
};

/** `words` are those rules are written with; `ordinary` are everyday words that must never be taken for a slip. */
export const vocabularyOf = (words: Iterable<string>, ordinary: Iterable<string>): Vocabulary => {
  const near = new Map<string, string[]>();
  const written = new Set(words);
  const known = new Set(written);
  for (const word of [...written].flatMap(inflected)) {
    known.add(stem(word));
    if (word.length < shortest) continue;
    const initial = word.charAt(0);
    const list = near.get(initial);
    if (list) list.push(word);
    else near.set(initial, [word]);
  }
  for (const word of ordinary) known.add(word);
  return { known, near, written };
};

/**
 * All words one slip away, those of the same length last: a letter is dropped or doubled more often than changed.
 * A made-up form counts only for a letter too many or too few: "wearing" is no "weaking".
 * The first letter is rarely wrong, save when it changed places with the second.
 */
const corrections = (word: string, { near, written }: Vocabulary): readonly string[] => {
  const likely = (known: string): boolean => written.has(known) || known.length !== word.length;
  const sameStart = (near.get(word.charAt(0)) ?? []).filter(
    (known) => likely(known) && oneSlipApart(word, known),
  );
  const swapped = (near.get(word.charAt(1)) ?? []).filter(
    (known) => known[1] === word[0] && known.length === word.length && oneSlipApart(word, known),
  );
  return [...sameStart, ...swapped].sort(
    (a, b) => Number(a.length === word.length) - Number(b.length === word.length),
  );
};

/** "chestpain" → ["chest", "pain"] when both halves are words rules know. */
const split = (word: string, vocabulary: Vocabulary): readonly [string, string] | undefined => {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    const first = left === 'cant' ? 'cannot' : left;
    if (vocabulary.known.has(first) && vocabulary.known.has(right)) return [first, right];
  }
  return undefined;
};

/** Repairs slips and run-ons; what is known, short or unlike any rule word stays as it is. */
export const repair = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] =>
  tokens.flatMap((token): readonly Token[] => {
    const { word } = token;
    if (word.length < shortest || vocabulary.known.has(word) || vocabulary.known.has(token.stem))
      return [token];
    if (!/^[a-z]+$/.test(word)) return [token];
    const [slip, ...others] = corrections(word, vocabulary);
    if (slip !== undefined) {
      const main = stem(slip);
      const also = [...new Set(others.map(stem))].filter((other) => other !== main);
      return [{ ...token, word: slip, stem: main, ...(also.length > 0 ? { also } : {}) }];
    }
    const halves = word.length >= 7 ? split(word, vocabulary) : undefined;
    if (!halves) return [token];
    const [first, second] = halves;
    return [
      { ...token, word: first, stem: stem(first) },
      { ...token, word: second, stem: stem(second), pause: 'none' },
    ];
  });
