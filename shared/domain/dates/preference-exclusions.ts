import type { PreferenceToken } from './preference-rule.ts';
import { type Dates, toWindow, type Window } from './preference-window.ts';
import type { PreferenceWindow } from './preferences.ts';

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
export const takeExclusions = (tokens: readonly PreferenceToken[]): Sorted => {
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
