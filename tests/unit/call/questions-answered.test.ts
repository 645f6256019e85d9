import { describe, expect, it } from 'vitest';
import { type GivenQuestion, questionsFrom } from '#shared/domain/call/questions.ts';
import { answersOf } from '#shared/domain/call/questions-answers.ts';
import { askedIn, likeness } from '#shared/domain/call/questions-asked.ts';
import { turns } from './a-call.ts';

/** Saturday 2026-11-21, 10:00 in New York. */
const spoken = { at: new Date('2026-11-21T15:00:00.000Z'), timezone: 'America/New_York' };

const fee: GivenQuestion = { id: 'fee', text: 'How much is the cleaning fee?', type: 'number' };
const chairs: GivenQuestion = { id: 'chairs', text: 'How many chairs stand there?', type: 'number' };
const open: GivenQuestion = { id: 'open', text: 'Are you open on Saturdays?', type: 'yes_no' };
const walk: GivenQuestion = { id: 'walk', text: 'Do you take walk-in patients?', type: 'yes_no' };
const park: GivenQuestion = { id: 'park', text: 'Where can patients park?' };
const door: GivenQuestion = { id: 'door', text: 'Where is the entrance door?' };

const answers = (
  questions: readonly GivenQuestion[],
  lines: readonly string[],
  report: readonly object[] = [],
) =>
  answersOf(
    questionsFrom(questions),
    turns(...lines),
    report.length === 0 ? {} : { answers: JSON.stringify(report) },
    spoken,
  ).map(({ status, value, quote }) => [status, value, quote?.text ?? null]);

const askFee = 'agent: How much is the cleaning fee?';
const askOpen = 'agent: Are you open on Saturdays?';
const askPark = 'agent: Where can patients park?';

describe('the answer to a question', () => {
  it('is sought until the next question, and not beyond', () => {
    expect(
      answers(
        [fee, chairs],
        [askFee, 'clinic: No clue.', 'agent: How many chairs stand there?', 'clinic: Twelve.'],
      ),
    ).toEqual([
      ['unclear', null, 'No clue.'],
      ['answered', 12, 'Twelve.'],
    ]);
  });

  it('is open where nobody answered, and not asked where nobody asked', () => {
    expect(answers([fee], [askFee, 'agent: Hello?'])).toEqual([['unclear', null, null]]);
    expect(answers([fee], ['clinic: How much is the cleaning fee?', 'clinic: Five.'])).toEqual([
      ['not_asked', null, null],
    ]);
    expect(answers([fee], [])).toEqual([['not_asked', null, null]]);
  });

  it('to two questions in one breath is kept where it is words, and open where it is a yes', () => {
    const both = 'clinic: Behind the building.';
    expect(
      answers([park, door], ['agent: Where can patients park? And where is the entrance door?', both]),
    ).toEqual([
      ['answered', 'Behind the building.', 'Behind the building.'],
      ['answered', 'Behind the building.', 'Behind the building.'],
    ]);
    expect(
      answers(
        [open, walk],
        ['agent: Are you open on Saturdays? And do you take walk-in patients?', 'clinic: Yes, we do.'],
      ),
    ).toEqual([
      ['unclear', null, 'Yes, we do.'],
      ['unclear', null, 'Yes, we do.'],
    ]);
  });

  it('is everything said in one go, after whatever hesitation', () => {
    expect(
      answers(
        [fee],
        [
          askFee,
          'clinic: One moment.',
          'agent: Of course.',
          'clinic: Hm.',
          'agent: Take your time.',
          'clinic: It is',
          'clinic: sixty five dollars.',
        ],
      ),
    ).toEqual([['answered', 65, 'It is sixty five dollars.']]);
  });

  it('is quoted with four hundred characters at most', () => {
    const [[, , quote] = []] = answers([open], [askOpen, `clinic: Yes, we are${' indeed'.repeat(90)}.`]);
    expect(quote).toHaveLength(400);
  });

  const again = 'agent: I was asking whether you are open on Saturdays.';
  it.each<readonly [what: string, lines: readonly string[], answer: readonly unknown[]]>([
    ['twice the same', ['clinic: Yes.', again, 'clinic: Yes, we are.'], ['answered', true, 'Yes, we are.']],
    ['a yes and then a noise', ['clinic: Yes.', again, 'clinic: Okay.'], ['answered', true, 'Yes.']],
    ['a yes and then a no', ['clinic: Yes.', again, 'clinic: We are not.'], ['unclear', null, 'We are not.']],
    [
      'a yes that is openly corrected',
      ['clinic: Yes.', again, 'clinic: Actually, no.'],
      ['answered', false, 'Actually, no.'],
    ],
    [
      'a yes, another, and an open correction',
      ['clinic: Yes.', again, 'clinic: Yes.', again, 'clinic: Actually, no.'],
      ['answered', false, 'Actually, no.'],
    ],
    [
      'a yes and a no when it was read back',
      ['clinic: Yes.', 'agent: So you are, right?', 'clinic: No, sorry.'],
      ['unclear', null, 'No, sorry.'],
    ],
  ])('asked more than once: %s', (_what, lines, answer) => {
    expect(answers([open], [askOpen, ...lines])).toEqual([answer]);
  });

  it('in words is open again when its read-back is denied', () => {
    expect(
      answers(
        [park],
        [askPark, 'clinic: Behind it.', 'agent: Behind it, correct?', 'clinic: No, in front of it.'],
      ),
    ).toEqual([['unclear', null, 'No, in front of it.']]);
  });

  it.each([
    ['its words', 'agent: Fifty, was it?'],
    ['the question', 'agent: That is the fee?'],
    ['its value', 'agent: So 50?'],
    ['its value and asks nothing', 'agent: So fifty.'],
    ['nothing, but asks', 'agent: Did I get that right?'],
    ['nothing, but asks after a pause', 'agent: Did I get that right, ?'],
  ])('is corrected by a no to an agent that repeats %s', (_what, words) => {
    expect(answers([fee], [askFee, 'clinic: Fifty.', words, 'clinic: No, fifteen.'])).toEqual([
      ['answered', 15, 'No, fifteen.'],
    ]);
  });

  it('is corrected by a no to a read-back of two turns', () => {
    const lines = ['clinic: Fifty.', 'agent: So I got that', 'agent: right?', 'clinic: No, fifteen.'];
    expect(answers([fee], [askFee, ...lines])).toEqual([['answered', 15, 'No, fifteen.']]);
  });

  it.each([
    ['another question', 'agent: Is somebody waiting?', 'clinic: No, five of us are here.'],
    ['a thank you', 'agent: Thank you.', 'clinic: No, five of us thank you.'],
    ['a read-back that asks nothing and is right', 'agent: So fifty.', 'clinic: Yes, and five for the card.'],
    ['a word about another number', 'agent: We are three here.', 'clinic: No, five of us are here.'],
    ['a read-back that is right', 'agent: So fifty?', 'clinic: Yes, and five for the card.'],
  ])('stands after %s', (_what, words, reply) => {
    expect(answers([fee], [askFee, 'clinic: Fifty.', words, reply])).toEqual([['answered', 50, 'Fifty.']]);
  });
});

describe('an answer that the agent says again without asking', () => {
  const colour: GivenQuestion = {
    id: 'colour',
    text: 'Which colour is the door?',
    type: 'choice',
    options: ['red', 'blue'],
  };
  const day: GivenQuestion = { id: 'day', text: 'Which day is free?', type: 'date' };

  it('is corrected by a no that names another option or day', () => {
    expect(
      answers(
        [colour],
        ['agent: Which colour is the door?', 'clinic: Red.', 'agent: Red.', 'clinic: No, blue.'],
      ),
    ).toEqual([['answered', 'blue', 'No, blue.']]);
    expect(
      answers(
        [day],
        ['agent: Which day is free?', 'clinic: Monday.', 'agent: Monday then.', 'clinic: Sorry, Tuesday.'],
      ),
    ).toEqual([['answered', '2026-11-24', 'Sorry, Tuesday.']]);
  });

  it('stands where it was a yes or words: what follows may be a no to something else', () => {
    const kept = [
      'agent: Are you open on Saturdays?',
      'clinic: Yes.',
      'agent: Yes, good.',
      'clinic: No bother.',
    ];
    expect(answers([open], kept)).toEqual([['answered', true, 'Yes.']]);
    expect(
      answers([park], [askPark, 'clinic: Behind it.', 'agent: Behind it.', 'clinic: No bother at all.']),
    ).toEqual([['answered', 'Behind it.', 'Behind it.']]);
  });
});

describe("the agent's report of an answer", () => {
  const weekends = 'clinic: Yes, we work weekends too.';
  const heard = ['answered', true, 'Yes, we work weekends too.'];
  const notAsked = ['not_asked', null, null];
  const reported = (...report: readonly object[]) =>
    answers([open], ['agent: And weekends?', weekends], report)[0];

  it.each<readonly [what: string, expected: unknown, report: readonly object[]]>([
    ['by id', heard, [{ id: 'open', quote: 'we work weekends' }]],
    ['by an id with blanks', heard, [{ id: ' open ', quote: ' we work weekends ' }]],
    ['by question_id', heard, [{ question_id: 'open', quote: 'we work weekends' }]],
    ['by the question', heard, [{ question: 'Are you open on Saturdays?', quote: 'we work weekends' }]],
    ['with an empty id', heard, [{ id: ' ', question_id: 'open', quote: 'we work weekends' }]],
    ['with an id that is no text', heard, [{ id: 7, question_id: 'open', quote: 'we work weekends' }]],
    ['with an answer and no quote', heard, [{ id: 'open', answer: 'we work weekends' }]],
    [
      'with a quote nobody said and an answer somebody did',
      heard,
      [{ id: 'open', quote: 'every day of it', answer: 'Yes, we work' }],
    ],
    [
      'beside another one',
      heard,
      [
        { id: 'walk', quote: 'every day of it' },
        { id: 'open', quote: 'we work weekends' },
      ],
    ],
    ['in a short phrase', heard, [{ id: 'open', quote: 'Yes, we' }]],
    ['in a long word', heard, [{ id: 'open', quote: 'weekends' }]],
    ['in a word that is found anywhere', notAsked, [{ id: 'open', quote: 'weekend' }]],
    ['in words of the agent', notAsked, [{ id: 'open', quote: 'and weekends?' }]],
    ['of another question', notAsked, [{ id: 'walk', quote: 'we work weekends' }]],
    ['of a question of its own', notAsked, [{ question: 'Are you a dentist?', quote: 'we work weekends' }]],
    ['without words', notAsked, [{ id: 'open' }]],
  ])('%s', (_what, expected, report) => {
    expect(reported(...report)).toEqual(expected);
  });

  it('finds its question by most of its words, but never by the id of another', () => {
    const boxes = { id: 'boxes', text: 'Count small green wooden boxes', type: 'number' } as const;
    const by = (question: string) =>
      answers([boxes], ['clinic: There are twelve of them.'], [{ question, quote: 'There are twelve' }])[0];
    expect(by('count small green boxes')?.[0]).toBe('answered');
    expect(by('count small boxes')?.[0]).toBe('not_asked');
    const clash = [
      { id: 'first', text: 'Saturdays?' },
      { id: 'saturdays', text: 'Which doctor works?' },
    ];
    expect(
      answers(clash, ['clinic: Doctor Reyes does.'], [{ id: 'saturdays', quote: 'Doctor Reyes' }]),
    ).toEqual([notAsked, ['answered', 'Doctor Reyes does.', 'Doctor Reyes does.']]);
  });

  it('settles what the conversation left open, and nothing that it settled', () => {
    const report = [{ id: 'open', quote: 'we are closed then' }];
    const closed = 'clinic: No, we are closed then.';
    expect(
      answers([open, fee], [askOpen, 'clinic: Hm.', askFee, 'clinic: Fifty.', closed], report)[0],
    ).toEqual(['answered', false, 'No, we are closed then.']);
    expect(
      answers([open, fee], [askOpen, 'clinic: Yes.', askFee, 'clinic: Fifty.', closed], report)[0],
    ).toEqual(['answered', true, 'Yes.']);
  });
});

describe('a question in the words of the agent', () => {
  const list = questionsFrom([
    { id: 'a', text: 'Count small green wooden boxes' },
    { id: 'b', text: 'Count small green wooden chairs' },
  ]);
  const asked = (...lines: readonly string[]) => askedIn(list, turns(...lines));

  it('is asked with three fifths of its words', () => {
    expect(asked('agent: Count small boxes!')).toEqual([{ at: 0, question_ids: ['a'] }]);
    expect(asked('agent: Count boxes!')).toEqual([]);
    expect(asked('clinic: Count small boxes!')).toEqual([]);
  });

  it('is the one that fits best, or both that fit whole', () => {
    expect(asked('agent: Hello.', 'agent: Count small green boxes!')).toEqual([
      { at: 1, question_ids: ['a'] },
    ]);
    expect(asked('agent: Count small green things!')).toEqual([{ at: 0, question_ids: ['a', 'b'] }]);
    expect(asked('agent: Count small green wooden boxes and chairs!')).toEqual([
      { at: 0, question_ids: ['a', 'b'] },
    ]);
  });

  it.each([
    ['What is it?', 'What is it?', 1],
    ['What is it?', 'Yes.', 0],
    ['?!', 'Yes.', 0],
    ['Which boxes?', 'Boxing, boxed, box', 1],
    ['Open, open, closed?', 'Open!', 0.5],
  ])('%j is in %j by %d', (question, turn, much) => {
    expect(likeness(question, turn)).toBe(much);
  });
});
