import { isLive } from '../domain/call/call.ts';
import { endsCascade } from '../domain/call/outcome.ts';
import { type Concluding, concludeAs } from './conclude-cascade.ts';

/**
 * Ends a cascade that nobody runs any more with what its calls came to. Not while one of them is live: a summary then
 * would be a guess, and the patient could begin anew while a telephone still rings for the old request. The sweeper
 * settles the call, at the fence at the latest, and comes back. Nor when it has changed since it was read: somebody runs
 * it after all. False: not closed by this.
 */
export const closeCascade = async (deps: Concluding, cascade_id: string): Promise<boolean> => {
  const cascade = await deps.cascades.get(cascade_id);
  if (cascade === undefined || cascade.status === 'done') return false;
  const calls = await deps.calls.many(cascade.call_ids);
  if (calls.some(isLive)) return false;
  const ending = calls.map(({ outcome }) => outcome).find(endsCascade);
  const uncertain = calls.some(({ outcome }) => outcome === 'unknown');
  const cancelled = cascade.cancel_requested_at === undefined ? 'none_booked' : 'cancelled';
  const nothingDialled = calls.length === 0 ? 'not_placed' : cancelled;
  return concludeAs(deps, cascade, ending ?? (uncertain ? 'unknown' : nothingDialled));
};
