import { remembered } from './remembered.ts';

/** What really happened in a story, counted; a fault that never fired proves nothing. */
export type Tally = {
  readonly count: (what: string) => void;
  readonly counts: () => ReadonlyMap<string, number>;
};

export const createTally = (trace?: (line: string) => void): Tally => {
  const counted = new Map<string, { times: number }>();
  return {
    count: (what) => {
      if (trace !== undefined && !what.startsWith('port ')) trace(what);
      const before = counted.get(what);
      if (before === undefined) counted.set(what, { times: 1 });
      else before.times += 1;
    },
    counts: () => {
      const counts = new Map<string, number>();
      for (const [what, { times }] of counted) counts.set(what, times);
      return counts;
    },
  };
};

/** The names of what is counted often, each put together once. */
export const named = (scope: string): ((what: string) => string) =>
  remembered((what: string) => `${scope} ${what}`);
