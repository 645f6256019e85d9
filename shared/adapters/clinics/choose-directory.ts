import type { ClinicSource } from '#shared/domain/clinics/clinic.ts';
import type { ClinicDirectory, ClinicSearch } from '#shared/domain/clinics/directory.ts';
import { clinicDirectory } from './directory.ts';
import { embeddedSearch } from './embedded.ts';

/** Loaded only where it is configured: a registry's schemas and the SDK of Amazon Location would cost every start of the chat. */
const liveSearch = async (
  source: Exclude<ClinicSource, 'embedded'>,
  now: () => Date,
): Promise<ClinicSearch> => {
  if (source === 'nppes') {
    const { nppesSearch } = await import('./nppes.ts');
    return nppesSearch({ now });
  }
  const { openAmazonLocation } = await import('./open-amazon-location.ts');
  return openAmazonLocation();
};

/** The directory named by `CLINIC_DIRECTORY`; live ones fall back visibly on the embedded clinics. */
export const chooseDirectory = (source: ClinicSource, now: () => Date): ClinicDirectory => {
  const embedded = embeddedSearch();
  if (source === 'embedded') return clinicDirectory([], embedded);
  let chosen: Promise<ClinicDirectory> | undefined;
  return {
    near: async (query) => {
      chosen ??= liveSearch(source, now).then((search) => clinicDirectory([search], embedded));
      try {
        return await (await chosen).near(query);
      } catch (error) {
        // What could not be loaded once is tried again by the next who asks.
        chosen = undefined;
        throw error;
      }
    },
  };
};
