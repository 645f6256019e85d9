import {
  GeocodeCommand,
  type GeocodeResultItem,
  type GeoPlacesClient,
  SearchNearbyCommand,
} from '@aws-sdk/client-geo-places';
import type { ClinicQuery, ClinicSearch, Place, PlaceAnswer } from '#shared/domain/clinics/directory.ts';
import { coveredPlaces, resolvePlace } from '#shared/domain/clinics/place.ts';
import { isTimeZone } from '#shared/domain/dates/zone.ts';
import { amazonClinic, categoriesFor } from './amazon-clinics.ts';
import { mergeClinics } from './merge-clinics.ts';

export type AmazonLocationOptions = {
  /** With its region, credentials and retry mode; `AWS_ENDPOINT_URL_GEO_PLACES` redirects it. */
  readonly client: GeoPlacesClient;
  /** For one query, both requests included. */
  readonly deadline_seconds?: number;
};

/** Clinics are stored with the session and the plan; results asked for as single use may not be. */
const intendedUse = 'Storage';
/** Metres: the nearest, and when fewer than three are there, as far as anybody would travel. */
const radii = [16_000, 80_000] as const;
const enough = 3;
const largestPage = 100;

const codeOf = (fault: unknown): string => {
  const name = fault instanceof Error ? fault.name : '';
  if (name === 'ThrottlingException') return 'throttled';
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  if (name === 'AccessDeniedException' || name === 'ValidationException') return 'refused';
  return 'unavailable';
};

const placeOf = (item: GeocodeResultItem): Place | undefined => {
  const [longitude, latitude] = item.Position ?? [];
  const timezone = item.TimeZone?.Name;
  const city = item.Address?.Locality ?? item.Address?.SubRegion?.Name;
  const region = item.Address?.Region?.Code;
  if (latitude === undefined || longitude === undefined || city === undefined || region === undefined)
    return undefined;
  if (timezone === undefined || !isTimeZone(timezone)) return undefined;
  const zip_prefix = item.Address?.PostalCode?.slice(0, 5) ?? '';
  return { city, region, label: `${city}, ${region}`, latitude, longitude, timezone, zip_prefix };
};

/** Places v2 of Amazon Location: telephones, hours, coordinates and zones, anywhere in the United States. */
export const amazonLocationSearch = ({
  client,
  deadline_seconds = 8,
}: AmazonLocationOptions): ClinicSearch => {
  const locate = async (text: string, abortSignal: AbortSignal): Promise<PlaceAnswer> => {
    const known = resolvePlace(text);
    if (known.kind !== 'not_covered' || text.trim() === '') return known;
    const answer = await client.send(
      new GeocodeCommand({
        QueryText: text.slice(0, 200),
        MaxResults: 5,
        Filter: { IncludeCountries: ['USA'], IncludePlaceTypes: ['Locality', 'PostalCode'] },
        AdditionalFeatures: ['TimeZone'],
        IntendedUse: intendedUse,
      }),
      { abortSignal },
    );
    const places = (answer.ResultItems ?? []).flatMap((item) => placeOf(item) ?? []);
    const distinct = places.filter(
      (place, at) => places.findIndex(({ label }) => label === place.label) === at,
    );
    const [only, ...others] = distinct;
    if (only === undefined) return { kind: 'not_covered', covered: coveredPlaces };
    return others.length === 0 ? { kind: 'found', place: only } : { kind: 'ambiguous', choices: distinct };
  };

  const clinicsNear = async (
    place: Place,
    { nucc, limit }: ClinicQuery,
    radius: number,
    abortSignal: AbortSignal,
  ) => {
    const categories = categoriesFor(nucc);
    if (categories.length === 0) return [];
    const answer = await client.send(
      new SearchNearbyCommand({
        // Longitude first.
        QueryPosition: [place.longitude, place.latitude],
        QueryRadius: radius,
        MaxResults: largestPage,
        Filter: { IncludeCategories: [...categories], IncludeCountries: ['USA'] },
        AdditionalFeatures: ['Contact', 'TimeZone'],
        IntendedUse: intendedUse,
      }),
      { abortSignal },
    );
    const clinics = (answer.ResultItems ?? [])
      .flatMap((item) => amazonClinic(item, place) ?? [])
      .filter(({ taxonomies }) => nucc.some((code) => taxonomies.includes(code)));
    return mergeClinics(clinics).slice(0, limit);
  };

  return {
    source: 'amazon-location',
    near: async (query) => {
      const deadline = AbortSignal.timeout(deadline_seconds * 1000);
      const abort = query.signal === undefined ? deadline : AbortSignal.any([deadline, query.signal]);
      try {
        const located = await locate(query.place_text, abort);
        if (located.kind !== 'found') return located;
        const { place } = located;
        let clinics = await clinicsNear(place, query, radii[0], abort);
        if (clinics.length < enough) clinics = await clinicsNear(place, query, radii[1], abort);
        return { kind: 'found', place, clinics, source: 'amazon-location' };
      } catch (fault) {
        return { kind: 'failed', code: query.signal?.aborted === true ? 'aborted' : codeOf(fault) };
      }
    },
  };
};
