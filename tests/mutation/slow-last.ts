import type { TestSequencer, TestSpecification } from 'vitest/node';
import { thisRun } from './this-run.ts';

/** Files that take seconds: whole chats under made-up patients, and the corpora of calls and complaints. */
const slow = /vignettes|conversations|screens|emergency|red-flag-rows|trifles|consent\/consent/;

/**
 * A mutant is dead at its first failing test: the file that noticed its neighbour is asked first, then the quick ones.
 */
export class SlowLast implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    const first = thisRun().noticedLast;
    const rank = ({ moduleId }: TestSpecification): number =>
      moduleId === first ? -1 : Number(slow.test(moduleId));
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}
