import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type DayBudget, dayOf, tomorrow } from '../../domain/budget/budgets.ts';
import type { Call } from '../../domain/call/call.ts';
import { callMicroUsd, expectedCallMicroUsd } from '../../domain/cost/cascade-cost.ts';
import { retention } from '../../domain/retention.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';

/**
 * Calls and money of a day, over all patients and API keys, in one item. It is counted before the dial's transaction
 * and beside it: inside, every dial of the house would collide on this one item. A crash in between counts a call that
 * was not placed, which is the safe side.
 */
/** Beside the sums, one counter an outcome. */
export const outcomePrefix = 'outcome_';

const dayItem = (day: string) => keys.budgetDay('calls', day);

const change = async (
  table: Table,
  day: string,
  amounts: { readonly calls: number; readonly micro_usd: number; readonly ended?: string },
  condition: { readonly text: string; readonly values: Readonly<Record<string, number>> } | undefined,
): Promise<boolean> => {
  const { ended } = amounts;
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...dayItem(day) },
        UpdateExpression: `ADD spent :calls, micro_usd :money${ended === undefined ? '' : ', #ended :one'} SET expires_at = :expires, #type = :type`,
        ExpressionAttributeNames: {
          '#type': 'type',
          ...(ended === undefined ? {} : { '#ended': `${outcomePrefix}${ended}` }),
        },
        ExpressionAttributeValues: {
          ':calls': amounts.calls,
          ':money': amounts.micro_usd,
          ':expires': expiresAt(table.clock.now(), retention.budget).expires_at,
          ':type': 'budget',
          ...(ended === undefined ? {} : { ':one': 1 }),
          ...condition?.values,
        },
        ...(condition === undefined ? {} : { ConditionExpression: condition.text }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** Counts one more call at its expected price; or when it is worth asking again. */
export const takeCallBudget = async (
  table: Table,
  budget: Pick<DayBudget, 'calls' | 'usd'>,
): Promise<{ readonly kind: 'taken' } | { readonly kind: 'over_budget'; readonly until: Date }> => {
  const now = table.clock.now();
  const taken = await change(
    table,
    dayOf(now),
    { calls: 1, micro_usd: expectedCallMicroUsd },
    {
      text: '(attribute_not_exists(spent) OR spent < :most) AND (attribute_not_exists(micro_usd) OR micro_usd <= :room)',
      values: { ':most': budget.calls, ':room': budget.usd * 1e6 - expectedCallMicroUsd },
    },
  );
  return taken ? { kind: 'taken' } : { kind: 'over_budget', until: tomorrow(now) };
};

/** The dial was refused before anything left the house. */
export const giveBackCallBudget = async (table: Table): Promise<void> => {
  await change(
    table,
    dayOf(table.clock.now()),
    { calls: -1, micro_usd: -expectedCallMicroUsd },
    { text: 'spent >= :one', values: { ':one': 1 } },
  );
};

/** What changes an appointment is no new booking: counted apart, so that no figure about bookings holds it. */
const countedAs = ({ outcome, appointment_request }: Call): string =>
  `${appointment_request === undefined ? '' : 'about_'}${outcome ?? 'answered'}`;

/** An ended call: its real length instead of the expected one, and its outcome, on the day it was dialled. */
export const settleCallBudget = async (table: Table, call: Call): Promise<void> => {
  const difference = callMicroUsd(call) - expectedCallMicroUsd;
  await change(
    table,
    dayOf(new Date(call.dialled_at)),
    { calls: 0, micro_usd: difference, ended: countedAs(call) },
    { text: 'attribute_exists(spent)', values: {} },
  );
};
