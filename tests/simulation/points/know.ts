import type { Violation } from '../checks/ledger.ts';
import { play } from '../play.ts';
import { type Awaited, awaitedIn } from './strike.ts';
import type { BaseStory } from './tell.ts';

/** A base story as it goes when nobody strikes. */
export type Known = {
  readonly base: BaseStory;
  readonly awaited: readonly Awaited[];
  readonly violations: readonly Violation[];
};

/** A change of the product moves chance; so many further seeds are tried for what a story is told for. */
const seedsTried = 100;

/** Plays a base story once, under the first seed from its own on that comes to what it is told for. */
export const know = async (base: BaseStory): Promise<Known> => {
  const { schedule, comesTo } = base;
  for (let seed = schedule.seed; seed < schedule.seed + seedsTried; seed += 1) {
    const told = { ...base, schedule: { ...schedule, seed } };
    const { counts, violations } = await play(told.schedule);
    const known = { base: told, awaited: awaitedIn(counts), violations };
    if (comesTo === undefined || counts.has(`port ${comesTo}`)) return known;
  }
  throw new Error(`"${base.name}" does not come to ${comesTo} under any of ${seedsTried} seeds.`);
};

export const knowAll = async (stories: readonly BaseStory[]): Promise<readonly Known[]> => {
  const known: Known[] = [];
  for (const story of stories) known.push(await know(story));
  return known;
};
