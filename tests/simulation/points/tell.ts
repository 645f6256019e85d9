import type { Deed, Fault, PatientStory, PersonaName, Schedule } from '../machinery/schedule.ts';

/** A story told from its beginning to its end with as little else as possible, to be struck at every step. */
export type BaseStory = {
  readonly name: string;
  readonly schedule: Schedule;
  /** The rare call it is told for: chance decides whether it comes to it, so seeds are tried until it does. */
  readonly comesTo?: string;
};

type Told = Partial<Omit<Schedule, 'clinics' | 'patients' | 'faults'>> & {
  readonly clinics: readonly PersonaName[];
  readonly does?: readonly Deed[];
  readonly fallback?: PatientStory['fallback'];
  readonly says_yes_at?: number;
  /** Who comes besides; alone when nobody is named. */
  readonly others?: readonly PatientStory[];
  readonly faults?: readonly Fault[];
  readonly comesTo?: string;
};

export const tell = (name: string, told: Told): BaseStory => {
  const {
    clinics,
    does = [],
    fallback = 'earliest_in_window',
    others = [],
    faults = [],
    says_yes_at = 0,
    comesTo,
    ...rest
  } = told;
  return {
    name,
    ...(comesTo === undefined ? {} : { comesTo }),
    schedule: {
      seed: 1,
      starts_at: '2026-11-23T16:30:00.000Z',
      lines: 4,
      webhook_retries: true,
      zero_retention: false,
      carrier: 'none',
      list_lag: 2,
      skew: 0,
      clinics,
      patients: [
        { clinics: clinics.slice(0, 3).map((_, index) => index), fallback, says_yes_at, does },
        ...others,
      ],
      faults,
      ...rest,
    },
  };
};

/** Somebody who comes besides and does nothing but wait. */
export const another = (clinics: readonly number[], says_yes_at: number): PatientStory => ({
  clinics,
  fallback: 'decline',
  says_yes_at,
  does: [],
});
