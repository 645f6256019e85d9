import { findMatches, type Match, type Matcher } from '../match/matcher.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** Longest first, then leftmost: the reading a person would choose. */
const chosen = (matches: readonly Match[]): ReadonlyMap<number, Match> => {
  const taken = new Set<number>();
  const kept = new Map<number, Match>();
  const ordered = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
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
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const found = phrases.get(at);
    const same = found !== undefined && found.to - at === 1 && stem(found.id) === token.stem;
    const phrase = same ? undefined : found;
    const last = phrase ? tokens[phrase.to - 1] : token;
    out.push(
      phrase ? { ...token, word: phrase.id, stem: stem(phrase.id), end: last?.end ?? token.end } : token,
    );
    at = phrase ? phrase.to : at + 1;
  }
  return out;
};
