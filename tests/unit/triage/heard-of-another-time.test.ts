import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

describe('what was another time', () => {
  test.each([
    ['history of stroke', 'stroke past'],
    ['hx stroke', 'stroke past'],
    ['pmh stroke', 'stroke past'],
    ['pmhx stroke', 'stroke past'],
    ['past medical history stroke', 'stroke past'],
    ['previous stroke', 'stroke past'],
    ['prior stroke', 'stroke past'],
    ['formerly stroke', 'stroke past'],
    ['as a child stroke', 'headache past, stroke past'],
  ])('"headache, %s" leaves the headache of today', (text, expected) => {
    expect(heard(`headache and bad weak legs, ${text}`)).toBe(
      expected.startsWith('headache') ? expected : `headache, ${expected}`,
    );
  });

  test.each([
    ['history of stroke. headache', 'stroke past, headache'],
    ['history of stroke but headache', 'stroke past, headache'],
    ['history of stroke, seizure, vomiting', 'stroke past, seizure past, vomit past'],
    ['history of stroke, seizure, vomiting for 2 hours', 'stroke past, seizure past, vomit'],
    ['history of stroke, seizure, vomiting started at noon', 'stroke past, seizure past, vomit'],
    ['today a visit, history of stroke, seizure, vomiting', 'stroke past, seizure past, vomit past'],
    ['today a visit, history of stroke, seizure, vomiting for 2 hours', 'stroke past, seizure past, vomit'],
    ['history of stroke and vomiting for 2 hours', 'stroke past, vomit past'],
    ['history of stroke, seizure, here today for pills', 'stroke past, seizure past'],
    ['previous stroke, a bad headache and vomiting', 'stroke past, headache, vomit'],
    ['previous stroke and seizure, a bad headache', 'stroke past, seizure past, headache'],
    ['prior heart attack, chest pain and vomiting', 'heart_attack past, chest_pain, vomit'],
    ['a former stroke, headache and much vomiting', 'stroke past, headache, vomit'],
  ])('what a history covers: "%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    '3 day',
    '3 days',
    '2 week',
    '2 weeks',
    '2 wk',
    '2 wks',
    '5 hour',
    '5 hr',
    '5 hrs',
    '10 minutes',
    '10 min',
    '10 mins',
    '1 month',
  ])('a %s history is this illness', (since) => {
    expect(heard(`${since} history of chest pain`)).toBe('chest_pain');
  });

  test.each([
    ['3 year history of headache', 'headache past'],
    ['monday history of headache', 'headache past'],
    ['midweek history of headache', 'headache past'],
    ['weekend history of headache', 'headache past'],
    ['2 hours of bad and long history of headache', 'headache past'],
    ['history of headache 2 hours', 'headache past'],
    ['2 hours hx headache', 'headache past'],
  ])('other histories are not: "%s"', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    ['seizure years ago', 'seizure past'],
    ['fever last year', 'fever past'],
    ['rash as a child', 'rash past'],
    ['when i was a kid i had seizure', 'seizure past'],
    ['last year fever. chest pain', 'fever past, chest_pain'],
    ['chest pain. fever last year', 'chest_pain, fever past'],
    ['seizure began years ago', 'seizure'],
    ['chest pain since a heart attack years ago', 'chest_pain, heart_attack'],
    ['chest pain 2 hours ago like last year', 'chest_pain'],
    ['fainted for 2 minutes last year', 'faint past'],
    ['fainted for 2 hours last year', 'faint past'],
    ['fainted for the last time yesterday like last year', 'faint'],
    ['fainted 2 minutes, asked for help last year', 'faint'],
    ['i cared for him and ten minutes in fainted like last year', 'faint'],
    ['seizure years ago, i have fever', 'seizure past, fever'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    'but',
    'however',
    'although',
    'though',
    'now',
    'then',
    'today',
    'tonight',
    'pero',
    'ahora',
    'hoy',
  ])('"years ago %s" ends what was', (word) => {
    expect(heard(`the rash was years ago ${word} fever`)).toBe('rash past, fever');
  });

  test.each(['now', 'today', 'tonight', 'right now', 'ahora', 'hoy'])(
    'what is said of "%s" is of now, whatever was years ago',
    (word) => {
      expect(heard(`last year heart attack, chest pain ${word}`)).toBe('heart_attack past, chest_pain');
    },
  );

  test.each([
    ['last year heart attack, chest pain now, it is bad', 'heart_attack past, chest_pain'],
    ['last year heart attack, chest pain, now calm', 'heart_attack past, chest_pain past'],
    ['last year heart attack, chest pain it, now calm', 'heart_attack past, chest_pain past'],
    ['last year heart attack, chest pain that is now calm', 'heart_attack past, chest_pain past'],
    ['heart attack two years ago and chest pain', 'heart_attack past, chest_pain'],
    ['a heart attack 2 years ago, chest pain, vomiting', 'heart_attack past, chest_pain, vomit'],
    ['a heart attack a few years ago with chest pain', 'heart_attack past, chest_pain past'],
    ['about two years ago a heart attack and chest pain', 'heart_attack past, chest_pain past'],
    ['2 years ago a heart attack and chest pain', 'heart_attack past, chest_pain past'],
    ['heart attack and chest pain two years ago', 'heart_attack past, chest_pain past'],
    ['as a child i had seizure and fever', 'seizure past, fever past'],
    ['he had seizure as a child and fever', 'seizure past, fever past'],
  ])('where "years ago" belongs: "%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });
});
