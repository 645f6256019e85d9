import { exchange, type Reply } from '#shared/adapters/http/exchange.ts';
import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import type { ClinicQuery, ClinicSearch, Place } from '#shared/domain/clinics/directory.ts';
import { distanceKm } from '#shared/domain/clinics/distance.ts';
import { resolvePlace } from '#shared/domain/clinics/place.ts';
import { areaOfZip } from '#shared/domain/clinics/zip-area.ts';
import { nppesSearches } from './data/nppes-searches.ts';
import { mergeClinics } from './merge-clinics.ts';
import { nppesClinics } from './nppes-clinics.ts';
import { nppesErrors, nppesReply } from './nppes-reply.ts';

export type NppesOptions = {
  /** Default the registry itself; another address for tests. */
  readonly base_url?: string;
  readonly now: () => Date;
  /** For one request; the searches of one query run side by side. */
  readonly deadline_seconds?: number;
};

const registry = 'https://npiregistry.cms.hhs.gov';
/** The registry's largest page. */
const pageSize = 200;
/** Searches side by side for one query; the most wanted kinds come first. */
const searchesPerQuery = 4;
const enough = 3;
/** The registry is updated weekly; asking it the same within a day is only load. */
const keepMs = 86_400_000;
const keptReplies = 200;

type Rows =
  | { readonly ok: true; readonly rows: readonly unknown[] }
  | { readonly ok: false; readonly code: string };

const readRows = (reply: Reply): Rows => {
  if (reply.kind === 'no_reply') return { ok: false, code: reply.code };
  if (reply.status === 429) return { ok: false, code: 'throttled' };
  if (reply.status >= 500) return { ok: false, code: 'unavailable' };
  if (reply.status !== 200 || nppesErrors.safeParse(reply.json).success)
    return { ok: false, code: 'refused' };
  const parsed = nppesReply.safeParse(reply.json);
  return parsed.success ? { ok: true, rows: parsed.data.results } : { ok: false, code: 'unreadable' };
};

const pathOf = (words: string, type: 'NPI-1' | 'NPI-2', place: Place): string => {
  const query = new URLSearchParams({
    version: '2.1',
    enumeration_type: type,
    taxonomy_description: words,
    // Three digits and a wildcard: neighbouring ZIP codes are near too.
    postal_code: `${place.zip_prefix.slice(0, 3)}*`,
    state: place.region,
    country_code: 'US',
    address_purpose: 'LOCATION',
    limit: String(pageSize),
    skip: '0',
  });
  return `/api/?${query}`;
};

const searchWords = (nucc: readonly string[]): readonly string[] =>
  [...new Set(nucc.flatMap((code) => nppesSearches[code] ?? []))].slice(0, searchesPerQuery);

const byNearness =
  (place: Place) =>
  (one: Clinic, other: Clinic): number => {
    const km = (clinic: Clinic): number => {
      const area = clinic.postal_code === undefined ? undefined : areaOfZip(clinic.postal_code);
      return area === undefined ? Number.MAX_VALUE : distanceKm(place, area);
    };
    return km(one) - km(other) || (one.clinic_id < other.clinic_id ? -1 : 1);
  };

/**
 * The live NPI registry (API v2.1), for the covered cities. It knows neither hours nor coordinates: hours are
 * assumed narrowly and distances judged by ZIP code. Practices are asked for first, single clinicians only when
 * too few practices are found, because some are registered at home.
 */
export const nppesSearch = ({
  base_url = registry,
  now,
  deadline_seconds = 8,
}: NppesOptions): ClinicSearch => {
  const kept = new Map<string, { readonly at: number; readonly rows: readonly unknown[] }>();

  const ask = async (path: string): Promise<Rows> => {
    const known = kept.get(path);
    if (known !== undefined && now().getTime() - known.at < keepMs) return { ok: true, rows: known.rows };
    const rows = readRows(
      await exchange({ base_url, headers: {}, deadline_seconds }, { method: 'GET', path }),
    );
    if (rows.ok) {
      const oldest = kept.keys().next();
      if (kept.size >= keptReplies && oldest.done !== true) kept.delete(oldest.value);
      kept.set(path, { at: now().getTime(), rows: rows.rows });
    }
    return rows;
  };

  const search = async (type: 'NPI-1' | 'NPI-2', nucc: readonly string[], place: Place) => {
    const answers = await Promise.all(searchWords(nucc).map((words) => ask(pathOf(words, type, place))));
    const clinics = answers
      .flatMap((answer) => (answer.ok ? answer.rows : []))
      .flatMap((row) => nppesClinics(row, place))
      .filter(({ taxonomies }) => nucc.some((code) => taxonomies.includes(code)));
    const failed = answers.find((answer) => !answer.ok);
    return { clinics, failure: failed?.ok === false ? failed.code : undefined };
  };

  const find = async ({ nucc, limit }: ClinicQuery, place: Place): Promise<SearchAnswer> => {
    const practices = await search('NPI-2', nucc, place);
    const few = practices.failure === undefined && mergeClinics(practices.clinics).length < enough;
    const clinicians = few ? await search('NPI-1', nucc, place) : { clinics: [], failure: undefined };
    const clinics = [...mergeClinics([...practices.clinics, ...clinicians.clinics])].sort(byNearness(place));
    const failure = practices.failure ?? clinicians.failure;
    if (failure !== undefined && clinics.length < enough) return { kind: 'failed', code: failure };
    return { kind: 'found', place, clinics: clinics.slice(0, limit), source: 'nppes' };
  };

  return {
    source: 'nppes',
    near: async (query) => {
      const answer = resolvePlace(query.place_text);
      if (answer.kind !== 'found') return answer;
      return Promise.race([find(query, answer.place), ...aborted(query.signal)]);
    },
  };
};

type SearchAnswer = Awaited<ReturnType<ClinicSearch['near']>>;

/** Resolves when nobody waits for the answer any more; the request itself ends by its own deadline. */
const aborted = (signal: AbortSignal | undefined): readonly Promise<SearchAnswer>[] => {
  if (signal === undefined) return [];
  const failed: SearchAnswer = { kind: 'failed', code: 'aborted' };
  if (signal.aborted) return [Promise.resolve(failed)];
  return [new Promise((resolve) => signal.addEventListener('abort', () => resolve(failed), { once: true }))];
};
