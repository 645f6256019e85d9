import { concludeInput, concludeOutput } from '#shared/contracts/task/conclude.ts';
import { type Concluding, concludeCascade } from '#shared/flows/conclude-cascade.ts';
import { task } from '#shared/lambda/task.ts';

export type Dependencies = Concluding;

/** Ends the cascade and gives the patient the one summary. */
export const createHandler = (deps: Dependencies) =>
  task(deps.log, concludeInput, concludeOutput, async ({ cascade_id, outcome }) => {
    await concludeCascade(deps, cascade_id, outcome);
    return { outcome };
  });
