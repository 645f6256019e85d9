import { stem } from '../text/stem.ts';

/**
 * The language rules are written in. A lexicon entry is patterns separated by `;`, a pattern is words:
 * `a|b` either word, `a|b_c` a word or a phrase · `x?` may be missing · `@name` a word class · `=word` this form only · `~` up to five words between ·
 * `<>` both orders with up to five words between. Words are stemmed, so one form stands for all.
 */
export type Step = { readonly kind: 'word'; readonly keys: readonly string[] } | { readonly kind: 'gap' };

const keyOf = (word: string): string => (/^[@=]/.test(word) ? word : stem(word));

const word = (words: readonly string[]): Step => ({ kind: 'word', keys: words.map(keyOf) });

/** What one element may stand for: single words together as one step, each joined phrase as steps of its own. */
const readingsOf = (element: string): readonly (readonly Step[])[] => {
  if (element === '~') return [[{ kind: 'gap' }]];
  const options = element
    .replace(/\?$/, '')
    .split('|')
    .filter((option) => option !== '');
  const single = options.filter((option) => !option.includes('_'));
  const joined = options.filter((option) => option.includes('_'));
  return [
    ...(single.length > 0 ? [[word(single)]] : []),
    ...joined.map((option) => option.split('_').map((part) => word([part]))),
    ...(element.endsWith('?') ? [[]] : []),
  ];
};

const sequences = (elements: readonly string[]): readonly (readonly Step[])[] =>
  elements.reduce<readonly (readonly Step[])[]>(
    (heads, element) => heads.flatMap((head) => readingsOf(element).map((steps) => [...head, ...steps])),
    [[]],
  );

/** All step sequences one pattern stands for. */
export const compile = (pattern: string): readonly (readonly Step[])[] => {
  const sides = pattern
    .replace(/~\s*$/, '')
    .split('<>')
    .map((side) => side.trim().split(/\s+/));
  const [left = [], right] = sides;
  if (!right) return sequences(left);
  return [...sequences([...left, '~', ...right]), ...sequences([...right, '~', ...left])];
};

/** `a; b` → ['a', 'b'] */
export const patternsOf = (entry: string): readonly string[] =>
  entry
    .split(';')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
