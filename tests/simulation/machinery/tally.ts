/** What really happened in a story, counted; a fault that never fired proves nothing. */
export type Tally = {
  readonly count: (what: string) => void;
  readonly counts: () => ReadonlyMap<string, number>;
};

export const createTally = (trace?: (line: string) => void): Tally => {
  const counted = new Map<string, number>();
  return {
    count: (what) => {
      if (trace !== undefined && !what.startsWith('port ')) trace(what);
      counted.set(what, (counted.get(what) ?? 0) + 1);
    },
    counts: () => counted,
  };
};
