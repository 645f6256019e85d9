import { compactPreferences } from '../../dates/compact-preferences.ts';
import { describe } from '../../dates/describe-preferences.ts';
import { readPreferences } from '../../dates/read-preferences.ts';
import type { Intake } from '../intake.ts';

/** Only used before a clinic, and with it a zone, is known: decides what "tomorrow" is. */
const assumedZone = 'America/New_York';

/** When the patient can come: in words to repeat, and in the form a tool parses back. */
export const readWanted = (
  text: string,
  now: Date,
  timezone: string | undefined,
  language: 'en' | 'es',
): Intake['preferences'] => {
  const read = readPreferences(text, { now, timezone: timezone ?? assumedZone });
  return read === undefined
    ? undefined
    : { text: describe(read, language), compact: compactPreferences(read) };
};
