import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseDirectory } from '#shared/adapters/clinics/choose-directory.ts';
import { placesReply } from './places-items.ts';
import { type StandIn, standIn } from './stand-in.ts';

const now = () => new Date('2026-11-24T15:00:00Z');
const query = { place_text: '10001', nucc: ['207Q00000X'], limit: 20 };

let places: StandIn | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await places?.close();
});

describe('the directory that is configured', () => {
  it('is the embedded one without any network', async () => {
    expect(await chooseDirectory('embedded', now).near(query)).toMatchObject({
      kind: 'found',
      source: 'embedded',
    });
  });

  it('is Amazon Location when it is named, and the embedded one behind it', async () => {
    places = await standIn(() => ({ json: placesReply() }));
    vi.stubEnv('AWS_ENDPOINT_URL_GEO_PLACES', places.base_url);
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    expect(await chooseDirectory('amazon-location', now).near(query)).toMatchObject({
      kind: 'found',
      source: 'embedded',
      passed_over: [{ source: 'amazon-location', reason: 'too_few', code: 'found_0' }],
    });
    expect(places.asked.length).toBeGreaterThan(0);
  });
});
