import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import type { ClinicQuery, ClinicsFound, PlaceAnswer } from '#shared/domain/clinics/directory.ts';
import { distanceKm } from '#shared/domain/clinics/distance.ts';
import { resolvePlace } from '#shared/domain/clinics/place.ts';
import { embeddedClinicsOf } from './embedded-clinics.ts';

type EmbeddedAnswer = ClinicsFound | Exclude<PlaceAnswer, { readonly kind: 'found' }>;

/** Cannot fail, which is why every other source falls back on it. */
export type EmbeddedSearch = {
  readonly source: 'embedded';
  near(query: ClinicQuery): Promise<EmbeddedAnswer>;
};

const rankOf = (clinic: Clinic, nucc: readonly string[]): number => {
  const at = nucc.findIndex((code) => clinic.taxonomies.includes(code));
  return at === -1 ? nucc.length : at;
};

/** Fictional clinics over ten cities, without any network. Nearest first; of the wanted kinds unless none is asked for. */
export const embeddedSearch = (): EmbeddedSearch => ({
  source: 'embedded',
  near: async ({ place_text, nucc, limit }) => {
    const answer = resolvePlace(place_text);
    if (answer.kind !== 'found') return answer;
    const { place } = answer;
    const wanted = embeddedClinicsOf(place.city)
      .filter((clinic) => nucc.length === 0 || rankOf(clinic, nucc) < nucc.length)
      .map((clinic) => ({ clinic, km: distanceKm(place, { ...place, ...positionOf(clinic) }) }))
      .sort((one, other) => one.km - other.km || (one.clinic.clinic_id < other.clinic.clinic_id ? -1 : 1))
      .slice(0, limit)
      .map(({ clinic }) => clinic);
    return { kind: 'found', place, clinics: wanted, source: 'embedded' };
  },
});

const positionOf = ({ latitude, longitude }: Clinic) => ({
  ...(latitude === undefined ? {} : { latitude }),
  ...(longitude === undefined ? {} : { longitude }),
});
