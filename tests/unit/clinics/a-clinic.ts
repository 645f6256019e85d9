import type { Clinic, OpenRange, WeeklyHours } from '#shared/domain/clinics/clinic.ts';

export const daily = (...ranges: readonly OpenRange[]): WeeklyHours => [
  ranges,
  ranges,
  ranges,
  ranges,
  ranges,
  ranges,
  ranges,
];

export const weekdays = (...ranges: readonly OpenRange[]): WeeklyHours => [
  [],
  ranges,
  ranges,
  ranges,
  ranges,
  ranges,
  [],
];

export const hour = (from: number, to: number): OpenRange => ({ from: from * 60, to: to * 60 });

/** A family practice in the middle of Manhattan, open 9 to 17 on weekdays, changed as a test needs it. */
export const aClinic = (change: Partial<Clinic> = {}): Clinic => ({
  clinic_id: 'clinic_a',
  source: 'embedded',
  name: 'Test Family Practice',
  address: '1 Test Street',
  city: 'New York',
  region: 'NY',
  postal_code: '10001',
  phone: '+12125550100',
  latitude: 40.7506,
  longitude: -73.9972,
  timezone: 'America/New_York',
  hours: weekdays(hour(9, 17)),
  taxonomies: ['207Q00000X'],
  languages: ['en'],
  accepts_new_patients: true,
  attribution: 'test',
  fictional: true,
  ...change,
});
