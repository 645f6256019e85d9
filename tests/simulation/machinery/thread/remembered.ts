/** Far more than the stories know sentences; beyond it nothing more is kept. */
const most = 5_000;

/** A pure function that is asked once for each text, or texts and plain values. */
export const remembered = <Given extends readonly unknown[], Answer>(
  read: (...given: Given) => Answer,
): ((...given: Given) => Answer) => {
  const known = new Map<string, Answer>();
  return (...given) => {
    const [only] = given;
    const key = given.length === 1 && typeof only === 'string' ? only : JSON.stringify(given);
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = read(...given);
    if (known.size < most) known.set(key, answer);
    return answer;
  };
};

const quarterMs = 900_000;

/** A zone's offset, asked once for each quarter of an hour: within one it changes nowhere, and stories begin at few times. */
export const rememberedByQuarter = (
  offset: (zone: string, instant: Date) => number,
): ((zone: string, instant: Date) => number) => {
  const zones = new Map<string, Map<number, number>>();
  return (zone, instant) => {
    const known = zones.get(zone) ?? new Map<number, number>();
    if (known.size === 0) zones.set(zone, known);
    const quarter = Math.floor(instant.getTime() / quarterMs);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const minutes = offset(zone, instant);
    known.set(quarter, minutes);
    return minutes;
  };
};

export const leftAsItIs =
  () =>
  <Value>(value: Value): Value =>
    value;
