import { describe, expect, it } from 'vitest';
import { fallbackCodes } from '#shared/domain/clinics/data/fallback-codes.ts';
import { wantedCodes } from '#shared/domain/clinics/wanted-codes.ts';
import { categories } from '#shared/domain/triage/complaints/categories.ts';

describe('the kinds of clinic for a complaint', () => {
  it.each(Object.entries(categories))('%s divide into a first and a second choice', (id, { nucc }) => {
    const { nucc: first, fallback } = wantedCodes(nucc);
    expect([...first, ...fallback]).toEqual(nucc);
    expect(first[0]).toBe(nucc[0]);
    expect(fallback).toEqual(Object.entries(fallbackCodes).find(([category]) => category === id)?.[1] ?? []);
  });

  it('are all first choice when no complaint has this list', () => {
    expect(wantedCodes(['207Y00000X'])).toEqual({ nucc: ['207Y00000X'], fallback: [] });
  });
});
