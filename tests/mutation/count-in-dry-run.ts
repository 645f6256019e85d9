import type { Plugin } from 'vitest/config';

/** Name of the environment variable that is set in threads that need not count which test reaches which change. */
export const uncounted = 'MUTATION_UNCOUNTED';

/**
 * A changed program counts at every expression which test reached it, in each run anew. Only the first run asks for
 * that; without it the others take a fraction of the time.
 */
export const countInDryRun: Plugin = {
  name: 'count-in-dry-run',
  transform: (code) =>
    code.replace(
      /function stryCov_9fa48\(\)\s*\{/,
      `$& if (process.env.${uncounted} !== undefined) { stryCov_9fa48 = () => undefined; return; }`,
    ),
};
