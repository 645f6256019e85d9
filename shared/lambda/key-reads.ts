import { type Rate, waitingRate } from '../domain/budget/budgets.ts';
import type { BudgetCounters, Log } from '../ports.ts';
import type { OpenedKey } from './api-key-access.ts';
import { overBudget } from './within-budget.ts';

export type CountingReads = {
  readonly budgets: Pick<BudgetCounters, 'take'>;
  readonly limits: { readonly caller: Rate };
  readonly log: Log;
};

/** Thirty monitors that wait in turn all day ask 130,000 times. */
const readsPerKeyPerDay = 200_000;

/** As budgets count it: a part of the stored hash, which opens nothing. */
const keyOf = ({ hash }: Pick<OpenedKey, 'hash'>): string => hash.slice(0, 32);

const count = async (deps: CountingReads, key: OpenedKey): Promise<void> => {
  const taken = await deps.budgets.take(`key#${keyOf(key)}`, deps.limits.caller, readsPerKeyPerDay);
  if (taken.kind === 'taken') return;
  throw overBudget(
    deps,
    taken.reason === 'rate' ? 'reads' : 'reads_per_day',
    taken.retry_after_seconds,
    'This key reads more than this service allows one key.',
  );
};

/**
 * Reads within what one key may read. It is counted beside the read and not before it, so that it costs no time; what
 * was read for a refused request is thrown away. Counted after the key is checked: nobody uses up somebody else's.
 */
export const countedRead = async <T>(
  deps: CountingReads,
  key: OpenedKey,
  read: () => Promise<T>,
): Promise<T> => {
  const [counted, found] = await Promise.allSettled([count(deps, key), read()]);
  if (counted.status === 'rejected') throw counted.reason;
  if (found.status === 'rejected') throw found.reason;
  return found.value;
};

/** Whether a request of this key may wait for news; one that may not is answered at once. */
export const keyMayWait = async (deps: CountingReads, key: OpenedKey): Promise<boolean> => {
  const taken = await deps.budgets.take(
    `wait#${keyOf(key)}`,
    waitingRate(deps.limits.caller),
    readsPerKeyPerDay,
  );
  return taken.kind === 'taken';
};
