import { describe, expect, test } from 'vitest';
import { oneSlipApart, repair, standsIn, vocabularyOf } from '#shared/domain/triage/text/spelling.ts';
import { tokenise } from '#shared/domain/triage/text/tokens.ts';

const words = (rules: string, text: string, ordinary = ''): string =>
  repair(tokenise(text), vocabularyOf(rules, ordinary))
    .map(({ word }) => word)
    .join(' ');

describe('one slip of the finger', () => {
  test.each([
    ['chest', 'ches', true],
    ['ches', 'chest', true],
    ['chest', 'hest', true],
    ['chest', 'chesst', true],
    ['chest', 'chist', true],
    ['chest', 'cehst', true],
    ['chest', 'chets', true],
    ['chest', 'chest', false],
    ['chest', 'che', false],
    ['che', 'chest', false],
    ['chest', 'chist!', false],
    ['abt', 'xat', false],
    ['xat', 'abt', false],
    ['chest', 'chsit', false],
    ['chest', 'hcast', false],
  ])('"%s" and "%s": %s', (one, other, apart) => {
    expect(oneSlipApart(one, other)).toBe(apart);
  });
});

describe('a word stands in a text only whole', () => {
  test.each([
    ['chest pain', 'chest', true],
    ['chest pain', 'pain', true],
    ['chest|pain?', 'pain', true],
    ['painful', 'pain', false],
    ['painful pain', 'pain', true],
    ['apain', 'pain', false],
    ['zpain', 'pain', false],
    ['paina', 'pain', false],
    ['painz', 'pain', false],
    ['chest', 'pain', false],
  ])('in "%s" stands "%s": %s', (text, word, stands) => {
    expect(standsIn(text, word)).toBe(stands);
  });
});

describe('the words rules know, and forms made of them', () => {
  const rules = 'breathe|chest ear 9lives;bleeding ~ @needle itch zoster? hives faint';
  const made = () => vocabularyOf(rules, 'wearing a cap');
  test.each([
    ['b', ['breathe', 'breathes', 'breathing', 'breathed', 'bleeding']],
    ['c', ['chest', 'chesting', 'chested']],
    ['e', []],
    ['f', ['faint', 'fainting', 'fainted']],
    ['h', ['hives']],
    ['i', ['itching']],
    ['n', ['needle', 'needles', 'needling', 'needled']],
    ['z', ['zoster', 'zosters', 'zostering', 'zostered']],
    ['q', []],
    ['9', []],
    ['br', []],
    ['rb', []],
    ['', []],
  ])('"%s": %j', (initial, near) => {
    expect(made().near(initial)).toEqual(near);
  });

  test.each([
    ['chest', true],
    ['bleeding', true],
    ['bleed', true],
    ['breath', true],
    ['needl', true],
    ['wearing', true],
    ['wear', false],
    ['breast', false],
    ['chestpain', false],
    ['b', false],
    ['9', false],
  ])('knows "%s": %s', (word, known) => {
    const vocabulary = made();
    expect(vocabulary.knows(word)).toBe(known);
    expect(vocabulary.knows(word)).toBe(known);
  });

  test.each([
    ['breathe', true],
    ['breathing', false],
    ['wearing', false],
  ])('"%s" stands in the rules: %s', (word, written) => {
    expect(made().writes(word)).toBe(written);
  });
});

describe('a slip is mended', () => {
  test.each([
    ['chest', 'my chset hurts', 'my chest hurts'],
    ['chest', 'my cheest hurts', 'my chest hurts'],
    ['chest', 'my hcest hurts', 'my chest hurts'],
    ['faint', 'i faited', 'i fainted'],
    ['breathe', 'i am brething', 'i am breathing'],
    ['chest pain', 'chestpain', 'chest pain'],
    ['cannot breathe', 'i cantbreathe', 'i cannot breathe'],
    ['bad rash', 'badrash', 'bad rash'],
    ['stiff leg', 'stiffleg', 'stiff leg'],
  ])('rules know "%s": "%s"', (rules, text, mended) => {
    expect(words(rules, text)).toBe(mended);
  });

  test.each([
    ['heart', 'i hear you', 'four letters are never mended'],
    ['weak', 'i am wearing it', 'a made-up form is only for a letter too many or too few'],
    ['oozing', 'xozing', 'the first letter is rarely wrong'],
    ['gagging', 'agagging', 'no letter comes before the first'],
    ['car pet', 'carpet', 'a short word is not two'],
    ['chest', 'chestxyzw', 'both halves must be words'],
    ['chest', 'xyzwchest', 'both halves must be words'],
    ['101:fever 2345:pain', '1012345', 'a number is not two'],
    ['trembling', 'thimbles', 'two slips are another word'],
  ])('with "%s", "%s" stays: %s', (rules, text) => {
    expect(words(rules, text)).toBe(text);
  });

  test('an everyday word is no slip', () => {
    expect(words('heart', 'heard it', 'heard')).toBe('heard it');
    expect(words('heart', 'heard it')).toBe('heart it');
  });

  test.each([
    ['cramps crops', 'crmps', 'cramps', ['crop']],
    ['crops cramps', 'crmps', 'cramps', ['crop']],
    ['crops craps', 'crmps', 'crops', ['crap']],
    ['cramps crumps', 'crmps', 'cramps', ['crump']],
    ['crops cramps crumps craps', 'crmps', 'cramps', ['crump', 'crop', 'crap']],
  ])('with "%s", "%s" is "%s" first, and may be %j', (rules, slip, word, also) => {
    const [token] = repair(tokenise(slip), vocabularyOf(rules, ''));
    expect(token).toEqual({ word, stem: word.slice(0, -1), also, start: 0, end: 5, pause: 'none' });
  });

  test('two forms of one word are one meaning', () => {
    const [token] = repair(tokenise('breathd'), vocabularyOf('breathe', ''));
    expect(token).toEqual({ word: 'breathed', stem: 'breath', start: 0, end: 7, pause: 'none' });
  });

  test('both halves of a run-on stand where it was written, with no pause between', () => {
    expect(repair(tokenise('no, chestpains'), vocabularyOf('chest pains', '')).slice(1)).toEqual([
      { word: 'chest', stem: 'chest', start: 4, end: 14, pause: 'weak' },
      { word: 'pains', stem: 'pain', start: 4, end: 14, pause: 'none' },
    ]);
  });
});
