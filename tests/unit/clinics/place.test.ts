import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cities } from '#shared/domain/clinics/data/cities.ts';
import { areaNames, cityNames } from '#shared/domain/clinics/data/place-names.ts';
import { uncoveredPrefixes, zipAreas } from '#shared/domain/clinics/data/zip-prefixes.ts';
import { coveredPlaces, resolvePlace } from '#shared/domain/clinics/place.ts';

const labelOf = (text: string): string => {
  const answer = resolvePlace(text);
  switch (answer.kind) {
    case 'found':
      return answer.place.label;
    case 'ambiguous':
      return answer.choices.map(({ label }) => label).join(' | ');
    case 'not_covered':
      return 'not covered';
  }
};

describe('a place as a patient types it', () => {
  it.each([
    ['10001', 'New York, NY 10001'],
    ['my zip code is 98101', 'Seattle, WA 98101'],
    ['33139-1234', 'Miami Beach, FL 33139'],
    ['atlanta 30332', 'Atlanta, GA 30332'],
    ['New York, NY 10001', 'New York, NY 10001'],
    ['Brooklyn NY', 'Brooklyn, NY'],
    ['LA', 'Los Angeles, CA'],
    ['l.a.', 'Los Angeles, CA'],
    ['i am in LA right now', 'Los Angeles, CA'],
    ['near Miami Beach', 'Miami Beach, FL'],
    ['I live in new york', 'New York, NY'],
    ['HOUSTON TX', 'Houston, TX'],
    ['Miami ok', 'Miami, FL'],
    ['downtown chicago near the loop', 'The Loop, IL'],
    ['Houston Street, New York', 'New York, NY'],
    ['Hollywood, LA', 'Hollywood, CA'],
    ['Manhattan Beach CA', 'Manhattan Beach, CA'],
    ['Jersey City', 'Jersey City, NJ'],
    ['Los Ángeles', 'Los Angeles, CA'],
    ['vivo en la ciudad de Nueva York', 'New York, NY'],
    ['estoy cerca de Filadelfia', 'Philadelphia, PA'],
    ['en la Pequeña Habana', 'Little Havana, FL'],
    ['la, ca', 'Los Angeles, CA'],
    ['la california', 'Los Angeles, CA'],
    ['la please', 'Los Angeles, CA'],
    ['la 9001', 'Los Angeles, CA'],
    ['Main Street, la', 'Los Angeles, CA'],
    ['Hollywood, L.A.', 'Hollywood, CA'],
    ['Santa ... Monica', 'Santa Monica, CA'],
    ['Aurora near Denver', 'Aurora, CO'],
    ['Hollywood near Los Angeles', 'Hollywood, CA'],
    ['07302', 'Jersey City, NJ 07302'],
    ['08101', 'Camden, NJ 08101'],
    ['10001 or 10002', 'New York, NY 10001'],
    ['11201 Brooklyn, once Atlanta', 'Brooklyn, NY 11201'],
  ])('%s is read as %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it.each([
    ['Philidelphia', 'Philadelphia, PA'],
    ['pheonix', 'Phoenix, AZ'],
    ['Seatle', 'Seattle, WA'],
    ['Huston', 'Houston, TX'],
    ['los angelas', 'Los Angeles, CA'],
    ['Atlatna', 'Atlanta, GA'],
    ['brooklin', 'Brooklyn, NY'],
    ['Broklin', 'Brooklyn, NY'],
    ['Philedelpia', 'Philadelphia, PA'],
    ['Miamy', 'Miami, FL'],
    ['I moved to Seatle last year', 'Seattle, WA'],
    ['not Houston MS but Seatle', 'Seattle, WA'],
    ['Atlanta Avenue, Brooklin', 'Brooklyn, NY'],
  ])('%s is taken for %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it.each([
    'Buffalo, New York',
    'New Orleans, LA',
    'Buffalo New York',
    'Houston, MS',
    'Houston MS',
    'Huston, MS',
    'Houston Street',
    'Huston Street',
    'Mia Street',
    'Miemy',
    'Miami, OK',
    'Manhattan, KS',
    'Long Beach, NY',
    'Trenton NJ',
    'Boston',
    'Austin',
    'Newark',
    'Kansas City',
    'Portland',
    'Washington DC',
    '12345',
    '33040',
    '911',
    'me duele la cabeza',
    'DOLOR EN LA CABEZA',
    'no idea',
    '',
  ])('"%s" is none of the covered places', (text) => {
    expect(labelOf(text)).toBe('not covered');
  });

  it.each([
    ['Pasadena', 'Pasadena, CA | Pasadena, TX'],
    ['glendale', 'Glendale, CA | Glendale, AZ'],
    ['Aurora', 'Aurora, IL | Aurora, CO'],
    ['Seattle or Denver', 'Seattle, WA | Denver, CO'],
    ['atlanta 10001', 'New York, NY 10001 | Atlanta, GA'],
    ['10001 10001 Atlanta', 'New York, NY 10001 | Atlanta, GA'],
    ['10001 or 30332', 'New York, NY 10001 | Atlanta, GA 30332'],
    ['10001 or 30332 atlanta', 'New York, NY 10001 | Atlanta, GA 30332'],
  ])('%s is asked back as %s', (text, labels) => {
    expect(labelOf(text)).toBe(labels);
  });

  it.each([
    ['90210', 34.09, -118.406],
    ['Beverly Hills', 34.09, -118.406],
    ['Houston', 29.755, -95.37],
    ['07030', 40.745, -74.028],
  ])('lies where its own ZIP code does, not in the middle of its city: %s', (text, latitude, longitude) => {
    expect(resolvePlace(text)).toMatchObject({ kind: 'found', place: { latitude, longitude } });
  });

  it('names the ten covered cities when it is not one of them', () => {
    expect(resolvePlace('Boise')).toEqual({ kind: 'not_covered', covered: coveredPlaces });
    expect(coveredPlaces).toHaveLength(10);
  });

  it('is found again by the label it was given', () => {
    const labels = [...cityNames, ...areaNames]
      .flatMap(({ names }) => names)
      .concat(zipAreas.map(([prefix]) => prefix.padEnd(5, '1')))
      .flatMap((text) => {
        const answer = resolvePlace(text);
        return answer.kind === 'found' ? [answer.place] : answer.kind === 'ambiguous' ? answer.choices : [];
      });
    expect(labels.length).toBeGreaterThan(250);
    for (const place of labels) expect(resolvePlace(place.label)).toEqual({ kind: 'found', place });
  });

  it('is never covered by a ZIP code of the Keys, although their first digits are', () => {
    for (const prefix of uncoveredPrefixes) expect(labelOf(prefix.padEnd(5, '1'))).toBe('not covered');
  });

  it('is answered for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(['found', 'not_covered', 'ambiguous']).toContain(resolvePlace(text).kind);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the table of ZIP prefixes', () => {
  it('keeps every area within an hour of its city and lists no prefix twice', () => {
    const prefixes = zipAreas.map(([prefix]) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const [, city, latitude, longitude] of zipAreas) {
      expect(Math.abs(latitude - cities[city].latitude)).toBeLessThan(0.7);
      expect(Math.abs(longitude - cities[city].longitude)).toBeLessThan(0.7);
    }
  });
});
