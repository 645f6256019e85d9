import type { Clinic, ClinicSource } from './clinic.ts';

/** Where the patient is, as far as clinics need to know. Plain JSON. */
export type Place = {
  /** The city whose clinics are searched. */
  readonly city: string;
  /** Two letters of the state. */
  readonly region: string;
  /** What the patient is told was understood, e.g. "Brooklyn, New York". */
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
  /** IANA name. */
  readonly timezone: string;
  /** Three to five leading digits of the place's ZIP codes. */
  readonly zip_prefix: string;
};

export type PlaceAnswer =
  | { readonly kind: 'found'; readonly place: Place }
  /** `covered` names the places that are, to be said plainly. */
  | { readonly kind: 'not_covered'; readonly covered: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly choices: readonly Place[] };

export type ClinicQuery = {
  /** As the patient typed it. */
  readonly place_text: string;
  /** NUCC codes, most wanted first. */
  readonly nucc: readonly string[];
  readonly limit: number;
  readonly signal?: AbortSignal;
};

/** A source that was asked first and did not serve: it failed, or knew fewer than three clinics. */
export type PassedOver = {
  readonly source: ClinicSource;
  readonly reason: 'failed' | 'too_few';
  /** A stable word for the log; never the patient's text. */
  readonly code: string;
};

export type ClinicsFound = {
  readonly kind: 'found';
  readonly place: Place;
  readonly clinics: readonly Clinic[];
  readonly source: ClinicSource;
  /** Absent when the first source served. */
  readonly passed_over?: readonly PassedOver[];
};

type ClinicAnswer = ClinicsFound | Exclude<PlaceAnswer, { readonly kind: 'found' }>;
type NoAnswer = { readonly kind: 'failed'; readonly code: string };

/**
 * Finds clinics near a place. Where a live source fails the embedded clinics serve; `failed` is left for a place that
 * they do not cover.
 */
export type ClinicDirectory = {
  near(query: ClinicQuery): Promise<ClinicAnswer | NoAnswer>;
};

/** One source of clinics. `failed` carries a stable word, e.g. `timeout`, `throttled`, `refused`, `unreadable`. */
export type ClinicSearch = {
  readonly source: ClinicSource;
  near(query: ClinicQuery): Promise<ClinicAnswer | NoAnswer>;
};
