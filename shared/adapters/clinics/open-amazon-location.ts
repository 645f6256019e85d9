import { GeoPlacesClient } from '@aws-sdk/client-geo-places';
import type { ClinicSearch } from '#shared/domain/clinics/directory.ts';
import { amazonLocationSearch } from './amazon-location.ts';

/** Amazon Location with the function's own region and credentials. */
export const openAmazonLocation = (): ClinicSearch =>
  amazonLocationSearch({ client: new GeoPlacesClient({ maxAttempts: 2 }) });
