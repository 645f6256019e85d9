import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/domain/triage/context/finding.ts';
import { factsOf } from '#shared/domain/triage/facts.ts';
import type { Reading } from '#shared/domain/triage/reading.ts';

/** A Wednesday. */
const now = new Date('2025-11-19T15:00:00Z');

type Said = Partial<Omit<Finding, 'id'>>;

/** A reading as the context readers hand it over: what they found, and what they say of relatives. */
const facts = (
  text: string,
  heard: Readonly<Record<string, Said>> = {},
  asides: readonly string[] = [],
): ReturnType<typeof factsOf> => {
  const findings = Object.entries(heard).map(
    ([id, said]): Finding => ({
      id,
      start: 0,
      end: 1,
      certainty: 'present',
      subject: 'patient',
      time: 'now',
      ...said,
    }),
  );
  const reading: Reading = {
    text,
    tokens: [],
    findings,
    language: 'en',
    asides: asides.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })),
  };
  return factsOf(reading, now);
};

test('what is not said is not there', () => {
  expect(facts('hello')).toStrictEqual({});
});

describe('the sex named first counts', () => {
  test.each([
    ['woman of 40, fell on her boy', 'female'],
    ['man of 40, lives with a girl', 'male'],
    ['a girl', 'female'],
    ['a boy', 'male'],
    ['somebody', undefined],
  ])('%s', (text, sex) => {
    expect(facts(text).sex).toBe(sex);
  });
});

describe('which way it goes', () => {
  test.each([
    ['worse', { worse: {} }, 'worse'],
    ['better', { better: {} }, 'better'],
    ['worse again after it was better', { better: {}, worse: {} }, 'worse'],
    ['no better, the same', { better: { certainty: 'negated' } }, 'same'],
    ['what if it gets worse', { worse: { certainty: 'supposed' } }, undefined],
    ['it was worse last year', { worse: { time: 'past' } }, undefined],
    ['my husband is worse', { worse: { subject: 'other' } }, undefined],
    ['unchanged', {}, 'same'],
    ['sigue igual', {}, 'same'],
    ['it hurts', {}, undefined],
  ] as const)('%s', (text, heard, trend) => {
    expect(facts(text, heard).trend).toBe(trend);
  });
});

describe('how bad it is, in a word', () => {
  test.each([
    ['4/10', { severe: {} }, 'moderate'],
    ['it is bad', { severe: {} }, 'severe'],
    ['it is light', { mild: {} }, 'mild'],
    ['moderate', {}, 'moderate'],
    ['dolor moderado', {}, 'moderate'],
    ['it hurts', {}, undefined],
  ] as const)('%s', (text, heard, word) => {
    expect(facts(text, heard).severity_word).toBe(word);
  });
});

describe('pregnant, not pregnant, or not said', () => {
  test.each([
    ['i am 20 weeks pregnant', {}, true, 20],
    ['expecting', { h_pregnant: {} }, true, undefined],
    ['not expecting', { h_pregnant: { certainty: 'negated' } }, false, undefined],
    ['gave birth', { h_pregnant: {}, h_postpartum: {} }, false, undefined],
    ['my sister is expecting', { h_pregnant: { subject: 'other' } }, undefined, undefined],
    ['my ear hurts', {}, undefined, undefined],
  ] as const)('%s', (text, heard, pregnant, weeks) => {
    expect(facts(text, heard)).toMatchObject(
      pregnant === undefined ? {} : { pregnant, ...(weeks === undefined ? {} : { pregnancy_weeks: weeks }) },
    );
    expect(facts(text, heard).pregnant).toBe(pregnant);
  });
});

describe('whose figures they are', () => {
  test('those of relatives are passed by, however many there are', () => {
    const [mother, father] = ['our mom is 60 years old', 'dad is 70 years old'];
    const text = `${mother}, ${father}, i am 30 years old`;
    expect(facts(text, {}, [mother, father]).age_years).toBe(30);
  });

  test('a child who is the patient is named', () => {
    expect(facts('my son has a rash').relation).toBe('son');
    expect(facts("my son's doctor said so").relation).toBeUndefined();
  });
});

test('the age of a baby is not how long it has been ill', () => {
  expect(facts('my baby (5 months) has a rash').onset).toBeUndefined();
  expect(facts('my baby (5 months) has a rash for 2 days').onset?.phrase).toBe('2 days');
});

test('what stands on two lines is two figures', () => {
  const found = facts('fever 38\n5 days ago');
  expect(found.temperature_c).toBe(38);
  expect(found.onset?.phrase).toBe('5 days');
});

test('all that is said is there', () => {
  expect(facts('male, 34, temp 39 c, pain 8/10, hr 90, for 2 days, unchanged', { severe: {} })).toStrictEqual(
    {
      heart_rate: 90,
      age_years: 34,
      sex: 'male',
      temperature_c: 39,
      severity_0_10: 8,
      severity_word: 'severe',
      onset: { value: 2, unit: 'day', minutes: 2880, qualifier: 'exact', phrase: '2 days' },
      trend: 'same',
    },
  );
});
