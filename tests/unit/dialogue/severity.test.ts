import { describe, expect, it } from 'vitest';
import { readSeverityAnswer } from '#shared/domain/dialogue/reading/severity.ts';

describe('an answer to "how bad is it?"', () => {
  it.each([
    ['a number of ten', '10', '10/10'],
    ['nothing at all', '0', '0/10'],
    ['a half, left out', '7.5/10', '7/10'],
    ['a half behind a comma', 'un 6,5 de 10', '6/10'],
    ['a half alone', '9.5', '9/10'],
    ['the upper end of a range', '9 to 10', '10/10'],
    ['the upper end of a range in Spanish', 'de 5 a 6', '6/10'],
    ['the worse of two, said first', '8 or 7', '8/10'],
    ['the number before what cannot be one of ten', '3 to 12', '3/10'],
    ['a number in eight words', 'i think that it is about a 7', '7/10'],
    ['"bad" taken back', 'not very bad', 'mild'],
    ['"strong" taken back', 'no muy fuerte', 'mild'],
    ['a "no" before what it is', 'no, it is severe', 'severe'],
    ['a little of something awful', 'a little, but awful', 'severe'],
    ['a word between', 'so so', 'moderate'],
    ['a word among nine, and no number', 'i can say only that it is really terrible', 'severe'],
  ])('takes %s: "%s"', (_what, said, severity) => {
    expect(readSeverityAnswer(said)).toBe(severity);
  });

  it.each([
    ['more than ten', '11'],
    ['a number lost in nine words', 'i would really think that it is a 7'],
    ['one minute', 'for 1 minute'],
    ['one hour', '1 hour'],
    ['one day', '1 day'],
    ['ten days', '10 days'],
    ['one week', '1 week'],
    ['one month', '1 month'],
    ['one year', '1 year'],
    ['an age', '3yo'],
    ['one minute in Spanish', '1 minuto'],
    ['one hour in Spanish', '1 hora'],
    ['one day in Spanish', '1 día'],
    ['one week in Spanish', '1 semana'],
    ['one month in Spanish', '1 mes'],
    ['one year in Spanish', '1 año'],
  ])('takes no number from %s: "%s"', (_what, said) => {
    expect(readSeverityAnswer(said)).toBeUndefined();
  });
});
