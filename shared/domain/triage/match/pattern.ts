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

/** Keys of rule words: the same few thousand words open all patterns, and a patient's words never come in here. */
const keys = new Map<string, string>();

/** What a rule word is found by: its stem, or itself when it names a class or one form. */
export const keyOf = (word: string): string => {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = word[0] === '@' || word[0] === '=' ? word : stem(word);
  keys.set(word, key);
  return key;
};

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

/** Gives `visit` the words a pattern can begin with, as they are written; words past an optional element too. */
const openingWords = (pattern: string, visit: (word: string) => void): void => {
  for (let at = 0; at < pattern.length; ) {
    const space = pattern.indexOf(' ', at);
    const end = space < 0 ? pattern.length : space;
    const optional = pattern[end - 1] === '?';
    const element = pattern.slice(at, optional ? end - 1 : end);
    at = end + 1;
    if (element === '' || element === '~' || element === '<>') continue;
    for (const option of element.includes('|') ? element.split('|') : [element]) {
      const cut = option.indexOf('_');
      if (option !== '') visit(cut < 0 ? option : option.slice(0, cut));
    }
    if (!optional) return;
  }
};

/** Calls `visit` with each word a pattern can begin with, in both orders where it has two. */
export const eachOpening = (pattern: string, visit: (word: string) => void): void => {
  openingWords(pattern, visit);
  const turned = pattern.indexOf('<> ');
  if (turned >= 0) openingWords(pattern.slice(turned + 3), visit);
};
