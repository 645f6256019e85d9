import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../ports.ts';

/** What every part of this adapter works on. */
export type Table = {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for jitter only. */
  readonly random: () => number;
};

export const openTable = (
  client: DynamoDBClient,
  name: string,
  clock: Clock,
  random: () => number = Math.random,
): Table => ({
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  name,
  clock,
  random,
});
