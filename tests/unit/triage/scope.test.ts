import { describe, expect, test } from 'vitest';
import { clauseAround, scopeAfter, sentenceAround } from '#shared/domain/triage/context/scope.ts';
import { tokenise } from '#shared/domain/triage/text/tokens.ts';

const words = (count: number, from = 1): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `w${'abcdefghij'.charAt(Math.floor((from + at) / 10))}${'abcdefghij'.charAt((from + at) % 10)}`,
  ).join(' ');

const stopping = ['but', 'just', 'because'];
const cutting = ['but', 'now'];

const at = (text: string, places: readonly string[]): ReadonlySet<number> =>
  new Set(tokenise(text).flatMap(({ word }, position) => (places.includes(word) ? [position] : [])));

/** The words a denial speaks of. */
const denied = (text: string): string => {
  const tokens = tokenise(text);
  const from = tokens.findIndex(({ word }) => word === 'no' || word === 'sin');
  const to = scopeAfter(tokens, { id: 'deny', from, to: from + 1 }, at(text, stopping));
  return tokens
    .slice(from + 1, to)
    .map(({ word }) => word)
    .join(' ');
};

describe('how far a "no" reaches', () => {
  test.each([
    ['no fever', 'fever'],
    ['well no', ''],
    ['no. fever', ''],
    ['no fever. rash', 'fever'],
    ['no fever or rash', 'fever or rash'],
    ['no fever, rash', 'fever rash'],
    ['no fever, it hurts', 'fever'],
    ['no fever, tengo tos', 'fever'],
    ['no fever, keeps his rash', 'fever keeps'],
    ['no fever it hurts', 'fever'],
    ['no fever is known', 'fever is known'],
    ['no fever but rash', 'fever'],
    ['no just fever', 'just fever'],
    ['no fever and rash', 'fever and rash'],
    ['no fever and he fainted', 'fever'],
    ['no fever and feel weak', 'fever'],
    ['no fever or he fainted', 'fever'],
    ['no fever and a rash', 'fever'],
    ['no fever or a rash', 'fever or a rash'],
    ['no fever and', 'fever and'],
    ['sin fiebre y tos', 'fiebre y tos'],
    ['sin fiebre y mucha tos', 'fiebre'],
    ['sin fiebre o mucha tos', 'fiebre o mucha tos'],
    ['no bad fever a rash', 'bad fever a rash'],
    [`no ${words(6)}`, words(6)],
    [`no ${words(7)}`, words(6)],
    [`no ${words(3)} or ${words(5, 4)}`, `${words(3)} or ${words(5, 4)}`],
    [`no ${words(3)} or ${words(7, 4)}`, `${words(3)} or ${words(5, 4)}`],
    [`no ${words(3)}, ${words(6, 4)}`, words(9)],
    [`no ${words(3)}, ${words(8, 4)}`, words(9)],
  ])('"%s" denies "%s"', (text, expected) => {
    expect(denied(text)).toBe(expected);
  });
});

const around =
  (reader: (text: string, position: number) => { readonly from: number; readonly to: number }) =>
  (text: string, word: string): string => {
    const tokens = tokenise(text);
    const { from, to } = reader(
      text,
      tokens.findIndex((token) => token.word === word),
    );
    return tokens
      .slice(from, to)
      .map((token) => token.word)
      .join(' ');
  };

describe('what stands in one sentence', () => {
  const sentence = around((text, position) => sentenceAround(tokenise(text), position));

  test.each([
    ['i fell. my arm hurts. it is red', 'arm', 'my arm hurts'],
    ['i fell. my arm hurts. it is red', 'my', 'my arm hurts'],
    ['i fell. my arm hurts. it is red', 'hurts', 'my arm hurts'],
    ['i fell. my arm hurts. it is red', 'fell', 'i fell'],
    ['i fell. my arm hurts. it is red', 'red', 'it is red'],
    ['i fell, my arm hurts, it is red now', 'arm', 'i fell my arm hurts it is red now'],
    ['ouch', 'ouch', 'ouch'],
  ])('"%s" around "%s" is "%s"', (text, word, expected) => {
    expect(sentence(text, word)).toBe(expected);
  });

  test('run-on text counts as one sentence sixty words to either side', () => {
    const tokens = tokenise(Array.from({ length: 140 }, () => 'sore').join(' '));
    expect(sentenceAround(tokens, 70)).toEqual({ from: 10, to: 130 });
    expect(sentenceAround(tokens, 59)).toEqual({ from: 0, to: 119 });
    expect(sentenceAround(tokens, 90)).toEqual({ from: 30, to: 140 });
  });
});

describe('what is said of one thing', () => {
  const clause = around((text, position) => clauseAround(tokenise(text), position, at(text, cutting)));

  test.each([
    ['the rash went but my arm hurts a lot', 'rash', 'the rash went'],
    ['the rash went but my arm hurts a lot', 'arm', 'but my arm hurts a lot'],
    ['the rash went but my arm hurts a lot', 'but', 'but my arm hurts a lot'],
    ['a rash years ago, i have a fever and he fainted', 'rash', 'a rash years ago'],
    ['a rash years ago, i have a fever and he fainted', 'fever', 'i have a fever'],
    ['a rash years ago, i have a fever and he fainted', 'fainted', 'and he fainted'],
    ['a rash years ago, with a fever and bad cough', 'fever', 'a rash years ago with a fever and bad cough'],
    ['a rash. then fever but cough now itch. weak', 'cough', 'but cough'],
    ['a rash. then fever but cough now itch. weak', 'fever', 'then fever'],
    ['a rash. then fever but cough now itch. weak', 'itch', 'now itch'],
    ['a rash years ago i said and', 'rash', 'a rash years ago i said and'],
    ['he and fever', 'fever', 'he and fever'],
    ['a rash, fever, is weak and sore', 'fever', 'a rash fever'],
    ['i coughed and fever he said', 'coughed', 'i coughed and fever he said'],
  ])('"%s" around "%s" is "%s"', (text, word, expected) => {
    expect(clause(text, word)).toBe(expected);
  });
});
