import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { settingsFor } from '../aws/settings.ts';
import { dataFolder } from '../local/data-folder.ts';
import { UsageError } from '../local/options.ts';
import { keysIn, type OpenKeys, openKeysAt } from './keys-at.ts';

/** Which running stack is meant: the desk on a port, or an environment on AWS. */
export type Place = { readonly port: number } | { readonly env: string };

/** What `npm start` writes down of itself; a live desk has no phone world. */
const portsSchema = z.object({ dynamodb: z.number(), pid: z.number() });

/** Where the parts of the desk on this port listen. Refuses with a sentence when nothing runs there. */
export const portsOf = (port: number): z.infer<typeof portsSchema> => {
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
export const openKeys = (place: Place): OpenKeys => {
  if ('port' in place) return openKeysAt(`http://127.0.0.1:${portsOf(place.port).dynamodb}`);
  const { region, stage } = settingsFor(place.env);
  return keysIn(new DynamoDBClient({ region }), `ringaround-${stage}`);
};
