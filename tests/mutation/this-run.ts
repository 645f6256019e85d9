import path from 'node:path';

/** What runner, pool and sequence of files tell each other about the run that is on. */
type ThisRun = {
  /** It has to begin in a new thread. */
  inNewThread: boolean;
  /** How often its change was reached. */
  reached: number;
  /** Names of the tests that reach the change, by their file; absent when all are to run. */
  tests?: ReadonlyMap<string, readonly string[]>;
  /** The file that noticed the change before this one. */
  noticedLast?: string;
};

declare global {
  var mutationRun: ThisRun | undefined;
}

/** Vitest bundles its settings and Stryker imports its runner, so this file is there twice; the process is there once. */
export const thisRun = (): ThisRun => {
  globalThis.mutationRun ??= { inNewThread: false, reached: 0 };
  return globalThis.mutationRun;
};

/** File and name of a test, from its id as Stryker has it: a path, a hash, the name. */
export const readTestId = (id: string): { readonly file: string; readonly name: string } => {
  const hash = id.indexOf('#');
  return { file: path.resolve(id.slice(0, hash)), name: id.slice(hash + 1) };
};

/** The tests of these ids by their file. */
export const testsByFile = (ids: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const tests = new Map<string, string[]>();
  for (const { file, name } of ids.map(readTestId)) {
    const known = tests.get(file);
    if (known === undefined) tests.set(file, [name]);
    else known.push(name);
  }
  return tests;
};
