import { plain } from '../dates/plain.ts';
import type { Turn } from './call.ts';
import type { Question } from './questions.ts';

/** Words that every question has. */
const empty = new Set(
  `a an the do does did is are was were can could will would have has had may i you your we our they their it its this
  that there what when which who how where why of to in on at for from with by and or any some please de la el los las
  un una que cual cuando como donde quien es son esta estan hay tiene tienen puede pueden su sus para por con en y o`.split(
    /\s+/,
  ),
);

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word);

const wordsOf = (text: string): readonly string[] => {
  const all = (plain(text).match(/[a-z0-9']+/g) ?? []).map(stem);
  const telling = all.filter((word) => !empty.has(word));
  return telling.length === 0 ? all : telling;
};

/** Three fifths of the question's own words: agents rephrase, but seldom replace most of a question. */
const enough = 0.6;

/** How much of a question stands in a turn, 0 to 1. */
export const likeness = (question: string, turn: string): number => {
  const wanted = [...new Set(wordsOf(question))];
  const said = new Set(wordsOf(turn));
  return wanted.length === 0 ? 0 : wanted.filter((word) => said.has(word)).length / wanted.length;
};

export type Asked = {
  /** Index of the agent's turn. */
  readonly at: number;
  readonly question_ids: readonly string[];
};

/**
 * Where the agent asks, in the order of the call. A turn that fits several questions asks the ones it fits best; with
 * two whole questions in it, both.
 */
export const askedIn = (questions: readonly Question[], turns: readonly Turn[]): readonly Asked[] =>
  turns.flatMap((turn, at) => {
    if (turn.speaker !== 'agent') return [];
    const scored = questions
      .map(({ id, text }) => ({ id, score: likeness(text, turn.text) }))
      .filter(({ score }) => score >= enough);
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const question_ids = scored.filter(({ score }) => score === best || score === 1).map(({ id }) => id);
    return question_ids.length === 0 ? [] : [{ at, question_ids }];
  });
