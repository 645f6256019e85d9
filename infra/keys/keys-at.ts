import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '#shared/adapters/clock.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import type { ApiKeys } from '#shared/ports.ts';

export type OpenKeys = { readonly apiKeys: ApiKeys; readonly close: () => void };

export const keysIn = (client: DynamoDBClient, table: string): OpenKeys => ({
  apiKeys: dynamodbApiKeys(openTable(client, table, systemClock(0))),
  close: () => client.destroy(),
});

/** The keys of a desk, by the address of its DynamoDB. */
export const openKeysAt = (endpoint: string): OpenKeys =>
  keysIn(
    new DynamoDBClient({
      endpoint,
      region: 'us-east-1',
      // The desk asks for no credentials, but the SDK does.
      credentials: { accessKeyId: 'desk', secretAccessKey: 'desk' },
    }),
    'ringaround',
  );
