import { describe, expect, test } from 'vitest';
import { onsetIn } from '#shared/domain/triage/facts/onset.ts';

/** A Wednesday. */
const now = new Date('2025-11-19T15:00:00Z');

describe('how long it has lasted, as a clinic is told', () => {
  test.each([
    ['5 minutes ago', '5 minutes', 'exact'],
    ['2 hours ago', '2 hours', 'exact'],
    ['for 1 day', '1 day', 'exact'],
    ['for 3 days', '3 days', 'exact'],
    ['for 2 weeks', '2 weeks', 'exact'],
    ['for 2 months', '2 months', 'exact'],
    ['for 2 years', '2 years', 'exact'],
    ['hace 2 meses', '2 months', 'exact'],
    ['hace 3 semanas', '3 weeks', 'exact'],
    ['for over 3 days', '3 days', 'over'],
    ['for more than 3 days', '3 days', 'over'],
    ['for at least 3 days', '3 days', 'over'],
    ['for almost 3 days', '3 days', 'under'],
    ['for less than 3 days', '3 days', 'under'],
    ['for about 3 days', '3 days', 'about'],
    ['for roughly 3 days', '3 days', 'about'],
    ['since  monday', '2 days', 'about'],
    ['since wednesday', '7 days', 'about'],
    ['since yesterday', '1 day', 'about'],
    ['all day', '6 hours', 'about'],
    ['cough, a few days', '3 days', 'exact'],
  ])('%s', (text, phrase, qualifier) => {
    expect(onsetIn(text, now)).toMatchObject({ phrase, qualifier });
  });
});

describe('what has gone on wins over another stretch of time', () => {
  test.each([
    ['took 2 days off, ill for 5 days, and my ear hurts badly', 5],
    ['2 days off, ill for like 5 days, and my ear hurts badly', 5],
    ['took 2 days off, now ill for 5 days', 5],
    ['took 2 days off - ill for 5 days', 5],
    ['for work i was gone 2 days, ill for 5 days', 5],
    ['took 2 days off. ill 5 days ago it began', 5],
    ['took 2 days off. ill 5 days  ago it began', 5],
    ['took 2 days off. cough x5 days', 5],
    ['took 2 days off. duration 5 days', 5],
    ['took 2 days off. duration: 5 days', 5],
    ['took 2 days off. cough, 5 days- worse at night', 5],
    ['for 5 days, worse since monday', 5],
    ['for 5 days, very bad yesterday', 5],
    ['0 days missed, cough 3 days', 3],
    ['tylenol every 6 hours, cough 3 days', 3],
    ['i took a day off; cough 3 days', 3],
    ['surgery last year, cough for 3 days', 3],
    ['hurts every day for 3 days', 3],
    ['for 3 days, each night worse', 3],
    ['it has lasted 3 days', 3],
    ['the pains have lasted 3 days', 3],
  ])('%s', (text, days) => {
    expect(onsetIn(text, now)?.phrase).toBe(`${days} days`);
  });
});

describe('what is no beginning', () => {
  test.each([
    'every 6 hours the pain comes back',
    'every  6 hours',
    'they last about 20 minutes',
    'it lasted 3 days',
    'i smoked for 20 years',
    'smoking for 20 years',
    '20 weeks  pregnant',
    'surgery 2 weeks ago and since then my arm is warm',
    'the surgery was 2 weeks ago',
    'vaccinated 3 days ago',
    'i took a day off',
    'un dia libre',
    'for 0 days',
    'my ear hurts',
  ])('%s', (text) => {
    expect(onsetIn(text, now)).toBeUndefined();
  });
});

test('half an hour is thirty minutes', () => {
  expect(onsetIn('half an hour of this', now)?.minutes).toBe(30);
});

test.each([
  ['on and off for 2 days', 'intermittent'],
  ['constant for 2 days', 'constant'],
  ['for 2 days', undefined],
])('%s has the pattern %s', (text, pattern) => {
  expect(onsetIn(text, now)?.pattern).toBe(pattern);
});
