import { describe, expect, it } from 'vitest';
import { readScreenAnswer } from '#shared/domain/dialogue/reading/screen-answer.ts';

const items = ['trouble breathing', 'thinking about hurting yourself', 'cannot swallow', 'drooling'];

describe('an answer in words to a list of warning signs', () => {
  it.each([
    ['Has no trouble swallowing or breathing', ['no', 'not_sure', 'not_sure', 'not_sure']],
    ['not thinking about hurting myself', ['not_sure', 'no', 'not_sure', 'not_sure']],
    ["he isn't drooling", ['not_sure', 'not_sure', 'not_sure', 'no']],
    ['I do have trouble breathing', ['yes', 'no', 'no', 'no']],
    ['no fever but trouble breathing', ['yes', 'no', 'no', 'no']],
    ['no trouble breathing, but drooling a lot', ['no', 'no', 'no', 'yes']],
    ['she cannot swallow', ['no', 'no', 'yes', 'no']],
    ['none', ['no', 'no', 'no', 'no']],
    ['2 and 3', ['no', 'yes', 'yes', 'no']],
  ])('reads "%s"', (text, answers) => {
    expect(readScreenAnswer(text, items)).toEqual(answers);
  });
});
