import type { Plan } from '../consent/plan.ts';
import { expandPreferences } from '../dates/compact-preferences.ts';
import { describe } from '../dates/describe-preferences.ts';
import type { ChosenClinic } from '../session/session.ts';
import type { Catalogue } from './catalogue/en.ts';
import type { RecordCatalogue } from './catalogue/record-en.ts';
import type { Intake } from './intake.ts';
import { spokenWhen } from './when.ts';

const saidAtOnce: ReadonlySet<string> = new Set(['first_name', 'complaint_phrase']);

/** The wanted times of a plan in words. */
export const wantedText = (
  preferences: string,
  words: Pick<RecordCatalogue, 'anyTime'>,
  language: 'en' | 'es',
): string => {
  const read = expandPreferences(preferences);
  return read === undefined ? words.anyTime : describe(read, language);
};

export const clinicLines = (
  clinics: readonly ChosenClinic[],
  words: Catalogue,
  reasons: boolean,
): readonly string[] =>
  clinics.map(({ name, address, city, phone, why }, index) =>
    words.clinicLine(index + 1, name, `${address}, ${city}`, phone, reasons ? why : []),
  );

/** The consent message: who is called, in which order, and exactly what is said to whom. */
export const planText = (
  plan: Plan,
  intake: Intake,
  clinics: readonly ChosenClinic[],
  words: Catalogue,
  language: 'en' | 'es',
): string =>
  words.plan({
    clinics: clinicLines(clinics, words, false),
    name: plan.patient_first_name,
    phrase: plan.complaint_phrase,
    preferences: wantedText(plan.preferences, words, language),
    onRequest: plan.fields.filter((field) => !saidAtOnce.has(field)).map((field) => words.fieldNames[field]),
    withheld: intake.withheld
      .filter((field) => field !== 'complaint_phrase' && intake.details[field] !== undefined)
      .map((field) => words.fieldNames[field]),
    fallback: words.fallbacks[plan.fallback],
    expires: spokenWhen(plan.expires_at, plan.clinics[0]?.timezone ?? 'UTC', language),
  });
