import {
  commonTokens,
  type Injector,
  type PluginContext,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import {
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { readTestId, testsByFile, thisRun } from './this-run.ts';

const [vitest] = vitestPlugins;
if (vitest === undefined) throw new Error('The runner for Vitest has gone.');

const noChange = 'none';

/** A run ends when a change is reached so many times more often than in the first run: Stryker's own measure of a loop. */
const hitLimitFactor = 100;

/** Whether the change was reached as often as the first run promised: nothing a warm thread remembers stood before it. */
const wasReached = ({ hitLimit }: MutantRunOptions): boolean =>
  hitLimit !== undefined && thisRun().reached * hitLimitFactor >= hitLimit;

/**
 * Runs the tests for a change in a thread that is warm from the changes before. What one of them left behind there must
 * not speak for the next, so nothing is believed that the thread alone says: a change counts as noticed when the test
 * that failed passes there without it, and as unnoticed when it was reached in full or a new thread says so too.
 */
const keptRunner = (injector: Injector<PluginContext>): TestRunner => {
  const inner = injector.injectFunction(vitest.factory);
  const run = (options: MutantRunOptions): Promise<MutantRunResult> => {
    const { testFilter } = options;
    if (testFilter === undefined) {
      delete thisRun().tests;
      return inner.mutantRun(options);
    }
    const tests = testsByFile(testFilter);
    thisRun().tests = tests;
    // One name a file: the names go to the thread, and Vitest holds every file against every name it is given.
    return inner.mutantRun({ ...options, testFilter: [...tests].map(([file, [name]]) => `${file}#${name}`) });
  };
  const anew = async (options: MutantRunOptions): Promise<MutantRunResult> => {
    thisRun().inNewThread = true;
    try {
      return await run(options);
    } finally {
      thisRun().inNewThread = false;
    }
  };
  return {
    capabilities: () => inner.capabilities(),
    init: async () => inner.init?.(),
    dryRun: (options) => inner.dryRun(options),
    mutantRun: async (options) => {
      const result = await run(options);
      if (result.status === MutantRunStatus.Timeout) return result;
      if (result.status === MutantRunStatus.Survived && wasReached(options)) return result;
      if (result.status !== MutantRunStatus.Killed) return anew(options);
      const [test] = result.killedBy;
      if (test !== undefined) thisRun().noticedLast = readTestId(test).file;
      const without = await run({
        ...options,
        activeMutant: { ...options.activeMutant, id: noChange },
        testFilter: result.killedBy,
      });
      return without.status === MutantRunStatus.Survived ? result : anew(options);
    },
    dispose: async () => inner.dispose?.(),
  };
};
keptRunner.inject = tokens(commonTokens.injector);

export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: 'kept', factory: keptRunner }];
