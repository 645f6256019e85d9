import { describe, expect, it } from 'vitest';
import { type Question, questionsFrom, questionsText, repeatedId } from '#shared/domain/call/questions.ts';
import { answersOf } from '#shared/domain/call/questions-answers.ts';
import { numbersIn } from '#shared/domain/call/questions-numbers.ts';
import { turns } from './a-call.ts';

/** Saturday 2026-11-21, 10:00 in New York. */
const spoken = { at: new Date('2026-11-21T15:00:00.000Z'), timezone: 'America/New_York' };

const ask = (type: Question['type'], text: string, options: readonly string[] = []): Question => ({
  id: 'q1',
  text,
  type,
  options,
});

const answerTo = (question: Question, ...lines: readonly string[]) =>
  answersOf([question], turns(...lines), {}, spoken)[0];

const saturday = ask('yes_no', 'Are you open on Saturdays?');

describe('every form of questions comes to one list', () => {
  it('takes one text with a question a line', () => {
    expect(
      questionsFrom('1. Are you open?\n2. Where are you?').map(({ id, text }) => `${id} ${text}`),
    ).toEqual(['q1 Are you open?', 'q2 Where are you?']);
  });
  it('takes several questions in one line', () => {
    expect(questionsFrom('Are you open? Where are you?')).toHaveLength(2);
  });
  it('makes a choice of a question with options', () => {
    expect(questionsFrom([{ text: 'Which day?', options: ['Monday', 'Friday'] }])[0]?.type).toBe('choice');
  });
  it('names an id that stands twice, also one that it gave itself', () => {
    expect(repeatedId(questionsFrom(['Open?', { id: 'q1', text: 'Where?' }]))).toBe('q1');
  });
  it('is never an empty text, which would kill the call', () => {
    expect(questionsText([])).toBe('none');
  });
  it('tells the agent the options', () => {
    expect(questionsText(questionsFrom([{ text: 'Which?', options: ['red', 'blue'] }]))).toBe(
      '1. Which? (options: red, blue)',
    );
  });
});

describe('a yes or a no is believed only when it is one', () => {
  it.each([
    ['Yes, we are.', true],
    ['We are, until two.', true],
    ['Yes, we are open until two.', true],
    ['Sure, nine to two.', true],
    ['Um, yeah.', true],
    ['Sí, claro.', true],
    ['No problem. Yes, we are.', true],
    ['No, not at the moment.', false],
    ["We aren't.", false],
    ['No, we are closed.', false],
    ['No, cerramos.', false],
    ['Unfortunately not.', false],
    ['Of course not.', false],
    ['Certainly not!', false],
    ['Absolutely not.', false],
    ['Definitely not.', false],
    ['Claro que no.', false],
    ['Por supuesto que no.', false],
    ['Claro que sí.', true],
    ['Of course we are.', true],
    ['Sure, why not.', true],
    ['Yes, no problem.', true],
    ['Saturdays, yes.', true],
    ['We certainly do', true],
    ['It is not.', false],
    ['No longer.', false],
    ["We won't.", false],
    ['No, never.', false],
    ['Negative.', false],
    ['Tampoco.', false],
  ])('%s', (reply, value) => {
    expect(answerTo(saturday, 'agent: Are you open on Saturdays?', `clinic: ${reply}`)).toEqual({
      question_id: 'q1',
      status: 'answered',
      value,
      quote: { text: reply, at_seconds: 5 },
    });
  });
  it.each([
    'I know what you mean.',
    'Okay.',
    'Right.',
    'Yes, but only in summer.',
    'It depends on the week.',
    "I don't know.",
    'Let me check for you.',
    'No, wait, yes.',
    'No problem.',
    'What do you mean?',
    'We are a bakery.',
    'Maybe.',
    "You'd have to ask the manager.",
    "It isn't, well, yes, we are.",
    'Yes and no.',
    'Yes it is not.',
    'Yes. Actually no.',
    'No, we do.',
    'No doubt.',
    'No clue.',
    'No question.',
    'No, thank you, no gracias, I mean yes.',
    'No thank you.',
    'No gracias.',
    "Yes, I'm here.",
    'Yes?',
    'Hello, yes?',
    'Not on Saturdays.',
    'I think so.',
  ])('leaves it open after "%s"', (reply) => {
    expect(answerTo(saturday, 'agent: Are you open on Saturdays?', `clinic: ${reply}`)).toMatchObject({
      status: 'unclear',
      value: null,
      quote: { text: reply },
    });
  });
  it.each(["I can't tell you that.", "I'd rather not say.", "We don't give that out.", 'No le puedo decir.'])(
    'hears a refusal in "%s"',
    (reply) => {
      expect(answerTo(saturday, 'agent: Are you open on Saturdays?', `clinic: ${reply}`)).toMatchObject({
        status: 'refused',
        value: null,
      });
    },
  );
  it('waits through "one moment" for the answer', () => {
    expect(
      answerTo(
        saturday,
        'agent: Are you open on Saturdays?',
        'clinic: One moment, please.',
        'agent: Of course.',
        'clinic: Yes, we are.',
      ),
    ).toMatchObject({ status: 'answered', value: true, quote: { text: 'Yes, we are.', at_seconds: 15 } });
  });
  it('does not take the goodbye for the answer', () => {
    expect(
      answerTo(
        saturday,
        'agent: Are you open on Saturdays?',
        'clinic: Yes, we are.',
        'agent: Thank you. Is there anything else I should know?',
        'clinic: No, that is all. Bye.',
      ),
    ).toMatchObject({ status: 'answered', value: true, quote: { text: 'Yes, we are.' } });
  });
  it('takes the correction when the clinic takes its yes back', () => {
    expect(
      answerTo(
        saturday,
        'agent: Are you open on Saturdays?',
        'clinic: Yes, we are.',
        'agent: So you are open on Saturdays, right?',
        'clinic: Actually, wait, no.',
      ),
    ).toMatchObject({ status: 'answered', value: false, quote: { text: 'Actually, wait, no.' } });
  });
  it('is open again when two replies do not agree', () => {
    expect(
      answerTo(
        saturday,
        'agent: Are you open on Saturdays?',
        'clinic: No, we are closed.',
        'agent: So you are not open on Saturdays, right?',
        'clinic: Yes.',
      )?.status,
    ).toBe('unclear');
  });
});

describe('a question counts as asked only when the agent asked it', () => {
  it('says not asked when the call ended before', () => {
    expect(answerTo(saturday, 'agent: Hello, this is an automated assistant.', 'clinic: Yes?')).toEqual({
      question_id: 'q1',
      status: 'not_asked',
      value: null,
      quote: null,
    });
  });
  it('knows the question in other words', () => {
    expect(
      answerTo(
        saturday,
        'agent: I wanted to know whether you open Saturday mornings.',
        'clinic: Yes, we do.',
      ),
    ).toMatchObject({ status: 'answered', value: true });
  });
  it('keeps the answers of several questions apart', () => {
    const questions = questionsFrom([
      { id: 'open', text: 'Are you open on Saturdays?', type: 'yes_no' },
      { id: 'fee', text: 'How much is the cleaning fee?', type: 'number' },
      { id: 'insurance', text: 'Do you accept insurance cards?', type: 'yes_no' },
    ]);
    const answers = answersOf(
      questions,
      turns(
        'agent: Are you open on Saturdays?',
        'clinic: No, we are closed.',
        'agent: How much is the cleaning fee?',
        'clinic: That is sixty five dollars.',
        'agent: Thank you, goodbye.',
        'clinic: Bye.',
      ),
      {},
      spoken,
    );
    expect(answers.map(({ question_id, status, value }) => [question_id, status, value])).toEqual([
      ['open', 'answered', false],
      ['fee', 'answered', 65],
      ['insurance', 'not_asked', null],
    ]);
  });
  it('does not guess which of two questions in one breath a yes was for', () => {
    const questions = questionsFrom([
      { id: 'open', text: 'Are you open on Saturdays?', type: 'yes_no' },
      { id: 'walk', text: 'Do you take walk-in patients?', type: 'yes_no' },
    ]);
    const answers = answersOf(
      questions,
      turns('agent: Are you open on Saturdays? And do you take walk-in patients?', 'clinic: Yes.'),
      {},
      spoken,
    );
    expect(answers.map(({ status }) => status)).toEqual(['unclear', 'unclear']);
  });
});

describe('numbers, choices, dates and words', () => {
  const price = ask('number', 'How much is the cleaning fee?');
  it.each([
    ['It is 65 dollars.', 65],
    ['$1,250.50 all in.', 1250.5],
    ['One hundred and twenty five dollars.', 125],
    ['Son cuarenta y cinco.', 45],
    ['Twenty-five, and that one is for everybody.', 25],
    ['Two thousand.', 2000],
    ['A hundred and fifty.', 150],
    ['A hundred.', 100],
    ['Fifteen hundred.', 1500],
    ['Two thousand and six.', 2006],
    ['Three hundred twenty thousand and five.', 320_005],
    ['A million.', 1_000_000],
    ['2 million.', 2_000_000],
    ['Three and a half.', 3.5],
    ['3 and a half.', 3.5],
    ['Minus five.', -5],
    ['Zero.', 0],
    ['35 dollars and 50 cents.', 35.5],
    ['35 dollars 50 cents.', 35.5],
    ['Fifty, fifty dollars.', 50],
    ['Number one of 1.', 1],
    ['Mil doscientos.', 1200],
    ['Ciento veintidós.', 122],
    ['Setecientos.', 700],
    ['Tres y media.', 3.5],
    ['Menos cinco.', -5],
    ['Dos mil.', 2000],
  ])('%s', (reply, value) => {
    expect(answerTo(price, 'agent: How much is the cleaning fee?', `clinic: ${reply}`)).toMatchObject({
      status: 'answered',
      value,
    });
  });
  it.each([
    'Between 40 and 60.',
    'No one knows.',
    'Call us at 212-555-0142.',
    'At 9:30.',
    'At 9:30 a.m.',
    'At least ten.',
    'Up to 30.',
    'More than five.',
    'Five or more.',
    'Al menos diez.',
    'Not five, six.',
    'One fifty.',
    'That one.',
    'One moment.',
    'One of them.',
    'Another one.',
    'The third floor.',
  ])('gives no number for "%s"', (reply) => {
    expect(answerTo(price, 'agent: How much is the cleaning fee?', `clinic: ${reply}`)?.value).toBeNull();
  });
  it('takes the number that corrects the first', () => {
    expect(
      answerTo(
        price,
        'agent: How much is the cleaning fee?',
        'clinic: Fifty.',
        'agent: So the fee is fifty dollars, correct?',
        'clinic: No, fifteen.',
      ),
    ).toMatchObject({ status: 'answered', value: 15, quote: { text: 'No, fifteen.' } });
  });
  it('reads number words in any row', () => {
    expect(numbersIn('two or three, or twenty one')).toEqual([2, 3, 21]);
  });

  const when = ask('choice', 'Which time suits you?', ['morning', 'early morning', 'evening']);
  it.each([
    ['The morning.', 'morning'],
    ['Early morning would be best.', 'early morning'],
    ['Not the morning, the evening.', 'evening'],
    ['The evening, not the morning.', 'evening'],
    ['Not in the morning, in the evening.', 'evening'],
    ['Neither morning nor early morning, evening.', 'evening'],
    ['EVENING!', 'evening'],
  ])('%s', (reply, value) => {
    expect(answerTo(when, 'agent: Which time suits you?', `clinic: ${reply}`)).toMatchObject({
      status: 'answered',
      value,
    });
  });
  it.each(['Anything but the evening.', 'Other than evening.', 'Not the evening.', 'Evenings.', 'Whenever.'])(
    'leaves it open after "%s"',
    (reply) => {
      expect(answerTo(when, 'agent: Which time suits you?', `clinic: ${reply}`)?.status).toBe('unclear');
    },
  );
  it('leaves a choice of two open', () => {
    expect(answerTo(when, 'agent: Which time suits you?', 'clinic: Morning or evening.')?.status).toBe(
      'unclear',
    );
  });

  const day = ask('date', 'Which day is the delivery?');
  it.each([
    ['Tuesday.', '2026-11-24'],
    ['Tomorrow.', '2026-11-22'],
    ['On December 3rd.', '2026-12-03'],
    ['Tuesday the 24th.', '2026-11-24'],
    ['January 5.', '2027-01-05'],
    ['Today.', '2026-11-21'],
    ['The day after tomorrow.', '2026-11-23'],
    ['Pasado mañana.', '2026-11-23'],
    ['Saturday.', '2026-11-28'],
    ['The 21st.', '2026-11-21'],
    ['The 20th.', '2026-12-20'],
    ['November 20.', '2027-11-20'],
    ['November 20, 2026.', '2026-11-20'],
    ['The 31st.', '2026-12-31'],
    ['El martes.', '2026-11-24'],
  ])('%s', (reply, value) => {
    expect(answerTo(day, 'agent: Which day is the delivery?', `clinic: ${reply}`)).toMatchObject({
      status: 'answered',
      value,
    });
  });
  it.each([
    'Wednesday the 24th.',
    'Not Tuesday.',
    'Before Friday.',
    'Tuesday or Wednesday.',
    'Soon.',
    'Last Tuesday.',
    'El martes pasado.',
    'Friday week.',
    'A week from Tuesday.',
    'The 24th or the 25th.',
    'February 30.',
    'Every Tuesday.',
  ])('gives no date for "%s"', (reply) => {
    expect(answerTo(day, 'agent: Which day is the delivery?', `clinic: ${reply}`)?.value).toBeNull();
  });

  it('gives the words themselves where no type was asked for', () => {
    const reply = 'You park behind the building.';
    expect(
      answerTo(
        ask('text', 'Where can patients park?'),
        'agent: Where can patients park?',
        `clinic: ${reply}`,
      ),
    ).toMatchObject({ status: 'answered', value: reply });
  });
});

describe("the agent's own report never makes an answer", () => {
  const report = (value: unknown) => ({ answers: JSON.stringify(value) });
  it('counts when its quote stands in the transcript', () => {
    const answers = answersOf(
      [saturday],
      turns('agent: And weekends?', 'clinic: Yes, we work weekends too.'),
      report([{ id: 'q1', answer: 'yes', quote: 'Yes, we work weekends' }]),
      spoken,
    );
    expect(answers[0]).toMatchObject({ status: 'answered', value: true, quote: { at_seconds: 5 } });
  });
  it('does not count when nobody said so', () => {
    const answers = answersOf(
      [saturday],
      turns('agent: Hello.', 'clinic: Goodbye.'),
      report([{ id: 'q1', answer: 'yes', quote: 'Yes, every Saturday' }]),
      spoken,
    );
    expect(answers[0]).toMatchObject({ status: 'not_asked', value: null });
  });
  it('is unclear when there is no transcript to hold it to', () => {
    expect(answersOf([saturday], [], report([{ id: 'q1', answer: 'yes' }]), spoken)[0]).toMatchObject({
      status: 'unclear',
      value: null,
    });
  });
  it.each(['not json', '{"q1":"yes"}', '[1,null,{"id":7}]'])('survives the report %s', (text) => {
    expect(answersOf([saturday], [], { answers: text }, spoken)[0]?.value).toBeNull();
  });
});
