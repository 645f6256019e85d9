import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../ports.ts';
import { dynamodbApiKeys } from './api-keys.ts';
import { dynamodbCallRequests } from './call-requests.ts';
import { dynamodbIdempotency } from './idempotency.ts';
import { openTable } from './table.ts';

/** What only generic calls keep: keys of clients, idempotency, and what was asked. `endpoint` is a stand-in's, if any. */
export const openGenericCalls = (
  place: {
    readonly table_name: string;
    readonly endpoint?: string | undefined;
    readonly region?: string | undefined;
  },
  clock: Clock,
) => {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint }),
    ...(place.region === undefined ? {} : { region: place.region }),
  });
  const table = openTable(client, place.table_name, clock);
  return {
    apiKeys: dynamodbApiKeys(table),
    idempotency: dynamodbIdempotency(table),
    requests: dynamodbCallRequests(table),
    close: () => client.destroy(),
  };
};
