import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { retention } from '../../domain/retention.ts';
import type { Lines } from '../../ports.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';

/** Who waits for a line: first come, first served within a deadline class; classes in alphabetical order. */
export const dynamodbLines = (table: Table): Lines => ({
  async queue({ cascade_id, deadline_class, since }) {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.waiting(deadline_class, since, cascade_id),
          type: 'waiting',
          cascade_id,
          ...expiresAt(table.clock.now(), retention.waiting),
        },
      }),
    );
  },

  async firstWaiting(limit) {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :lines AND begins_with(sk, :waiting)',
        ExpressionAttributeValues: { ':lines': 'LINES', ':waiting': 'WAITING#' },
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return (Items ?? []).map(({ sk, cascade_id }) => ({
      ticket: String(sk),
      cascade_id: String(cascade_id),
    }));
  },

  async leave(ticket) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk: 'LINES', sk: ticket } }));
  },

  async leases() {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :lines AND begins_with(sk, :line)',
        ExpressionAttributeValues: { ':lines': 'LINES', ':line': 'LINE#' },
        ConsistentRead: true,
      }),
    );
    return (Items ?? []).map(({ call_id, until }) => ({
      call_id: String(call_id),
      until: new Date(String(until)),
    }));
  },
});
