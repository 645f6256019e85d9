import { BatchWriteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { readInboxEvent } from '../../contracts/inbox-item.ts';
import type { Turn } from '../../domain/call/call.ts';
import { retention } from '../../domain/retention.ts';
import type { Inbox } from '../../ports.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';

/** Loaded when turns are kept or read: most cold starts do neither first, and all paid for it. */
const zlib = () => process.getBuiltinModule('node:zlib');

/** Below DynamoDB's 400 KB with room for the item's other attributes. */
const chunkBytes = 300_000;
const turnsSchema = z.array(
  z.object({ speaker: z.enum(['clinic', 'agent']), text: z.string(), at_seconds: z.number() }),
);

export const dynamodbInbox = (table: Table): Inbox => ({
  async store(event) {
    const key = keys.inbox(event.conversation_id, event.type, event.body_sha256);
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...key,
            ...event,
            event_type: event.type,
            type: 'inbox',
            ...expiresAt(table.clock.now(), retention.inbox),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return 'stored';
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return 'duplicate';
      throw error;
    }
  },

  async of(conversation_id) {
    const { pk } = keys.conversation(conversation_id);
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :inbox)',
        ExpressionAttributeValues: { ':pk': pk, ':inbox': 'INBOX#' },
        ConsistentRead: true,
      }),
    );
    return (Items ?? []).map(readInboxEvent);
  },

  async storeTurns(call_id, turns) {
    const packed = zlib().gzipSync(Buffer.from(JSON.stringify(turns), 'utf8'));
    const life = expiresAt(table.clock.now(), retention.turns);
    const puts = Array.from({ length: Math.max(1, Math.ceil(packed.length / chunkBytes)) }, (_, chunk) => ({
      PutRequest: {
        Item: {
          ...keys.turns(call_id, chunk),
          type: 'turns',
          part: packed.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes),
          ...life,
        },
      },
    }));
    // One chunk a request: four would already pass the service's 16 MB only for absurd calls, but stay far below it.
    for (const put of puts)
      await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: [put] } }));
  },

  async turnsOf(call_id) {
    const { pk } = keys.turns(call_id, 0);
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :turns)',
        ExpressionAttributeValues: { ':pk': pk, ':turns': 'TURNS#' },
        ConsistentRead: true,
      }),
    );
    const parts = (Items ?? []).flatMap(({ part }) =>
      part instanceof Uint8Array ? [Buffer.from(part)] : [],
    );
    if (parts.length === 0) return undefined;
    const turns: readonly Turn[] = turnsSchema.parse(
      JSON.parse(zlib().gunzipSync(Buffer.concat(parts)).toString('utf8')),
    );
    return turns;
  },
});
