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
  const words = new Set<string>();
  const phrases: (readonly string[])[] = [];
  for (const option of (optional ? source.slice(0, -1) : source).split('|')) {
    if (option.includes('_')) phrases.push(option.split('_').map(keyOf));
    else if (option !== '') words.add(keyOf(option));
  }
  return { words, phrases, optional };
};

/** The elements of a pattern of one order. */
export const compile = (pattern: string): readonly Element[] => pattern.split(' ').map(elementOf);

/** Calls `visit` with each word an opening can begin with, as it is written; words past an optional element too. */
export const eachWord = (opening: string, visit: (word: string) => void): void => {
  for (const element of opening.includes(' ') ? opening.split(' ') : [opening]) {
    if (element === '~') continue;
    const needed = element.endsWith('?') ? element.slice(0, -1) : element;
    for (const option of needed.includes('|') ? needed.split('|') : [needed]) {
      const cut = option.indexOf('_');
      visit(cut < 0 ? option : option.slice(0, cut));
    }
  }
};
