import { stem } from '../text/stem.ts';

/**
 * The language rules are written in. A lexicon entry is patterns separated by `;`, a pattern is words:
 * `a|b` either word, `a|b_c` a word or a phrase · `x?` may be missing · `@name` a word class · `=word` this form only · `~` up to five words between ·
 * `<>` both orders with up to five words between. Words are stemmed, so one form stands for all.
 */
export type Element =
  | 'gap'
  | {
      readonly words: ReadonlySet<string>;
      readonly phrases: readonly (readonly string[])[];
      readonly optional: boolean;
    };

const keyOf = (word: string): string => (word[0] === '@' || word[0] === '=' ? word : stem(word));

const elementOf = (source: string): Element => {
  if (source === '~') return 'gap';
  const optional = source.endsWith('?');
  const options = (optional ? source.slice(0, -1) : source).split('|').filter((option) => option !== '');
  return {
    words: new Set(options.filter((option) => !option.includes('_')).map(keyOf)),
    phrases: options.filter((option) => option.includes('_')).map((option) => option.split('_').map(keyOf)),
    optional,
  };
};

/** A pattern as its elements, in both orders where it has two. */
export const compile = (pattern: string): readonly (readonly Element[])[] => {
  const [left = [], right] = pattern
    .replace(/[\s~]+$/, '')
    .split('<>')
    .map((side) => side.trim().split(/\s+/).map(elementOf));
  return right === undefined
    ? [left]
    : [
        [...left, 'gap', ...right],
        [...right, 'gap', ...left],
      ];
};

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Gives `visit` the words of `entry` from `at` that a pattern can begin with; words past an optional element too. */
const openingWords = (entry: string, at: number, to: number, visit: (key: string) => void): void => {
  let from = at;
  let skip = false;
  for (let here = at; here <= to; here += 1) {
    const code = here < to ? entry.charCodeAt(here) : 32;
    if (isLetter(code) || code === 64 || code === 61 || (code >= 48 && code <= 57)) continue;
    if (!skip && here > from) visit(keyOf(entry.slice(from, here)));
    if (code === 32 && here > from && entry[here - 1] !== '?') return;
    skip = code === 95;
    from = here + 1;
  }
};

/**
 * Calls `visit` for every pattern of an entry with each word it can begin with. A plain scan without a copy of
 * anything: it reads the whole lexicon before the first message is answered, while patterns are compiled when met.
 */
export const eachOpening = (entry: string, visit: (pattern: string, key: string) => void): void => {
  for (let at = 0; at < entry.length; ) {
    const end = entry.indexOf(';', at);
    const to = end < 0 ? entry.length : end;
    while (entry[at] === ' ') at += 1;
    const pattern = entry.slice(at, to);
    const see = (key: string): void => visit(pattern, key);
    openingWords(entry, at, to, see);
    const turned = pattern.indexOf('<> ');
    if (turned >= 0) openingWords(entry, at + turned + 3, to, see);
    at = to + 1;
  }
};
