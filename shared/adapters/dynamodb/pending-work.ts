import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PendingWork } from '../../ports.ts';
import type { Table } from './table.ts';

type Due = { readonly kind: 'call' | 'cascade'; readonly id: string };

const readDue = (pk: string): readonly Due[] => {
  const [kind, id] = pk.split('#');
  if (id === undefined) return [];
  if (kind === 'CALL') return [{ kind: 'call', id }];
  return kind === 'CASCADE' ? [{ kind: 'cascade', id }] : [];
};

/** What should have moved by now: calls past their time and cascades nobody runs. Ids only, oldest first. */
export const dynamodbPendingWork = (table: Table): PendingWork => ({
  async due(now, limit) {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'due',
        KeyConditionExpression: 'due_pk = :pending AND due_at <= :now',
        ExpressionAttributeValues: { ':pending': 'PENDING', ':now': now.toISOString() },
        Limit: limit,
      }),
    );
    return (Items ?? []).flatMap(({ pk }) => readDue(String(pk)));
  },
});
