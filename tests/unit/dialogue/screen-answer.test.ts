import { describe, expect, it } from 'vitest';
import { contentWords, readScreenAnswer } from '#shared/domain/dialogue/reading/screen-answer.ts';

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
    ['every single one', ['yes', 'yes', 'yes', 'yes']],
    ['todo', ['yes', 'yes', 'yes', 'yes']],
    ['toda', ['yes', 'yes', 'yes', 'yes']],
    ['it is the third one here of your list', undefined],
    ['I think it is the third one here', ['no', 'no', 'yes', 'no']],
    ['not all of them', undefined],
  ])('reads "%s"', (text, answers) => {
    expect(readScreenAnswer(text, items)).toEqual(answers);
  });

  it('takes "both" for the two there are, and not where it is said of something else', () => {
    const two = items.slice(0, 2);
    expect(readScreenAnswer('los dos', two)).toEqual(['yes', 'yes']);
    expect(readScreenAnswer('las dos', two)).toEqual(['yes', 'yes']);
    expect(readScreenAnswer('his ears are both red', two)).toBeUndefined();
  });

  it.each(['1 day', '1 week', '1 hour', '1 month', '1 time', '1 día', '1 semana', '1 hora', '12 days'])(
    'takes "for %s" for a length of time and no place in the list',
    (span) => {
      const twelve = Array.from({ length: 12 }, (_, index) => `sign ${'abcdefghijkl'[index]}xx`);
      expect(readScreenAnswer(`for ${span}`, twelve)).toBeUndefined();
    },
  );

  it('names a sign by three of its five words, and by no fewer', () => {
    const list = ['sudden weakness, numbness, left side', 'fever'];
    expect(readScreenAnswer('sudden numbness left', list)).toEqual(['yes', 'no']);
    expect(readScreenAnswer('sudden numbness', list)).toBeUndefined();
  });

  it('never names a sign that is nothing but small words', () => {
    expect(readScreenAnswer('my neck is stiff', ['is it on', 'stiff neck'])).toEqual(['no', 'yes']);
  });

  it('is compared by the heads of its telling words', () => {
    expect(contentWords('Swelling of the ear, go on!')).toEqual(['swelli', 'ear']);
  });
});
