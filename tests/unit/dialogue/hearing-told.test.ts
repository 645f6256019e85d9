import { describe, expect, it } from 'vitest';
import { en } from '#shared/domain/dialogue/catalogue/en.ts';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { learn } from '#shared/domain/dialogue/learn.ts';
import { patientHeard } from '#shared/domain/dialogue/learning/patient.ts';
import { placeHeard } from '#shared/domain/dialogue/learning/place.ts';
import { preferencesHeard } from '#shared/domain/dialogue/learning/preferences.ts';
import { tuesdayMorning as now } from './records.ts';
import { earOf, sessionWith, told } from './scene.ts';

const { age_years: _age, sex: _sex, ...unknown } = told;
const learned = (message: string, intake: Partial<Intake>) => learn(sessionWith(intake), message, now, en);

describe('what is said back of a message', () => {
  const name = en.fieldNames.first_name;
  it.each<[string, Partial<Intake>, readonly string[], readonly string[]]>([
    ['35', { ...unknown, asked: 'patient' }, ['35 years old'], []],
    ['35', { ...told, asked: 'patient' }, [], ['35 years old']],
    ['actually I am 35', told, ['35 years old'], []],
    ['10001', { ...told, asked: 'location' }, ['near 10001'], []],
    ['80202', { ...told, asked: 'location', location: '10001' }, [], ['near 80202']],
    ['my name is Ana', { ...told, asked: 'onset' }, [name], []],
    ['none', { ...told, asked: 'screen', screen: { items: ['stiff neck'], answers: [] } }, [], []],
    ['hm', { ...told, asked: 'onset' }, [], []],
  ])('"%s" to %o is noted as %o and changed as %o', (message, intake, noted, changed) => {
    expect(learned(message, intake)).toMatchObject({ noted, changed });
  });

  it.each<[string, Partial<Intake>, boolean]>([
    ['35', { ...unknown, asked: 'patient' }, true],
    ['male', { ...unknown, asked: 'patient' }, true],
    ['yes', { ...told, sex: 'female', asked: 'pregnancy' }, true],
    ['7', { ...told, asked: 'severity' }, true],
    ['10001', { ...told, asked: 'location' }, false],
    ['skip', { ...told, asked: 'identity' }, false],
    ['Ana Lopez', { ...told, asked: 'identity' }, false],
    ['hm', { ...told, asked: 'onset' }, false],
  ])('"%s" to %o is judged anew: %s', (message, intake, health) => {
    expect(learned(message, intake).health).toBe(health);
  });
});

describe('who the patient is', () => {
  const onset = { ...told, asked: 'onset' } as const;
  const daughter = { ...onset, who: 'other', relation: 'daughter' } as const;
  const herself = { who: 'other', relation: 'daughter', sex: 'female' };
  it.each<[string, Partial<Intake>, object]>([
    ['I am 35', onset, {}],
    ['I am 35', { ...told, asked: 'patient' }, { age_years: 35 }],
    ['I am 35 years old', onset, { age_years: 35 }],
    ['an old scar, female', onset, {}],
    ['it is for me', onset, { who: 'self' }],
    ['it is for me', daughter, {}],
    ['actually it is for me', daughter, { who: 'self' }],
    ['for my daughter', onset, herself],
    ['my daughter is 8', { ...onset, who: 'self' }, { ...herself, age_years: 8 }],
  ])('"%s" to %o teaches %o', (message, intake, change) => {
    expect(patientHeard(earOf(message, sessionWith(intake))).change).toStrictEqual(change);
  });

  it('is told pregnant no more where it is a man', () => {
    const pregnant = { ...unknown, pregnant: true, asked: 'patient' } as const;
    expect(patientHeard(earOf('male', sessionWith(pregnant))).change).toStrictEqual({
      sex: 'male',
      pregnant: false,
    });
    expect(patientHeard(earOf('female', sessionWith(pregnant))).change).toStrictEqual({ sex: 'female' });
  });
});

describe('a place', () => {
  const heard = (message: string, intake: Partial<Intake>) =>
    placeHeard(earOf(message, sessionWith({ ...told, ...intake })));
  const place_choices = ['Hollywood, CA', 'Hollywood, FL'];
  it.each<[string, Partial<Intake>, string | undefined]>([
    ['new yrok', { asked: 'location' }, 'New York, NY'],
    ['new yrok', { asked: 'onset' }, undefined],
    ['Chicago', { asked: 'booking_offer', location: '80202' }, 'Chicago, IL'],
    ['actually since Monday', { asked: 'onset', location: '80202' }, undefined],
    ['actually I am in 80202', { asked: 'onset', location: '80202' }, undefined],
    ['2', { asked: 'onset', place_choices }, undefined],
    ['2', { asked: 'place_choice', place_choices }, 'Hollywood, FL'],
    [' Nowhere ', { asked: 'place_choice', place_choices }, 'Nowhere'],
  ])('in "%s" to %o is %s', (message, intake, location) => {
    expect(heard(message, intake)).toEqual(
      location === undefined ? undefined : { change: { location }, noted: `near ${location}` },
    );
  });
});

describe('a wished time beside a grade', () => {
  it.each([
    '8/10 I prefer Monday',
    '10/10 I prefer Monday',
    '8/10, I prefer Monday',
    'I prefer 8/10 Monday',
    'I prefer 8 /10 Monday',
    'I prefer 8/ 10 Monday',
    '8 sobre diez prefiero el lunes',
    '8sobre diez prefiero el lunes',
    '8 sobrediez prefiero el lunes',
    'pain on Friday!? I prefer Monday!',
  ])('is the time alone: "%s"', (message) => {
    expect(preferencesHeard(earOf(message))?.change.preferences?.compact).toBe('Mon 00:00-24:00');
  });

  it('holds every clause and sentence that speaks of times', () => {
    const compact = (message: string) => preferencesHeard(earOf(message))?.change.preferences?.compact;
    expect(compact('since Friday, I prefer Monday, after 3')).toBe('Mon 15:00-24:00');
    expect(compact('I prefer Monday. Works for me after 3')).toBe('Mon 15:00-24:00');
  });
});
