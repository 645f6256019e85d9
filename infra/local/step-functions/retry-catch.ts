import type { Failure } from './errors.ts';
import type { Catcher, Retrier } from './machine.ts';

/**
 * Whether a list of error names covers an error, by the words of AWS's "Handling errors": States.ALL never
 * takes States.DataLimitExceeded, nothing takes States.Runtime, States.Timeout also means a missed
 * heartbeat, and States.TaskFailed takes everything but States.Timeout.
 */
export function covers(errorEquals: readonly string[], error: string): boolean {
  if (error === 'States.Runtime') return false;
  return errorEquals.some((name) => {
    if (name === error) return true;
    if (name === 'States.ALL') return error !== 'States.DataLimitExceeded';
    if (name === 'States.TaskFailed')
      return error !== 'States.DataLimitExceeded' && error !== 'States.Timeout';
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout';
  });
}

/**
 * The pause before the next try, in milliseconds, and the tries each retrier has used by then; null when
 * the error is not retried. The first retrier that covers the error decides, also when it is used up.
 */
export function nextRetry(
  retriers: readonly Retrier[],
  used: readonly number[],
  failure: Failure,
  random: () => number,
): { delayMs: number; used: number[] } | null {
  const index = retriers.findIndex((retrier) => covers(retrier.errorEquals, failure.error));
  const retrier = retriers[index];
  const before = used[index] ?? 0;
  if (retrier === undefined || before >= retrier.maxAttempts) return null;
  const grown = retrier.intervalSeconds * retrier.backoffRate ** before;
  const capped = Math.min(grown, retrier.maxDelaySeconds ?? Number.POSITIVE_INFINITY);
  const seconds = retrier.jitter === 'FULL' ? capped * random() : capped;
  return {
    delayMs: Math.round(seconds * 1000),
    used: retriers.map((_, at) => (used[at] ?? 0) + (at === index ? 1 : 0)),
  };
}

export const catcherFor = (catchers: readonly Catcher[], failure: Failure): Catcher | undefined =>
  catchers.find((catcher) => covers(catcher.errorEquals, failure.error));
