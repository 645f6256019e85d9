import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { latestFull, millisecondsPerToken, takeToken } from '../../domain/budget/bucket.ts';
import { dayOf, secondsUntilTomorrow } from '../../domain/budget/budgets.ts';
import { retention } from '../../domain/retention.ts';
import type { BudgetCounters } from '../../ports.ts';
import { getItem } from './items.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';

type Update = Pick<
  ConstructorParameters<typeof UpdateCommand>[0],
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues' | 'ExpressionAttributeNames'
>;

/** True when the condition held and the write was made. */
const updated = async (table: Table, key: { readonly pk: string; readonly sk: string }, update: Update) => {
  try {
    await table.client.send(new UpdateCommand({ TableName: table.name, Key: { ...key }, ...update }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/**
 * Budgets that hold over every Lambda at once. A caller who comes now and then costs one write; only one in the middle
 * of a burst costs two.
 */
export const dynamodbBudgets = (table: Table): BudgetCounters => ({
  async take(name, rate, mostPerDay) {
    const now = table.clock.now();
    const at = now.getTime();
    // A bucket a day: at midnight it is full again and its count begins anew.
    const key = keys.budgetRate(name, dayOf(now));
    const fits = '(attribute_not_exists(spent) OR spent < :most)';
    const take = (full_at: string, condition: string, values: Readonly<Record<string, number>>) =>
      updated(table, key, {
        UpdateExpression: `SET full_at = ${full_at}, expires_at = :expires, #type = :type ADD spent :one`,
        ConditionExpression: `${condition} AND ${fits}`,
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: {
          ...values,
          ':most': mostPerDay,
          ':one': 1,
          ':type': 'budget',
          ':expires': expiresAt(now, retention.budget).expires_at,
        },
      });
    const token = millisecondsPerToken(rate);
    const full = '(attribute_not_exists(full_at) OR full_at <= :now)';
    if (await take(':next', full, { ':next': at + token, ':now': at })) return { kind: 'taken' };
    const partly = 'full_at > :now AND full_at <= :latest';
    const latest = latestFull(rate, at);
    if (await take('full_at + :token', partly, { ':token': token, ':now': at, ':latest': latest }))
      return { kind: 'taken' };
    const item = await getItem(table, key);
    if (typeof item?.spent === 'number' && item.spent >= mostPerDay)
      return { kind: 'refused', reason: 'per_day', retry_after_seconds: secondsUntilTomorrow(now) };
    const again = takeToken(typeof item?.full_at === 'number' ? item.full_at : undefined, rate, at);
    const retry_after_seconds = again.kind === 'empty' ? again.retry_after_seconds : 1;
    return { kind: 'refused', reason: 'rate', retry_after_seconds };
  },

  async count(name, most, amount = 1) {
    const now = table.clock.now();
    return updated(table, keys.budgetDay(name, dayOf(now)), {
      UpdateExpression: 'ADD spent :amount SET expires_at = :expires, #type = :type',
      ConditionExpression: 'attribute_not_exists(spent) OR spent <= :room',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: {
        ':amount': amount,
        ':room': most - amount,
        ':expires': expiresAt(now, retention.budget).expires_at,
        ':type': 'budget',
      },
    });
  },

  async giveBack(name, amount = 1) {
    await updated(table, keys.budgetDay(name, dayOf(table.clock.now())), {
      UpdateExpression: 'ADD spent :back',
      ConditionExpression: 'spent >= :amount',
      ExpressionAttributeValues: { ':back': -amount, ':amount': amount },
    });
  },

  async spent(name) {
    const item = await getItem(table, keys.budgetDay(name, dayOf(table.clock.now())));
    return typeof item?.spent === 'number' ? item.spent : 0;
  },
});
