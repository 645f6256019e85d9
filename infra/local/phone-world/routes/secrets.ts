import { conflict } from '../refusals.ts';
import type { Route } from '../server.ts';
import { type JsonObject, textAt, textsIn } from '../workspace/json.ts';
import type { Objects } from '../workspace/objects.ts';
import { missing, objectRoutes } from './provisioning.ts';

/** A secret's value goes in and never comes out. */
export function secretRoutes(objects: Objects): Route[] {
  const uses = (id: string) =>
    objects
      .all('tool')
      .filter(([, tool]) => textsIn(tool.tool_config).includes(id))
      .map(([toolId, tool]) => ({
        type: 'available',
        id: toolId,
        name: textAt(tool, 'tool_config.name') ?? '',
        created_at_unix_secs: 0,
        access_level: 'admin',
      }));
  const brief = (secret_id: string, secret: JsonObject) => ({ type: 'stored', secret_id, name: secret.name });
  const shown = (secret_id: string, secret: JsonObject) => ({
    ...brief(secret_id, secret),
    used_by: { tools: uses(secret_id), agents: [], phone_numbers: [], others: [] },
  });
  return objectRoutes(objects, 'secret', {
    base: '/v1/convai/secrets',
    faults: (body) => missing(body, 'name', 'value'),
    created: brief,
    patched: brief,
    shown,
    listed: (all) => ({ secrets: all.map(([id, secret]) => shown(id, secret)) }),
    inUse: (id) => (uses(id).length > 0 ? conflict('The secret is used by a tool.') : undefined),
  });
}
