import { describe, expect, test } from 'vitest';
import { fold } from '#shared/domain/triage/text/fold.ts';
import { stem, stemStart } from '#shared/domain/triage/text/stem.ts';
import { tokenise } from '#shared/domain/triage/text/tokens.ts';

const marks = { none: '', weak: ', ', strong: '. ' };

/** The words as rules see them, a comma or a full stop before those that a pause parts. */
const heard = (text: string): string =>
  tokenise(text)
    .map(({ word, pause }) => `${marks[pause]}${word}`)
    .join(' ');

describe('forms of one word are one word to the rules', () => {
  test.each([
    ['adding', 'add', 'add'],
    ['egged', 'egg', 'egg'],
    ['babies', 'baby', 'babi'],
    ['ties', 'tie', 'tie'],
    ['cries', 'cry', 'cry'],
    ['bones', 'bone', 'bone'],
    ['coming', 'come', 'come'],
    ['vomiting', 'vomits', 'vomit'],
    ['hugged', 'hugging', 'hug'],
    ['rashes', 'rash', 'rash'],
    ['coughs', 'cough', 'cough'],
    ['stitches', 'stitch', 'stitch'],
    ['masses', 'mass', 'mass'],
    ['boxes', 'box', 'box'],
    ['painful', 'pain', 'pain'],
    ['suddenly', 'sudden', 'sudden'],
    ['slowly', 'slow', 'slow'],
    ['numbness', 'numb', 'numb'],
    ['illness', 'ill', 'ill'],
    ['breathing', 'breathes', 'breath'],
    ['stopped', 'stopping', 'stop'],
    ['severely', 'severe', 'sever'],
  ])('"%s" joins "%s"', (form, other, joined) => {
    expect([stem(form), stem(other)]).toEqual([joined, joined]);
  });

  test.each([
    ['awful', 'awful'],
    ['ems', 'ems'],
    ['useful', 'useful'],
    ['lawful', 'lawful'],
    ['virus', 'virus'],
    ['being', 'being'],
    ['used', 'used'],
    ['bleed', 'bleed'],
    ['hmming', 'hmming'],
    ['fulvous', 'fulvous'],
    ['lymph', 'lymph'],
    ['badly', 'badli'],
    ['silly', 'silli'],
  ])('"%s" does not lose what only looks like an ending', (word, kept) => {
    expect(stem(word)).toBe(kept);
  });

  test.each([
    ['feet', 'fo'],
    ['ate', 'ea'],
    ['worst', 'wo'],
    ['hung', 'ha'],
    ['swollen', 'sw'],
    ['breathing', 'br'],
  ])('the stem of "%s" is looked for where it stands, under "%s"', (word, start) => {
    expect(stemStart(word)).toBe(start);
    expect(stem(word).slice(0, 2)).toBe(start);
  });
});

describe('a short form is heard in full', () => {
  test.each([
    ["it's my dad's heart", 'it is my dad heart'],
    ["that'd hurt", 'that hurt'],
    ["they're dizzy", 'they are dizzy'],
    ["what've you", 'what have you'],
    ["can't breathe", 'cannot breathe'],
    ['can’t breathe', 'cannot breathe'],
    ['can`t breathe', 'cannot breathe'],
    ["won't stop", 'will not stop'],
    ['fever w/o cough', 'fever without cough'],
    ['SOB since noon', 'breathless since noon'],
  ])('"%s"', (text, words) => {
    expect(heard(text)).toBe(words);
  });

  test('the words of a short form stand where it was written', () => {
    expect(tokenise("I can't, don't")).toEqual([
      { word: 'i', stem: 'i', start: 0, end: 1, pause: 'none' },
      { word: 'cannot', stem: 'cannot', start: 2, end: 7, pause: 'none' },
      { word: 'do', stem: 'do', start: 9, end: 14, pause: 'weak' },
      { word: 'not', stem: 'not', start: 9, end: 14, pause: 'none' },
    ]);
  });
});

describe('a pause parts what was said from what comes after', () => {
  test.each([
    ['no fever, cough', 'no fever , cough'],
    ['no fever. cough', 'no fever . cough'],
    ['no fever\ncough', 'no fever . cough'],
    ['no fever. (cough)', 'no fever . cough'],
    ['no fever (cough).', 'no fever , cough'],
    ['no fever, (cough)', 'no fever , cough'],
    ['no fever - cough', 'no fever , cough'],
    ['no fever -cough', 'no fever , cough'],
    ['no fever- cough', 'no fever , cough'],
    ['no left-sided pain', 'no left sided pain'],
    ['no R&R', 'no r r'],
    ['no left-sided pain,cough', 'no left sided pain , cough'],
    ['no pain 3–4', 'no pain 3 4'],
    ['no fever & cough', 'no fever , cough'],
    ['no fever/cough', 'no fever , cough'],
    ['no fever,cough', 'no fever , cough'],
    ['no fever * cough', 'no fever cough'],
    ['no fever 😷 cough', 'no fever . cough'],
  ])('"%s"', (text, words) => {
    expect(heard(text)).toBe(words);
  });

  test.each([
    ['pain, chest', 'pain chest'],
    ['pain, chest, left, since noon', 'pain chest left since noon'],
    ['eyes, red', 'eyes red'],
    ['nose, runny', 'nose runny'],
    ['pain. chest', 'pain . chest'],
  ])('five words with a comma are a label: "%s"', (text, words) => {
    expect(heard(text)).toBe(words);
  });

  test.each([
    ['pain, chest, left, since this noon', 'pain , chest , left , since this noon'],
    ['no, chest', 'no , chest'],
    ['fever yes, cough', 'fever yes , cough'],
    ['fever none, cough', 'fever none , cough'],
  ])('six words, or an answer, are none: "%s"', (text, words) => {
    expect(heard(text)).toBe(words);
  });

  test.each([
    ['my knee is red, hot, very painful', 'my knee is red hot very painful'],
    ['my knee is red. hot and very painful', 'my knee is red . hot and very painful'],
    ['my knee hurts, hot water helps it', 'my knee hurts , hot water helps it'],
    ['my knee hurts, red hot it is', 'my knee hurts , red hot it is'],
    ['my knee is hot, swimming helps it', 'my knee is hot , swimming helps it'],
    ['- red knee that hurts for days', ', red knee that hurts for days'],
  ])('a comma in a row of qualities parts nothing: "%s"', (text, words) => {
    expect(heard(text)).toBe(words);
  });
});

describe('letters are read plain, one for one', () => {
  test.each([
    ['FIEBRE', 'fiebre'],
    ['Niño con TOS', 'nino con tos'],
    ['‘can’t’ `x´ ʼ', "'can't' 'x' '"],
    ['Ärger İ', 'arger i'],
    ['37 °C 😷', '37 °c 😷'],
  ])('"%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text)).toHaveLength(text.length);
  });
});
