import { describe, expect, it } from 'vitest';
import { embeddedClinics, embeddedClinicsOf } from '#shared/adapters/clinics/embedded-clinics.ts';
import { cities } from '#shared/domain/clinics/data/cities.ts';
import { nuccLabels } from '#shared/domain/clinics/data/nucc-labels.ts';
import { distanceKm } from '#shared/domain/clinics/distance.ts';
import { checkNumber } from '#shared/domain/clinics/number-policy.ts';
import { areaOfZip } from '#shared/domain/clinics/zip-area.ts';

const clinics = embeddedClinics();
/** 10 in the morning in New York, where the simulated day begins: seven in the west. */
const simulatedMorning = 7 * 60;

describe('the embedded clinics', () => {
  it.each(Object.entries(cities))('are a dozen or more in %s, of at least ten kinds', (key, { city }) => {
    const here = embeddedClinicsOf(city);
    expect(here.length, key).toBeGreaterThanOrEqual(12);
    expect(new Set(here.map(({ taxonomies }) => taxonomies[0])).size).toBeGreaterThanOrEqual(10);
    expect(here.some(({ languages }) => languages.includes('es'))).toBe(true);
    expect(new Set(here.map(({ hours }) => hours)).size).toBeGreaterThanOrEqual(5);
  });

  it('are fictional and can be rung without ringing anybody: 555 01xx, each number once', () => {
    expect(new Set(clinics.map(({ phone }) => phone)).size).toBe(clinics.length);
    for (const clinic of clinics) {
      expect(clinic.fictional).toBe(true);
      expect(clinic.phone).toMatch(/^\+1\d{3}55501\d{2}$/);
      expect(checkNumber(clinic.phone)).toEqual({ ok: true, e164: clinic.phone });
    }
  });

  it('have an id, a name and a door of their own', () => {
    for (const field of ['clinic_id', 'name'] as const) {
      expect(new Set(clinics.map((clinic) => clinic[field])).size).toBe(clinics.length);
    }
    expect(new Set(clinics.map(({ address, city }) => `${address}, ${city}`)).size).toBe(clinics.length);
  });

  it('stand where their ZIP code is, in the city they belong to', () => {
    for (const clinic of clinics) {
      const area = areaOfZip(clinic.postal_code ?? '');
      expect(area, clinic.name).toBeDefined();
      if (area === undefined) continue;
      const { latitude = 0, longitude = 0 } = clinic;
      expect(distanceKm({ latitude, longitude }, area), clinic.name).toBeLessThan(16);
      expect(cities[area.city].timezone).toBe(clinic.timezone);
    }
  });

  it('keep hours that are ordered, apart, and within the day', () => {
    for (const { hours = [], name } of clinics) {
      expect(hours.flat().length, name).toBeGreaterThanOrEqual(4);
      for (const ranges of hours) {
        let last = -1;
        for (const { from, to } of ranges) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(1440);
          last = to;
        }
      }
    }
  });

  it('have words for every kind they are of', () => {
    for (const code of clinics.flatMap(({ taxonomies }) => taxonomies))
      expect(nuccLabels[code], code).toBeDefined();
  });

  it('answer in the west already when the simulated day begins in New York', () => {
    for (const { city } of [cities.los_angeles, cities.seattle]) {
      const early = embeddedClinicsOf(city).filter(({ hours }) =>
        hours?.[1].some(({ from }) => from <= simulatedMorning),
      );
      expect(early.length).toBeGreaterThanOrEqual(9);
    }
  });
});
