import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { WaitTokens } from '../../ports.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Where a wait leaves the token that ends it; apart from the cascades, because one function alone writes it. */
export const dynamodbWaitTokens = (table: Table): WaitTokens => ({
  async storeWaitToken(cascade_id, { task_token, hold, order }) {
    const ordered = order !== undefined;
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...keys.cascade(cascade_id) },
          UpdateExpression: `SET wait_token = :token, wait_reason = :reason${ordered ? ', wait_order = :order' : ''}`,
          ConditionExpression: `attribute_exists(pk)${ordered ? ' AND (attribute_not_exists(wait_order) OR wait_order <= :order)' : ''}`,
          ExpressionAttributeValues: {
            ':token': task_token,
            ':reason': hold.reason,
            ...(ordered ? { ':order': order } : {}),
          },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
    } catch (error) {
      // The cascade is there, so a later wait has begun: nobody waits for this token any more.
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    }
  },
});
