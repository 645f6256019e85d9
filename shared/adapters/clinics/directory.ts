import type {
  ClinicDirectory,
  ClinicSearch,
  ClinicsFound,
  PassedOver,
} from '#shared/domain/clinics/directory.ts';
import type { EmbeddedSearch } from './embedded.ts';

/** Fewer choices than this are no proposal, so the next source is asked. */
const enough = 3;

/**
 * Asks the sources in turn and ends with the embedded clinics, which cannot fail. A source that failed or knew too
 * few is named in `passed_over`. When none knows enough, the one that knows most serves; live before embedded.
 */
export const clinicDirectory = (
  live: readonly ClinicSearch[],
  embedded: EmbeddedSearch,
): ClinicDirectory => ({
  near: async (query) => {
    const passed_over: PassedOver[] = [];
    let best: ClinicsFound | undefined;
    const serve = (found: ClinicsFound): ClinicsFound => {
      const others = passed_over.filter(({ source }) => source !== found.source);
      return others.length === 0 ? found : { ...found, passed_over: others };
    };
    for (const search of live) {
      const answer = await search.near(query);
      switch (answer.kind) {
        case 'ambiguous':
          return answer;
        case 'failed':
          passed_over.push({ source: search.source, reason: 'failed', code: answer.code });
          break;
        case 'not_covered':
          passed_over.push({ source: search.source, reason: 'too_few', code: 'not_covered' });
          break;
        case 'found':
          if (answer.clinics.length >= enough) return serve(answer);
          passed_over.push({
            source: search.source,
            reason: 'too_few',
            code: `found_${answer.clinics.length}`,
          });
          if (answer.clinics.length > (best?.clinics.length ?? 0)) best = answer;
          break;
      }
    }
    const last = await embedded.near(query);
    if (last.kind !== 'found') {
      if (best !== undefined) return serve(best);
      const failed = passed_over.find(({ reason }) => reason === 'failed');
      // Nobody knows whether the place is covered: the one who would know did not answer.
      return last.kind === 'not_covered' && failed !== undefined
        ? { kind: 'failed', code: failed.code }
        : last;
    }
    return serve(best !== undefined && best.clinics.length >= last.clinics.length ? best : last);
  },
});
