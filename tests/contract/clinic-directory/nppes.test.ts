import { afterEach, describe, expect, it } from 'vitest';
import type { ClinicQuery } from '#shared/domain/clinics/directory.ts';
import { nppesPerson, nppesReplyOf, nppesRow, threeRows } from './nppes-records.ts';
import { nppesAt } from './sources.ts';
import { type Answer, type Asked, type StandIn, standIn } from './stand-in.ts';

let registry: StandIn | undefined;
afterEach(() => registry?.close());

const query: ClinicQuery = { place_text: '10001', nucc: ['207Q00000X'], limit: 20 };
const ask = async (answer: (asked: Asked) => Answer, changed: Partial<ClinicQuery> = {}) => {
  registry = await standIn(answer);
  return nppesAt(registry.base_url).near({ ...query, ...changed });
};
const clinicsOf = async (...rows: readonly unknown[]) => {
  const answer = await ask(() => ({ json: nppesReplyOf(...rows) }));
  return answer.kind === 'found' ? answer.clinics : [];
};

describe('the NPI registry', () => {
  it('is asked in its version 2.1 for practices of a kind near a ZIP code', async () => {
    await ask(() => ({ json: threeRows }));
    const [asked] = registry?.asked ?? [];
    expect(registry?.asked).toHaveLength(1);
    expect(asked?.url.pathname).toBe('/api/');
    expect(Object.fromEntries(asked?.url.searchParams ?? [])).toEqual({
      version: '2.1',
      enumeration_type: 'NPI-2',
      taxonomy_description: 'Family Medicine',
      postal_code: '100*',
      state: 'NY',
      country_code: 'US',
      address_purpose: 'LOCATION',
      limit: '200',
      skip: '0',
    });
  });

  it("gives the practice's telephone, never the mailing address's, with a readable name and ZIP code", async () => {
    const [clinic] = await clinicsOf(nppesRow());
    expect(clinic).toMatchObject({
      clinic_id: 'npi_1000000001',
      name: 'Riverbank Family Medicine',
      address: '100 W 30th St',
      city: 'New York',
      postal_code: '10001-1234',
      phone: '+12125550151',
      taxonomies: ['207Q00000X', '261QP2300X'],
      timezone: 'America/New_York',
    });
    expect(clinic).not.toHaveProperty('hours');
    expect(clinic).not.toHaveProperty('latitude');
  });

  it('leaves out closed practices, other kinds, other cities, and those without a telephone', async () => {
    const clinics = await clinicsOf(
      nppesRow({ number: '1', status: 'D' }),
      nppesRow({ number: '2', phone: '' }),
      nppesRow({ number: '3', phone: '800-555-0100' }),
      nppesRow({ number: '4', zip: '902100000', state: 'CA' }),
      { odd: 'row' },
      nppesRow({ number: '6' }),
    );
    expect(clinics.map(({ clinic_id }) => clinic_id)).toEqual(['npi_6']);
  });

  it('lists a practice once although it is registered for itself and for each of its clinicians', async () => {
    const clinics = await clinicsOf(
      nppesRow(),
      nppesPerson('1000000007', '(212) 555-0151', '100 W. 30th St.'),
      nppesPerson('1000000008', '212-555-0157', '7 Elm St'),
    );
    expect(clinics.map(({ name }) => name)).toEqual(['Riverbank Family Medicine', 'Alex River, MD']);
  });

  it('asks for single clinicians only when too few practices are there', async () => {
    await ask(({ url }) => ({
      json: url.searchParams.get('enumeration_type') === 'NPI-2' ? nppesReplyOf(nppesRow()) : threeRows,
    }));
    expect(registry?.asked.map(({ url }) => url.searchParams.get('enumeration_type'))).toEqual([
      'NPI-2',
      'NPI-1',
    ]);
  });

  it('is asked once a day for the same', async () => {
    let now = new Date('2026-11-24T15:00:00Z');
    registry = await standIn(() => ({ json: threeRows }));
    const search = nppesAt(registry.base_url, { now: () => now });
    await search.near(query);
    now = new Date('2026-11-25T14:59:00Z');
    await search.near(query);
    expect(registry.asked).toHaveLength(1);
    now = new Date('2026-11-25T15:01:00Z');
    await search.near(query);
    expect(registry.asked).toHaveLength(2);
  });

  it.each<[string, Answer, string]>([
    [
      'an error that arrives with status 200',
      { json: { Errors: [{ description: 'No state', field: 'state', number: '14' }] } },
      'refused',
    ],
    ['too many requests', { status: 429, json: {} }, 'throttled'],
    ['a server error', { status: 503, text: '<html>' }, 'unavailable'],
    ['a page instead of JSON', { text: '<html>' }, 'unreadable'],
    ['an unknown shape', { json: { hits: [] } }, 'unreadable'],
  ])('fails in a word on %s, and does not keep the failure', async (_, answer, code) => {
    let broken = true;
    registry = await standIn(() => (broken ? answer : { json: threeRows }));
    const search = nppesAt(registry.base_url);
    expect(await search.near(query)).toEqual({ kind: 'failed', code });
    broken = false;
    expect(await search.near(query)).toMatchObject({ kind: 'found' });
  });

  it('fails in a word when the answer does not come in time', async () => {
    registry = await standIn(() => ({ hang: true }));
    const search = nppesAt(registry.base_url, { deadline_seconds: 0.05 });
    expect(await search.near(query)).toEqual({ kind: 'failed', code: 'timeout' });
  });

  it('gives up at once when nobody waits for the answer any more', async () => {
    const waiting = new AbortController();
    const answer = await ask(
      () => {
        waiting.abort();
        return { hang: true };
      },
      { signal: waiting.signal },
    );
    expect(answer).toEqual({ kind: 'failed', code: 'aborted' });
  });

  it('fails in a word when nobody listens', async () => {
    registry = await standIn(() => ({}));
    const { base_url } = registry;
    await registry.close();
    registry = undefined;
    expect(await nppesAt(base_url).near(query)).toEqual({ kind: 'failed', code: 'network' });
  });
});
