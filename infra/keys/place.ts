import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { systemClock } from '#shared/adapters/clock.ts';
import { type ApiKeys, dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { settingsFor } from '../aws/settings.ts';
import { dataFolder } from '../local/data-folder.ts';
import { UsageError } from '../local/options.ts';

/** Which running stack is meant: the desk on a port, or an environment on AWS. */
export type Place = { readonly port: number } | { readonly env: string };

const portsSchema = z.object({
  http: z.number(),
  dynamodb: z.number(),
  phone_world: z.number(),
  pid: z.number(),
});
export type Ports = z.infer<typeof portsSchema>;

/** Where the parts of the desk on this port listen. Refuses with a sentence when nothing runs there. */
export const portsOf = (port: number): Ports => {
  const missing = `Nothing runs on port ${port}. Start it with "npm start -- --port ${port}", or name another: --port or --env.`;
  try {
    const ports = portsSchema.parse(JSON.parse(readFileSync(join(dataFolder(port), 'ports.json'), 'utf8')));
    process.kill(ports.pid, 0);
    return ports;
  } catch {
    throw new UsageError(missing);
  }
};

/** The keys of that stack. On AWS the caller's own credentials decide whether it may. */
export const openKeys = (place: Place): { readonly apiKeys: ApiKeys; readonly close: () => void } => {
  const client = clientOf(place);
  const name = 'port' in place ? 'ringaround' : `ringaround-${settingsFor(place.env).stage}`;
  return {
    apiKeys: dynamodbApiKeys(openTable(client, name, systemClock(0))),
    close: () => client.destroy(),
  };
};

const clientOf = (place: Place): DynamoDBClient =>
  'port' in place
    ? new DynamoDBClient({
        endpoint: `http://127.0.0.1:${portsOf(place.port).dynamodb}`,
        region: 'us-east-1',
        // The desk asks for no credentials, but the SDK does.
        credentials: { accessKeyId: 'desk', secretAccessKey: 'desk' },
      })
    : new DynamoDBClient({ region: settingsFor(place.env).region });
