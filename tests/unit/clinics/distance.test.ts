import { describe, expect, it } from 'vitest';
import { cities } from '#shared/domain/clinics/data/cities.ts';
import { distanceKm } from '#shared/domain/clinics/distance.ts';

describe('the distance between two places', () => {
  it.each([
    [cities.new_york, cities.los_angeles, 3936],
    [cities.seattle, cities.miami, 4396],
    [cities.new_york, cities.new_york, 0],
    [{ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }, 20_015],
    [{ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 }, 56],
    [{ latitude: 60, longitude: 0 }, { latitude: 61, longitude: 0 }, 111],
  ])('is the great circle over the earth: %#', (one, other, km) => {
    expect(Math.round(distanceKm(one, other))).toBe(km);
    expect(distanceKm(other, one)).toBeCloseTo(distanceKm(one, other), 9);
  });
});
