import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { callRequestItem } from '../../contracts/call-request-item.ts';
import type { CallRequests } from '../../ports.ts';
import { getItem } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/**
 * What a generic call carries beside the call itself. It stands in the call's own item, written by the dial's own
 * transaction: `reserve` stores every attribute of the call it is given, and `change` leaves alone what it does not know.
 */
export const dynamodbCallRequests = (table: Table): CallRequests => ({
  async get(call_id) {
    const item = await getItem(table, keys.call(call_id));
    if (item?.request === undefined) return undefined;
    const { request, ...progress } = callRequestItem.parse(item);
    return { request, progress };
  },

  async markProgress(call_id, step, at) {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...keys.call(call_id) },
        UpdateExpression: 'SET #step = if_not_exists(#step, :at)',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#step': `${step}_at` },
        ExpressionAttributeValues: { ':at': at.toISOString() },
      }),
    );
  },
});
