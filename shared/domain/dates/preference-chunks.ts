import type { PreferenceToken } from './preference-rule.ts';
import { type Dates, meet, type Window } from './preference-window.ts';

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

export const chunksOf = (tokens: readonly PreferenceToken[]): readonly Chunk[] => {
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

/** Days, hours or dates that will become one alternative. */
export type Item = {
  readonly weekdays: readonly number[];
  readonly window?: Window;
  readonly dates?: Dates;
  readonly leads: boolean;
};

const daysless = (item: Item | Chunk): boolean => item.weekdays.length === 0 && item.dates === undefined;

/** Hands windows to the days they are meant for: "Friday or Saturday morning" means both mornings. */
export const combine = (chunks: readonly Chunk[]): readonly Item[] => {
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
