import { describe, expect, it } from 'vitest';
import { numbersIn } from '#shared/domain/call/questions-numbers.ts';

type Row = readonly [said: string, numbers: readonly number[]];

describe('the numbers in a sentence', () => {
  it.each<Row>([
    ['', []],
    ['none at all', []],
    ['one', [1]],
    ['one dollar', [1]],
    ['one or one', [1, 1]],
    ['two of them', [2]],
    ['no two are alike', [2]],
    ['that one', []],
    ['which one', []],
    ['one minute', []],
    ['one more', []],
    ['zero', [0]],
    ['five five', [5, 5]],
    ['five six', [5, 6]],
    ['five and twenty', [5, 20]],
    ['ten ten', [10, 10]],
    ['nineteen five', [19, 5]],
    ['twenty five', [25]],
    ['twenty and five', [25]],
    ['twenty ten', [20, 10]],
    ['twenty and ten', [20, 10]],
    ['twenty twenty', [20, 20]],
    ['twenty but five', [20, 5]],
    ['twenty and', [20]],
    ['ninety nine', [99]],
    ['hundred', [100]],
    ['one hundred one', [101]],
    ['one hundred and twenty', [120]],
    ['nineteen hundred', [1900]],
    ['thousand', [1000]],
    ['two thousand five hundred', [2500]],
    ['two hundred thousand', [200_000]],
    ['five hundred thousand and one', [500_001]],
    ['one million two thousand three', [1_002_003]],
    ['treinta y cinco', [35]],
    ['cinco y seis', [5, 6]],
    ['ciento uno', [101]],
    ['dos mil tres', [2003]],
    ['cien mil', [100_000]],
  ])('in words: %s', (said, numbers) => {
    expect(numbersIn(said)).toEqual(numbers);
  });

  it.each<Row>([
    ['one hundred two hundred', [102, 100]],
    ['five thousand six thousand', [5006, 1000]],
    ['two thousand three million', [2003, 1_000_000]],
    ['thousand thousand', [1000, 1000]],
    ['hundred hundred', [100, 100]],
  ])('that run together are never added up: %s', (said, numbers) => {
    expect(numbersIn(said)).toEqual(numbers);
  });

  it.each<Row>([
    ['1,250', [1250]],
    ['12,345,678', [12_345_678]],
    ['1,25', [1, 25]],
    ['2 thousand', [2000]],
    ['2 million 5', [2_000_000, 5]],
    ['1 dollar 50 cents', [1.5]],
    ['35 dollars and 50 cents', [35.5]],
    ['35 dollars 01 cent', [35.01]],
    ['35 dollars 5 cents', [35, 5]],
    ['three and a half', [3.5]],
    ['3 and a half', [3.5]],
    ['two and a half and three', [2.5, 3]],
    ['tres y medio', [3.5]],
    ['minus three and a half', [-3.5]],
    ['negative 2', [-2]],
    ['menos dos', [-2]],
    ['the twenty-five', [25]],
    ['five-6', [5, 6]],
    ['6-five', [6, 5]],
  ])('in figures and halves: %s', (said, numbers) => {
    expect(numbersIn(said)).toEqual(numbers);
  });

  it.each<Row>([
    ['at 9:30', []],
    ['at 10:45 pm 7', [7]],
    ['at 10:45  pm, 7', [7]],
    ['at 10:45p.m. 7', [7]],
    ['at 9:30am 5', [5]],
    ['3 10:45', [3]],
    ['at 10:45 or 5', [5]],
    ['call 555-0142 or 7', [7]],
    ['212.555.0142', []],
    ['212 555 0142', []],
    ['(212) 555-0142', []],
    ['(212)555-0142 or 7', [7]],
    ['5-0142', [5, 142]],
    ['12-3456', [12, 3456]],
  ])('without clock times and telephone numbers: %s', (said, numbers) => {
    expect(numbersIn(said)).toEqual(numbers);
  });
});
