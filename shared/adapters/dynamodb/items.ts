import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

export type Item = Readonly<Record<string, unknown>>;

/** Strongly consistent: decisions never rest on an old read. */
export const getItem = async (table: Table, key: Key): Promise<Item | undefined> => {
  const { Item: item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: { ...key }, ConsistentRead: true }),
  );
  return item;
};

/** Several items in one round trip, in the order asked, strongly consistent each. */
export const getItems = async (
  table: Table,
  wanted: readonly Key[],
): Promise<readonly (Item | undefined)[]> => {
  if (wanted.length === 0) return [];
  const found = new Map<string, Item>();
  let keys: readonly Key[] = wanted;
  while (keys.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({
        RequestItems: { [table.name]: { Keys: keys.map((key) => ({ ...key })), ConsistentRead: true } },
      }),
    );
    for (const item of Responses?.[table.name] ?? []) found.set(`${item.pk}\n${item.sk}`, item);
    const left = UnprocessedKeys?.[table.name]?.Keys ?? [];
    keys = left.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  }
  return wanted.map(({ pk, sk }) => found.get(`${pk}\n${sk}`));
};
