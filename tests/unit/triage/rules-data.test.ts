import { describe, expect, test } from 'vitest';
import { complaints } from '#shared/domain/triage/complaints/all.ts';
import { categories } from '#shared/domain/triage/complaints/categories.ts';
import { compileCondition, namesIn } from '#shared/domain/triage/expression.ts';
import { modifierRows } from '#shared/domain/triage/modifiers.ts';
import { factNames } from '#shared/domain/triage/picture.ts';
import { findingNames } from '#shared/domain/triage/reading.ts';
import { redFlagRows } from '#shared/domain/triage/red-flags/all.ts';

const conditions = [
  ...redFlagRows.flatMap((row) =>
    [...row.phrases, row.combination, row.escalate?.when].map((rule) => [row.id, rule] as const),
  ),
  ...complaints.flatMap((row) =>
    [row.when, row.appointment, row.same_day, row.emergency].map((rule) => [row.id, rule] as const),
  ),
].flatMap(([id, rule]) => (rule === undefined ? [] : [[id, rule] as const]));

test.each(conditions)('the rule of %s uses only names that exist: %s', (_, rule) => {
  const names = findingNames();
  expect(namesIn(rule).filter((name) => !names.has(name) && !factNames.has(name))).toEqual([]);
});

/** Asked of every text, and passed by while nothing they name was said. */
const askedOfAll = [
  ...redFlagRows.flatMap((row) =>
    [...row.phrases, ...(row.combination ? [row.combination] : [])].map((rule) => [row.id, rule] as const),
  ),
  ...complaints.map((row) => [row.id, row.when] as const),
  ...modifierRows.map((row) => [row.reason, row.when] as const),
];

test.each(askedOfAll)('the rule of %s does not hold of somebody who said nothing: %s', (_, rule) => {
  const nothing = {
    holding: () => [],
    number: () => undefined,
    derived: () => undefined,
    touches: () => false,
  };
  expect(compileCondition(rule)(nothing)).toBeUndefined();
});

test.each(conditions)('the rule of %s can be read: %s', (_, rule) => {
  expect(compileCondition(rule)).toBeTypeOf('function');
});

test('ids are given once', () => {
  for (const ids of [redFlagRows.map((row) => row.id), complaints.map((row) => row.id)]) {
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('no row claims a review that did not happen', () => {
  expect([...redFlagRows, ...complaints].filter((row) => row.reviewed_by !== null)).toEqual([]);
});

test('the top dozen ask in both languages', () => {
  const asking = redFlagRows.filter((row) => row.confirm).map((row) => row.id);
  expect(asking).toEqual(['R01', 'R02', 'R03', 'R04', 'R05', 'R12', 'R14', 'R15', 'R35', 'R40']);
  for (const row of redFlagRows)
    expect([row.advice.en, row.advice.es].every((advice) => advice.length > 10)).toBe(true);
});

test('self-care is the default only of complaints on the low-risk list', () => {
  expect(complaints.filter((row) => (row.disposition === 'self_care') !== (row.low_risk === true))).toEqual(
    [],
  );
});

test('every category names NUCC codes', () => {
  for (const { nucc } of Object.values(categories))
    for (const code of nucc) expect(code).toMatch(/^\d{3}[A-Z0-9]{6}X$/);
});

describe('a malformed rule is refused at once', () => {
  test.each(['a &', 'a | | b', '(a', 'a b', '2 of (a', '& a'])('%s', (rule) => {
    expect(() => compileCondition(rule)).toThrow(/malformed/);
  });
});
