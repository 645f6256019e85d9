import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { dayOf } from '../../domain/budget/budgets.ts';
import { outcomePrefix } from './call-budget.ts';
import { getItem } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

export type RunningWork = {
  /** Everything that is not over, soonest first: the sweeper's index, read whole instead of only what is due. */
  all(
    limit: number,
  ): Promise<readonly { readonly kind: 'call' | 'cascade'; readonly id: string; readonly due_at: string }[]>;
  /** Calls, money and outcomes since midnight UTC, over all patients and keys. */
  today(): Promise<{
    readonly calls: number;
    readonly usd: number;
    /** Ended calls by what they came to. */
    readonly outcomes: Readonly<Record<string, number>>;
    /** Patients who found a claimed appointment right or wrong. */
    readonly feedback: { readonly right: number; readonly wrong: number };
  }>;
};

const kinds: ReadonlyMap<string, 'call' | 'cascade'> = new Map([
  ['CALL', 'call'],
  ['CASCADE', 'cascade'],
]);

const dayItem = z.object({ spent: z._default(z.number(), 0), micro_usd: z._default(z.number(), 0) });

/** What an operator looks at; reads only. */
export const dynamodbRunningWork = (table: Table): RunningWork => ({
  async all(limit) {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'due',
        KeyConditionExpression: 'due_pk = :pending',
        ExpressionAttributeValues: { ':pending': 'PENDING' },
        Limit: limit,
      }),
    );
    return (Items ?? []).flatMap(({ pk, due_at }) => {
      const [prefix, id] = String(pk).split('#');
      const kind = kinds.get(prefix ?? '');
      return kind === undefined || id === undefined ? [] : [{ kind, id, due_at: String(due_at) }];
    });
  },

  async today() {
    const day = dayOf(table.clock.now());
    const [item, right, wrong] = await Promise.all(
      ['calls', 'feedback_right', 'feedback_wrong'].map((name) => getItem(table, keys.budgetDay(name, day))),
    );
    const { spent, micro_usd } = dayItem.parse(item ?? {});
    const outcomes = Object.entries(item ?? {}).flatMap(([name, count]) =>
      name.startsWith(outcomePrefix) && typeof count === 'number'
        ? [[name.slice(outcomePrefix.length), count] as const]
        : [],
    );
    return {
      calls: spent,
      usd: micro_usd / 1e6,
      outcomes: Object.fromEntries(outcomes),
      feedback: { right: dayItem.parse(right ?? {}).spent, wrong: dayItem.parse(wrong ?? {}).spent },
    };
  },
});
