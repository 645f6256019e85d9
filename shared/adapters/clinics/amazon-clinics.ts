import { hash } from 'node:crypto';
import type { SearchNearbyResultItem } from '@aws-sdk/client-geo-places';
import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import type { Place } from '#shared/domain/clinics/directory.ts';
import { checkNumber } from '#shared/domain/clinics/number-policy.ts';
import { isTimeZone } from '#shared/domain/dates/zone.ts';
import { clinicCategories, nameWords, placeCategories } from './data/place-categories.ts';
import { weeklyHoursOf } from './opening-hours.ts';

/** Categories to search for the kinds wanted: their own, and those that hold specialists. */
export const categoriesFor = (nucc: readonly string[]): readonly string[] => {
  const own = placeCategories.filter(([, codes]) => codes.some((code) => nucc.includes(code)));
  const named = nameWords.some(([, codes]) => codes.some((code) => nucc.includes(code)));
  return [...new Set([...own.map(([category]) => category), ...(named ? clinicCategories : [])])];
};

const taxonomiesOf = (item: SearchNearbyResultItem): readonly string[] => {
  const named = nameWords.filter(([words]) => words.test(item.Title ?? '')).flatMap(([, codes]) => codes);
  const ids = new Set((item.Categories ?? []).map(({ Id }) => Id));
  const own = placeCategories.filter(([category]) => ids.has(category)).flatMap(([, codes]) => codes);
  // A name that tells the specialty is more exact than a category that holds all physicians.
  return [...new Set([...named, ...own])];
};

/** Place ids may be 500 characters long; ours is a short digest that stays the same for the same place. */
const idOf = (place_id: string): string => `aws_${hash('sha256', place_id).slice(0, 20)}`;

const phoneOf = (item: SearchNearbyResultItem): string | undefined => {
  for (const { Value } of item.Contacts?.Phones ?? []) {
    const checked = checkNumber(Value ?? '');
    if (checked.ok) return checked.e164;
  }
  return undefined;
};

/** Undefined when it cannot be rung or found: a clinic without a telephone or a street is of no use here. */
export const amazonClinic = (item: SearchNearbyResultItem, place: Place): Clinic | undefined => {
  const phone = phoneOf(item);
  const { Address: address, PlaceId, Title, Position, TimeZone } = item;
  const street = [address?.AddressNumber, address?.Street].filter((part) => part !== undefined).join(' ');
  if (phone === undefined || PlaceId === undefined || Title === undefined || street === '') return undefined;
  const [longitude, latitude] = Position ?? [];
  const hours = weeklyHoursOf(item.OpeningHours);
  const zone = TimeZone?.Name;
  return {
    clinic_id: idOf(PlaceId),
    source: 'amazon-location',
    name: Title,
    address: street,
    city: address?.Locality ?? place.city,
    region: address?.Region?.Code ?? place.region,
    ...(address?.PostalCode === undefined ? {} : { postal_code: address.PostalCode }),
    phone,
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
    timezone: zone !== undefined && isTimeZone(zone) ? zone : place.timezone,
    ...(hours === undefined ? {} : { hours }),
    taxonomies: taxonomiesOf(item),
    languages: [],
    attribution: 'Amazon Location Service',
    fictional: false,
  };
};
