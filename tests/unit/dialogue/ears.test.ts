import { describe, expect, it } from 'vitest';
import {
  alarmsIn,
  confirmedAlarms,
  hear,
  judge,
  readsAsDenial,
  tellsRisk,
} from '#shared/domain/dialogue/ears.ts';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { tuesdayMorning as now } from './records.ts';
import { sessionWith } from './scene.ts';

/** What a message raises: rows that end the chat, and with a question mark those that are asked about. */
const raised = (text: string, intake: Partial<Intake> = {}): string => {
  const { alarms, uncertain } = alarmsIn(text, sessionWith(intake));
  return [...alarms.map(({ id }) => id), ...uncertain.map(({ id }) => `?${id}`)].join(' ');
};
const judged = (...story: readonly string[]) => judge(sessionWith({ story }), now);

describe('a temperature in Fahrenheit', () => {
  it.each(['101 F', '99F', '101.5F', '101,5 f', '110.3 f', '119 f', '90  f', '101.5  °  F', '96°f'])(
    '"%s" is no age and no sex',
    (text) => {
      const { age_years, sex } = hear(text, now, 'en');
      expect([age_years, sex]).toEqual([undefined, undefined]);
    },
  );

  it.each([
    ['34 f', 34, false],
    ['89 f', 89, true],
  ])('"%s" is a woman of that age', (text, age_years, isRisk) => {
    expect(hear(text, now, 'en')).toStrictEqual({ age_years, sex: 'female' });
    expect(tellsRisk(text, now)).toBe(isRisk);
  });

  it('is no great age, which would be a risk', () => {
    expect(tellsRisk('101 F', now)).toBe(false);
  });

  it('stands apart from what else is told', () => {
    expect(hear('34 male, 99F', now, 'en')).toStrictEqual({ age_years: 34, sex: 'male' });
    expect(hear('male 99F', now, 'en')).toStrictEqual({ sex: 'male' });
  });

  it('is nothing where nothing is told', () => {
    expect(hear('hello', now, 'en')).toStrictEqual({});
  });
});

describe('what is known of the patient weighs in every message', () => {
  it.each<[string, Partial<Intake>, string]>([
    ['my chest hurts', {}, ''],
    ['my chest hurts', { age_years: 50 }, 'R02'],
    ['I cannot pee', {}, ''],
    ['I cannot pee', { sex: 'female' }, ''],
    ['I cannot pee', { sex: 'male' }, 'R26'],
    ['my water broke', {}, ''],
    ['my water broke', { pregnant: true }, 'R23'],
  ])('"%s" of %o raises "%s"', (text, intake, rows) => {
    expect(raised(text, intake)).toBe(rows);
    expect(judge(sessionWith({ ...intake, story: [text] }), now).alarms.map(({ id }) => id)).toEqual(
      rows === '' ? [] : [rows],
    );
  });

  it.each(['a dog bit me', 'I suddenly went deaf in one ear', 'my child has had a fever for 6 days'])(
    '"%s" is for today, and ends no chat',
    (text) => {
      expect(raised(text)).toBe('');
      expect(judged(text)).toMatchObject({ disposition: 'same_day', alarms: [] });
    },
  );
});

describe('a name that sounds like a sign', () => {
  const named = { asked: 'identity' } as const;
  it.each([
    ['Lola Coma', 'R01', ''],
    ['LOLA COMA', 'R01', ''],
    ['Joy Angina, 3/4/1990', 'R02', ''],
    ['Lola Coma, my son has collapsed', 'R01', 'R01'],
    ['Lola Coma, I cannot breathe', 'R01 R05', 'R05'],
    ['Lola Coma and my son is in a coma', 'R01', 'R01'],
    ['I always cannot breathe, my name is Al', 'R05', 'R05'],
  ])('"%s" raises "%s", and "%s" where the name was asked for', (text, anywhere, asked) => {
    expect(raised(text)).toBe(anywhere);
    expect(raised(text, named)).toBe(asked);
  });
});

describe('words that only sound grave', () => {
  const story = 'my new blood pressure tablets make me dizzy when I stand';
  it.each(['location', 'place_choice', 'preferences', 'identity', 'cover', 'consent'] as const)(
    'are not asked about in an answer about the %s',
    (asked) => {
      expect(raised(story, { asked })).toBe('');
    },
  );

  it.each([undefined, 'complaint', 'onset', 'screen', 'red_flag'] as const)(
    'are asked about while %s is asked',
    (asked) => {
      expect(raised(story, asked === undefined ? {} : { asked })).toBe('?V03');
    },
  );

  it('are the case without an answer only while a plan is on the table', () => {
    const text = "if I don't answer, decline it";
    expect(raised(text, { asked: 'consent' })).toBe('');
    expect(raised(text, { asked: 'location' })).toBe('R01');
  });
});

describe('a sign that was asked about and not denied', () => {
  it.each([
    ['R40', 'emergency', true, /^Call or text 988 now/],
    ['R41', 'emergency', true, /^Get to safety\./],
    ['R02', 'call_911', false, /^Call 911 now\. Do not drive yourself\./],
    ['V03', 'emergency', false, /^Go to the emergency room now; call 911 if it gets worse\./],
  ] as const)('%s is %s, with the crisis line: %s', (id, level, crisis, advice) => {
    expect(confirmedAlarms(id, 'en')).toEqual([{ id, level, crisis, advice: expect.stringMatching(advice) }]);
  });

  it('is told in Spanish to a Spanish speaker', () => {
    expect(confirmedAlarms('V03', 'es')[0]?.advice).toMatch(/urgencias/i);
  });
});

describe('a sentence that denies a sign', () => {
  it.each([
    ['No fever', true],
    ['No trouble breathing', true],
    ['No fever of 39 C', false],
    ['No chest pain since Tuesday', false],
    ['No cough but a fever', false],
    ['Chest pain', false],
    ['I have fainted', false],
  ])('"%s" is heard as nothing but a denial: %s', (text, denial) => {
    expect(readsAsDenial(text, 'en')).toBe(denial);
  });
});

describe('what weighed in the judgement', () => {
  it.each([
    [['my ear hurts, I have a fever, a cough, a rash and I vomit'], ['ear hurts', 'fever', 'cough']],
    [['Ear pain. My ear pain is bad'], ['ear pain']],
    [
      ['my ear hurts', 'and my knee hurts'],
      ['ear hurts', 'knee hurts'],
    ],
    [['I had a stiff neck last year, now a headache'], ['headache']],
    [['a headache, no fever'], ['headache']],
    [['my ear hurts. My dad had a heart attack at 50'], ['ear hurts']],
  ])('of %o is %o', (story, told) => {
    expect(judged(...story).told).toEqual(told);
  });

  it('ends one message before the next begins', () => {
    expect(judged('chest', 'pain and sweating').alarms).toEqual([]);
  });

  it('comes with every piece of advice, as sentences', () => {
    expect(judged('a dog bit me').advice).toBe(
      'Wash the wound for 15 minutes with soap and water and be seen today. Be seen by a clinician today.',
    );
  });
});
