import { GeoPlacesClient } from '@aws-sdk/client-geo-places';
import { amazonLocationSearch } from '#shared/adapters/clinics/amazon-location.ts';
import { nppesSearch } from '#shared/adapters/clinics/nppes.ts';
import type { ClinicSearch } from '#shared/domain/clinics/directory.ts';

type NppesChange = { readonly now?: () => Date; readonly deadline_seconds?: number };

export const nppesAt = (base_url: string, change: NppesChange = {}): ClinicSearch =>
  nppesSearch({ base_url, now: () => new Date('2026-11-24T15:00:00Z'), deadline_seconds: 20, ...change });

/** The real SDK client, its requests signed with credentials that open nothing. */
export const amazonAt = (endpoint: string, deadline_seconds = 20): ClinicSearch =>
  amazonLocationSearch({
    client: new GeoPlacesClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    }),
    deadline_seconds,
  });
