import type { Kind } from './data/kinds.ts';
import type { Schedule } from './data/schedules.ts';

/**
 * One embedded clinic on one line. `last_two` ends its number 555 01xx and, with the city, its id; it never
 * changes once given. `languages` are separated by blanks. `accepts`: n new patients, x none, m Medicaid.
 */
export type ClinicRow = readonly [
  last_two: string,
  kind: Kind,
  name: string,
  address: string,
  postal_code: string,
  latitude: number,
  longitude: number,
  schedule: Schedule,
  languages: string,
  accepts: 'n' | 'nm' | 'x',
];
