import type { Weaken } from '../guards/weaken.ts';
import { play } from '../play.ts';
import { type CrowdResult, checkCrowd } from './check-crowd.ts';
import { type CrowdWanted, drawCrowd } from './crowd.ts';
import { listening, nothingHeard } from './hear.ts';

/** Plays one crowd to its end and says which promises to it were broken. */
export const playCrowd = async (
  wanted: CrowdWanted,
  weaken?: Weaken,
): Promise<CrowdResult & { readonly counts: ReadonlyMap<string, number> }> => {
  const schedule = drawCrowd(wanted);
  const heard = nothingHeard();
  const result = await play(schedule, listening(heard, weaken));
  return { ...checkCrowd(schedule, result, heard), counts: result.counts };
};
