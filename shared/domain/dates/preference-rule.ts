import { dayMinutes } from './preferences.ts';

/** One meaningful piece of what the patient wrote; all other words are passed over. */
export type PreferenceToken =
  | { readonly kind: 'not' | 'bad' | 'earliest' | 'any' }
  | { readonly kind: 'join'; readonly with: 'or' | 'and' | 'comma' }
  | { readonly kind: 'days'; readonly weekdays: readonly number[] }
  /** `whole`: a stretch like "next week", which colours every day named beside it. */
  | { readonly kind: 'dates'; readonly from: string; readonly to: string; readonly whole: boolean }
  /** `limit`: "not before 10", which holds for every alternative. */
  | { readonly kind: 'window'; readonly from: number; readonly to: number; readonly limit: boolean };

type Groups = Readonly<Record<string, string | undefined>>;
export type Rule = {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, today: string) => PreferenceToken | undefined;
};

/** Source of a pattern on plain text: a day of the week. */
export const dayName =
  '(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|(?:sun|mon|tues?|wed|thu(?:rs?)?|fri|sat)\\b\\.?|domingos?|lunes|martes|miercoles|jueves|viernes|sabados?)';
/** Undefined when it would end before it begins; an end before its start lies in the afternoon. */
export const window = (
  from: number | undefined,
  to: number | undefined,
  limit = false,
): PreferenceToken | undefined => {
  if (from === undefined || to === undefined) return undefined;
  const end = to <= from && to + 720 <= dayMinutes ? to + 720 : to;
  return end <= from ? undefined : { kind: 'window', from, to: end, limit };
};

export const dates = (
  from: string | undefined,
  to: string | undefined,
  whole: boolean,
): PreferenceToken | undefined =>
  from === undefined || to === undefined || to < from ? undefined : { kind: 'dates', from, to, whole };

/** Where a word begins, and nowhere else. */
export const rule = (source: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`(?<!\\w)(?:${source})`, 'y'),
  read,
});
export const part = (source: string, from: number, to: number): Rule =>
  rule(`${source}\\b`, () => ({ kind: 'window', from, to, limit: false }));
