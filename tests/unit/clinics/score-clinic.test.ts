import { describe, expect, it } from 'vitest';
import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import { rememberCall } from '#shared/domain/clinics/memory.ts';
import { candidateOf, type RankRequest } from '#shared/domain/clinics/score-clinic.ts';
import { daily, hour } from './a-clinic.ts';
import { kmNorth, nowhere, other, request, withoutCoordinates } from './a-request.ts';

const skin = '207N00000X';
const family = '207Q00000X';
const children = '208000000X';
const score = (clinic: Clinic, change: Partial<RankRequest> = {}): number | undefined =>
  candidateOf(clinic, request(change))?.score;
const reasons = (clinic: Clinic, change: Partial<RankRequest> = {}) =>
  candidateOf(clinic, request(change))?.reasons;
const silent = (): Clinic => {
  const { accepts_new_patients: _, ...rest } = other(1);
  return rest;
};
const days = (ago: number): Date => new Date(request().now.getTime() - ago * 86_400_000);
const remembering = (outcome: 'booked' | 'refuses_automated', at: Date) => ({
  memory: new Map([['clinic_1', rememberCall(undefined, other(1), { at, outcome })]]),
});

describe('what a clinic is worth', () => {
  it.each<readonly [string, Clinic, number]>([
    ['at the door, open, taking new patients, of which no call is known', other(1), 0.95],
    ['five kilometres off', other(1, kmNorth(5)), 0.729],
    ['at no known distance', nowhere(other(1)), 0.775],
    ['closed for good', other(1, { hours: daily() }), 0.8],
    ['that does not say whether it takes new patients', silent(), 0.9],
    ['that takes no new patients', other(1, { accepts_new_patients: false }), 0.85],
    ['that lists no languages: English goes without saying', other(1, { languages: [] }), 0.95],
    ['where only Spanish is spoken', other(1, { languages: ['es'] }), 0.9],
  ])('to somebody at no hurry, %s, is settled', (_, clinic, worth) => {
    expect(score(clinic)).toBeCloseTo(worth, 3);
  });

  it.each<readonly [readonly string[], number]>([
    [['es'], 0.95],
    [['en', 'es-MX'], 0.95],
    [['ES'], 0.95],
    [[], 0.925],
    [['en'], 0.9],
    [['ber-es'], 0.9],
  ])('to somebody who speaks Spanish, where %j is spoken, is settled', (languages, worth) => {
    expect(score(other(1, { languages }), { language: 'es' })).toBeCloseTo(worth, 3);
  });

  it.each([
    [0, 0.95],
    [1, 0.925],
    [2, 0.9],
    [4, 0.85],
    [5, 0.825],
    [7, 0.825],
  ])('falls with its place on the list of kinds, but not for ever: place %i', (before, worth) => {
    const nucc = [...Array.from({ length: before }, (_, index) => `kind ${index}`), family];
    expect(score(other(1), { nucc })).toBeCloseTo(worth, 3);
    expect(candidateOf(other(1), request({ nucc }))?.first).toBe(before === 0);
  });

  it('is least for a kind that only will do', () => {
    const asked = { nucc: [skin], fallback: [children, family] };
    expect(score(other(1), asked)).toBeCloseTo(0.775, 3);
    expect(candidateOf(other(1), request(asked))?.first).toBe(false);
  });

  it('gives the hours twice their say when the patient should be seen today, and stays within 1', () => {
    expect(score(other(1), { disposition: 'same_day' })).toBeCloseTo(1.1 / 1.15, 3);
    expect(score(other(1, { hours: daily() }), { disposition: 'same_day' })).toBeCloseTo(0.8 / 1.15, 3);
  });

  it('rises after a booking and falls when the desk refused an automated caller', () => {
    const booked = score(other(1), remembering('booked', days(1))) ?? 0;
    const refused = score(other(1), remembering('refuses_automated', days(1))) ?? 0;
    expect(booked).toBeCloseTo(0.975, 2);
    expect(refused).toBeCloseTo(0.625, 2);
  });
});

describe('how far a clinic is', () => {
  it.each([
    ['only its latitude', { latitude: 40 }],
    ['only its longitude', { longitude: -70 }],
  ])('is told by its ZIP code when a source has %s', (_, half) => {
    const clinic = { ...withoutCoordinates(other(1, { postal_code: '11215' })), ...half };
    const candidate = candidateOf(clinic, request());
    expect(candidate?.distance_km).toBeCloseTo(8.4, 1);
    expect(candidate?.reasons[0]).toMatchObject({ key: 'distance', exact: false });
  });

  it('is not guessed from a ZIP code of another part of the country', () => {
    const far = withoutCoordinates(other(1, { postal_code: '99501' }));
    expect(candidateOf(far, request())?.distance_km).toBeUndefined();
  });
});

describe('the facts that speak for a clinic', () => {
  const until5 = { key: 'open_until', minute: 1020 };
  const kind = (nucc: string) => ({ key: 'specialty', nucc });

  it('are told in one order, and only those that are known', () => {
    const clinic = other(1, { languages: ['es'] });
    expect(reasons(clinic, { language: 'es', ...remembering('booked', days(1)) })).toEqual([
      { key: 'distance', km: 0, exact: true },
      kind(family),
      until5,
      { key: 'new_patients' },
      { key: 'speaks', language: 'es' },
      { key: 'booked_before' },
    ]);
    expect(reasons(nowhere(silent()))).toEqual([kind(family), until5]);
    expect(reasons(nowhere(other(1, { accepts_new_patients: false })))).toEqual([kind(family), until5]);
  });

  it('do not name English, which nobody has to be told', () => {
    expect(reasons(other(1))).not.toContainEqual({ key: 'speaks', language: 'en' });
  });

  it.each<readonly [string, readonly string[], Partial<RankRequest>, string]>([
    [
      'its own main kind, when that was asked for too',
      [children, family],
      { nucc: [family, children] },
      children,
    ],
    ['the kind asked for, when its main one was not', [skin, family], { nucc: [family] }, family],
    ['its main kind, when that will do', [skin, family], { nucc: [family], fallback: [skin] }, skin],
  ])('name %s', (_, taxonomies, asked, shown) => {
    expect(reasons(other(1, { taxonomies }), asked)?.[1]).toEqual(kind(shown));
  });

  it('tell of a booking for less than two months', () => {
    // Rung in the afternoon: at the hour of that call a booking would say more.
    const afternoons = other(1, { hours: daily(hour(14, 17)) });
    const told = (ago: number) =>
      reasons(afternoons, remembering('booked', days(ago)))?.some(({ key }) => key === 'booked_before');
    expect(told(59)).toBe(true);
    expect(told(60)).toBe(false);
  });
});

describe('a clinic that must not be proposed', () => {
  it('is one in a country that is not called', () => {
    const toronto = other(1, { phone: '+14165550123' });
    expect(score(toronto, { allowed_countries: ['US'] })).toBeUndefined();
    expect(score(toronto, { allowed_countries: ['US', 'CA'] })).toBeDefined();
  });

  it('is one that is closed when the patient should be there, and no other', () => {
    const closing = other(1, { hours: daily(hour(8, 10.5)) });
    expect(score(closing, { disposition: 'same_day' })).toBeUndefined();
    expect(score(closing)).toBeDefined();
  });
});
