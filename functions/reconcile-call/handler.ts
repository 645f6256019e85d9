import { reconcileCallInput } from '#shared/contracts/task/reconcile-call.ts';
import { nothing } from '#shared/contracts/task/task-id.ts';
import { type LookingUp, lookUpCall } from '#shared/flows/look-up-call.ts';
import { task } from '#shared/lambda/task.ts';

export type Dependencies = LookingUp;

/** Looks one call up. What follows from it is DecideNext's business. */
export const createHandler = (deps: Dependencies) =>
  task(deps.log, reconcileCallInput, nothing, async ({ call_id }) => {
    await lookUpCall(deps, call_id);
    return {};
  });
