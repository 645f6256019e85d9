import { dayMinutes, type PreferenceWindow } from './preferences.ts';

/** Minutes from midnight. */
export type Window = { readonly from: number; readonly to: number };
/** Calendar days, both included. */
export type Dates = { readonly from: string; readonly to: string };

export const wholeDay: Window = { from: 0, to: dayMinutes };

export const meet = (a: Window, b: Window): Window | undefined => {
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return both.from < both.to ? both : undefined;
};

export const toWindow = (
  weekdays: readonly number[],
  window: Window | undefined,
  dates: Dates | undefined,
): PreferenceWindow => ({
  weekdays: weekdays.length === 7 ? [] : [...new Set(weekdays)],
  from_minute: (window ?? wholeDay).from,
  to_minute: (window ?? wholeDay).to,
  ...(dates ? { dates } : {}),
});
