import { assess } from '../domain/triage/assess.ts';
import type { TriageEngine } from '../ports.ts';

/** The embedded rules: the dialogue reads them itself, so there is no second opinion to add. */
export const triageEngine: TriageEngine = {
  async assess({ text, age_years, sex, pregnant }, now) {
    return assess({
      text,
      now,
      ...(age_years === undefined ? {} : { age_years }),
      ...(sex === undefined ? {} : { sex }),
      ...(pregnant === undefined ? {} : { pregnant }),
    });
  },
  async raise() {
    return undefined;
  },
};
