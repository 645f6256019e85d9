import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedSearch } from '#shared/adapters/clinics/embedded.ts';
import { nuccLabels } from '#shared/domain/clinics/data/nucc-labels.ts';
import type { ClinicSearch } from '#shared/domain/clinics/directory.ts';
import { checkNumber } from '#shared/domain/clinics/number-policy.ts';
import { rankClinics } from '#shared/domain/clinics/rank.ts';
import { isTimeZone } from '#shared/domain/dates/zone.ts';
import { threeRows } from './nppes-records.ts';
import { threeItems } from './places-items.ts';
import { amazonAt, nppesAt } from './sources.ts';
import { type StandIn, standIn } from './stand-in.ts';

const nucc = ['207Q00000X', '261QU0200X', '261QP2300X'];
const standIns: StandIn[] = [];

const sources: readonly (readonly [name: string, make: () => Promise<ClinicSearch>])[] = [
  ['embedded', async () => embeddedSearch()],
  [
    'nppes',
    async () => {
      const registry = await standIn(() => ({ json: threeRows }));
      standIns.push(registry);
      return nppesAt(registry.base_url);
    },
  ],
  [
    'amazon-location',
    async () => {
      const places = await standIn(({ url }) => ({
        json: url.pathname === '/v2/geocode' ? { PricingBucket: 'Stored', ResultItems: [] } : threeItems,
      }));
      standIns.push(places);
      return amazonAt(places.base_url);
    },
  ],
];

afterAll(() => Promise.all(standIns.map((each) => each.close())));

describe.each(sources)('the %s clinics', (name, make) => {
  let search: ClinicSearch;
  beforeAll(async () => {
    search = await make();
  });

  const found = async (place_text = '10001', limit = 40) => {
    const answer = await search.near({ place_text, nucc, limit });
    if (answer.kind !== 'found') throw new Error(`answered ${answer.kind}`);
    return answer;
  };

  it('say where they come from and which place was understood', async () => {
    const answer = await found();
    expect(search.source).toBe(name);
    expect(answer).toMatchObject({ source: name, place: { label: 'New York, NY 10001', region: 'NY' } });
  });

  it('can each be rung, found, asked about hours, and told apart', async () => {
    const { clinics } = await found();
    expect(clinics.length).toBeGreaterThanOrEqual(3);
    expect(new Set(clinics.map(({ clinic_id }) => clinic_id)).size).toBe(clinics.length);
    for (const clinic of clinics) {
      expect(clinic.source).toBe(name);
      expect(clinic.fictional).toBe(name === 'embedded');
      expect(checkNumber(clinic.phone)).toEqual({ ok: true, e164: clinic.phone });
      expect(isTimeZone(clinic.timezone)).toBe(true);
      expect(clinic.clinic_id).toMatch(/^[a-z0-9_]{5,40}$/);
      for (const text of [clinic.name, clinic.address, clinic.city, clinic.attribution])
        expect(text).not.toBe('');
      expect(clinic.region).toMatch(/^[A-Z]{2}$/);
    }
  });

  it('are of a kind that was asked for, in words', async () => {
    for (const { taxonomies } of (await found()).clinics) {
      expect(nucc.some((code) => taxonomies.includes(code))).toBe(true);
      expect(nuccLabels[taxonomies[0] ?? '']).toBeDefined();
    }
  });

  it('keep the same ids when asked again, and are no more than asked for', async () => {
    expect((await found()).clinics).toEqual((await found()).clinics);
    expect((await found('10001', 2)).clinics).toHaveLength(2);
  });

  it('can be ranked, each with a distance and a reason', async () => {
    const { clinics, place } = await found();
    const ranked = rankClinics(clinics, {
      place,
      nucc,
      disposition: 'appointment',
      now: new Date('2026-11-24T15:00:00Z'),
      language: 'en',
    });
    expect(ranked.length).toBeGreaterThanOrEqual(3);
    for (const { why } of ranked) expect(why[0]).toMatch(/miles$/);
  });

  it('are not looked for where nobody is covered, or where it is not clear which place is meant', async () => {
    expect(await search.near({ place_text: 'no idea', nucc, limit: 3 })).toMatchObject({
      kind: 'not_covered',
    });
    expect(await search.near({ place_text: 'Pasadena', nucc, limit: 3 })).toMatchObject({
      kind: 'ambiguous',
    });
  });
});
