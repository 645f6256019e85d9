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
    counts: () => new Map([...counted].map(([what, { times }]) => [what, times])),
  };
};
