import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import type { RankRequest } from '#shared/domain/clinics/score-clinic.ts';
import { aClinic } from './a-clinic.ts';

/** Where `aClinic` stands. */
export const place = {
  city: 'New York',
  region: 'NY',
  label: 'New York, NY 10001',
  latitude: 40.7506,
  longitude: -73.9972,
  timezone: 'America/New_York',
  zip_prefix: '10001',
};

/** A Tuesday at ten in the morning; the Thursday after it is Thanksgiving. */
export const now = new Date('2026-11-24T10:00:00-05:00');

/** A patient in the middle of Manhattan who wants a family practice, at no hurry. */
export const request = (change: Partial<RankRequest> = {}): RankRequest => ({
  place,
  nucc: ['207Q00000X'],
  disposition: 'appointment',
  now,
  language: 'en',
  ...change,
});

/** Differs from every other one in telephone, door and name. */
export const other = (number: number, change: Partial<Clinic> = {}): Clinic =>
  aClinic({
    clinic_id: `clinic_${number}`,
    name: `Practice ${number}`,
    address: `${number} Test Street`,
    phone: `+121255501${String(number).padStart(2, '0')}`,
    ...change,
  });

export const kmNorth = (km: number) => ({ latitude: place.latitude + km / 111.2 });

/** A source that has an address and no coordinates. */
export const withoutCoordinates = (clinic: Clinic): Clinic => {
  const { latitude: _, longitude: __, ...rest } = clinic;
  return rest;
};

/** Neither coordinates nor a ZIP code: nobody knows how far it is. */
export const nowhere = (clinic: Clinic): Clinic => {
  const { postal_code: _, ...rest } = withoutCoordinates(clinic);
  return rest;
};
