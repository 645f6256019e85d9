import { remembered } from '../remembered.ts';

/** For a function that reads a text and nothing else. */
export const byText = remembered;

const quarterMs = 900_000;

/** For a zone's offset: within a quarter of an hour it changes nowhere, and stories begin at few times. */
export const byQuarter = (
  offset: (zone: string, instant: Date) => number,
): ((zone: string, instant: Date) => number) => {
  const quartersOf = remembered((_zone: string) => new Map<number, number>());
  return (zone, instant) => {
    const known = quartersOf(zone);
    const quarter = Math.floor(instant.getTime() / quarterMs);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const minutes = offset(zone, instant);
    known.set(quarter, minutes);
    return minutes;
  };
};

/** For what hands on what it is given once it has seen to it. */
export const leftAsItIs =
  () =>
  <Value>(value: Value): Value =>
    value;
