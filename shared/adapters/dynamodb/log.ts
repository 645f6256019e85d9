import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { readEntry } from '../../contracts/entry-item.ts';
import { retention } from '../../domain/retention.ts';
import type { SessionEntry, SessionEvent, SessionMessage } from '../../domain/session/entries.ts';
import { getItem } from './items.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';
import type { Write } from './transact.ts';

export type Entries = {
  readonly messages?: readonly SessionMessage[];
  readonly events?: readonly SessionEvent[];
};

const headSchema = z.object({ seq: z.number() });

/** The newest sequence number; 0 for a session without entries. */
export const headOf = (item: unknown): number => (item === undefined ? 0 : headSchema.parse(item).seq);

export const readHead = async (table: Table, session_id: string): Promise<number> =>
  headOf(await getItem(table, keys.head(session_id)));

/**
 * The writes that append entries after `head`. They are made inside the caller's transaction and fail as a whole when
 * somebody else appended first, so no reader can ever see a number before its predecessor (S15).
 * The head's write is always the first of the list.
 */
export const appendWrites = (
  table: Table,
  session_id: string,
  head: number,
  entries: Entries,
): readonly Write[] => {
  const all = [
    ...(entries.messages ?? []).map((message) => ({ kind: 'message', message })),
    ...(entries.events ?? []).map((event) => ({ kind: 'event', event })),
  ];
  if (all.length === 0) return [];
  const life = expiresAt(table.clock.now(), retention.entry);
  const { pk, sk } = keys.head(session_id);
  return [
    {
      Update: {
        TableName: table.name,
        Key: { pk, sk },
        UpdateExpression: 'SET seq = :next, expires_at = :expires, #type = :type',
        ConditionExpression: head === 0 ? 'attribute_not_exists(pk)' : 'seq = :head',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: {
          ':next': head + all.length,
          ':expires': life.expires_at,
          ':type': 'head',
          ...(head === 0 ? {} : { ':head': head }),
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    ...all.map((entry, index) => ({
      Put: {
        TableName: table.name,
        Item: {
          ...keys.entry(session_id, head + 1 + index),
          type: 'entry',
          seq: head + 1 + index,
          ...entry,
          ...life,
        },
      },
    })),
  ];
};

export const readEntries = async (
  table: Table,
  session_id: string,
  { after, limit }: { readonly after?: number; readonly limit: number },
): Promise<readonly SessionEntry[]> => {
  const newestFirst = after === undefined;
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': keys.entry(session_id, 0).pk,
        ':from': keys.entry(session_id, (after ?? 0) + 1).sk,
        ':to': keys.entry(session_id, 999_999_999_999).sk,
      },
      ConsistentRead: true,
      ScanIndexForward: !newestFirst,
      Limit: limit,
    }),
  );
  const entries = (Items ?? []).map(readEntry);
  return newestFirst ? entries.reverse() : entries;
};
