import { play } from '../play.ts';
import { baseStories } from './base-stories.ts';
import { knowAll } from './know.ts';
import { hasStruck, struck } from './strike.ts';
import { stepsAt } from './walk.ts';

export type StruckTold = {
  readonly struck: readonly string[];
  readonly left: readonly string[];
  /** What broke, as lines to be read and played again. */
  readonly broken: readonly string[];
};

/** Strikes what chance left out, such as `crash_after place-call voice.dial`, in the first told story that comes to it. */
export const strikeTold = async (untouched: readonly string[]): Promise<StruckTold> => {
  const done = new Set<string>();
  const broken: string[] = [];
  for (const { base, strike } of stepsAt(await knowAll(baseStories), untouched)) {
    const schedule = struck(base, strike);
    const { counts, violations } = await play(schedule);
    const point = `${strike.kind} ${strike.fn} ${strike.port}`;
    if (hasStruck(base, strike, counts)) done.add(point);
    for (const { invariant, what } of violations.slice(0, 1)) {
      broken.push(`"${base.name}", ${point}: ${invariant}: ${what}`);
      broken.push(`  npm run simulate -- --replay '${JSON.stringify(schedule)}'`);
    }
  }
  return { struck: [...done], left: untouched.filter((point) => !done.has(point)), broken };
};
