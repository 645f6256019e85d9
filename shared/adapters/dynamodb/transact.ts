import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { policy } from '../../domain/policy.ts';
import type { Table } from './table.ts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A condition that did not hold: which write of the transaction, and the item as it is. */
export type FailedCondition = {
  readonly index: number;
  readonly item: Readonly<Record<string, unknown>> | undefined;
};

export type TransactResult =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly failed: readonly FailedCondition[] };

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Writes all or nothing. Conditions that fail are a value; collisions with another transaction and throttling inside
 * one are tried again at most three times with jitter (fault model D3); everything else throws.
 */
export const transact = async (
  table: Table,
  writes: readonly Write[],
  tryNumber = 0,
): Promise<TransactResult> => {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return { kind: 'written' };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    const failed = reasons.flatMap((reason, index) =>
      reason.Code === 'ConditionalCheckFailed' ? [{ index, item: plainItem(reason.Item) }] : [],
    );
    if (failed.length > 0) return { kind: 'refused', failed };
    const passing = reasons.every(({ Code }) =>
      ['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded', undefined].includes(
        Code,
      ),
    );
    if (!passing || tryNumber >= policy.conflictRetries) throw error;
    await pause(10 * 2 ** tryNumber * (1 + table.random()));
    return transact(table, writes, tryNumber + 1);
  }
};

/** The document client leaves the items of cancellation reasons marshalled in some releases and plain in others. */
const plainItem = (item: unknown): Readonly<Record<string, unknown>> | undefined => {
  if (item === undefined || item === null || typeof item !== 'object') return undefined;
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));
};

const plainValue = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if ('S' in value && typeof value.S === 'string') return value.S;
  if ('N' in value && typeof value.N === 'string') return Number(value.N);
  if ('BOOL' in value) return value.BOOL;
  return value;
};
