import { type CityKey, cities } from './data/cities.ts';
import { uncoveredPrefixes, zipAreas } from './data/zip-prefixes.ts';
import type { Place } from './directory.ts';

type Area = {
  readonly city: CityKey;
  readonly latitude: number;
  readonly longitude: number;
  readonly area?: string;
};

const areas: ReadonlyMap<string, Area> = new Map(
  zipAreas.map(([prefix, city, latitude, longitude, area]) => [
    prefix,
    { city, latitude, longitude, ...(area === undefined ? {} : { area }) },
  ]),
);

/** The area of a ZIP code, ZIP+4 or prefix of one (at least three digits): the longest listed prefix decides. */
export const areaOfZip = (zip: string): Area | undefined => {
  if (uncoveredPrefixes.some((prefix) => zip.startsWith(prefix))) return undefined;
  for (let length = 5; length >= 3; length--) {
    const area = zip.length >= length ? areas.get(zip.slice(0, length)) : undefined;
    if (area !== undefined) return area;
  }
  return undefined;
};

/** ZIP codes from 07 to 08 are New Jersey's, whichever city's clinics are nearest. */
const regionOf = (zip: string, city: CityKey): string => (/^0[78]/.test(zip) ? 'NJ' : cities[city].region);

/** `zip` may be a prefix; `shown` is what stands before the state in the label. */
export const placeAt = (city: CityKey, zip: string, shown: string | undefined, suffix = ''): Place => {
  const area = areaOfZip(zip);
  const { timezone, latitude, longitude, city: name } = cities[city];
  const region = regionOf(zip, city);
  return {
    city: name,
    region,
    label: `${shown ?? name}, ${region}${suffix}`,
    latitude: area?.latitude ?? latitude,
    longitude: area?.longitude ?? longitude,
    timezone,
    zip_prefix: zip,
  };
};

/** The place of a five-digit ZIP code, when it is covered. */
export const placeOfZip = (zip: string): Place | undefined => {
  const area = areaOfZip(zip);
  return area === undefined ? undefined : placeAt(area.city, zip, area.area, ` ${zip}`);
};
