import { defineConfig } from 'vitest/config';
import { countInDryRun } from './count-in-dry-run.ts';
import { fewerRuns } from './fewer-runs.ts';
import { keptPool } from './kept-pool.ts';
import { SlowLast } from './slow-last.ts';

/** The rings a mutant can be caught in without a stack: the domain's own tests and those of the two handlers. */
export default defineConfig({
  plugins: [
    countInDryRun,
    {
      name: 'kept-pool',
      // Here and not below, because the runner would have its own way: with threads of its own, and with the line of
      // every test, which is found by throwing an error at each.
      configureVitest: ({ project }) => {
        project.config.pool = keptPool.name;
        project.config.poolRunner = keptPool;
        project.config.includeTaskLocation = false;
      },
    },
  ],
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/unit/**/*.test.ts', 'tests/functions/{place-call,post-call-webhook}*.test.ts'],
    // Hundreds of made-up calls and chats: seconds for every mutant, where the tables notice nearly all of them at once.
    exclude: ['tests/unit/call/adversarial.test.ts', 'tests/unit/dialogue/{properties,no-directory}.test.ts'],
    setupFiles: [fewerRuns],
    sequence: { sequencer: SlowLast },
    // The same for opening hours held against a search minute by minute. And a program with mutants in it is larger, so
    // the one test that measures bytes has nothing to say here.
    testNamePattern:
      /^(?!.*(the engine stays small|finds the very first open minute|exactly when the wall shows|never rings outside))/,
    testTimeout: 180_000,
    // Modules are loaded once and not for every mutant.
    isolate: false,
  },
});
