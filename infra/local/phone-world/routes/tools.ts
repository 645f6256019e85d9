import { conflict } from '../refusals.ts';
import type { Route } from '../server.ts';
import { accessInfo } from '../workspace/access-info.ts';
import { at, type JsonObject, textsIn } from '../workspace/json.ts';
import type { Objects } from '../workspace/objects.ts';
import { toolFaults } from '../workspace/tool-check.ts';
import { objectRoutes, pageOf } from './provisioning.ts';

export function toolRoutes(objects: Objects): Route[] {
  const shown = (id: string, tool: JsonObject) => ({
    id,
    tool_config: tool.tool_config,
    access_info: accessInfo,
    usage_stats: { total_calls: 0, avg_latency_secs: 0 },
  });
  return objectRoutes(objects, 'tool', {
    base: '/v1/convai/tools',
    faults: (body) => toolFaults(body.tool_config, (id) => objects.get('secret', id) !== undefined),
    created: shown,
    shown,
    listed: (all, query) => {
      const { items, has_more, next_cursor } = pageOf(all, query);
      return { tools: items.map(([id, tool]) => shown(id, tool)), next_cursor, has_more };
    },
    inUse: (id) =>
      objects
        .all('agent')
        .some(([, agent]) => textsIn(at(agent, 'conversation_config.agent.prompt.tool_ids')).includes(id))
        ? conflict('The tool is used by an agent.')
        : undefined,
  });
}
