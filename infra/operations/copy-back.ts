import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '#shared/adapters/dynamodb/items.ts';
import type { Table } from '#shared/adapters/dynamodb/table.ts';

/** Gone by rule and not by accident: a lease or a place in the queue is deleted when its time is over. */
const passing = new Set(['line', 'waiting']);

async function* itemsOf(table: Table): AsyncGenerator<Item> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

/** What a patient had erased, by every id its items stand under. */
const erasedIds = async (restored: Table, live: Table): Promise<ReadonlySet<string>> => {
  const erased = new Set<string>();
  for await (const { pk, type } of itemsOf(live)) {
    if (type === 'tombstone') erased.add(String(pk).split('#')[1] ?? '');
  }
  for await (const { pk, session_id, conversation_id } of itemsOf(restored)) {
    if (!erased.has(String(session_id))) continue;
    erased.add(String(pk).split('#')[1] ?? '');
    if (typeof conversation_id === 'string') erased.add(conversation_id);
  }
  return erased;
};

export type CopiedBack = { readonly copied: number; readonly present: number; readonly skipped: number };

/**
 * Puts what is missing in the live table back from a restored one. Whatever is there now is newer and stays; what a
 * patient erased stays erased; what has run out stays gone.
 */
export const copyBack = async (
  restored: Table,
  live: Table,
  { dryRun }: { readonly dryRun: boolean },
): Promise<CopiedBack> => {
  const erased = await erasedIds(restored, live);
  const now = Math.floor(live.clock.now().getTime() / 1000);
  let [copied, present, skipped] = [0, 0, 0];
  const there = new Set<string>();
  for await (const { pk, sk } of itemsOf(live)) there.add(`${pk}\n${sk}`);
  for await (const item of itemsOf(restored)) {
    const over = typeof item.expires_at === 'number' && item.expires_at <= now;
    const forgotten = erased.has(String(item.pk).split('#')[1] ?? '') || erased.has(String(item.session_id));
    if (over || forgotten || passing.has(String(item.type))) skipped += 1;
    else if (there.has(`${item.pk}\n${item.sk}`)) present += 1;
    else if (dryRun || (await put(live, item))) copied += 1;
    else present += 1;
  }
  return { copied, present, skipped };
};

const put = async (table: Table, item: Item): Promise<boolean> => {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...item },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
