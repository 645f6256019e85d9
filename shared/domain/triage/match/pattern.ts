import { stem } from '../text/stem.ts';

/**
 * The language rules are written in. A lexicon entry is patterns separated by `;`, a pattern is words:
 * `a|b` either word, `a|b_c` a word or a phrase · `x?` may be missing · `@name` a word class · `=word` this form only · `~` up to five words between ·
 * `<>` both orders with up to five words between. Words are stemmed, so one form stands for all.
 */
export type Step = { readonly kind: 'word'; readonly keys: readonly string[] } | { readonly kind: 'gap' };

const keyOf = (word: string): string => (word[0] === '@' || word[0] === '=' ? word : stem(word));

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

/** `a; b` → ['a', 'b'] */
export const patternsOf = (entry: string): readonly string[] =>
  entry
    .split(';')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
