import { chunksOf, combine, type Item } from './preference-chunks.ts';
import { takeExclusions } from './preference-exclusions.ts';
import { preferenceTokens } from './preference-tokens.ts';
import { type Dates, meet, toWindow, type Window, wholeDay } from './preference-window.ts';
import { dayMinutes, type Preferences, type PreferenceWindow } from './preferences.ts';
import { isoDay, wallClock } from './wall-clock.ts';

/** A preference is a sentence or two; what comes after is a story. */
const textCharacters = 400;

const narrowed = (item: Item, limits: readonly Window[]): Window | undefined =>
  limits.reduce<Window | undefined>(
    (window, limit) => (window ? meet(window, limit) : undefined),
    item.window ?? wholeDay,
  );

/** Same hours and same dates: one window with both days, as people say it. */
const joined = (windows: readonly PreferenceWindow[]): readonly PreferenceWindow[] => {
  const byRest = new Map<string, PreferenceWindow>();
  for (const window of windows) {
    const key = JSON.stringify([
      window.from_minute,
      window.to_minute,
      window.dates,
      window.weekdays.length === 0,
    ]);
    const same = byRest.get(key);
    byRest.set(
      key,
      same ? { ...same, weekdays: [...new Set([...same.weekdays, ...window.weekdays])] } : window,
    );
  }
  return [...byRest.values()];
};

/**
 * When the patient can come, in English or Spanish: "any weekday after 3", "Friday or Saturday morning, not
 * Monday", "next week, not before 10", "earliest". Undefined when nothing in the text speaks of time; "any time" is
 * understood and leaves everything open. `timezone` is where the patient is.
 */
export const readPreferences = (
  text: string,
  context: { readonly now: Date; readonly timezone: string },
): Preferences | undefined => {
  const words = text.trim().slice(0, textCharacters);
  const tokens = preferenceTokens(words, isoDay(wallClock(context.now, context.timezone)));
  const { kept, exclusions } = takeExclusions(tokens);
  const limits = kept.flatMap((token) => (token.kind === 'window' && token.limit ? [token] : []));
  const stretches: readonly (Dates | undefined)[] = kept.flatMap((token) =>
    token.kind === 'dates' && token.whole ? [{ from: token.from, to: token.to }] : [],
  );
  const items = combine(chunksOf(kept));
  const needed =
    items.length > 0 || (limits.length === 0 && stretches.length === 0)
      ? items
      : [{ weekdays: [], leads: false }];
  const alternatives = needed.flatMap((item) => {
    const window = narrowed(item, limits);
    if (!window) return [];
    const when = item.dates ? [item.dates] : stretches.length > 0 ? stretches : [undefined];
    return when.map((dates) => toWindow(item.weekdays, window, dates));
  });
  const alone = items.length > 0 && items.every((item) => item.dates !== undefined) ? stretches : [];
  const all = joined([...alternatives, ...alone.map((dates) => toWindow([], undefined, dates))]);
  const earliest = kept.some((token) => token.kind === 'earliest');
  const open = kept.some((token) => token.kind === 'any');
  if (all.length === 0 && exclusions.length === 0 && !earliest && !open) return undefined;
  return {
    alternatives: all.filter((window) => !isOpen(window)),
    exclusions,
    earliest,
    text: words,
  };
};

/** A window that excludes nothing is no preference. */
const isOpen = (window: PreferenceWindow): boolean =>
  window.weekdays.length === 0 &&
  window.from_minute === 0 &&
  window.to_minute === dayMinutes &&
  window.dates === undefined;
