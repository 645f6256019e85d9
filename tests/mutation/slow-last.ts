import type { TestSequencer, TestSpecification } from 'vitest/node';

/** Files that take seconds: whole chats under made-up patients, and the corpora of calls and complaints. */
const slow = /vignettes|conversations|screens|emergency|red-flag-rows|trifles|consent\/consent/;

/** A mutant is dead at its first failing test, so the quick files are asked first. */
export class SlowLast implements TestSequencer {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    const rank = ({ moduleId }: TestSpecification): number => Number(slow.test(moduleId));
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}
