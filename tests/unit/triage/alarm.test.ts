import { describe, expect, test } from 'vitest';
import { alarmIn, meantWords } from '#shared/domain/triage/alarm.ts';
import type { Finding } from '#shared/domain/triage/context/finding.ts';
import type { Reading } from '#shared/domain/triage/reading.ts';
import { tokenise } from '#shared/domain/triage/text/tokens.ts';

type Said = Partial<Finding> & { readonly words: string };

const readingOf = (text: string, said: readonly Said[] = [], language: 'en' | 'es' = 'en'): Reading => ({
  text,
  tokens: tokenise(text),
  language,
  asides: [],
  findings: said.map(({ words, ...more }) => ({
    id: 'something',
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    certainty: 'present',
    subject: 'patient',
    time: 'now',
    ...more,
  })),
});

describe('which words are meant', () => {
  const meant = (text: string, said: readonly Said[] = []): string =>
    meantWords(readingOf(text, said))
      .map(({ word }) => word)
      .join(' ');

  test.each([
    ['chest and jaw', 'chest jaw'],
    ['he had 3 strong cramps for 2 days', 'strong cramps'],
    ['the chest goes', 'chest'],
    ['chest so close', 'chest'],
    ['no chest arm jaw leg neck hip', 'hip'],
    ['without chest arm jaw leg neck hip', 'hip'],
    ['denies chest arm jaw leg neck hip', 'hip'],
    ['never chest arm jaw leg neck hip', 'hip'],
    ['nor chest arm jaw leg neck hip', 'hip'],
    ['no chest, arm, jaw, leg, neck, hip', 'hip'],
    ['no chest arm. jaw leg', 'jaw leg'],
    ['chest arm. no jaw leg', 'chest arm'],
    ['not chest arm jaw leg', 'jaw leg'],
    ['not chest. arm jaw leg', 'arm jaw leg'],
    ['jaw not', 'jaw'],
  ])('in "%s": %s', (text, expected) => {
    expect(meant(text)).toBe(expected);
  });

  test.each([
    [{ certainty: 'present' }, 'heavy chest cramps here'],
    [{ certainty: 'uncertain' }, 'heavy chest cramps here'],
    [{ certainty: 'negated' }, 'heavy here'],
    [{ certainty: 'supposed' }, 'heavy here'],
    [{ subject: 'other' }, 'heavy here'],
    [{ time: 'past' }, 'heavy chest cramps here'],
  ] as const)('a phrase that is %j', (how, expected) => {
    expect(meant('heavy chest cramps here', [{ words: 'chest cramps', ...how }])).toBe(
      expected.replace(' here', meant('here') === '' ? '' : ' here'),
    );
  });

  test('each denied phrase takes its own words and no more', () => {
    expect(
      meant('heavy chest jaw thigh', [
        { words: 'chest', certainty: 'negated' },
        { words: 'thigh', certainty: 'supposed' },
      ]),
    ).toBe('heavy jaw');
  });
});

describe('what sounds like an emergency', () => {
  const evidence = (text: string, said: readonly Said[] = [], language: 'en' | 'es' = 'en') =>
    alarmIn(readingOf(text, said, language))?.map(({ start, end }) => text.slice(start, end));

  test('three grave words together, each shown where it was first said', () => {
    const text = 'confused, chest odd, sudden, then confused';
    expect(alarmIn(readingOf(text))).toEqual(
      [
        [0, 8],
        [10, 15],
        [21, 27],
      ].map(([start, end]) => ({
        id: 'alarm_word',
        start,
        end,
        certainty: 'present',
        subject: 'patient',
        time: 'now',
      })),
    );
  });

  test.each([
    ['two grave words are no alarm', 'confused, sudden', undefined],
    ['one grave word said three times is none', 'confused, confused, confused', undefined],
    ['words that only just weigh enough', 'alcohol awful bathroom anxious', ['alcohol', 'awful', 'bathroom']],
    ['words that weigh a little less', 'alcohol awful bathroom gout', undefined],
    ['a denied word does not weigh', 'confused sudden. no chest', undefined],
  ])('%s', (_, text, expected) => {
    expect(evidence(text)).toEqual(expected);
  });

  test('Spanish words were never weighed', () => {
    expect(evidence('confused sudden chest')).toEqual(['confused', 'sudden', 'chest']);
    expect(evidence('confused sudden chest', [], 'es')).toBeUndefined();
  });

  test.each([
    ['chest faint', ['confused', 'sudden', 'vomit']],
    ['confused', ['sudden', 'chest', 'faint', 'vomit']],
    ['vomit', ['confused', 'sudden', 'chest', 'faint']],
    ['hest fain', ['confused', 'sudden', 'chest', 'faint', 'vomit']],
    ['chest fain', ['confused', 'sudden', 'faint', 'vomit']],
    ['hest faint', ['confused', 'sudden', 'chest', 'vomit']],
  ])('a harmless finding explains its own words and no others: "%s"', (words, expected) => {
    expect(evidence('confused sudden chest faint vomit', [{ words, id: 'bruise' }])).toEqual(expected);
    expect(evidence('confused sudden chest faint vomit', [{ words, id: 'wound' }])).toHaveLength(5);
  });

  test('what speaks against an emergency still does inside a harmless finding', () => {
    expect(evidence('alcohol awful bathroom gout', [{ words: 'gout', id: 'bruise' }])).toBeUndefined();
  });
});
