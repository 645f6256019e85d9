import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/domain/triage/context/finding.ts';
import {
  compileCondition,
  conditionOf,
  lateCondition,
  namesIn,
  type Picture,
} from '#shared/domain/triage/expression.ts';

const said = (id: string, start: number, end: number): Finding => ({
  id,
  start,
  end,
  certainty: 'present',
  subject: 'patient',
  time: 'now',
});

/** What was said and where: a cough that is over stands at 200. */
const findings = [
  said('pain', 0, 4),
  said('pain', 300, 304),
  said('sweat', 10, 15),
  said('far', 365, 369),
  said('near', 364, 368),
  said('long', 70, 75),
  said('p2', 80, 82),
];
const over = said('cough', 200, 205);
const numbers = new Map([
  ['age', 35],
  ['temp', 38.5],
]);
const picture: Picture = {
  holding: (name, episode) =>
    name === 'cough' ? (episode ? [over] : []) : findings.filter(({ id }) => id === name),
  number: (name) => numbers.get(name),
  derived: (name) => (name === 'female' ? true : name === 'male' ? false : undefined),
  touches: (rule) => rule !== 'female',
};

/** The findings that prove a rule, by name; undefined when it does not hold. */
const proof = (rule: string) => compileCondition(rule)(picture)?.map(({ id, start }) => `${id} ${start}`);

describe('a rule holds, and names what proves it', () => {
  test.each([
    ['pain', ['pain 0', 'pain 300']],
    ['sweat', ['sweat 10']],
    ['p2', ['p2 80']],
    ['none', undefined],
    ['cough', undefined],
    ['cough^', ['cough 200']],
    ['sweat^', ['sweat 10']],
    ['female', []],
    ['male', undefined],
    ['!male', []],
    ['!female', undefined],
    ['!none', []],
    ['!pain', undefined],
    ['sweat & p2', ['sweat 10', 'p2 80']],
    ['sweat & none', undefined],
    ['none & sweat', undefined],
    ['sweat | p2', ['sweat 10', 'p2 80']],
    ['sweat | none', ['sweat 10']],
    ['none | p2', ['p2 80']],
    ['none | male', undefined],
    ['female & !none', []],
    ['sweat & (none | p2)', ['sweat 10', 'p2 80']],
    ['sweat & !(none | p2)', undefined],
    ['none & p2 | sweat', ['sweat 10']],
    ['2 of (sweat p2 none)', ['sweat 10', 'p2 80']],
    ['2 of (sweat none male)', undefined],
    ['3 of (sweat p2 female)', ['sweat 10', 'p2 80']],
    ['10 of (sweat p2)', undefined],
    ['1 of (none (sweat & p2))', ['sweat 10', 'p2 80']],
  ])('%s: %j', (rule, ids) => {
    expect(proof(rule)).toEqual(ids);
  });

  test.each([
    ['age>=35', []],
    ['age>=36', undefined],
    ['age>34', []],
    ['age>35', undefined],
    ['age<=35', []],
    ['age<=34', undefined],
    ['age<36', []],
    ['age<35', undefined],
    ['temp>=38.5', []],
    ['temp>=38.6', undefined],
    ['temp>38.44', []],
    ['weight<500', undefined],
    ['weight>=0', undefined],
    ['!weight>=0', []],
    ['sweat & age>=35', ['sweat 10']],
  ])('a number: %s: %j', (rule, ids) => {
    expect(proof(rule)).toEqual(ids);
  });

  test.each([
    ['pain ~ sweat', ['pain 0', 'sweat 10']],
    ['sweat ~ pain', ['sweat 10', 'pain 0']],
    ['pain ~ near', ['pain 300', 'near 364']],
    ['near ~ pain', ['near 364', 'pain 300']],
    ['pain ~ far', undefined],
    ['far ~ pain', undefined],
    ['sweat ~ far', undefined],
    ['pain ~ none', undefined],
    ['none ~ pain', undefined],
    ['pain ~ sweat ~ long', ['sweat 10', 'long 70']],
  ])('said within sixty letters: %s: %j', (rule, ids) => {
    expect(proof(rule)).toEqual(ids);
  });

  test.each([
    '',
    'pain &',
    '& pain',
    'pain sweat',
    '(pain',
    'pain)',
    ')',
    '| pain',
    '~ pain',
    'pain & ~',
    '2 (pain)',
    '2 of pain',
    '2 of (pain',
    '!',
  ])('a slip in a rule shows at once: "%s"', (rule) => {
    expect(() => compileCondition(rule)).toThrow(/^malformed rule /);
  });
});

describe('a rule is looked at when it may matter', () => {
  test('a malformed one shows when it is asked', () => {
    const late = lateCondition('pain &');
    expect(() => late(picture)).toThrow(/^malformed rule near word 2: pain &$/);
  });
  test('and again of the next person', () => {
    const late = lateCondition('sweat');
    expect([late(picture)?.length, late({ ...picture, holding: () => [] }), late(picture)?.length]).toEqual([
      1,
      undefined,
      1,
    ]);
  });
  test('not when nothing that it names was said', () => {
    expect(conditionOf('female')(picture)).toBeUndefined();
    expect(conditionOf('female & !none')(picture)).toEqual([]);
  });
});

test.each([
  ['pain & (sweat | age>=35) & !cough^', ['pain', 'sweat', 'cough']],
  ['2 of (p2 b temp>38.55 chest_pain)', ['p2', 'b', 'chest_pain']],
  ['a ~ b', ['a', 'b']],
  ['age>=35', []],
  ['2', []],
])('the names in %s are %j', (rule, names) => {
  expect(namesIn(rule)).toEqual(names);
});
