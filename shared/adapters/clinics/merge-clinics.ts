import type { Clinic } from '#shared/domain/clinics/clinic.ts';

const door = (clinic: Clinic): string =>
  `${clinic.phone}|${clinic.address
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}`;

/**
 * A registry lists a practice once for itself and once for every clinician in it. The same telephone behind the
 * same door is one clinic: the first given stays, with the kinds of all.
 */
export const mergeClinics = (clinics: readonly Clinic[]): readonly Clinic[] => {
  const byDoor = new Map<string, Clinic>();
  for (const clinic of clinics) {
    const known = byDoor.get(door(clinic));
    byDoor.set(
      door(clinic),
      known === undefined
        ? clinic
        : { ...known, taxonomies: [...new Set([...known.taxonomies, ...clinic.taxonomies])] },
    );
  }
  return [...byDoor.values()];
};
