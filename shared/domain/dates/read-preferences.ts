import { type PreferenceToken, preferenceTokens } from './preference-tokens.ts';
import { dayMinutes, type Preferences, type PreferenceWindow } from './preferences.ts';
import { isoDay, wallClock } from './wall-clock.ts';

type Window = { readonly from: number; readonly to: number };
type Dates = { readonly from: string; readonly to: string };
type Join = 'or' | 'and' | 'comma';

/** What stands between two joining words: "Saturday morning". */
type Chunk = {
  readonly join: Join;
  readonly weekdays: readonly number[];
  readonly window?: Window;
  readonly dates?: Dates;
  /** "after 3 on Tuesday": the window leads, so it also holds for the days that follow. */
  readonly windowLeads: boolean;
};

/** A preference is a sentence or two; what comes after is a story. */
const textCharacters = 400;

const wholeDay: Window = { from: 0, to: dayMinutes };

const meet = (a: Window, b: Window): Window | undefined => {
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return both.from < both.to ? both : undefined;
};

const toWindow = (
  weekdays: readonly number[],
  window: Window | undefined,
  dates: Dates | undefined,
): PreferenceWindow => ({
  weekdays: weekdays.length === 7 ? [] : [...new Set(weekdays)],
  from_minute: (window ?? wholeDay).from,
  to_minute: (window ?? wholeDay).to,
  ...(dates ? { dates } : {}),
});

/** From a place after "not": "Monday or Tuesday morning". Returns what is excluded and how many tokens that took. */
const excludedFrom = (
  tokens: readonly PreferenceToken[],
  start: number,
): { window: PreferenceWindow; taken: number } | undefined => {
  let weekdays: readonly number[] = [];
  let window: Window | undefined;
  let dates: Dates | undefined;
  let place = start;
  const startsList = (at: number): boolean => {
    const rest = tokens.slice(at);
    const last = rest.findIndex((token) => token.kind !== 'days' && !(token.kind === 'join'));
    const run = last === -1 ? rest : rest.slice(0, last);
    return run.some((token) => token.kind === 'join' && token.with !== 'comma');
  };
  for (; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token?.kind === 'days' && window === undefined) weekdays = [...weekdays, ...token.weekdays];
    else if (token?.kind === 'window' && window === undefined && !token.limit) window = token;
    else if (token?.kind === 'dates' && dates === undefined) dates = { from: token.from, to: token.to };
    else if (
      token?.kind === 'join' &&
      weekdays.length > 0 &&
      window === undefined &&
      tokens[place + 1]?.kind === 'days'
    ) {
      if (token.with === 'comma' && !startsList(place + 1)) break;
    } else break;
  }
  if (weekdays.length === 0 && window === undefined && dates === undefined) return undefined;
  return {
    window: toWindow(weekdays, window && { from: window.from, to: window.to }, dates),
    taken: place - start,
  };
};

type Sorted = {
  readonly kept: readonly PreferenceToken[];
  readonly exclusions: readonly PreferenceWindow[];
};

/** Takes "not Monday" and "Mondays don't work" out of the tokens. */
const takeExclusions = (tokens: readonly PreferenceToken[]): Sorted => {
  let kept: readonly PreferenceToken[] = [];
  let exclusions: readonly PreferenceWindow[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined) continue;
    if (token.kind === 'not') {
      const excluded = excludedFrom(tokens, place + 1);
      if (excluded) {
        exclusions = [...exclusions, excluded.window];
        place += excluded.taken;
      }
    } else if (token.kind === 'bad') {
      const start = kept.findLastIndex((one) => one.kind === 'join' && one.with === 'comma') + 1;
      const excluded = excludedFrom(kept, start);
      if (excluded) {
        exclusions = [...exclusions, excluded.window];
        kept = [...kept.slice(0, start), ...kept.slice(start + excluded.taken)];
      }
    } else kept = [...kept, token];
  }
  return { kept, exclusions };
};

const chunksOf = (tokens: readonly PreferenceToken[]): readonly Chunk[] => {
  let chunks: readonly Chunk[] = [];
  let join: Join = 'comma';
  let open: Chunk | undefined;
  const close = (): void => {
    if (open) chunks = [...chunks, open];
    open = undefined;
  };
  for (const token of tokens) {
    if (token.kind === 'join') {
      join = open ? token.with : token.with === 'or' ? 'or' : join;
      close();
      continue;
    }
    const now: Chunk = open ?? { join, weekdays: [], windowLeads: false };
    if (token.kind === 'days') open = { ...now, weekdays: [...now.weekdays, ...token.weekdays] };
    if (token.kind === 'dates' && !token.whole) open = { ...now, dates: { from: token.from, to: token.to } };
    if (token.kind === 'window' && !token.limit) {
      const window = now.window
        ? (meet(now.window, token) ?? now.window)
        : { from: token.from, to: token.to };
      open = {
        ...now,
        window,
        windowLeads: now.window === undefined && now.weekdays.length === 0 && !now.dates,
      };
    }
  }
  close();
  return chunks;
};

type Item = {
  readonly weekdays: readonly number[];
  readonly window?: Window;
  readonly dates?: Dates;
  readonly leads: boolean;
};

const daysless = (item: Item | Chunk): boolean => item.weekdays.length === 0 && item.dates === undefined;

/** Hands windows to the days they are meant for: "Friday or Saturday morning" means both mornings. */
const combine = (chunks: readonly Chunk[]): readonly Item[] => {
  let items: readonly Item[] = [];
  for (const chunk of chunks) {
    const last = items.at(-1);
    const own: Item = {
      weekdays: chunk.weekdays,
      leads: chunk.windowLeads,
      ...(chunk.window ? { window: chunk.window } : {}),
      ...(chunk.dates ? { dates: chunk.dates } : {}),
    };
    if (last === undefined) items = [own];
    else if (daysless(chunk)) {
      const { window } = chunk;
      if (!window) continue;
      const both = last.window ? meet(last.window, window) : undefined;
      if (last.window === undefined) items = items.map((item) => (item.window ? item : { ...item, window }));
      else if (chunk.join !== 'or' && both) items = [...items.slice(0, -1), { ...last, window: both }];
      else items = [...items, { ...last, window }];
    } else if (chunk.window === undefined) {
      if (daysless(last) && last.window && chunk.join !== 'or')
        items = [...items.slice(0, -1), { ...own, window: last.window, leads: true }];
      else items = [...items, last.leads && last.window ? { ...own, window: last.window, leads: true } : own];
    } else {
      const { window } = chunk;
      const handed = chunk.windowLeads
        ? items
        : items.map((item) => (item.window ? item : { ...item, window }));
      items = [...handed, own];
    }
  }
  return items;
};

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
