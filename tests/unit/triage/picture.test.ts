import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/domain/triage/context/finding.ts';
import type { Facts } from '#shared/domain/triage/facts.ts';
import { type Breadth, factNames, knownFacts, pictureOf } from '#shared/domain/triage/picture.ts';
import type { Reading } from '#shared/domain/triage/reading.ts';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  start: 0,
  end: 4,
  certainty: 'present',
  subject: 'patient',
  time: 'now',
  ...more,
});

const reading = (findings: readonly Finding[]): Reading => ({
  text: '',
  tokens: [],
  findings,
  language: 'en',
  asides: [],
});

const picture = (findings: readonly Finding[], facts: Facts = {}, breadth?: Breadth) =>
  pictureOf(reading(findings), facts, breadth);

const onset = (minutes: number): Facts => ({
  onset: { value: minutes, unit: 'minute', minutes, qualifier: 'exact', phrase: 'since then' },
});

describe('what the caller knows', () => {
  test.each([
    [{}, { age_years: 40, sex: 'male', pregnant: false }],
    [{ age_years: 3 }, { age_years: 3, sex: 'male', pregnant: false }],
    [{ sex: 'female' }, { age_years: 40, sex: 'female', pregnant: false }],
    [{ pregnant: true }, { age_years: 40, sex: 'male', pregnant: true }],
  ] as const)('%j wins over what the text says, and nothing else changes', (known, expected) => {
    expect(knownFacts({ age_years: 40, sex: 'male', pregnant: false }, known)).toStrictEqual(expected);
  });

  test('nothing known leaves nothing behind', () => {
    expect(knownFacts({}, {})).toStrictEqual({});
  });
});

describe('what follows from figures', () => {
  test.each([
    ['fever', { temperature_c: 37.9 }, false],
    ['fever', { temperature_c: 38 }, true],
    ['fever', {}, false],
    ['severe', { severity_0_10: 6 }, false],
    ['severe', { severity_0_10: 7 }, true],
    ['severe', {}, false],
    ['mild', { severity_0_10: 3 }, true],
    ['mild', { severity_0_10: 4 }, false],
    ['mild', {}, false],
    ['sudden', onset(180), true],
    ['sudden', onset(181), false],
    ['sudden', {}, false],
    ['long_standing', onset(262_979), false],
    ['long_standing', onset(262_980), true],
    ['long_standing', {}, false],
    ['child', { age_years: 11 }, true],
    ['child', { age_years: 12 }, false],
    ['child', {}, false],
    ['infant', { age_years: 0.9 }, true],
    ['infant', { age_years: 1 }, false],
    ['infant', {}, false],
    ['elder', { age_years: 64 }, false],
    ['elder', { age_years: 65 }, true],
    ['elder', {}, false],
    ['female', { sex: 'female' }, true],
    ['female', { sex: 'male' }, false],
    ['female', {}, false],
    ['male', { sex: 'male' }, true],
    ['male', { sex: 'female' }, false],
    ['male', {}, false],
    ['h_pregnant', { pregnant: true }, true],
    ['h_pregnant', { pregnant: false }, false],
    ['h_pregnant', {}, false],
  ] as const)('%s with %j: %s', (name, facts: Facts, expected) => {
    const seen = picture([], facts);
    expect(seen.derived(name)).toBe(expected);
    if (expected || Object.keys(facts).length === 0) expect(seen.touches(`cough & ${name}`)).toBe(expected);
  });

  test.each([
    ['age', { age_years: 7 }, 7],
    ['temp', { temperature_c: 39.5 }, 39.5],
    ['oxygen', { oxygen: 91 }, 91],
    ['heart_rate', { heart_rate: 130 }, 130],
    ['breathing_rate', { breathing_rate: 31 }, 31],
    ['systolic', { systolic: 185 }, 185],
    ['diastolic', { diastolic: 110 }, 110],
    ['sugar', { sugar: 400 }, 400],
    ['severity', { severity_0_10: 5 }, 5],
    ['weeks', { pregnancy_weeks: 30 }, 30],
    ['onset_minutes', onset(2880), 2880],
    ['onset_hours', onset(2880), 48],
    ['onset_days', onset(2880), 2],
  ] as const)('a rule asks for %s as a number', (name, facts: Facts, expected) => {
    expect(picture([], facts).number(name)).toBe(expected);
    expect(picture([], facts).touches(`${name}>=1`)).toBe(true);
    expect(picture([]).number(name)).toBeUndefined();
    expect(picture([]).touches(`${name}>=1`)).toBe(false);
    expect(factNames.has(name)).toBe(true);
  });
});

describe('which findings count', () => {
  const says = (more: Partial<Finding>, breadth?: Breadth) => {
    const seen = picture([finding('cough', more)], {}, breadth);
    return [
      seen.holding('cough', false).length,
      seen.holding('cough', true).length,
      seen.touches('cough & rash'),
    ];
  };

  test.each([
    ['said of now', {}, {}, [1, 1, true]],
    ['over but of this episode', { time: 'resolved' }, {}, [0, 1, true]],
    ['of another time', { time: 'past' }, {}, [0, 0, false]],
    ['denied', { certainty: 'negated' }, {}, [0, 0, false]],
    ['supposed', { certainty: 'supposed' }, {}, [0, 0, false]],
    ['in doubt', { certainty: 'uncertain' }, {}, [0, 0, false]],
    ["somebody else's", { subject: 'other' }, {}, [0, 0, false]],
    ['in doubt, and doubt counts', { certainty: 'uncertain' }, { withDoubt: true }, [1, 1, true]],
    ['denied, and doubt counts', { certainty: 'negated' }, { withDoubt: true }, [0, 0, false]],
    ['over, and that counts', { time: 'resolved' }, { withResolved: true }, [1, 1, true]],
    ['of another time, and what is over counts', { time: 'past' }, { withResolved: true }, [0, 0, false]],
  ] as const)('a cough that is %s', (_, more: Partial<Finding>, breadth: Breadth, expected) => {
    expect(says(more, breadth)).toEqual(expected);
  });

  test('an illness one keeps counts from any time, a finding that merely ends alike does not', () => {
    const seen = picture([finding('h_asthma', { time: 'past' }), finding('rash_h_', { time: 'past' })]);
    expect(seen.holding('h_asthma', false)).toHaveLength(1);
    expect(seen.holding('h_asthma', true)).toHaveLength(1);
    expect(seen.holding('rash_h_', true)).toEqual([]);
    expect(seen.holding('never_said', true)).toEqual([]);
  });

  test('what is said twice is shown twice, in the order it was said', () => {
    const twice = [finding('cough', { start: 1 }), finding('cough', { start: 9 })];
    expect(picture(twice).holding('cough', false)).toEqual(twice);
    expect(picture(twice).holding('cough', true)).toEqual(twice);
  });
});

describe('what a known fact rules out whatever the words say', () => {
  const ids = ['h_pregnant', 'missed_period', 'child', 'child_words', 'small_child', 'little_child', 'cough'];
  const left = (facts: Facts): readonly string[] => {
    const seen = picture(
      ids.map((id) => finding(id)),
      facts,
    );
    return ids.filter((id) => seen.holding(id, false).length > 0);
  };

  test.each([
    ['nothing known', {}, ids],
    ['not pregnant', { pregnant: false }, ids.slice(2)],
    ['pregnant', { pregnant: true }, ids],
    ['a man', { sex: 'male' }, ids.slice(2)],
    ['a woman', { sex: 'female' }, ids],
    ['eleven years old', { age_years: 11 }, ids],
    ['twelve years old', { age_years: 12 }, ['h_pregnant', 'missed_period', 'cough']],
    ['forty years old', { age_years: 40 }, ['h_pregnant', 'missed_period', 'cough']],
  ] as const)('%s', (_, facts: Facts, expected) => {
    expect(left(facts)).toEqual(expected);
  });

  test.each([
    ['a child spoken of is a child while no age is known', {}, true],
    ['a small age makes a child too', { age_years: 4 }, true],
    ['a grown age does not', { age_years: 30 }, false],
  ] as const)('%s', (_, facts: Facts, expected) => {
    expect(picture([finding('child_words')], facts).derived('child')).toBe(expected);
  });

  test('a child that was spoken of as past is none', () => {
    expect(picture([finding('child_words', { time: 'past' })]).derived('child')).toBe(false);
  });
});
