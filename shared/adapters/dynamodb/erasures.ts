import { BatchWriteCommand, DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readErasure } from '../../contracts/erasure-item.ts';
import { retention } from '../../domain/retention.ts';
import type { Erasures } from '../../ports.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';

/** The service takes 25 writes at once, and may leave some undone when it is busy. */
const batch = 25;

/** Deletes every item of a partition but the ones to spare. Asked again it deletes what is left. */
export const erasePartition = async (
  table: Table,
  pk: string,
  spare: readonly string[] = [],
): Promise<void> => {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    const found = (page.Items ?? []).filter(({ sk }) => !spare.includes(String(sk)));
    for (let at = 0; at < found.length; at += batch) {
      const requests = found
        .slice(at, at + batch)
        .map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
      await deleteAll(table, requests);
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
};

type Deletion = { readonly DeleteRequest: { readonly Key: Record<string, unknown> } };

const deleteAll = async (table: Table, requests: readonly Deletion[], tries = 5): Promise<void> => {
  const { UnprocessedItems } = await table.client.send(
    new BatchWriteCommand({ RequestItems: { [table.name]: [...requests] } }),
  );
  const left = (UnprocessedItems?.[table.name] ?? []).flatMap(({ DeleteRequest }) =>
    DeleteRequest?.Key === undefined ? [] : [{ DeleteRequest: { Key: DeleteRequest.Key } }],
  );
  if (left.length === 0) return;
  if (tries === 0) throw new Error('The store is too busy to erase.');
  await deleteAll(table, left, tries - 1);
};

/** What a patient asked us to erase and what of it is still to do, in one partition the sweeper looks at. */
export const dynamodbErasures = (table: Table): Erasures => ({
  async keep(erasure) {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.erasure(erasure.session_id),
          type: 'erasure',
          ...erasure,
          ...expiresAt(table.clock.now(), retention.erasure),
        },
      }),
    );
  },

  async open(limit) {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :erasures',
        ExpressionAttributeValues: { ':erasures': keys.erasure('').pk },
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return (Items ?? []).map(readErasure);
  },

  async finish(session_id) {
    await table.client.send(
      new DeleteCommand({ TableName: table.name, Key: { ...keys.erasure(session_id) } }),
    );
  },

  async eraseCascade(cascade_id, calls) {
    for (const { call_id, conversation_id } of calls) {
      if (conversation_id !== undefined) await erasePartition(table, keys.conversation(conversation_id).pk);
      await erasePartition(table, keys.call(call_id).pk);
    }
    await erasePartition(table, keys.cascade(cascade_id).pk);
  },
});
