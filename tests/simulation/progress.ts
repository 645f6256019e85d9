/** How often a run says how far it is where nobody watches: in a file, in a pipe, in CI. */
const quietSeconds = 30;

type Stream = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** One line that changes on a terminal; elsewhere a line every half minute on the other stream. */
export const progressTo = (
  out: Stream,
  err: Stream,
  now: () => number = () => performance.now(),
): ((played: number, perSecond: number, violations: number) => void) => {
  let toldAt = now();
  return (played, perSecond, violations) => {
    const line = `${played} stories, ${Math.round(perSecond)} a second, ${violations} violations`;
    if (out.isTTY === true) {
      out.write(`\r${line}   `);
      return;
    }
    if (now() - toldAt < quietSeconds * 1000) return;
    toldAt = now();
    err.write(`${line}\n`);
  };
};
