import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type EmbeddedDynamodb, startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';

/** Points the matrix at another engine; what needs the embedded one is then left out. */
export const otherEndpoint = process.env.RINGAROUND_CONTRACT_DYNAMODB_ENDPOINT;

export type EngineUnderTest = {
  readonly client: DynamoDBClient;
  readonly documents: DynamoDBDocumentClient;
  readonly table: string;
  readonly close: () => Promise<void>;
};

/** No retry, so that one command is one request, and an error is seen as it comes. */
export const connect = (endpoint: string, maxAttempts = 1): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    maxAttempts,
    region: process.env.AWS_REGION ?? 'us-east-1',
    credentials: {
      accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'local',
      secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'local',
    },
  });

export const documentsOf = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

/** Like the product's table, with a second index that carries everything. */
export const createTable = async (client: DynamoDBClient, table: string): Promise<void> => {
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'due_pk', AttributeType: 'S' },
        { AttributeName: 'due_at', AttributeType: 'N' },
        { AttributeName: 'owner', AttributeType: 'S' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: [
            { AttributeName: 'due_pk', KeyType: 'HASH' },
            { AttributeName: 'due_at', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'owned',
          KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: table });
};

/** One fresh table; close it in `afterAll`. */
export const openEngineUnderTest = async (): Promise<EngineUnderTest> => {
  const embedded: EmbeddedDynamodb | undefined =
    otherEndpoint === undefined ? await startEmbeddedDynamodb({}) : undefined;
  const client = connect(otherEndpoint ?? embedded?.endpoint ?? '');
  const table = `contract-${process.pid}-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  await createTable(client, table);
  return {
    client,
    documents: documentsOf(client),
    table,
    close: async () => {
      await client.send(new DeleteTableCommand({ TableName: table }));
      client.destroy();
      await embedded?.close();
    },
  };
};

/** What `work` was refused with; fails when it was not. */
export const refusal = async (work: Promise<unknown>): Promise<Error> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('Expected a refusal, but it was accepted');
};
