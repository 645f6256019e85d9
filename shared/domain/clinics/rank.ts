import type { Preferences } from '../dates/preferences.ts';
import { isoDay, wallClock } from '../dates/wall-clock.ts';
import type { Locale } from '../dates/words.ts';
import { minuteOfDay } from '../dates/zone.ts';
import { atLeast, type Disposition } from '../triage/disposition.ts';
import type { Clinic } from './clinic.ts';
import type { Place } from './directory.ts';
import { distanceKm } from './distance.ts';
import { callableFrom, isOpen, nextOpening, openUntil } from './hours.ts';
import { type ClinicMemory, memoryHints, memoryScore } from './memory.ts';
import { checkNumber } from './number-policy.ts';
import { rankWeights as weights } from './rank-weights.ts';
import { isOpenWhenWanted } from './wanted-hours.ts';
import { sayWhy, type Why } from './why.ts';
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

/** As proposed to the patient: the reasons in the patient's language. */
export type RankedClinic = Clinic & { readonly distance_km?: number; readonly why: readonly string[] };

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

const hourMs = 3_600_000;

const closesTooSoon = (clinic: Clinic, { disposition, now }: RankRequest): boolean => {
  const until = disposition === 'same_day' && clinic.hours !== undefined ? openUntil(clinic, now) : undefined;
  return until !== undefined && until.getTime() - now.getTime() < weights.closingMinutes * 60_000;
};

const hoursWorth = (clinic: Clinic, { disposition, now, wanted }: RankRequest): number => {
  if (disposition === 'same_day') {
    if (clinic.hours === undefined) return weights.unknown;
    if (isOpen(clinic, now)) return 1;
    const opens = nextOpening(clinic, now);
    if (opens === undefined) return 0;
    return sameDay(opens, now, clinic.timezone)
      ? 0.6
      : Math.max(0, 0.4 - (opens.getTime() - now.getTime()) / (72 * hourMs));
  }
  if (wanted !== undefined && wanted.alternatives.length + wanted.exclusions.length > 0) {
    if (clinic.hours === undefined) return weights.unknown;
    return isOpenWhenWanted(clinic, wanted, now) ? 1 : 0;
  }
  const waitHours = (callableFrom(clinic, now).getTime() - now.getTime()) / hourMs;
  return Math.max(0, 1 - waitHours / 72);
};

const sameDay = (one: Date, other: Date, timezone: string): boolean =>
  isoDay(wallClock(one, timezone)) === isoDay(wallClock(other, timezone));

const known = (fact: boolean | undefined): number => (fact === undefined ? weights.unknown : fact ? 1 : 0);

const speaks = (clinic: Clinic, language: string): boolean =>
  clinic.languages.some((each) => each.toLowerCase().startsWith(language));

const languageWorth = (clinic: Clinic, language: Locale): number => {
  if (speaks(clinic, language)) return 1;
  // Hardly any source lists languages; English may be taken for granted, another one not.
  return clinic.languages.length === 0 ? (language === 'en' ? 1 : weights.unknown) : 0;
};

const hoursReason = (clinic: Clinic, { now, wanted, disposition }: RankRequest): readonly Why[] => {
  if (clinic.hours === undefined) return [];
  if (disposition !== 'same_day' && wanted !== undefined && wanted.alternatives.length > 0) {
    return isOpenWhenWanted(clinic, wanted, now) ? [{ key: 'open_when_wanted' }] : [];
  }
  const until = openUntil(clinic, now);
  if (until !== undefined) {
    const minute = minuteOfDay(until, clinic.timezone);
    return [{ key: 'open_until', minute: minute === 0 ? 1440 : minute }];
  }
  const opens = nextOpening(clinic, now);
  if (opens === undefined) return [];
  const day = isoDay(wallClock(opens, clinic.timezone));
  const today = isoDay(wallClock(now, clinic.timezone));
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  const { weekday } = wallClock(opens, clinic.timezone);
  return days > 6 ? [] : [{ key: 'opens', days, weekday, minute: minuteOfDay(opens, clinic.timezone) }];
};

type Candidate = ScoredClinic & { readonly first: boolean };

/** Undefined: a clinic that must not be proposed at all. */
const candidate = (clinic: Clinic, request: RankRequest): Candidate | undefined => {
  if (request.excluded_ids?.includes(clinic.clinic_id) === true) return undefined;
  if (!checkNumber(clinic.phone, request.allowed_countries).ok) return undefined;
  const specialty = specialtyOf(clinic, request);
  if (specialty === undefined || closesTooSoon(clinic, request)) return undefined;
  const distance = distanceTo(clinic, request.place);
  if (distance !== undefined && distance.km > weights.lastRadiusKm) return undefined;

  const memory = request.memory?.get(clinic.clinic_id);
  const past = memoryScore(memory, request.now);
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
    { key: 'specialty', nucc: specialty.nucc },
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

/** Higher score first; ties by distance, then by id, so that the same facts always give the same order. */
const order = (one: Candidate, other: Candidate): number =>
  other.score - one.score ||
  (one.distance_km ?? Number.MAX_VALUE) - (other.distance_km ?? Number.MAX_VALUE) ||
  (one.clinic.clinic_id < other.clinic.clinic_id
    ? -1
    : one.clinic.clinic_id > other.clinic.clinic_id
      ? 1
      : 0);

const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** "CityCare Urgent Care - Midtown" and "CityCare Urgent Care at Main" are one organisation. */
const organisation = ({ name, city }: Clinic): string =>
  `${plainName(name.split(/ [-–—] | at | @ |,/)[0] ?? name)}|${plainName(city)}`;

/** The same telephone, the same door or the same organisation is one clinic: the better one stays. */
const withoutDoubles = (sorted: readonly Candidate[]): readonly Candidate[] => {
  const seen = new Set<string>();
  return sorted.filter(({ clinic }) => {
    const marks = [
      `phone ${clinic.phone}`,
      `address ${plainName(clinic.address)}|${plainName(clinic.city)}`,
      `name ${organisation(clinic)}`,
    ];
    const double = marks.some((mark) => seen.has(mark));
    if (!double) for (const mark of marks) seen.add(mark);
    return !double;
  });
};

/** 8 km, doubled until three clinics of the first kind wanted are inside. */
const radiusFor = (candidates: readonly Candidate[]): number => {
  const wanted = candidates.filter(({ first }) => first);
  for (let radius: number = weights.firstRadiusKm; radius < weights.lastRadiusKm; radius *= 2) {
    if (wanted.filter(({ distance_km }) => (distance_km ?? 0) <= radius).length >= 3) return radius;
  }
  return weights.lastRadiusKm;
};

/** When none of the first three is of the very kind wanted although one is near, the best of those is the third. */
const withSpecialist = (sorted: readonly Candidate[]): readonly Candidate[] => {
  const top = sorted.slice(0, 3);
  if (top.some(({ first }) => first)) return sorted;
  const specialist = sorted.find(
    ({ first, distance_km }) => first && (distance_km ?? 0) <= weights.specialistKm,
  );
  if (specialist === undefined) return sorted;
  const others = sorted.filter((each) => each !== specialist);
  return [...others.slice(0, 2), specialist, ...others.slice(2)];
};

/** All clinics that may be proposed, best first; the first three are the proposal, the others stand by. */
export const scoreClinics = (clinics: readonly Clinic[], request: RankRequest): readonly ScoredClinic[] => {
  // Whoever needs an emergency room is not sent to a front desk.
  if (atLeast(request.disposition, 'emergency')) return [];
  const sorted = clinics.flatMap((clinic) => candidate(clinic, request) ?? []).sort(order);
  const distinct = withoutDoubles(sorted);
  const radius = radiusFor(distinct);
  const inside = ({ distance_km }: Candidate): boolean => (distance_km ?? 0) <= radius;
  const near = distinct.filter(inside);
  const far = distinct.filter((each) => !inside(each));
  return withSpecialist([...near, ...far]).map(({ first: _, ...scored }) => scored);
};

/** The clinics as the patient is shown them, best first. */
export const rankClinics = (clinics: readonly Clinic[], request: RankRequest): readonly RankedClinic[] =>
  scoreClinics(clinics, request).map(({ clinic, distance_km, reasons }) => ({
    ...clinic,
    ...(distance_km === undefined ? {} : { distance_km: Number(distance_km.toFixed(1)) }),
    why: reasons.map((why) => sayWhy(why, request.language)),
  }));
