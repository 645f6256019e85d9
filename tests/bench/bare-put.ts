import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { median, timed } from './figures.ts';

/** What one put of a small item costs against the same engine in the same process: the unit of everything else. */
export const barePut = async (endpoint: string, rounds = 60): Promise<number> => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'us-east-1' }));
  const put = (n: number) =>
    client.send(
      new PutCommand({
        TableName: 'ringaround',
        Item: { pk: `BENCH#${n}`, sk: 'STATE', text: 'x'.repeat(500) },
      }),
    );
  for (let n = 0; n < 20; n += 1) await put(n);
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) times.push(await timed(() => put(n)));
  client.destroy();
  return median(times);
};
