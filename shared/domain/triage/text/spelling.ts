import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** Shorter words are never corrected: at three or four letters one slip makes another real word. */
const shortest = 5;

const deletions = (word: string): readonly string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));

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

/** The words rules know, prepared for looking up near misses; `near` leads to words as rules write them. */
export type Vocabulary = { readonly known: ReadonlySet<string>; readonly near: ReadonlyMap<string, readonly string[]> };

/** `words` are those rules are written with; `ordinary` are everyday words that must never be taken for a slip. */
export const vocabularyOf = (words: Iterable<string>, ordinary: Iterable<string>): Vocabulary => {
  const near = new Map<string, string[]>();
  const forms = new Set(words);
  for (const word of forms) {
    if (word.length < shortest || !/^[a-z]+$/.test(word)) continue;
    for (const key of [word, ...deletions(word)]) {
      const list = near.get(key);
      if (list) list.push(word);
      else near.set(key, [word]);
    }
  }
  return { known: new Set([...[...forms].flatMap((word) => [word, stem(word)]), ...ordinary]), near };
};

const corrected = (word: string, vocabulary: Vocabulary): string | undefined => {
  const candidates = [word, ...deletions(word)].flatMap((key) => vocabulary.near.get(key) ?? []);
  return candidates.find(
    (known) => (known[0] === word[0] || (known[0] === word[1] && known[1] === word[0])) && oneSlipApart(word, known),
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
    if (vocabulary.known.has(token.stem) || vocabulary.known.has(token.word) || token.word.length < shortest) {
      return [token];
    }
    if (!/^[a-z]+$/.test(token.word)) return [token];
    const slip = corrected(token.word, vocabulary);
    if (slip !== undefined) return [{ ...token, word: slip, stem: stem(slip) }];
    const halves = token.stem.length >= 7 ? split(token.stem, vocabulary) : undefined;
    if (!halves) return [token];
    return [
      { ...token, word: halves[0], stem: halves[0] },
      { ...token, word: halves[1], stem: halves[1], pause: 'none' },
    ];
  });
