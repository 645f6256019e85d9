import { type DayBudget, usualBudgets } from '../../domain/budget/budgets.ts';
import type { Calls } from '../../ports.ts';
import { dynamodbCallRecords } from './call-records.ts';
import { reserveDial } from './reserve.ts';
import type { Table } from './table.ts';

/** For those who place calls; all others take the records alone and leave the rules of a dial out of their bundle. */
export const dynamodbCalls = (
  table: Table,
  budget: Pick<DayBudget, 'calls' | 'usd'> = usualBudgets.day,
): Omit<Calls, 'byConversation'> => ({
  ...dynamodbCallRecords(table),
  reserve: (intent) => reserveDial(table, intent, budget),
});
