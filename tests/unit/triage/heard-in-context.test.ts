import { describe, expect, test } from 'vitest';
import { asidesIn, inContext } from '#shared/domain/triage/context/context.ts';
import { heard, read } from './heard.ts';

describe('what is denied', () => {
  test.each([
    ['no rash', 'rash negated'],
    ['no, rash', 'rash'],
    ['i have no fever', 'fever negated'],
    ['No, chest pain and fever', 'chest_pain, fever'],
    ['none, chest pain and a fever', 'chest_pain, fever'],
    ['none of it, i have chest pain', 'chest_pain'],
    ['without, rash and some more fever', 'rash negated, fever'],
    ['no i have chest pain and a fever', 'chest_pain, fever'],
    ['no my chest pain and fever are back', 'chest_pain, fever'],
    ['ok, no he fainted', 'faint'],
    ['he has no the rash', 'rash negated'],
    ['no evidence of a rash, only vomiting', 'rash negated, vomit'],
    ['no evidence of, rash or fever today', 'rash negated, fever negated'],
    ['there was in the night no, rash or fever', 'rash negated, fever negated'],
    ['fever no rash', 'fever, rash negated'],
    ['she is not vomiting', 'vomit negated'],
    ['she did not stop vomiting', 'vomit'],
    ['no appetite and vomiting', 'vomit'],
    ['no doubt a seizure', 'seizure'],
  ])('"%s" is heard as: %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    ['my baby is not breathing', 'not_breathing'],
    ['he is not breathing, vomiting before', 'not_breathing, vomit'],
    ['i find no pulse, fever since noon', 'no_pulse, fever'],
    ['it is not painful, rash or fever there', 'mild, rash negated, fever negated'],
  ])('a grave sign worded with "no" is not its own denial: "%s" is %s', (text, expected) => {
    expect(heard(text).replace('mild negated', 'mild')).toBe(expected);
  });

  test.each([
    ['chest pain: no', 'chest_pain negated'],
    ['chest pain? no', 'chest_pain negated'],
    ['chest pain - no', 'chest_pain negated'],
    ['chest pain (no)', 'chest_pain negated'],
    ['chest pain = none', 'chest_pain negated'],
    ['chest pain no', 'chest_pain negated'],
    ['chest pain  no', 'chest_pain negated'],
    ['chest pain * no', 'chest_pain'],
    ['chest pain at all: no', 'chest_pain negated'],
    ['chest pain when at rest: no', 'chest_pain'],
    ['i have chest pain, no, not now', 'chest_pain'],
    ['chest pain: no, fever: yes, i said', 'chest_pain negated, fever'],
    ['chest pain: no rash', 'chest_pain, rash negated'],
    ['i had: nothing; chest pain, no', 'chest_pain'],
    ['i have chest pain here, at: no', 'chest_pain'],
    ['chest pain was ruled out', 'chest_pain negated'],
    ['the chest pain, ruled out by them', 'chest_pain negated'],
    ['the chest pain. ruled out by them', 'chest_pain'],
    ['chest pain it was negative', 'chest_pain negated'],
    ['no chest pain until i climb stairs', 'chest_pain'],
    ['no chest pain unless i climb stairs', 'chest_pain'],
    ['no chest pain though until monday i rested', 'chest_pain'],
    ['until monday there was no chest pain at all', 'chest_pain negated'],
    ['no chest pain when resting until noon', 'chest_pain negated'],
  ])('an answer after the word: "%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    ['not better', 'better negated'],
    ['better not', 'better'],
    ['she will not smile', 'smile'],
    ['she will not eat', 'able negated'],
    ['she will eat not', 'able'],
    ['my son is not walking', 'able negated'],
    ['i do not want to die', 'wants_to_die uncertain'],
    ['want to die', 'wants_to_die'],
    ['not stroke', 'stroke negated'],
    ['will not fever', 'fever'],
    ['will not kill myself tonight', 'wants_to_die uncertain'],
    ['maybe a stroke', 'stroke uncertain'],
    ['what if it is a stroke', 'stroke supposed'],
    ['not sure if it is a seizure, i am vomiting', 'seizure uncertain, vomit'],
  ])(
    'a plain "not" before words of comfort turns them over, before grave words it asks: "%s" is %s',
    (text, expected) => {
      expect(heard(text)).toBe(expected);
    },
  );
});

describe('what is over', () => {
  test.each([
    ['fever is gone', 'fever resolved'],
    ['fever is not gone', 'fever'],
    ['the fever has gone away', 'fever resolved'],
    ['the fever has not gone away', 'fever'],
    ['chest pain stopped', 'chest_pain resolved'],
    ['chest pain that has stopped', 'chest_pain resolved'],
    ['chest pain in bed then stopped', 'chest_pain'],
    ['chest pain so bad it stopped me', 'chest_pain'],
    ['chest pain lasted 5 minutes', 'chest_pain resolved'],
    ['chest pain. stopped smoking', 'chest_pain'],
    ['the pressure stopped, chest pain', 'chest_pain'],
    ['chest pain stopped and returned', 'chest_pain'],
    ['chest pain stopped and is back', 'chest_pain'],
    ['chest pain stopped and began again', 'chest_pain'],
    ['chest pain stopped, vomiting, still weak', 'chest_pain, vomit'],
    ['chest pain stopped. then it is back', 'chest_pain'],
    ['chest pain stopped. i slept and read and drank and then it was back', 'chest_pain resolved'],
    ['again chest pain, it stopped', 'chest_pain resolved'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });
});

describe('what is said of somebody else', () => {
  test.each([
    ['my father had a stroke', 'stroke other', 'my father had a stroke'],
    ['fever, my father had a stroke', 'fever, stroke other', 'my father had a stroke'],
    ['my father had a stroke and i have a headache', 'stroke other, headache', 'my father had a stroke'],
    ['my father had a stroke but headache', 'stroke other, headache', 'my father had a stroke'],
    ['my father had a stroke. headache', 'stroke other, headache', 'my father had a stroke'],
    ['my father had a stroke. headache today', 'stroke other, headache', 'my father had a stroke'],
    ['headache today. my father had a stroke', 'headache, stroke other', 'my father had a stroke'],
    ['my father had a stroke, vomiting', 'stroke other, vomit other', 'my father had a stroke, vomiting'],
    ['my father had a stroke for 10 minutes', 'stroke other', 'my father had a stroke for 10 minutes'],
    ['my father had a stroke today', 'stroke', undefined],
    ['today my father had a stroke', 'stroke', undefined],
    ['headache. today my father had a stroke', 'headache, stroke', undefined],
    ['my father had a stroke today. headache', 'stroke, headache', undefined],
    ['family history of stroke', 'stroke past other', 'family history of stroke'],
    ['headache, family history of stroke', 'headache, stroke past other', 'family history of stroke'],
    ['headache. family history of stroke', 'headache, stroke past other', 'family history of stroke'],
    ['family history of stroke. headache', 'stroke past other, headache', 'family history of stroke'],
    ['headache today, family history of stroke', 'headache, stroke past other', 'family history of stroke'],
    ['stroke is genetic', 'stroke', 'genetic'],
    ['family history of stroke, but i fainted', 'stroke past other, faint', 'family history of stroke'],
    ['family history of stroke and i fainted', 'stroke past other, faint', 'family history of stroke'],
    [
      'family history of stroke and seizure',
      'stroke past other, seizure past other',
      'family history of stroke and seizure',
    ],
  ])('"%s" is heard as %s', (text, expected, aside) => {
    expect(heard(text)).toBe(expected);
    const { tokens, matches } = read(text);
    expect(asidesIn(tokens, matches).map(({ start, end }) => text.slice(start, end))).toEqual(
      aside === undefined ? [] : [aside],
    );
  });
});

describe('what is only supposed', () => {
  test.each([
    ['saw a movie. chest pain', 'chest_pain'],
    ['chest pain. it was in a movie', 'chest_pain'],
    ['chest pain in a movie', 'chest_pain supposed'],
    ['in a movie chest pain', 'chest_pain supposed'],
    ['signs of stroke', 'stroke supposed'],
    ['signs of stroke. headache', 'stroke supposed, headache'],
    ['what are his signs of stroke', 'stroke supposed'],
    ['has signs of stroke', 'stroke'],
    ['have signs of stroke', 'stroke'],
    ['had signs of stroke', 'stroke'],
    ['shows signs of stroke', 'stroke'],
    ['with signs of stroke', 'stroke'],
    ['displays signs of stroke', 'stroke'],
    ['maybe signs of stroke', 'stroke supposed'],
    ['signs of stroke maybe', 'stroke supposed'],
    ['signs of stroke have', 'stroke supposed'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });
});

describe('where it stands', () => {
  test("a finding is shown with the patient's own words, and what stands in another phrase is not read", () => {
    const text = 'Hay fever and Chest pain!';
    const { tokens, matches } = read(text);
    expect(inContext(text, tokens, matches).filter(({ id }) => id !== 'mask')).toEqual([
      { id: 'chest_pain', start: 14, end: 24, certainty: 'present', subject: 'patient', time: 'now' },
    ]);
  });
});
