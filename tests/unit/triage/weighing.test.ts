import { describe, expect, test } from 'vitest';
import { type AssessInput, assess, engineVersion } from '#shared/domain/triage/assess.ts';
import { complaintOf } from '#shared/domain/triage/complaint.ts';
import { maxDisposition } from '#shared/domain/triage/disposition.ts';
import { emergencyNumbersFor } from '#shared/domain/triage/emergency-numbers.ts';
import { wordsFor } from '#shared/domain/triage/wording.ts';

type Known = Omit<AssessInput, 'text'>;

const notAsked = 'warning signs were not asked about yet: appointment';
const notSureR40 = 'not sure about R40: same_day until asked';
const knee = 'joint or limb pain: appointment by default';

describe('what decided, in the words the record keeps', () => {
  test.each<[string, Known, string, readonly string[]]>([
    ['hiccups', {}, 'self_care', ['minor complaint: self_care by default']],
    ['sore throat', {}, 'appointment', [notAsked]],
    ['hiccups and sore throat', {}, 'appointment', [notAsked]],
    ['hello there', {}, 'appointment', ['no complaint recognised: appointment']],
    ['my knee hurts', {}, 'appointment', [knee]],
    ['maybe ear pain', {}, 'appointment', ['ear pain: appointment by default']],
    ['my knee hurts', { age_years: 70 }, 'appointment', [knee, 'age 65 or more: one step up']],
    ['my knee hurts, I am on chemo', {}, 'same_day', [knee, 'weak immune system: one step up']],
    ['runny nose, no fever. I am on chemo', {}, 'appointment', ['weak immune system: one step up']],
    ['eye pain', { age_years: 70 }, 'same_day', ['eye pain: same_day by default']],
    [
      'crushing chest pain',
      {},
      'call_911',
      ['red flag R02, possible heart attack: call_911', 'chest pain: same_day by default'],
    ],
    ['not sure if I am suicidal, and my knee hurts', {}, 'same_day', [knee, notSureR40]],
    [
      'I am suicidal, or maybe suicidal, who knows',
      {},
      'emergency',
      [
        'red flag R40, thoughts of suicide or self-harm: emergency',
        'thoughts of self-harm: emergency by default',
      ],
    ],
    [
      'not sure if I am suicidal',
      { denied: ['R40', 'R14'] },
      'appointment',
      ['R40, R14 was denied when asked: appointment'],
    ],
    [
      'maybe I hurt myself on purpose yesterday, it stopped',
      {},
      'same_day',
      ['thoughts of self-harm: not sure, same_day'],
    ],
    [
      "maybe black stool, and it's not like the worst headache",
      { can_ask: true, denied: ['V03'] },
      'same_day',
      ['not sure about R12, R14: same_day until asked', 'V03 was denied when asked: appointment'],
    ],
  ])('%s %o', (text, known, disposition, reasons) => {
    const result = assess({ text, ...known });
    expect(result.disposition).toBe(disposition);
    expect([...result.reasons].sort()).toEqual([...reasons].sort());
  });

  test('a fever is weighed beside what hurts, and says which rule raised it', () => {
    const { reasons } = assess({ text: 'my knee hurts, fever of 38.5 C for 4 days' });
    expect(reasons).toContainEqual(expect.stringMatching(/^fever: raised to same_day by onset_days>=3/));
  });
});

describe('what makes a small complaint safe at home', () => {
  test.each([
    ['cough, getting better', 'self_care'],
    ['mild cough', 'self_care'],
    ['cough, eating and playing normally', 'self_care'],
    ['cough, no fever', 'self_care'],
    ['headache; ibuprofen works', 'self_care'],
    ['I have had headaches like this for years', 'self_care'],
    ['cough', 'appointment'],
    // What a relative does not have says nothing of the patient.
    ['my dad never had cancer. cough', 'appointment'],
  ])('%s', (text, disposition) => {
    expect(assess({ text }).disposition).toBe(disposition);
  });
});

test('days are counted from the day it was said', () => {
  const now = new Date('2025-11-19T15:00:00Z');
  expect(assess({ text: 'my knee hurts since Monday', now }).facts.onset?.phrase).toBe('2 days');
});

describe('which kind of clinic', () => {
  test.each([
    ['sore throat', {}, 'respiratory'],
    ['sore throat', { age_years: 17 }, 'child'],
    ['sore throat', { age_years: 18 }, 'respiratory'],
    ['hello', { age_years: 5 }, 'child'],
    ['my tooth hurts', { age_years: 8 }, 'dental'],
    ['pink eye', { age_years: 8 }, 'eye'],
    ['sprained ankle', { age_years: 15 }, 'minor_injury'],
    ['I feel depressed', { age_years: 15 }, 'mental_health'],
    ['crushing chest pain', { age_years: 15 }, 'emergency'],
  ])('%s %o', (text, known, category) => {
    expect(assess({ text, ...known }).category).toBe(category);
  });
});

describe('flags the patient confirmed', () => {
  const ids = (input: AssessInput) => assess(input).red_flags.map((flag) => flag.id);
  test('stand behind those the text has, each once', () => {
    expect(ids({ text: 'crushing chest pain', confirmed: ['R02'] })).toEqual(['R02']);
    expect(ids({ text: 'crushing chest pain', confirmed: ['R14'] })).toEqual(['R02', 'R14']);
    expect(ids({ text: 'headache', confirmed: ['R99'] })).toEqual([]);
    expect(ids({ text: 'headache' })).toEqual([]);
  });
  test('are not asked about again, the others are', () => {
    const text = "maybe black stool, and it's not like the worst headache";
    const { uncertain } = assess({ text, can_ask: true, denied: ['V03'], confirmed: ['R12'] });
    expect(uncertain.map((flag) => flag.id)).toEqual(['R14']);
    expect(assess({ text: "it's not like the worst headache", confirmed: ['R14'] }).uncertain).toEqual([]);
  });
});

describe('the words that decided, in the order they were written', () => {
  const heard = (text: string) =>
    assess({ text }).evidence.map(
      ({ id, text: said, time, negated }) => `${negated ? 'no ' : ''}${id} "${said}" ${time}`,
    );
  test.each([
    [
      'no fever. my ear hurts. my dad had a stroke',
      [
        'no fever "fever" now',
        'ear_hurts "ear hurts" now',
        'ear_pain "ear hurts" now',
        'any_pain "hurts" now',
        'h_stroke "had a stroke" now',
      ],
    ],
    ['sore throat', ['any_pain "sore" now', 'sore_throat "sore throat" now']],
    ['hiccups, mild', ['minor_ailment "hiccups" now']],
    [
      'I am scared it could be chest pain',
      ['torso_word "chest" supposed', 'chest_pain "chest pain" supposed', 'any_pain "pain" supposed'],
    ],
  ])('%s', (text, pieces) => {
    expect([...heard(text)].sort()).toEqual([...pieces].sort());
    const { evidence } = assess({ text });
    expect(evidence).toEqual([...evidence].sort((a, b) => a.start - b.start || a.end - b.end));
  });
  test('what is over says so', () => {
    expect(heard('my ear hurt last week, it went away')).toContain('h_recent "last week" resolved');
  });
});

test('an emergency carries its own advice before that of its urgency', () => {
  const result = assess({ text: 'crushing chest pain' });
  expect(result.advice).toEqual([
    'Call 911 now. Do not drive yourself. Follow what the dispatcher says about aspirin.',
    'Call 911 now.',
  ]);
  expect(result.red_flags[0]?.evidence.map((piece) => piece.text)).toContain('crushing chest');
  expect(result.complaint).toBe('chest pain');
  expect(assess({ text: 'crushing chest pain', locale: 'es' }).complaint).toBe('dolor de pecho');
  expect(result.engine).toEqual({ name: 'rules', version: engineVersion });
});

describe('what to watch for', () => {
  test('in English and in Spanish, as one sentence', () => {
    expect(wordsFor('same_day', undefined, 'en')).toEqual({
      advice: ['Be seen by a clinician today.'],
      safety_net:
        'Get emergency help if there is: chest pain, trouble breathing, confusion or fainting, fever or getting worse quickly. If it gets worse or does not improve in a few days, be seen sooner.',
    });
    expect(wordsFor('call_911', undefined, 'es')).toEqual({
      advice: ['Llame al 911 ahora.'],
      safety_net:
        'Busque ayuda de urgencia si aparece: dolor de pecho, dificultad para respirar, confusión o desmayo, fiebre o empeora rápido. Si empeora o no mejora en unos días, vuelva a consultar.',
    });
  });
});

describe('the complaint a clinic hears', () => {
  test.each([
    ['my eye is pink and my ear hurts', 'eye pain'],
    ['my ear hurts and my eye is pink', 'ear pain'],
    ['ankle sprain. headache', 'sprain or strain'],
    ['headache. ankle sprain', 'headache'],
    ['fever and sore throat', 'sore throat'],
    ['maybe ear pain', 'ear pain'],
    ['my ear hurt, it went away this morning', 'ear pain'],
  ])('%s', (text, phrase) => {
    expect(complaintOf(text)?.phrase).toBe(phrase);
    expect(assess({ text }).complaint).toBe(phrase);
  });
});

test('no urgency at all is the least', () => {
  expect(maxDisposition()).toBe('self_care');
  expect(maxDisposition('appointment', 'emergency', 'same_day')).toBe('emergency');
});

test.each([
  [undefined, '911'],
  ['US', '911'],
  ['INDIA', '911'],
  ['en-GB', '999'],
  ['en-GB-oxendict', '999'],
  ['de-DE-u-co-phonebk', '112'],
  ['NZ', '111'],
])('whoever lives in %s calls %s', (where, number) => {
  expect(emergencyNumbersFor(where).emergency).toBe(number);
});
