import { describe, expect, it } from 'vitest';
import { en } from '#shared/domain/dialogue/catalogue/en.ts';
import type { Asked, Intake } from '#shared/domain/dialogue/intake.ts';
import { learn } from '#shared/domain/dialogue/learn.ts';
import { patientHeard } from '#shared/domain/dialogue/learning/patient.ts';
import { nextOf } from '#shared/domain/dialogue/next-question.ts';
import { readPatient, readPatientAnswer } from '#shared/domain/dialogue/reading/patient.ts';
import { tuesdayMorning } from './records.ts';
import { earOf, sessionWith, told } from './scene.ts';

const heard = (message: string, intake: Partial<Intake> = {}) =>
  patientHeard(earOf(message, sessionWith({ skipped: ['cover'], ...intake })));

describe('who the patient is', () => {
  it.each([
    ["it's for me", { who: 'self' }],
    ['it is for me', { who: 'self' }],
    ['this is for myself', { who: 'self' }],
    ["I'm the patient", { who: 'self' }],
    ['soy yo', { who: 'self' }],
    ['es para mí', { who: 'self' }],
    ['es para mi hija', { who: 'other', relation: 'hija', sex: 'female' }],
    ['it is for my baby', { who: 'other', relation: 'baby' }],
    ['my ear hurts', {}],
  ])('in any message: "%s"', (message, expected) => {
    expect(readPatient(message)).toEqual(expected);
  });

  it.each([
    ['he is 40', { age_years: 40, sex: 'male' }],
    ['she is 40', { age_years: 40, sex: 'female' }],
    ['40, his leg', { age_years: 40, sex: 'male' }],
    ['40, her leg', { age_years: 40, sex: 'female' }],
    ['40 f', { age_years: 40, sex: 'female' }],
    ['40 yo m', { age_years: 40, sex: 'male' }],
    ['40h', { age_years: 40, sex: 'male' }],
    ['120', { age_years: 120 }],
    ['121', {}],
    ['10 days', { age_years: 10 / 365 }],
    ['2 wks, girl', { age_years: 14 / 365, sex: 'female' }],
    ['3 meses', { age_years: 3 / 12 }],
    ['thirty four', { age_years: 34 }],
    ['treinta y cuatro', { age_years: 34 }],
    ['twelve', { age_years: 12 }],
    ['twenty', { age_years: 20 }],
    ['sixty twenty', { age_years: 60 }],
    ['my son, 3', { who: 'other', relation: 'son', age_years: 3, sex: 'male' }],
    ['40years old', { age_years: 40 }],
    ['i m 34 yo f', { age_years: 34, sex: 'female' }],
    ['i m 34 yr f', { age_years: 34, sex: 'female' }],
    ['m 34 on floor f', { age_years: 34, sex: 'male' }],
    ['none of it', {}],
  ])('in the answer to how old, and female or male: "%s"', (message, expected) => {
    expect(readPatientAnswer(message)).toStrictEqual(expected);
  });
});

describe('the answer to "how old is the patient?"', () => {
  it.each([
    ['34, female', { age_years: 34, sex: 'female' }, '34 years old, female'],
    ['6 months', { age_years: 0.5 }, '6 months old'],
    ['male', { sex: 'male' }, 'male'],
    ['my son, 3', { who: 'other', relation: 'son', age_years: 3, sex: 'male' }, '3 years old, male'],
    ['I am pregnant and 30', { age_years: 30, pregnant: true }, '30 years old'],
  ])('is kept and said back: "%s"', (message, change, noted) => {
    expect(heard(message, { asked: 'patient' })).toEqual({ change, noted });
  });

  it.each(['skip', 'pass', 'I would rather not say', 'not sure', 'no idea'])(
    'may be kept back: "%s", and the question is not put again',
    (message) => {
      expect(heard(message, { asked: 'patient' })).toEqual({ change: { skipped: ['cover', 'patient'] } });
    },
  );

  it.each(['no', 'none', 'hmm'])('is not kept back by "%s"', (message) => {
    expect(heard(message, { asked: 'patient' })).toEqual({ change: {} });
  });

  it('is not kept back by a "not sure" beside an age', () => {
    expect(heard('not sure, about 40', { asked: 'patient' }).change).toEqual({ age_years: 40 });
  });

  it.each(['skip', 'not sure'])('is not skipped by a "%s" to another question', (message) => {
    expect(heard(message, { asked: 'onset' })).toEqual({ change: {} });
  });
});

describe('the answer to a pregnancy', () => {
  it.each([
    ['yes', { pregnant: true }],
    ['no', { pregnant: false }],
    ['not sure', { skipped: ['cover', 'pregnancy'] }],
    ['I am pregnant', { pregnant: true }],
    ['hmm', {}],
  ])('"%s"', (message, change) => {
    expect(heard(message, { ...told, sex: 'female', asked: 'pregnancy' })).toEqual({ change });
  });

  it('is not read from an answer to something else', () => {
    for (const message of ['yes', 'no', 'not sure']) {
      expect(heard(message, { ...told, sex: 'female', asked: 'onset' })).toEqual({ change: {} });
    }
  });
});

describe('another patient after all', () => {
  const known = { ...told, sex: 'female', pregnant: true, asked: 'onset' } satisfies Partial<Intake>;
  const learnt = (message: string, intake: Partial<Intake> = known) =>
    learn(sessionWith(intake), message, tuesdayMorning, en);
  const of = ({ intake }: ReturnType<typeof learnt>) => [intake.age_years, intake.sex, intake.pregnant];

  it.each([
    ['actually it is for my daughter', known, [undefined, 'female', undefined]],
    ['sorry, it is for my baby', known, [undefined, undefined, undefined]],
    ['actually it is for my son, he is 3 years old', known, [3, 'male', false]],
    ["actually it's for me", { ...known, who: 'other', relation: 'mom' }, [undefined, undefined, undefined]],
    ["actually it's for me", known, [34, 'female', true]],
  ] as const)('has an age of their own: "%s"', (message, intake, expected) => {
    expect(of(learnt(message, intake))).toEqual(expected);
  });

  it('is asked about, and judged anew', () => {
    const learned = learnt('sorry, it is for my baby');
    expect(learned.health).toBe(true);
    expect(nextOf(sessionWith(learned.intake))).toBe('patient');
  });
});

describe('what is known of the patient', () => {
  const mother = { ...told, sex: 'female', who: 'self', pregnant: true } satisfies Partial<Intake>;
  const rows: readonly (readonly [string, string, Asked, Partial<Intake>, string | undefined])[] = [
    ['a pregnancy told again is no change', 'I am pregnant', 'onset', {}, undefined],
    ['a pregnancy may be taken back', 'I am not pregnant', 'onset', { pregnant: false }, undefined],
    ['a figure in another answer is no age', '40', 'onset', {}, undefined],
    ['a word in another answer is no sex', 'he is a man', 'onset', {}, undefined],
    ['an age in so many words is one', 'she is 40 years old', 'onset', { age_years: 40 }, '40 years old'],
    ['an age in Spanish words is one', 'tiene 40 años', 'onset', { age_years: 40 }, '40 years old'],
    ['the same age is no change', 'she is 34 years old', 'onset', {}, undefined],
    [
      'a relative is another patient, and a boy is not pregnant',
      'my son is 3',
      'onset',
      { who: 'other', relation: 'son', age_years: 3, sex: 'male', pregnant: false },
      '3 years old, male',
    ],
    [
      'a correction counts, and a man is not pregnant',
      'sorry, male',
      'onset',
      { sex: 'male', pregnant: false },
      'male',
    ],
    ['the answer to who it is counts', 'male', 'patient', { sex: 'male', pregnant: false }, 'male'],
    ['the same sex is no change', 'sorry, female', 'onset', {}, undefined],
  ];
  it.each(rows)('%s: "%s"', (_what, message, asked, change, noted) => {
    expect(heard(message, { ...mother, asked })).toEqual(
      noted === undefined ? { change } : { change, noted },
    );
  });

  it('is taken from the opener while nothing is known', () => {
    expect(heard('my 4 year old daughter has an earache')).toEqual({
      change: { who: 'other', relation: 'daughter', age_years: 4, sex: 'female' },
      noted: '4 years old, female',
    });
    expect(heard("it's for me", { who: 'other', relation: 'son', asked: 'patient' }).change).toEqual({
      who: 'self',
    });
  });
});
