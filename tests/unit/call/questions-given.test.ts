import { describe, expect, it } from 'vitest';
import { questionsFrom, repeatedId } from '#shared/domain/call/questions.ts';

const texts = (given: string) => questionsFrom(given).map(({ text }) => text);

describe('the questions of a client', () => {
  it.each<[string, readonly string[]]>([
    ['Are you open?', ['Are you open?']],
    ['Are you open?  Where are you?', ['Are you open?', 'Where are you?']],
    ['Open?Where?', ['Open?Where?']],
    ['Open?\n\nWhere? And how?', ['Open?', 'Where? And how?']],
    ['  Open?  \n  \nWhere?', ['Open?', 'Where?']],
    ['1. Open?\n12) Where?\n(3) When?\n4: How?', ['Open?', 'Where?', 'When?', 'How?']],
    ['- Open?\n *  Where?\n•   When?', ['Open?', 'Where?', 'When?']],
    ['Room 5. Which floor?', ['Room 5. Which floor?']],
    ['a) Open?', ['a) Open?']],
    ['123. Open?', ['123. Open?']],
    ['1.5 hours, is that enough?', ['1.5 hours, is that enough?']],
    ['', []],
    [' \n ', []],
  ])('%j are %j', (given, expected) => {
    expect(texts(given)).toEqual(expected);
  });

  it('are none where none are given', () => {
    expect(questionsFrom(undefined)).toEqual([]);
    expect(questionsFrom([])).toEqual([]);
  });

  it('keep what the client said of them, and are numbered and typed where it did not', () => {
    expect(
      questionsFrom([
        ' Open? ',
        { id: 'day', text: ' Which day? ', options: ['Mon', 'Fri'] },
        { text: 'Which colour?', options: [] },
        { text: 'Which?', type: 'text', options: ['a', 'b'] },
        { text: 'Sure?', type: 'yes_no' },
      ]),
    ).toStrictEqual([
      { id: 'q1', text: 'Open?', type: 'text', options: [] },
      { id: 'day', text: 'Which day?', type: 'choice', options: ['Mon', 'Fri'] },
      { id: 'q3', text: 'Which colour?', type: 'text', options: [] },
      { id: 'q4', text: 'Which?', type: 'text', options: ['a', 'b'] },
      { id: 'q5', text: 'Sure?', type: 'yes_no', options: [] },
    ]);
  });

  it.each([
    [[], undefined],
    [['a'], undefined],
    [['a', 'b'], undefined],
    [['a', 'b', 'b', 'a'], 'b'],
    [['a', 'b', 'a'], 'a'],
  ] as const)('named %j repeat %j', (ids, repeated) => {
    expect(repeatedId(questionsFrom(ids.map((id) => ({ id, text: 'Open?' }))))).toBe(repeated);
  });
});
