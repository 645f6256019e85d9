import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { apiKeyItem, apiKeyUsage } from '../../contracts/api-key-item.ts';
import type { ApiKeys } from '../../ports.ts';
import { getItem } from './items.ts';
import { type Key, keys } from './keys.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

/**
 * Keys are stored by their hash alone: who reads the table cannot call. Beside `APIKEY#<hash> STATE` (keys.ts):
 *
 *   listing             APIKEYS           KEY#<api key id>     name and hash, to list and revoke without a scan
 *   usage               APIKEY#<hash>     USAGE                calls of today and those that may be live
 */
const listed = (api_key_id: string): Key => ({ pk: 'APIKEYS', sk: `KEY#${api_key_id}` });
const usage = (hash: string): Key => ({ ...keys.apiKey(hash), sk: 'USAGE' });

export const dynamodbApiKeys = (table: Table): ApiKeys => {
  const entryOf = async (api_key_id: string) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { ...listed(api_key_id) }, ConsistentRead: true }),
    );
    return typeof Item?.hash === 'string' ? Item.hash : undefined;
  };
  return {
    async create(key, hash) {
      await transact(table, [
        {
          Put: {
            TableName: table.name,
            Item: { ...keys.apiKey(hash), type: 'api_key', ...key, version: 1 },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        {
          Put: { TableName: table.name, Item: { ...listed(key.api_key_id), type: 'api_key_entry', hash } },
        },
      ]);
    },

    async open(hash) {
      const item = await getItem(table, keys.apiKey(hash));
      return item === undefined ? undefined : apiKeyItem.parse(item);
    },

    async list() {
      const { Items } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :keys',
          ExpressionAttributeValues: { ':keys': 'APIKEYS' },
          ConsistentRead: true,
        }),
      );
      const found = await Promise.all(
        (Items ?? []).map(({ hash }) => getItem(table, keys.apiKey(String(hash)))),
      );
      return found
        .flatMap((item) => (item === undefined ? [] : [apiKeyItem.parse(item)]))
        .sort((a, b) => (a.created_at < b.created_at ? -1 : 1));
    },

    async revoke(api_key_id, at) {
      const hash = await entryOf(api_key_id);
      if (hash === undefined) return false;
      const result = await transact(table, [
        {
          Update: {
            TableName: table.name,
            Key: { ...keys.apiKey(hash) },
            UpdateExpression: 'SET revoked_at = :at, version = version + :one',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(revoked_at)',
            ExpressionAttributeValues: { ':at': at.toISOString(), ':one': 1 },
          },
        },
      ]);
      return result.kind === 'written';
    },

    async usage(hash) {
      const item = await getItem(table, usage(hash));
      return item === undefined ? undefined : apiKeyUsage.parse(item);
    },

    async putUsage(hash, next, before) {
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...usage(hash), type: 'api_key_usage', ...next },
            ConditionExpression: 'attribute_not_exists(pk) OR version = :before',
            ExpressionAttributeValues: { ':before': before },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
        throw error;
      }
    },
  };
};
