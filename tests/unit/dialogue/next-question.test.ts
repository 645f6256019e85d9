import { describe, expect, it } from 'vitest';
import { en } from '#shared/domain/dialogue/catalogue/en.ts';
import { es } from '#shared/domain/dialogue/catalogue/es.ts';
import { emptyIntake, type Intake } from '#shared/domain/dialogue/intake.ts';
import { nextOf, questionText } from '#shared/domain/dialogue/next-question.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { clinic } from './records.ts';
import { sessionWith, told } from './scene.ts';

const { complaint, story, age_years, sex, onset } = told;
const begun = { complaint, story } satisfies Partial<Intake>;
const person = { ...begun, age_years, sex } satisfies Partial<Intake>;
const woman = (years: number): Partial<Intake> => ({ ...begun, age_years: years, sex: 'female' });
const refill = { category: 'routine', label: 'refill', phrase: 'refill' };
const preferences = { text: 'any time', compact: 'any time' };
const judged = { disposition: 'appointment' } satisfies Partial<Session>;
const found = { ...judged, clinics: [clinic(1)] } satisfies Partial<Session>;
const here = { ...told, location: '10001' } satisfies Partial<Intake>;

describe('the next thing to ask for', () => {
  const rows: readonly (readonly [string, Partial<Intake>, Partial<Session>, string])[] = [
    ['what is wrong', {}, {}, 'complaint'],
    ['the grave sign, before anything', { confirming: { id: 'R14', question: '?' } }, {}, 'red_flag'],
    ['who the patient is', begun, {}, 'patient'],
    ['the beginning, of a patient of unknown age', { ...begun, skipped: ['patient'] }, {}, 'onset'],
    ['nothing of a pregnancy at eleven', woman(11), {}, 'onset'],
    ['a pregnancy from twelve years on', woman(12), {}, 'pregnancy'],
    ['a pregnancy up to fifty-two', woman(52), {}, 'pregnancy'],
    ['nothing of a pregnancy at fifty-three', woman(53), {}, 'onset'],
    ['nothing of a pregnancy that was told', { ...woman(30), pregnant: false }, {}, 'onset'],
    ['nothing of a pregnancy nobody is sure about', { ...woman(30), skipped: ['pregnancy'] }, {}, 'onset'],
    ['nothing of a pregnancy without an age', { ...begun, sex: 'female', skipped: ['patient'] }, {}, 'onset'],
    ['nothing of a pregnancy of a man', { ...person, sex: 'male' }, {}, 'onset'],
    ['how bad it is', { ...person, onset }, {}, 'severity'],
    ['neither beginning nor pain of a refill', { ...person, complaint: refill }, {}, 'judge'],
    ['the warning signs', { ...told, screen: { items: ['fever'], answers: [] } }, {}, 'screen'],
    ['no warning signs twice', { ...told, screen: { items: ['fever'], answers: ['no'] } }, {}, 'judge'],
    ['no warning signs where there are none', { ...told, screen: { items: [], answers: [] } }, {}, 'judge'],
    ['how urgent it is', told, {}, 'judge'],
    ['the place', told, judged, 'location'],
    ['which place, of several', { ...here, place_choices: ['Hollywood, CA'] }, judged, 'place_choice'],
    ['clinics near the place', here, judged, 'find'],
    ['the times', here, found, 'preferences'],
    ['the name', { ...here, preferences }, found, 'identity'],
    ['the insurance', { ...here, preferences, skipped: ['identity'] }, found, 'cover'],
    ['the consent', { ...here, preferences, skipped: ['identity', 'cover'] }, found, 'consent'],
  ];
  it.each(rows)('is %s', (_what, intake, session, next) => {
    expect(nextOf(sessionWith(intake, session))).toBe(next);
  });
});

const asking: Intake = {
  ...emptyIntake,
  confirming: { id: 'R14', question: 'Did it come on within seconds?' },
  screen: { items: ['Stiff neck', 'Fever'], answers: [] },
  place_choices: ['Hollywood, CA', 'Hollywood, FL'],
};

describe('the question in words', () => {
  it.each([
    ['complaint', 'What is wrong? One sentence is enough.'],
    ['red_flag', 'Did it come on within seconds?'],
    ['patient', 'How old is the patient, and female or male? For example: 34, female.'],
    ['pregnancy', 'Are you pregnant, or could you be?'],
    ['onset', 'When did it start?'],
    ['severity', 'How bad is it now, from 0 (nothing) to 10 (the worst imaginable)?'],
    ['screen', 'Is any of these true now?\n1. Stiff neck\n2. Fever\nAnswer with the numbers, or "none".'],
    ['location', 'Where should the clinic be? A ZIP code or a city is enough.'],
    [
      'place_choice',
      'I know more than one place like that. Which one is it?\n1. Hollywood, CA\n2. Hollywood, FL',
    ],
    [
      'preferences',
      'Which days and times suit you? For example "any weekday after 3", "Friday morning", or "the earliest".',
    ],
    [
      'identity',
      'Clinics may ask for these, and hear them only then and only if you agree: full name, date of birth, callback number. Send what you like to share, or say "skip".',
    ],
    [
      'cover',
      'Last, in the same way: your insurer or "self-pay", and whether you are a new or an existing patient. Or say "skip".',
    ],
    ['consent', 'Do you agree to these calls?'],
    ['booking_offer', ''],
  ] as const)('asks for the first time (%s)', (asked, text) => {
    expect(questionText(asked, asking, en, false)).toBe(text);
  });

  it.each([
    [
      'complaint',
      'I could not find a health problem in that. What hurts or worries you? For example: "sore throat for two days".',
    ],
    ['red_flag', 'Please answer yes or no. Did it come on within seconds?'],
    ['patient', 'I need an age to be careful. How old is the patient? A number is enough.'],
    ['pregnancy', 'Please answer yes, no or not sure: is the patient pregnant?'],
    ['onset', 'Roughly when did it start? For example "two days ago" or "this morning".'],
    ['severity', 'A number from 0 to 10, or mild, moderate or severe: how bad is it now?'],
    [
      'screen',
      'Please answer with the numbers that are true now, or "none". Which of these?\n1. Stiff neck\n2. Fever',
    ],
    ['location', 'I could not read a place in that. Which ZIP code or city should I look in?'],
    ['preferences', 'I could not read days or times in that. Which suit you? "Any time" is fine too.'],
  ] as const)('is put more plainly the second time (%s)', (asked, text) => {
    expect(questionText(asked, asking, en, true)).toBe(text);
  });

  it('asks about somebody else where the patient is somebody else', () => {
    expect(questionText('pregnancy', { ...asking, who: 'other' }, en, false)).toBe(
      'Is the patient pregnant, or could that be?',
    );
    expect(questionText('pregnancy', { ...asking, who: 'self' }, es, false)).toBe(
      '¿Está embarazada o podría estarlo?',
    );
    expect(questionText('pregnancy', { ...asking, who: 'other' }, es, false)).toBe(
      '¿Está embarazada la paciente o podría estarlo?',
    );
  });

  it('lists nothing that is not there', () => {
    expect(questionText('red_flag', emptyIntake, en, false)).toBe('');
    expect(questionText('screen', emptyIntake, en, false)).toBe(
      'Is any of these true now?\n\nAnswer with the numbers, or "none".',
    );
    expect(questionText('place_choice', emptyIntake, en, false)).toBe(
      'I know more than one place like that. Which one is it?\n',
    );
  });
});
