import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Numbers } from '../../ports.ts';
import { getItem } from './items.ts';
import { keys } from './keys.ts';
import { readNumber } from './number-item.ts';
import type { Table } from './table.ts';

export const dynamodbNumbers = (table: Table): Numbers => ({
  async isOptedOut(e164) {
    return readNumber(await getItem(table, keys.number(e164))).opted_out_at !== undefined;
  },

  async optOut(e164, at) {
    await table.client.send(new UpdateCommand(optOutOf(table, e164, at)));
  },
});

/** Closes a number for everybody; by itself, or in the transaction that keeps why. */
export const optOutOf = (table: Table, e164: string, at: Date) => ({
  TableName: table.name,
  Key: { ...keys.number(e164) },
  UpdateExpression:
    'SET opted_out_at = if_not_exists(opted_out_at, :at), #type = :type, version = if_not_exists(version, :zero) + :one REMOVE expires_at',
  ExpressionAttributeNames: { '#type': 'type' },
  ExpressionAttributeValues: { ':at': at.toISOString(), ':type': 'number', ':zero': 0, ':one': 1 },
});
