import { afterEach, describe, expect, it } from 'vitest';
import type { ClinicQuery } from '#shared/domain/clinics/directory.ts';
import { geocoded, placesItem, placesReply, threeItems } from './places-items.ts';
import { amazonAt } from './sources.ts';
import { type Answer, type Asked, type StandIn, standIn } from './stand-in.ts';

let places: StandIn | undefined;
afterEach(() => places?.close());

const query: ClinicQuery = { place_text: '10001', nucc: ['207Q00000X', '261QP2300X'], limit: 20 };
const ask = async (answer: (asked: Asked) => Answer, changed: Partial<ClinicQuery> = {}) => {
  places = await standIn(answer);
  return amazonAt(places.base_url).near({ ...query, ...changed });
};
const clinicsOf = async (...items: readonly unknown[]) => {
  const answer = await ask(() => ({ json: placesReply(...items) }));
  return answer.kind === 'found' ? answer.clinics : [];
};

describe('Amazon Location', () => {
  it('is asked for telephones and zones near the place, longitude first, to be stored', async () => {
    await ask(() => ({ json: threeItems }));
    expect(places?.asked).toHaveLength(1);
    expect(places?.asked[0]).toMatchObject({
      method: 'POST',
      url: { pathname: '/v2/search-nearby' },
      body: {
        QueryPosition: [-73.9972, 40.7506],
        QueryRadius: 16000,
        AdditionalFeatures: ['Contact', 'TimeZone'],
        IntendedUse: 'Storage',
        Filter: {
          IncludeCountries: ['USA'],
          IncludeCategories: expect.arrayContaining(['medical_services-clinics']),
        },
      },
    });
  });

  it('gives telephone, hours, position and zone', async () => {
    const [clinic] = await clinicsOf(placesItem());
    expect(clinic).toMatchObject({
      name: 'Riverbank Family Medicine',
      address: '100 W 30th St',
      postal_code: '10001-1234',
      phone: '+12125550161',
      latitude: 40.7478,
      longitude: -73.9931,
      timezone: 'America/New_York',
    });
    expect(clinic?.hours?.[1]).toEqual([{ from: 480, to: 1020 }]);
    expect(clinic?.hours?.[6]).toEqual([]);
  });

  it('leaves the hours unknown when it has none', async () => {
    const [clinic] = await clinicsOf(placesItem({ hours: false }));
    expect(clinic).not.toHaveProperty('hours');
  });

  it('leaves out what cannot be rung', async () => {
    expect(await clinicsOf(placesItem({ phone: '911' }), placesItem({ phone: '+18005550100' }))).toEqual([]);
  });

  it('knows a specialist by name', async () => {
    const answer = await ask(
      () => ({
        json: placesReply(
          placesItem({ title: 'Elm Dermatology', categories: ['medical_services-clinics'] }),
          placesItem({
            id: 'place-2',
            title: 'Elm Clinic',
            phone: '+12125550162',
            categories: ['medical_services-clinics'],
          }),
        ),
      }),
      { nucc: ['207N00000X'] },
    );
    expect(answer).toMatchObject({ kind: 'found', clinics: [{ name: 'Elm Dermatology' }] });
  });

  it('looks farther when fewer than three are near', async () => {
    await ask(() => ({ json: placesReply(placesItem()) }));
    expect(places?.asked.map(({ body }) => body)).toMatchObject([
      { QueryRadius: 16000 },
      { QueryRadius: 80000 },
    ]);
  });

  it('finds places outside the table of cities, with their own zone', async () => {
    const answer = await ask(
      ({ url }) => ({
        json:
          url.pathname === '/v2/geocode' ? placesReply(geocoded('Boise', 'ID', [-116.2, 43.6])) : threeItems,
      }),
      { place_text: 'Boise Idaho' },
    );
    expect(answer).toMatchObject({ kind: 'found', place: { label: 'Boise, ID', timezone: 'America/Boise' } });
    expect(places?.asked[0]?.body).toMatchObject({ QueryText: 'Boise Idaho', IntendedUse: 'Storage' });
  });

  it('asks back when several places have the name', async () => {
    const answer = await ask(
      () => ({
        json: placesReply(
          geocoded('Springfield', 'IL', [-89.6, 39.8]),
          geocoded('Springfield', 'MO', [-93.3, 37.2]),
        ),
      }),
      { place_text: 'Springfield' },
    );
    expect(answer).toMatchObject({
      kind: 'ambiguous',
      choices: [{ label: 'Springfield, IL' }, { label: 'Springfield, MO' }],
    });
  });

  it.each<[string, Answer, string]>([
    [
      'throttling',
      { status: 429, json: { __type: 'ThrottlingException', message: 'slow down' } },
      'throttled',
    ],
    [
      'missing permission',
      { status: 403, json: { __type: 'AccessDeniedException', Message: 'no' } },
      'refused',
    ],
    [
      'a server error',
      { status: 500, json: { __type: 'InternalServerException', Message: 'no' } },
      'unavailable',
    ],
  ])('fails in a word on %s', async (_, answer, code) => {
    expect(await ask(() => answer)).toEqual({ kind: 'failed', code });
  });

  it('fails in a word when the answer does not come in time', async () => {
    places = await standIn(() => ({ hang: true }));
    expect(await amazonAt(places.base_url, 0.05).near(query)).toEqual({ kind: 'failed', code: 'timeout' });
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
});
