import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** The smallest handler that asks DynamoDB for one item. */
export const handler = async (): Promise<object> => {
  const { Item } = await client.send(new GetCommand({ TableName: 'ringaround', Key: { pk: 'a', sk: 'b' } }));
  return { statusCode: 200, found: Item !== undefined };
};
