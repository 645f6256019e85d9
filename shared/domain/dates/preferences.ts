/** One acceptable window. Empty `weekdays` means every day; 0 is Sunday. */
export type PreferenceWindow = {
  readonly weekdays: readonly number[];
  /** Minutes from midnight, clinic time; the appointment starts at or after `from_minute`, before `to_minute`. */
  readonly from_minute: number;
  readonly to_minute: number;
  /** Calendar days, both included, YYYY-MM-DD. */
  readonly dates?: { readonly from: string; readonly to: string };
};

/** When the patient can come. Plain JSON. No alternatives: any time. An exclusion beats every alternative. */
export type Preferences = {
  readonly alternatives: readonly PreferenceWindow[];
  readonly exclusions: readonly PreferenceWindow[];
  /** The sooner the better. */
  readonly earliest: boolean;
  /** The patient's own words; never leaves for a clinic. */
  readonly text: string;
};

export const anyTime: Preferences = { alternatives: [], exclusions: [], earliest: false, text: '' };
