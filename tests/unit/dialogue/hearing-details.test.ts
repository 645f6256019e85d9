import { describe, expect, it } from 'vitest';
import type { Intake, PatientDetails } from '#shared/domain/dialogue/intake.ts';
import { detailsHeard } from '#shared/domain/dialogue/learning/details.ts';
import { earOf, sessionWith } from './scene.ts';

const heard = (message: string, intake: Partial<Intake>) =>
  detailsHeard(earOf(message, sessionWith({ skipped: ['patient'], ...intake })));

const answers = (asked: 'identity' | 'cover', message: string, details: PatientDetails = {}) =>
  heard(message, { asked, details });

describe('the answer to name, date of birth and number', () => {
  it('is kept beside what was told before, and stays out of the chat', () => {
    expect(answers('identity', 'Ana Lopez, 3/4/1990, 212-555-0188', { insurer: 'self-pay' })).toEqual({
      change: {
        skipped: ['patient', 'identity'],
        details: {
          insurer: 'self-pay',
          full_name: 'Ana Lopez',
          first_name: 'Ana',
          date_of_birth: '1990-03-04',
          callback_number: '+12125550188',
        },
      },
      personal: true,
    });
  });

  it.each([
    ['identity', 'skip'],
    ['identity', 'no'],
    ['identity', 'not really'],
    ['identity', 'not sure'],
    ['identity', 'I would rather not say'],
    ['cover', 'skip'],
    ['cover', 'no'],
    ['cover', 'not sure'],
  ] as const)('may be withheld (%s): "%s"', (asked, message) => {
    expect(answers(asked, message, { first_name: 'Ana' })).toEqual({
      change: { skipped: ['patient', asked] },
      personal: false,
    });
  });

  it.each([
    ['Aetna, new patient', { insurer: 'Aetna', patient_status: 'new' }],
    ['yes, Aetna', { insurer: 'Aetna' }],
    ['my insurer is Aetna', { insurer: 'Aetna' }],
    ['I have private insurance', { insurer: 'private' }],
    ['Great West', { insurer: 'Great West' }],
    ['no insurance', { insurer: 'self-pay' }],
    ['self-pay, how much will it cost?', { insurer: 'self-pay' }],
    ['Aetna, is that all right?', { insurer: 'Aetna is that all right' }],
  ])('about the insurance is kept: "%s"', (message, details) => {
    expect(answers('cover', message, { first_name: 'Ana' })).toEqual({
      change: { skipped: ['patient', 'cover'], details: { first_name: 'Ana', ...details } },
      personal: true,
    });
  });

  const noAnswers = [
    'why',
    'why do you ask?',
    'how much does it cost?',
    'are you a robot',
    'who are you',
    'is it serious?',
    'what will you tell them',
    'can I book without it',
    '¿cuánto cuesta?',
    'para qué lo necesita',
    'that is private',
    'hello',
    'thanks',
    'yes',
    'ok thank you',
    'go ahead',
    '?',
  ];
  it.each(noAnswers)('is not in a question back or a courtesy: "%s" is no name and no insurer', (message) => {
    expect(answers('identity', message)).toBeUndefined();
    expect(answers('cover', message)).toBeUndefined();
  });

  it.each([
    ['May', { first_name: 'May' }],
    ['Will Smith', { first_name: 'Will', full_name: 'Will Smith' }],
    ['Can Yilmaz', { first_name: 'Can', full_name: 'Can Yilmaz' }],
    ['are you a robot? my name is Ana', { first_name: 'Ana' }],
    ['212-555-0188, is that enough?', { callback_number: '+12125550188' }],
  ])('may look like one: "%s"', (message, details) => {
    expect(answers('identity', message)?.change.details).toEqual(details);
  });
});

describe('a first name told in passing', () => {
  it('is kept and said back, while the message stays in the chat', () => {
    expect(
      heard('my name is Maria and my ear hurts', { details: { first_name: 'Ana', insurer: 'self-pay' } }),
    ).toEqual({
      change: { details: { first_name: 'Maria', insurer: 'self-pay' } },
      noted: 'first name',
      personal: false,
    });
  });

  it.each(['my name is Ana', 'hello', 'Ana Lopez'])('is nothing new in "%s"', (message) => {
    expect(heard(message, { details: { first_name: 'Ana' }, asked: 'onset' })).toBeUndefined();
  });
});
