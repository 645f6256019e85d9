import { findMatches, type Match, type Matcher } from '../match/matcher.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** Longest first, then leftmost, as they were found: the reading a person would choose. */
const chosen = (matches: readonly Match[]): ReadonlyMap<number, Match> => {
  const taken = new Set<number>();
  const kept = new Map<number, Match>();
  const ordered = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const match of ordered) {
    const positions = Array.from({ length: match.to - match.from }, (_, offset) => match.from + offset);
    if (positions.some((position) => taken.has(position))) continue;
    for (const position of positions) taken.add(position);
    kept.set(match.from, match);
  }
  return kept;
};

/** Puts one word for each lay phrase; the word keeps the span of what the patient wrote. */
export const rewrite = (tokens: readonly Token[], lay: Matcher): readonly Token[] => {
  const phrases = chosen(findMatches(lay, tokens));
  const out: Token[] = [];
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < next) continue;
    const found = phrases.get(at);
    if (found === undefined || (found.to - at === 1 && stem(found.id) === token.stem)) {
      out.push(token);
      continue;
    }
    const { id, to } = found;
    out.push({ ...token, word: id, stem: stem(id), end: tokens[to - 1]?.end ?? token.end });
    next = to;
  }
  return out;
};
