import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createKey } from '#infra/keys/create-key.ts';
import type { Stack } from '#infra/local/stack.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';

/** An API key of this desk, as `npm run keys` would make it. */
export const keyFor = async (
  { dynamodb }: Pick<Stack, 'dynamodb'>,
  scopes: readonly ('calls' | 'ops')[],
): Promise<string> => {
  const client = new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'us-east-1' });
  const keys = dynamodbApiKeys(openTable(client, 'ringaround', { now: () => new Date() }));
  const { secret } = await createKey(keys, { name: 'console', scopes }, new Date());
  client.destroy();
  return secret;
};
