import { describe, expect, it } from 'vitest';
import { callRequest } from '#shared/contracts/calls.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { RequestError } from '#shared/lambda/request-error.ts';

const faultsOf = (questions: unknown): unknown => {
  try {
    parseInput(callRequest, { to_number: '+12025550100', purpose: 'Ask.', questions });
    return 'accepted';
  } catch (error) {
    return error instanceof RequestError ? error.extra.errors : error;
  }
};

describe('a question that may be written in several ways', () => {
  it.each([
    ['a type nobody knows', [{ text: 'Open?', type: 'maybe' }], 'questions.0.type', /^One of: text, yes_no/],
    ['a number among the questions', ['Open?', 5], 'questions.1', /string.*object/],
    ['no list and no text', 5, 'questions', /string.*array/],
    ['an empty text in a list', [''], 'questions.0', /^At least 1/],
  ])('is refused by the field that is wrong: %s', (_, questions, field, message) => {
    expect(faultsOf(questions)).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  it('is taken as a text, a list of texts, or a list of objects', () => {
    for (const questions of ['Open?', ['Open?'], [{ text: 'Open?', type: 'yes_no' }, 'When?']])
      expect(faultsOf(questions)).toBe('accepted');
  });
});
