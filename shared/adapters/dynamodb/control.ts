import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type Breaker, closedBreaker } from '../../domain/cascade/breaker.ts';
import type { Control } from '../../ports.ts';
import { getItem } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const breakerSchema = z.object({
  faults: z.array(z.object({ at: z.string(), kind: z.enum(['configuration', 'unknown']) })),
  open_until: z.exactOptional(z.string()),
  trial: z.exactOptional(z.literal(true)),
});

const readBreaker = (item: unknown): Breaker => {
  const parsed = z.object({ breaker: z.optional(breakerSchema) }).parse(item ?? {});
  return parsed.breaker ?? closedBreaker;
};

/** The one item that lets the house dial at all. Absent means off. */
export const dynamodbControl = (table: Table): Control => ({
  async read() {
    const item = await getItem(table, keys.control);
    return { calling: item?.calling_on === true, breaker: readBreaker(item) };
  },

  async switchCalling(calling) {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...keys.control },
        UpdateExpression:
          'SET calling_on = :calling, #type = :type, version = if_not_exists(version, :zero) + :one',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':calling': calling, ':type': 'control', ':zero': 0, ':one': 1 },
      }),
    );
  },

  async changeBreaker(change) {
    for (let tryNumber = 0; tryNumber < 20; tryNumber += 1) {
      const item = await getItem(table, keys.control);
      const before = readBreaker(item);
      const after = change(before);
      if (after === before) return;
      const version = typeof item?.version === 'number' ? item.version : 0;
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: {
              calling_on: false,
              ...item,
              ...keys.control,
              type: 'control',
              breaker: after,
              open_until: after.open_until,
              version: version + 1,
            },
            ConditionExpression: 'attribute_not_exists(pk) OR version = :version',
            ExpressionAttributeValues: { ':version': version },
          }),
        );
        return;
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
      }
    }
  },
});
