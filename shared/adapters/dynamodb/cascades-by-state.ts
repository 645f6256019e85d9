import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type CascadeStatus, cascadeStatuses } from '../../domain/cascade/cascade.ts';
import { getItems } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

export type CascadesByState = ReadonlyMap<CascadeStatus, number>;

/** More that are not over than this is an incident by itself, and the graph stays at it. */
const most = 500;
/** What DynamoDB gives in one request. */
const atOnce = 100;

/** How many cascades that are not over are in each state, with a zero where there is none. */
export const dynamodbCascadesByState = (table: Table) => async (): Promise<CascadesByState> => {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'due',
      KeyConditionExpression: 'due_pk = :pending',
      ExpressionAttributeValues: { ':pending': 'PENDING' },
      // Live calls stand in the same index.
      Limit: 2 * most,
    }),
  );
  const ids = (Items ?? []).flatMap(({ pk }) => {
    const [kind, id] = String(pk).split('#');
    return kind === 'CASCADE' && id !== undefined ? [id] : [];
  });
  const batches = Array.from({ length: Math.ceil(Math.min(ids.length, most) / atOnce) }, (_, index) =>
    ids.slice(index * atOnce, Math.min((index + 1) * atOnce, most)),
  );
  const items = (await Promise.all(batches.map((batch) => getItems(table, batch.map(keys.cascade))))).flat();
  return new Map(
    cascadeStatuses
      .filter((state) => state !== 'done')
      .map((state) => [state, items.filter((item) => item?.status === state).length] as const),
  );
};
