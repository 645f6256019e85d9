import { stem, stemStart } from './stem.ts';
import type { Token } from './tokens.ts';

/** Shorter words are never corrected: at three or four letters one slip makes another real word. */
const shortest = 5;

/** True when one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. */
export const oneSlipApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const rest = (word: string, skip: number): string => word.slice(head + skip);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  if (rest(a, 1) === rest(b, 1)) return true;
  return a[head] === b[head + 1] && a[head + 1] === b[head] && rest(a, 2) === rest(b, 2);
};

/** The words rules know. */
export type Vocabulary = {
  /** True for a word of the rules, a form or stem of one, and an everyday word. */
  readonly knows: (word: string) => boolean;
  /** Words and made-up forms with this first letter, long enough to be misspelt. */
  readonly near: (initial: string) => readonly string[];
  /** True for a word that stands in the rules themselves. */
  readonly writes: (word: string) => boolean;
};

/** Shorter made-up forms come too close to ordinary words. */
const shortestForm = 7;

/** Rules name one form of a word; the slip may be in another. */
const inflected = (word: string): readonly string[] => {
  if (/(?:ing|ed|s)$/.test(word)) return [word];
  const bare = word.replace(/e$/, '');
  return [word, ...[`${word}s`, `${bare}ing`, `${bare}ed`].filter((form) => form.length >= shortestForm)];
};

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** True when the text has this word, between anything that is no letter. */
export const standsIn = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return true;
  return false;
};

type Initial = {
  readonly written: ReadonlySet<string>;
  readonly near: readonly string[];
  /** True for a stem of one of the forms. */
  readonly known: (stem: string) => boolean;
};

const initialOf = (written: ReadonlySet<string>): Initial => {
  const forms = [...written].flatMap(inflected);
  const byStart = Map.groupBy(forms, stemStart);
  const stems = new Map<string, ReadonlySet<string>>();
  return {
    written,
    near: forms.filter((form) => form.length >= shortest),
    known: (word) => {
      const start = word.slice(0, 2);
      const made = stems.get(start) ?? new Set((byStart.get(start) ?? []).map(stem));
      if (byStart.has(start)) stems.set(start, made);
      return made.has(word);
    },
  };
};

/**
 * `rules` is the text rules are written in; `ordinary` are everyday words that must never be taken for a slip. Both are
 * searched as they stand, and forms are made letter by letter, for the letters that unknown words begin with: to take
 * all of it apart for one message would cost more than reading the message.
 */
export const vocabularyOf = (rules: string, ordinary: string): Vocabulary => {
  const made = new Map<string, Initial>();
  const at = (initial: string): Initial => {
    const known = made.get(initial);
    if (known) return known;
    const words = /^[a-z]$/.test(initial) ? rules.match(new RegExp(`(?<![a-z])${initial}[a-z]*`, 'g')) : [];
    const fresh = initialOf(new Set(words));
    made.set(initial, fresh);
    return fresh;
  };
  const isWritten = (word: string): boolean =>
    made.get(word.charAt(0))?.written.has(word) ?? standsIn(rules, word);
  return {
    knows: (word) => isWritten(word) || standsIn(ordinary, word) || at(word.charAt(0)).known(word),
    near: (initial) => at(initial).near,
    writes: (word) => at(word.charAt(0)).written.has(word),
  };
};

/**
 * All words one slip away, those of the same length last: a letter is dropped or doubled more often than changed.
 * A made-up form counts only for a letter too many or too few: "wearing" is no "weaking".
 * The first letter is rarely wrong, save when it changed places with the second.
 */
const corrections = (word: string, { near, writes }: Vocabulary): readonly string[] => {
  const likely = (known: string): boolean => writes(known) || known.length !== word.length;
  const sameStart = near(word.charAt(0)).filter((known) => likely(known) && oneSlipApart(word, known));
  const swapped = near(word.charAt(1)).filter(
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
    if (vocabulary.knows(first) && vocabulary.knows(right)) return [first, right];
  }
  return undefined;
};

/** Repairs slips and run-ons; what is known, short or unlike any rule word stays as it is. */
export const repair = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] =>
  tokens.flatMap((token): readonly Token[] => {
    const { word } = token;
    if (word.length < shortest || vocabulary.knows(word) || vocabulary.knows(token.stem)) return [token];
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
