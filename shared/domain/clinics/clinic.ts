/** Minutes from midnight in the clinic's zone, `from` included, `to` not; 1440 is the end of the day. */
export type OpenRange = { readonly from: number; readonly to: number };

/** Seven days, 0 is Sunday. No range: closed that day. Two ranges leave the lunch break between them. */
export type WeeklyHours = readonly [
  sunday: readonly OpenRange[],
  monday: readonly OpenRange[],
  tuesday: readonly OpenRange[],
  wednesday: readonly OpenRange[],
  thursday: readonly OpenRange[],
  friday: readonly OpenRange[],
  saturday: readonly OpenRange[],
];

export type ClinicSource = 'embedded' | 'nppes' | 'amazon-location';

/** One place a patient can be sent to and a telephone can ring at. Plain JSON. */
export type Clinic = {
  readonly clinic_id: string;
  readonly source: ClinicSource;
  readonly name: string;
  /** Street and number. */
  readonly address: string;
  readonly city: string;
  /** Two letters of the state or province. */
  readonly region: string;
  readonly postal_code?: string;
  /** E.164. */
  readonly phone: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** IANA name. */
  readonly timezone: string;
  /** Absent: the source does not say. */
  readonly hours?: WeeklyHours;
  /** NUCC codes, the primary one first. */
  readonly taxonomies: readonly string[];
  /** BCP 47. */
  readonly languages: readonly string[];
  /** Absent: the source does not say, which is not a no. */
  readonly accepts_new_patients?: boolean;
  readonly accepts_medicaid?: boolean;
  /** What the source wants to be named as. */
  readonly attribution: string;
  /** True for the embedded directory: nobody but a test phone is ever dialled for it. */
  readonly fictional: boolean;
};
