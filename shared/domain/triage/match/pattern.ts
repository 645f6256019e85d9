import { stem } from '../text/stem.ts';

/**
 * The language rules are written in. A lexicon entry is patterns separated by `;`, a pattern is words:
 * `a|b` either word · `x?` may be missing · `@name` a word class · `=word` this form only · `~` up to three words between ·
 * `<>` both orders with up to three words between. Words are stemmed, so one form stands for all.
 */
export type Step = { readonly kind: 'word'; readonly keys: readonly string[] } | { readonly kind: 'gap' };

const keysOf = (element: string): readonly string[] =>
  element
    .split('|')
    .filter((word) => word !== '')
    .map((word) => (/^[@=]/.test(word) ? word : stem(word)));

const sequences = (elements: readonly string[]): readonly (readonly Step[])[] => {
  const [head, ...rest] = elements;
  if (head === undefined) return [[]];
  const tails = sequences(rest);
  if (head === '~') return tails.map((tail) => [{ kind: 'gap' }, ...tail]);
  const optional = head.endsWith('?');
  const step: Step = { kind: 'word', keys: keysOf(optional ? head.slice(0, -1) : head) };
  const present = tails.map((tail) => [step, ...tail]);
  return optional ? [...present, ...tails] : present;
};

/** All step sequences one pattern stands for. */
export const compile = (pattern: string): readonly (readonly Step[])[] => {
  const sides = pattern.replace(/~\s*$/, '').split('<>').map((side) => side.trim().split(/\s+/));
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
