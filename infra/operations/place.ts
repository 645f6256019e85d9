import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '#shared/adapters/clock.ts';
import { openTable, type Table } from '#shared/adapters/dynamodb/table.ts';
import { settingsFor } from '../aws/settings.ts';
import { type Place, portsOf } from '../keys/place.ts';
import { dataFolder, keptOffset } from '../local/data-folder.ts';

/** What an operator calls that stack. */
export const nameOf = (place: Place): string =>
  'port' in place ? `the desk on port ${place.port}` : `ringaround-${settingsFor(place.env).stage}`;

/** The table of a running stack. On AWS the operator's own credentials decide whether it may be touched. */
export const openPlace = (place: Place): { readonly table: Table; readonly close: () => void } => {
  const client =
    'port' in place
      ? new DynamoDBClient({
          endpoint: `http://127.0.0.1:${portsOf(place.port).dynamodb}`,
          region: 'us-east-1',
          credentials: { accessKeyId: 'desk', secretAccessKey: 'desk' },
        })
      : new DynamoDBClient({ region: settingsFor(place.env).region });
  const name = 'port' in place ? 'ringaround' : `ringaround-${settingsFor(place.env).stage}`;
  // The desk's day is not ours: its counts stand under its own date.
  const offset = 'port' in place ? (keptOffset(dataFolder(place.port)) ?? 0) : 0;
  return { table: openTable(client, name, systemClock(offset)), close: () => client.destroy() };
};
