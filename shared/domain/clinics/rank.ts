import { atLeast } from '../triage/disposition.ts';
import type { Clinic } from './clinic.ts';
import { rankWeights as weights } from './rank-weights.ts';
import { type Candidate, candidateOf, type RankRequest, type ScoredClinic } from './score-clinic.ts';
import { sayWhy } from './why.ts';

/** As proposed to the patient: the reasons in the patient's language. */
export type RankedClinic = Clinic & { readonly distance_km?: number; readonly why: readonly string[] };

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
  const sorted = clinics.flatMap((clinic) => candidateOf(clinic, request) ?? []).sort(order);
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
