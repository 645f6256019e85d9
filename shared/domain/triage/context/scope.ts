import type { Match } from '../match/matcher.ts';
import type { Token } from '../text/tokens.ts';

const subjects = new Set(
  'i he she it my we they his her the there this these those patient you our your their mi me el ella yo su'.split(
    ' ',
  ),
);
const verbs = new Set(
  'is was are were has have had do does did feel can will keep acting walking working moving eating drinking playing feeding behaving otherwise healthy happy well fine mild slight tengo tiene esta estoy come bebe juega'.split(
    ' ',
  ),
);
const determiners = new Set(
  'a an some lot very really severe bad terrible now also un una mucho mucha'.split(' '),
);
const links = new Set(['and', 'or', 'nor', 'any', 'o', 'y', 'ni', 'e', 'u']);
/** NegEx reaches five words; a link of a list starts the count anew. */
const reach = 6;

/** True when a new thought begins at `at`: someone or something else is spoken of. */
const newThought = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? '';
  return subjects.has(word) || verbs.has(word);
};

/**
 * Where a trigger that speaks forward ("no", "history of") stops: at the end of the sentence, at a word that
 * ends scope, at a new subject, or when a list ends. Position exclusive.
 */
export const scopeAfter = (tokens: readonly Token[], trigger: Match, stops: ReadonlySet<number>): number => {
  let sinceLink = 0;
  for (let at = trigger.to; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.pause === 'strong') return at;
    const first = at === trigger.to;
    if (token.pause === 'weak') {
      if (newThought(tokens, at)) return at;
      sinceLink = 0;
    }
    if (!first && (stops.has(at) || subjects.has(token.word))) return at;
    if (links.has(token.word)) {
      const after = tokens[at + 1]?.word ?? '';
      if (
        newThought(tokens, at + 1) ||
        ((token.word === 'and' || token.word === 'y') && determiners.has(after))
      )
        return at;
      sinceLink = 0;
    }
    sinceLink += 1;
    if (sinceLink > reach) return at;
  }
  return tokens.length;
};

/** Words without a full stop that still count as one sentence, to either side; bounds the work on run-on text. */
const longestSentence = 60;

/** First and last position of the sentence around `at`, `to` exclusive. */
export const sentenceAround = (
  tokens: readonly Token[],
  at: number,
): { readonly from: number; readonly to: number } => {
  let from = at;
  while (from > Math.max(0, at - longestSentence) && tokens[from]?.pause !== 'strong') from -= 1;
  let to = at + 1;
  while (to < Math.min(tokens.length, at + longestSentence) && tokens[to]?.pause !== 'strong') to += 1;
  return { from, to };
};

/** The part of the sentence around `at` that speaks of one thing: cut at "but", "now" and new subjects after a pause. */
export const clauseAround = (
  tokens: readonly Token[],
  at: number,
  cuts: ReadonlySet<number>,
): { readonly from: number; readonly to: number } => {
  const sentence = sentenceAround(tokens, at);
  const cutsHere = (position: number): boolean =>
    cuts.has(position) ||
    (tokens[position]?.pause === 'weak' && newThought(tokens, position)) ||
    (links.has(tokens[position]?.word ?? '') && newThought(tokens, position + 1));
  let { from, to } = sentence;
  for (let position = at; position > sentence.from; position -= 1) {
    if (cutsHere(position)) {
      from = position;
      break;
    }
  }
  for (let position = at + 1; position < sentence.to; position += 1) {
    if (cutsHere(position)) {
      to = position;
      break;
    }
  }
  return { from, to };
};
