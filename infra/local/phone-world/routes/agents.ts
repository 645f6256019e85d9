import { unixSeconds } from '../conversation.ts';
import type { Route } from '../server.ts';
import { accessInfo } from '../workspace/access-info.ts';
import { type JsonObject, listAt, textAt } from '../workspace/json.ts';
import type { Objects } from '../workspace/objects.ts';
import { phoneNumberOf } from './phone-numbers.ts';
import { missing, objectRoutes, pageOf } from './provisioning.ts';

export function agentRoutes(objects: Objects, now: () => number): Route[] {
  const shown = (agent_id: string, agent: JsonObject) => ({
    agent_id,
    name: agent.name ?? 'Unnamed',
    conversation_config: agent.conversation_config,
    platform_settings: agent.platform_settings ?? {},
    metadata: { created_at_unix_secs: agent.created, updated_at_unix_secs: unixSeconds(now()) },
    phone_numbers: objects
      .all('phone_number')
      .filter(([, number]) => number.agent_id === agent_id)
      .map(([id, number]) => phoneNumberOf(objects, id, number)),
    tags: agent.tags ?? [],
    access_info: accessInfo,
    version_id: 'v1',
  });
  return objectRoutes(objects, 'agent', {
    base: '/v1/convai/agents',
    createAt: '/v1/convai/agents/create',
    faults: (body) => [
      ...missing(body, 'conversation_config'),
      ...listAt(body, 'conversation_config.agent.prompt.tool_ids')
        .filter((id) => objects.get('tool', String(id)) === undefined)
        .map((id) => ({
          loc: ['body', 'conversation_config', 'agent', 'prompt', 'tool_ids'],
          msg: `Tool ${String(id)} not found`,
        })),
    ],
    make: () => ({ created: unixSeconds(now()) }),
    created: (agent_id) => ({ agent_id }),
    shown,
    listed: (all, query) => {
      const search = (query.get('search') ?? '').toLowerCase();
      const found = all.filter(([, agent]) =>
        String(agent.name ?? '')
          .toLowerCase()
          .includes(search),
      );
      const { items, has_more, next_cursor } = pageOf(found, query);
      return {
        agents: items.map(([agent_id, agent]) => ({
          agent_id,
          name: agent.name ?? 'Unnamed',
          voice_id: textAt(agent, 'conversation_config.tts.voice_id') ?? '',
          tags: agent.tags ?? [],
          created_at_unix_secs: agent.created,
          access_info: accessInfo,
          archived: false,
        })),
        next_cursor,
        has_more,
      };
    },
  });
}
