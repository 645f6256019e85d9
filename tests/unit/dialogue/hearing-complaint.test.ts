import { describe, expect, it } from 'vitest';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { complaintHeard, soundsUnwell } from '#shared/domain/dialogue/learning/complaint.ts';
import { added, belongsToStory } from '#shared/domain/dialogue/learning/story.ts';
import { earOf, sessionWith, told } from './scene.ts';

describe('somebody who is unwell', () => {
  it.each([
    'it hurt',
    'it hurts',
    'it is hurting',
    'pain',
    'painful',
    'ache',
    'aches',
    'aching',
    'sore',
    'I am sick',
    'ill',
    'unwell',
    'swollen',
    'a swelling',
    'itch',
    'itching',
    'it bleeds',
    'bleeding',
    'dizzy',
    'weak',
    'tired',
    'numb',
    'I feel odd',
    'feeling odd',
    'infected',
    'broken',
    'a lump',
    'worried',
    'a problem',
    'me duele',
    'me duelen',
    'dolor',
    'dolores',
    'me enfermé',
    'enfermedad',
    'estoy mal',
    'hinchado',
    'hinchados',
    'me pica',
    'picazón',
    'sangra',
    'sangrado',
    'un mareo',
    'mareada',
    'débil',
    'cansada',
    'cansados',
    'lo siento raro',
  ])('is heard in "%s"', (text) => expect(soundsUnwell(text)).toBe(true));

  it.each(['parking permit', 'hello there', 'I moved', 'malls nearby', 'a feeler', 'hurtle'])(
    'is not heard in "%s"',
    (text) => expect(soundsUnwell(text)).toBe(false),
  );
});

/** What is noted as the complaint, with the open question and how often it was put. */
const noted = (message: string, intake: Partial<Intake> = {}) =>
  complaintHeard(earOf(message, sessionWith(intake)))?.noted;

describe('a complaint without a name', () => {
  const asked = (times: number) => ({ asked: 'complaint', times_asked: { complaint: times } }) as const;

  it('is a health concern, and what a clinic hears says no more', () => {
    const general = 'a health concern';
    expect(complaintHeard(earOf('I have a problem'))).toEqual({
      change: { complaint: { category: 'unknown', label: general, phrase: general } },
      noted: general,
    });
    expect(complaintHeard(earOf('estoy muy mal', sessionWith({}, { language: 'es' })))?.noted).toBe(
      'un problema de salud',
    );
  });

  it.each([
    ['in an opener of three words', 'it is broken', {}, true],
    ['not in an opener of two', 'a problem', {}, false],
    ['not in an opener about something else', 'my whole thing is weird', {}, false],
    ['in the answer to what is wrong', 'a problem', asked(0), true],
    ['not in an answer about something else', 'my whole thing is weird', asked(1), false],
    ['in anything said after two questions', 'my whole thing is weird', asked(2), true],
    ['in two words after two questions', 'weird thing', asked(2), true],
    ['not in one word, however often it was asked', 'weird', asked(2), false],
    ['not while something else is asked', 'a big problem', { asked: 'patient' }, false],
    [
      'not without the question, whatever was counted',
      'weird thing',
      { times_asked: { complaint: 2 } },
      false,
    ],
    ['not in a question', 'I have a problem?', asked(2), false],
    ['not in thanks', 'thank you', asked(2), false],
    ['not beside a complaint that is known', 'I have a problem', { complaint: told.complaint }, false],
  ] as const)('is taken %s: "%s"', (_when, message, intake, taken) => {
    expect(noted(message, intake)).toBe(taken ? 'a health concern' : undefined);
  });
});

describe('a complaint with a name', () => {
  it('brings its warning signs, without those that were told already', () => {
    expect(complaintHeard(earOf('my ear hurts and I have a fever and my neck is stiff'))?.change).toEqual({
      complaint: {
        category: 'respiratory',
        label: 'cold, throat, ear or chest infection',
        phrase: 'ear pain',
      },
      screen: {
        items: ['swelling behind the ear', 'sudden loss of hearing', 'drooping face'],
        answers: [],
      },
    });
  });

  const unknown = { category: 'unknown', label: 'a health concern', phrase: 'a health concern' };
  const respiratory = { category: 'respiratory', label: 'infection', phrase: 'ear pain' };
  it.each([
    ['the first one counts', 'my knee hurts too', { complaint: respiratory }, undefined],
    [
      'one without a name is replaced',
      'my knee hurts too',
      { complaint: unknown, asked: 'onset' },
      'joint or limb pain',
    ],
    [
      'the patient may take it back',
      'sorry, I meant my knee hurts',
      { complaint: respiratory },
      'joint or limb pain',
    ],
    [
      'the same kind once more is none',
      'actually my throat is sore',
      { complaint: respiratory, asked: 'onset' },
      undefined,
    ],
    [
      "somebody else's is no correction",
      'actually my son has a sore knee',
      { complaint: respiratory, asked: 'onset' },
      undefined,
    ],
  ] as const)('%s: "%s"', (_what, message, intake, phrase) => {
    expect(noted(message, intake)).toBe(phrase);
  });
});

describe('the story that triage reads', () => {
  it('begins with the opener, of which more is kept than of an answer', () => {
    expect(added([], 'a'.repeat(4_001))).toEqual(['a'.repeat(4_000)]);
    expect(added(['it hurts'], 'b'.repeat(801))).toEqual(['it hurts', 'b'.repeat(800)]);
  });

  it('keeps the opener and the newest of the rest, twenty-four in all', () => {
    const many = Array.from({ length: 24 }, (_, index) => `answer ${index}`);
    const longer = added(['opener', ...many.slice(1)], 'newest');
    expect(longer).toHaveLength(24);
    expect(longer.slice(0, 2)).toEqual(['opener', 'answer 2']);
    expect(longer.at(-1)).toBe('newest');
    expect(added(['opener', ...many.slice(2)], 'newest')).toEqual(['opener', ...many.slice(2), 'newest']);
  });

  const known = sessionWith({ ...told, asked: 'onset' });
  const belongs = (
    message: string,
    intake: Partial<Intake>,
    rendered: boolean,
    after: Partial<Intake> = {},
  ): boolean => {
    const session = sessionWith({ complaint: told.complaint, ...intake });
    return belongsToStory(earOf(message, session), { ...session.intake, ...after }, rendered);
  };
  it.each([
    ['health talk of five words', 'it gets worse each night', { asked: 'onset' }, false, true],
    ['health talk of four words', 'it gets worse nightly', { asked: 'onset' }, false, false],
    [
      'an answer told to triage in our words',
      'it gets worse each single night',
      { asked: 'onset' },
      true,
      false,
    ],
    ['a new complaint at any time', 'my throat is sore', { asked: 'identity' }, false, true],
    ['a complaint in an answer told in our words', 'my throat is sore', { asked: 'screen' }, true, false],
    ['a complaint beside the age', '34, and my throat is sore', { asked: 'patient' }, true, true],
    ['talk of papers', 'my cousin has the card with her', { asked: 'identity' }, false, false],
    ['small talk', 'are you a doctor or a robot', { asked: 'onset' }, false, false],
    ['a word about feeling bad, asked what is wrong', 'so mal', { asked: 'complaint' }, false, true],
    ['a word about feeling bad, asked something else', 'so mal', { asked: 'onset' }, false, false],
    ['a word about nothing', 'so so', { asked: 'complaint' }, false, false],
  ] as const)('takes in %s, or not: "%s"', (_what, message, intake, rendered, taken) => {
    expect(belongs(message, intake, rendered)).toBe(taken);
  });

  it('takes in the words a complaint without a name was told in', () => {
    const after = { complaint: { category: 'unknown', label: 'x', phrase: 'x' } };
    expect(belongs('it is odd', { asked: 'complaint' }, false, after)).toBe(true);
    expect(belongs('it is odd', { asked: 'complaint' }, true, after)).toBe(false);
    expect(belongsToStory(earOf('it is odd', known), known.intake, false)).toBe(false);
  });
});
