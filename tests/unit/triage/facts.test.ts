import { describe, expect, test } from 'vitest';
import { readFacts } from '#shared/domain/triage/facts.ts';

/** A Wednesday. */
const now = new Date('2025-11-19T15:00:00Z');
const read = (text: string) => readFacts(text, now);

describe('age keeps its unit', () => {
  test.each([
    ['34F with a cough', 34],
    ['34 yo male', 34],
    ['I am 61 and dizzy', 61],
    ['my 6 week old is coughing', (6 * 7) / 365.25],
    ['a 9-month-old boy', 0.75],
    ["actually it's my son, he's 3", 3],
    ['mi hijo de 4 años', 4],
    ['my three and a half year old coughs', 3.5],
    ['my baby (5 months) has a rash', 5 / 12],
  ])('%s', (text, years) => {
    expect(read(text).age_years).toBeCloseTo(years, 3);
  });
  test.each([
    '3 days of fever',
    'my dad died at 50',
    'pain 7/10',
    'it hurts since Tuesday',
    'male, 101 degrees',
    'male, 39.5 C',
    'fever of 101.5 F',
  ])('no age in "%s"', (text) => {
    expect(read(text).age_years).toBeUndefined();
  });
  test.each(['34, male, 102 F', '34, male, 6 out of 10', '34, female, 98.6 degrees', '34, male, 6'])(
    'the number behind the sex is not the age in "%s"',
    (text) => {
      expect(read(text).age_years ?? 34).toBe(34);
    },
  );
});

describe('temperature in either unit', () => {
  test.each([
    ['temp 101.2', 38.4],
    ['fever of 104', 40],
    ['39.4 C', 39.4],
    ['T 38', 38],
    ['tiene 38.5 de fiebre', 38.5],
  ])('%s', (text, celsius) => {
    expect(read(text).temperature_c).toBeCloseTo(celsius, 1);
  });
  test.each(['fever for 3 days', 'temp 55', 'I am 38 years old'])('none in "%s"', (text) => {
    expect(read(text).temperature_c).toBeUndefined();
  });
});

describe('onset in a grammar of its own', () => {
  test.each([
    ['for 3 days', 3 * 1440],
    ['x2 weeks', 14 * 1440],
    ['for three and a half weeks', 3.5 * 7 * 1440],
    ['30 minutes ago', 30],
    ['two nights ago', 2 * 1440],
    ['a couple of days ago', 2 * 1440],
    ['since Tuesday', 1440],
    ['since Thursday', 6 * 1440],
    ['since yesterday', 1440],
    ['all day', 360],
    ['desde hace dos días', 2 * 1440],
  ])('%s', (text, minutes) => {
    expect(read(`my ear hurts ${text}`).onset?.minutes).toBe(minutes);
  });
  test('on and off is a pattern, not a time', () => {
    expect(read('headache on and off for 2 months').onset).toMatchObject({
      value: 2,
      unit: 'month',
      pattern: 'intermittent',
    });
  });
  test.each([
    'the pain is 7/10',
    'I am 30 years old',
    '20 weeks pregnant',
    'every 6 hours',
    'surgery 2 weeks ago',
  ])('none in "%s"', (text) => {
    expect(read(text).onset).toBeUndefined();
  });
  test('never in the future', () => {
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
      const minutes = read(`sore since ${day}`).onset?.minutes ?? -1;
      expect(minutes).toBeGreaterThanOrEqual(1440);
      expect(minutes).toBeLessThanOrEqual(7 * 1440);
    }
  });
});

test('severity as number and as word', () => {
  expect(read('pain 8 out of ten')).toMatchObject({ severity_0_10: 8, severity_word: 'severe' });
  expect(read('a 3/10 ache')).toMatchObject({ severity_0_10: 3, severity_word: 'mild' });
  expect(read('not too bad')).toMatchObject({ severity_word: 'mild' });
  expect(read('unbearable pain')).toMatchObject({ severity_word: 'severe' });
});

test('vitals as they are typed', () => {
  expect(read('BP 140/90, HR 122, RR 24, SpO2 91%, sugar 310')).toMatchObject({
    systolic: 140,
    diastolic: 90,
    heart_rate: 122,
    breathing_rate: 24,
    oxygen: 91,
    sugar: 310,
  });
});

test('pregnancy, its weeks, and its denial', () => {
  expect(read('20 weeks pregnant')).toMatchObject({ pregnant: true, pregnancy_weeks: 20 });
  expect(read('20w3d pregnant')).toMatchObject({ pregnancy_weeks: 20 });
  expect(read('tengo 35 semanas de embarazo')).toMatchObject({ pregnant: true, pregnancy_weeks: 35 });
  expect(read('burning, not pregnant')).toMatchObject({ pregnant: false });
  expect(read('sore throat').pregnant).toBeUndefined();
});

test('nothing is taken from what is said of relatives', () => {
  const facts = read('my dad had a stroke at 50 years old. my ear hurts');
  expect(facts.age_years).toBeUndefined();
  expect(facts.sex).toBeUndefined();
  expect(facts.relation).toBeUndefined();
});

test('someone else as the patient', () => {
  expect(read('my son has a rash')).toMatchObject({ relation: 'son', sex: 'male' });
});
