import { type FunctionName, functionNames, type Schedule } from '../machinery/schedule.ts';
import type { BaseStory } from './tell.ts';

export const blows = ['crash_before', 'crash_after', 'hangs'] as const;

/** One run of a function dies, or hears nothing for long, at the `nth` time a story comes to this awaited call. */
export type Strike = {
  readonly kind: (typeof blows)[number];
  readonly fn: FunctionName;
  readonly port: string;
  readonly nth: number;
};

export type Awaited = Pick<Strike, 'fn' | 'port'> & { readonly times: number };

/** The calls a story waited for, and how often. */
export const awaitedIn = (counts: ReadonlyMap<string, number>): readonly Awaited[] =>
  [...counts].flatMap(([what, times]) => {
    const [scope, name, port] = what.split(' ');
    const fn = functionNames.find((one) => one === name);
    return scope === 'port' && fn !== undefined && port !== undefined ? [{ fn, port, times }] : [];
  });

export const struck = ({ schedule }: BaseStory, strike: Strike): Schedule => ({
  ...schedule,
  faults: [...schedule.faults, strike],
});

const nameOf = ({ kind, fn, port }: Pick<Strike, 'kind' | 'fn' | 'port'>): string => `${kind} ${fn} ${port}`;

/** The story came so far: what is awaited in the last look, when nothing goes wrong any more, is struck by nobody. */
export const hasStruck = (
  { schedule }: BaseStory,
  strike: Strike,
  counts: ReadonlyMap<string, number>,
): boolean => {
  const { kind, fn, port } = strike;
  const own = schedule.faults.filter(
    (fault) => fault.kind === kind && fault.fn === fn && fault.port === port,
  ).length;
  return (counts.get(nameOf(strike)) ?? 0) > own;
};
