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
