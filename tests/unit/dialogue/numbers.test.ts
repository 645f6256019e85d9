import { describe, expect, it } from 'vitest';
import { firstNumber, positionsIn } from '#shared/domain/dialogue/reading/numbers.ts';

describe('the first number in a short answer', () => {
  it.each([
    ['34', 34],
    ['34f', 34],
    ['34yo', 34],
    ['she is 3', 3],
    ['twenty-one', 21],
    ['twenty-nine', 29],
    ['treinta y cuatro', 34],
    ['twenty', 20],
    ['twenty ten', 20],
    ['twenty eleven', 20],
    ['seven', 7],
    ['1234', undefined],
    ['b12', undefined],
    ['7/10', undefined],
    ['34years', undefined],
    ['a lot', undefined],
  ])('of "%s" is %s', (said, number) => {
    expect(firstNumber(said)).toBe(number);
  });
});

describe('places in a long list', () => {
  it.each([
    ['10', [10]],
    ['number one and number three', [1, 3]],
    ['option two, 4 and the first', [2, 4, 1]],
  ])('"%s" is %o of ten', (said, positions) => {
    expect(positionsIn(said, 10)).toEqual(positions);
  });
});
