import { executionEvent } from '#shared/contracts/task/finalise.ts';
import { nothing } from '#shared/contracts/task/task-id.ts';
import { closeCascade } from '#shared/flows/close-cascade.ts';
import type { Concluding } from '#shared/flows/conclude-cascade.ts';
import { about } from '#shared/lambda/invocation.ts';
import { task } from '#shared/lambda/task.ts';

export type Dependencies = Concluding;

/** An execution failed, timed out or was aborted: whatever is known becomes the summary. */
export const createHandler = (deps: Dependencies) =>
  task(deps.log, executionEvent, nothing, async ({ detail }) => {
    about({ cascade_id: detail.name });
    if (detail.status === 'RUNNING' || detail.status === 'SUCCEEDED') return {};
    const closed = await closeCascade(deps, detail.name);
    if (closed) deps.log('warn', 'EXECUTION_FINALISED', { cascade_id: detail.name, reason: detail.status });
    return {};
  });
