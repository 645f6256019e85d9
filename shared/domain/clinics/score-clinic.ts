import type { Preferences } from '../dates/preferences.ts';
import { wallClock } from '../dates/wall-clock.ts';
import type { Locale } from '../dates/words.ts';
import type { Disposition } from '../triage/disposition.ts';
import type { Clinic } from './clinic.ts';
import type { Place } from './directory.ts';
import { distanceKm } from './distance.ts';
import { callableFrom } from './hours.ts';
import { type ClinicMemory, memoryHints, memoryScore } from './memory.ts';
import { checkNumber } from './number-policy.ts';
import { rankWeights as weights } from './rank-weights.ts';
import { closesTooSoon, hoursReason, hoursWorth } from './score-hours.ts';
import type { Why } from './why.ts';
import { areaOfZip } from './zip-area.ts';

export type RankRequest = {
  readonly place: Place;
  /** NUCC codes wanted, in order of preference. */
  readonly nucc: readonly string[];
  /** Codes that do when too few of the wanted are near. */
  readonly fallback?: readonly string[];
  readonly disposition: Disposition;
  readonly now: Date;
  /** Language of the reasons, and wanted at the clinic. */
  readonly language: Locale;
  readonly wanted?: Preferences;
  /** Clinics the patient does not want, or whose number is opted out. */
  readonly excluded_ids?: readonly string[];
  /** By clinic id. */
  readonly memory?: ReadonlyMap<string, ClinicMemory>;
  /** ISO 3166-1 alpha-2. */
  readonly allowed_countries?: readonly string[];
};

/** A clinic with its score (0 to 1, higher first) and the facts that speak for it. */
export type ScoredClinic = {
  readonly clinic: Clinic;
  readonly score: number;
  readonly distance_km: number | undefined;
  readonly reasons: readonly Why[];
};

type Distance = { readonly km: number; readonly exact: boolean };

const distanceTo = (clinic: Clinic, place: Place): Distance | undefined => {
  const { latitude, longitude } = clinic;
  if (latitude !== undefined && longitude !== undefined) {
    return { km: distanceKm(place, { latitude, longitude }), exact: true };
  }
  const area = clinic.postal_code === undefined ? undefined : areaOfZip(clinic.postal_code);
  return area === undefined ? undefined : { km: distanceKm(place, area), exact: false };
};

/** The best code the clinic has, and what it is worth; undefined when it is the wrong kind of clinic. */
const specialtyOf = (
  clinic: Clinic,
  request: RankRequest,
): { readonly nucc: string; readonly worth: number; readonly first: boolean } | undefined => {
  const wanted = request.nucc.findIndex((code) => clinic.taxonomies.includes(code));
  const code = request.nucc[wanted];
  if (code !== undefined) {
    const worth = Math.max(weights.specialtyLeast, 1 - wanted * weights.specialtyStep);
    return { nucc: code, worth, first: wanted === 0 };
  }
  const fallback = request.fallback?.find((each) => clinic.taxonomies.includes(each));
  return fallback === undefined
    ? undefined
    : { nucc: fallback, worth: weights.specialtyFallback, first: false };
};

/** The clinic's own main kind when it was asked for, rather than a further one that was asked for more. */
const shownKind = (clinic: Clinic, { nucc, fallback = [] }: RankRequest, matched: string): string => {
  const [main] = clinic.taxonomies;
  return main !== undefined && [...nucc, ...fallback].includes(main) ? main : matched;
};

const known = (fact: boolean | undefined): number => (fact === undefined ? weights.unknown : fact ? 1 : 0);

const speaks = (clinic: Clinic, language: string): boolean =>
  clinic.languages.some((each) => each.toLowerCase().startsWith(language));

const languageWorth = (clinic: Clinic, language: Locale): number => {
  if (speaks(clinic, language)) return 1;
  // Hardly any source lists languages; English may be taken for granted, another one not.
  return clinic.languages.length === 0 ? (language === 'en' ? 1 : weights.unknown) : 0;
};

/** The hour on the clinic's wall at which it would be rung: now, or when it may be called again. */
const hourOfCall = (clinic: Clinic, now: Date): number =>
  wallClock(callableFrom(clinic, now), clinic.timezone).hour;

/** `first`: of the kind wanted most. */
export type Candidate = ScoredClinic & { readonly first: boolean };

/** Undefined: a clinic that must not be proposed at all. */
export const candidateOf = (clinic: Clinic, request: RankRequest): Candidate | undefined => {
  if (request.excluded_ids?.includes(clinic.clinic_id) === true) return undefined;
  if (!checkNumber(clinic.phone, request.allowed_countries).ok) return undefined;
  const specialty = specialtyOf(clinic, request);
  if (specialty === undefined || closesTooSoon(clinic, request)) return undefined;
  const distance = distanceTo(clinic, request.place);
  if (distance !== undefined && distance.km > weights.lastRadiusKm) return undefined;

  const memory = request.memory?.get(clinic.clinic_id);
  const past =
    memory === undefined
      ? weights.unknown
      : memoryScore(memory, request.now, hourOfCall(clinic, request.now));
  const hints = memoryHints(memory, request.now);
  const hoursWeight = weights.hours * (request.disposition === 'same_day' ? weights.sameDayHours : 1);
  const sum =
    weights.distance * (distance === undefined ? weights.unknown : Math.exp(-distance.km / weights.closeKm)) +
    weights.specialty * specialty.worth +
    hoursWeight * hoursWorth(clinic, request) +
    weights.newPatients * known(clinic.accepts_new_patients) +
    weights.language * languageWorth(clinic, request.language) +
    weights.memory * past;
  const refusal = hints.accepts_automated === false ? weights.refusesAutomated : 0;
  const reasons: readonly Why[] = [
    ...(distance === undefined ? [] : [{ key: 'distance', ...distance } as const]),
    { key: 'specialty', nucc: shownKind(clinic, request, specialty.nucc) },
    ...hoursReason(clinic, request),
    ...(clinic.accepts_new_patients === true ? [{ key: 'new_patients' } as const] : []),
    ...(request.language !== 'en' && speaks(clinic, request.language)
      ? [{ key: 'speaks', language: request.language } as const]
      : []),
    ...(past > 0.6 ? [{ key: 'booked_before' } as const] : []),
  ];
  const score = sum / (1 - weights.hours + hoursWeight) - refusal;
  // Rounded so that the last bits of floating point never decide an order.
  return {
    clinic,
    score: Math.max(0, Number(score.toFixed(9))),
    distance_km: distance?.km,
    reasons,
    first: specialty.first,
  };
};
