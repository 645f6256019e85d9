import { executionEvent, nothing } from '#shared/contracts/task.ts';
import { isLive } from '#shared/domain/call/call.ts';
import { endsCascade } from '#shared/domain/call/outcome.ts';
import { type Concluding, concludeCascade } from '#shared/flows/conclude-cascade.ts';
import { task } from '#shared/lambda/task.ts';

export type Dependencies = Concluding;

/**
 * An execution failed, timed out or was aborted: whatever is known becomes the summary. A call that is still live is
 * settled by its webhook or the sweeper, and corrects the summary then.
 */
export const createHandler = (deps: Dependencies) =>
  task(deps.log, executionEvent, nothing, async ({ detail }) => {
    if (detail.status === 'RUNNING' || detail.status === 'SUCCEEDED') return {};
    const cascade = await deps.cascades.get(detail.name);
    if (cascade === undefined || cascade.status === 'done') return {};
    const calls = await deps.calls.many(cascade.call_ids);
    const ending = calls.map(({ outcome }) => outcome).find(endsCascade);
    const uncertain = calls.some((call) => isLive(call) || call.outcome === 'unknown');
    const cancelled = cascade.cancel_requested_at === undefined ? 'none_booked' : 'cancelled';
    const nothingDialled = calls.length === 0 ? 'not_placed' : cancelled;
    await concludeCascade(deps, cascade.cascade_id, ending ?? (uncertain ? 'unknown' : nothingDialled));
    deps.log('warn', 'EXECUTION_FINALISED', { cascade_id: cascade.cascade_id, reason: detail.status });
    return {};
  });
