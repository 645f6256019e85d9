import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Idempotency } from '../../ports.ts';
import { getItem } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const idempotencyItem = z.object({ call_id: z.string(), body_hash: z.string(), expires_at: z.number() });

/** The record is written by the dial's own transaction (`reserve.ts`). */
export const dynamodbIdempotency = (table: Table): Idempotency => ({
  /** DynamoDB removes items up to days late, and the dial's transaction wants the place empty: an old record goes here. */
  async find(api_key_id, key) {
    const item = await getItem(table, keys.idempotency(api_key_id, key));
    if (item === undefined) return undefined;
    const { call_id, body_hash, expires_at } = idempotencyItem.parse(item);
    if (expires_at * 1000 > table.clock.now().getTime()) return { call_id, body_hash };
    await forget(table, api_key_id, key, call_id);
    return undefined;
  },

  forget: (api_key_id, key, call_id) => forget(table, api_key_id, key, call_id),
});

const forget = async (table: Table, api_key_id: string, key: string, call_id: string): Promise<void> => {
  await table.client
    .send(
      new DeleteCommand({
        TableName: table.name,
        Key: { ...keys.idempotency(api_key_id, key) },
        ConditionExpression: 'call_id = :call',
        ExpressionAttributeValues: { ':call': call_id },
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    });
};
