import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import { type CityKey, cities } from '#shared/domain/clinics/data/cities.ts';
import type { ClinicRow } from './clinic-row.ts';
import { atlanta } from './data/atlanta.ts';
import { chicago } from './data/chicago.ts';
import { denver } from './data/denver.ts';
import { houston } from './data/houston.ts';
import { kinds } from './data/kinds.ts';
import { losAngeles } from './data/los-angeles.ts';
import { miami } from './data/miami.ts';
import { newYork } from './data/new-york.ts';
import { philadelphia } from './data/philadelphia.ts';
import { phoenix } from './data/phoenix.ts';
import { schedules } from './data/schedules.ts';
import { seattle } from './data/seattle.ts';

type CityClinics = { readonly area_code: string; readonly rows: readonly ClinicRow[] };

/** Real area codes; the 555 01xx numbers behind them are set aside for fiction and ring nobody. */
const byCity: Readonly<Record<CityKey, CityClinics>> = {
  new_york: { area_code: '212', rows: newYork },
  los_angeles: { area_code: '213', rows: losAngeles },
  chicago: { area_code: '312', rows: chicago },
  houston: { area_code: '713', rows: houston },
  phoenix: { area_code: '602', rows: phoenix },
  philadelphia: { area_code: '215', rows: philadelphia },
  atlanta: { area_code: '404', rows: atlanta },
  miami: { area_code: '305', rows: miami },
  denver: { area_code: '303', rows: denver },
  seattle: { area_code: '206', rows: seattle },
};

const boroughs: readonly (readonly [zipStart: string, city: string])[] = [
  ['112', 'Brooklyn'],
  ['113', 'Queens'],
];

const clinicOf = (key: CityKey, area_code: string, row: ClinicRow): Clinic => {
  const [last_two, kind, name, address, postal_code, latitude, longitude, schedule, languages, accepts] = row;
  const { city, region, timezone } = cities[key];
  return {
    clinic_id: `emb_${key}_${last_two}`,
    source: 'embedded',
    name,
    address,
    city: boroughs.find(([start]) => postal_code.startsWith(start))?.[1] ?? city,
    region,
    postal_code,
    phone: `+1${area_code}55501${last_two}`,
    latitude,
    longitude,
    timezone,
    hours: schedules[schedule],
    taxonomies: kinds[kind],
    languages: languages.split(' '),
    accepts_new_patients: accepts !== 'x',
    accepts_medicaid: accepts === 'nm',
    attribution: 'Fictional clinic of the embedded directory',
    fictional: true,
  };
};

const clinicsByCity = new Map<string, readonly Clinic[]>();

/** The embedded clinics of one covered city, by the name in its `Place`; made once. */
export const embeddedClinicsOf = (city: string): readonly Clinic[] => {
  const made = clinicsByCity.get(city);
  if (made !== undefined) return made;
  const clinics = Object.entries(byCity).flatMap(([name, { area_code, rows }]) => {
    const key = cityKey(name);
    return key !== undefined && cities[key].city === city
      ? rows.map((row) => clinicOf(key, area_code, row))
      : [];
  });
  clinicsByCity.set(city, clinics);
  return clinics;
};

const isCityKey = (name: string): name is CityKey => name in cities;
const cityKey = (name: string): CityKey | undefined => (isCityKey(name) ? name : undefined);

/** All of them, in the order of the tables. */
export const embeddedClinics = (): readonly Clinic[] =>
  Object.values(cities).flatMap(({ city }) => embeddedClinicsOf(city));
