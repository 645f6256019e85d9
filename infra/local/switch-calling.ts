import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '#shared/adapters/clock.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';

/** Calling is off until somebody turns it on; at the desk starting the stack is that. */
export const switchCallingOn = async (endpoint: string, tableName: string): Promise<void> => {
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1' });
  await dynamodbControl(openTable(client, tableName, systemClock(0))).switchCalling(true);
  client.destroy();
};
