import { playCrowd } from './play-crowd.ts';

/** Half a working day, the longest outage of a provider that reliability is planned for. */
const longOutageSeconds = 16_200;

const minutes = (seconds: number): string => `${(seconds / 60).toFixed(1)} min`;

/**
 * One crowd after the other: with numbers of its own at each number of lines, with clinics that are shared, and through
 * an outage of four and a half hours. A line for each and a verdict; true when every promise was kept.
 */
export const playWaiting = async (
  wanted: { readonly waiting: number; readonly seed: number; readonly lines: readonly number[] },
  say: (line: string) => void,
): Promise<boolean> => {
  const { waiting, seed } = wanted;
  const [fewest = 10] = wanted.lines;
  const crowds = [
    ...wanted.lines.map((lines) => ({ name: 'a clinic each', lines, shared: false })),
    { name: 'four to a clinic', lines: fewest, shared: true },
    { name: 'provider down for 4.5 h', lines: fewest, shared: false, outageSeconds: longOutageSeconds },
  ];
  const started = performance.now();
  let broken = 0;
  for (const { name, ...crowd } of crowds) {
    const result = await playCrowd({ seed, waiting, ...crowd });
    const { figures } = result;
    broken += result.broken.length;
    say(
      `${waiting} waiting, ${crowd.lines} lines, ${name}: ${figures.called} called, ${figures.mostLive} calls live at most, ` +
        `longest wait ${minutes(figures.longestWaitSeconds)} ` +
        `(talk alone fills the lines for ${minutes(figures.talkBoundSeconds)}, ratio ${(figures.longestWaitSeconds / figures.talkBoundSeconds).toFixed(2)}; ` +
        `held lines for ${minutes(figures.boundSeconds)}, ratio ${(figures.longestWaitSeconds / figures.boundSeconds).toFixed(2)}), ` +
        `overtaken in the queue by ${figures.overtakenInTheQueue} at most, ${figures.inPassing} lines taken in passing, ` +
        `${figures.refusedDials} dials into the outage, ${figures.answers429} answers of 429 to patients`,
    );
    for (const what of new Set(result.broken)) say(`  broken: ${what}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    `${broken === 0 ? 'PASSED' : 'FAILED'}: ${crowds.length} crowds of ${waiting}, seed ${seed}, ${seconds} s, ${broken} broken promises`,
  );
  return broken === 0;
};
