import { defineConfig } from 'vitest/config';
import { fewerRuns } from './fewer-runs.ts';
import { SlowLast } from './slow-last.ts';

/** The rings a mutant can be caught in without a stack: the domain's own tests and those of the two handlers. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/unit/**/*.test.ts', 'tests/functions/{place-call,post-call-webhook}*.test.ts'],
    setupFiles: [fewerRuns],
    sequence: { sequencer: SlowLast },
    // A program with mutants in it is larger, so the one test that measures bytes has nothing to say here.
    testNamePattern: /^(?!.*the engine stays small)/,
    testTimeout: 180_000,
    pool: 'threads',
    // Modules are loaded once and not for every mutant: the same score in less than half the time.
    isolate: false,
  },
});
