import { createHash } from 'node:crypto';
import { unixSeconds } from '../conversation.ts';
import { conflict, unprocessable } from '../refusals.ts';
import type { Route } from '../server.ts';
import { at, isObject, type JsonObject, listAt, merged, textAt, textsIn } from '../workspace/json.ts';
import { isLoopback } from '../workspace/loopback.ts';
import type { Objects } from '../workspace/objects.ts';
import { toolFaults } from '../workspace/tool-check.ts';
import { missing, objectRoutes, ok, pageOf } from './provisioning.ts';

const access_info = {
  is_creator: true,
  creator_name: 'Simulated',
  creator_email: 'nobody@example.com',
  role: 'admin',
};

/** Agents, tools, secrets, phone numbers, webhooks and settings, as provisioning meets them. */
export function workspaceRoutes(objects: Objects, now: () => number): Route[] {
  return [
    ...agentRoutes(objects, now),
    ...toolRoutes(objects),
    ...secretRoutes(objects),
    ...phoneNumberRoutes(objects),
    ...webhookRoutes(objects, now),
    ...settingsRoutes(objects),
  ];
}

function agentRoutes(objects: Objects, now: () => number): Route[] {
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
    access_info,
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
          access_info,
          archived: false,
        })),
        next_cursor,
        has_more,
      };
    },
  });
}

function toolRoutes(objects: Objects): Route[] {
  const shown = (id: string, tool: JsonObject) => ({
    id,
    tool_config: tool.tool_config,
    access_info,
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

/** A secret's value goes in and never comes out. */
function secretRoutes(objects: Objects): Route[] {
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

function phoneNumberOf(objects: Objects, phone_number_id: string, number: JsonObject) {
  const agent_id = textAt(number, 'agent_id');
  const agent = agent_id === undefined ? undefined : objects.get('agent', agent_id);
  return {
    provider: 'twilio',
    phone_number: number.phone_number,
    label: number.label,
    phone_number_id,
    supports_inbound: true,
    supports_outbound: true,
    assigned_agent:
      agent_id === undefined || agent === undefined
        ? null
        : { agent_id, agent_name: agent.name ?? 'Unnamed' },
  };
}

function phoneNumberRoutes(objects: Objects): Route[] {
  const shown = (id: string, number: JsonObject) => phoneNumberOf(objects, id, number);
  const matching = (all: readonly (readonly [string, JsonObject])[], query: URLSearchParams) =>
    all.filter(([, number]) => {
      const agent = query.get('agent_id');
      const search = query.get('search') ?? '';
      return (
        (agent === null || number.agent_id === agent) &&
        `${number.phone_number} ${number.label}`.includes(search)
      );
    });
  return [
    ...objectRoutes(objects, 'phone_number', {
      base: '/v1/convai/phone-numbers',
      faults: (body) => [
        ...missing(body, 'provider', 'phone_number', 'label', 'sid', 'token'),
        ...(textAt(body, 'sid')?.startsWith('SK') && textAt(body, 'account_auth_token') === undefined
          ? [{ loc: ['body', 'account_auth_token'], msg: 'Field required with an API key' }]
          : []),
        ...(typeof body.agent_id === 'string' && objects.get('agent', body.agent_id) === undefined
          ? [{ loc: ['body', 'agent_id'], msg: 'Agent not found' }]
          : []),
      ],
      created: (phone_number_id) => ({ phone_number_id }),
      shown,
      listed: (all, query) => matching(all, query).map(([id, number]) => shown(id, number)),
    }),
    {
      method: 'GET',
      path: '/v1/convai/v2/phone-numbers',
      guard: 'key',
      answer: ({ query }) => {
        const { items, has_more, next_cursor } = pageOf(matching(objects.all('phone_number'), query), query);
        return ok({ phone_numbers: items.map(([id, number]) => shown(id, number)), next_cursor, has_more });
      },
    },
  ];
}

/** A webhook's secret is shown once, its address never changes, and retries are off until asked for. */
function webhookRoutes(objects: Objects, now: () => number): Route[] {
  const shown = (webhook_id: string, webhook: JsonObject) => ({
    name: webhook.name,
    webhook_id,
    webhook_url: webhook.webhook_url,
    is_disabled: webhook.is_disabled,
    is_auto_disabled: false,
    created_at_unix: webhook.created_at_unix,
    auth_type: 'hmac',
    retry_enabled: webhook.retry_enabled,
    usage: usesWebhook(objects, webhook_id) ? [{ usage_type: 'ConvAI Settings' }] : [],
    most_recent_failure_error_code: null,
    most_recent_failure_timestamp: null,
  });
  const routes = objectRoutes(objects, 'webhook', {
    base: '/v1/workspace/webhooks',
    faults: (body) => {
      const url = textAt(body, 'settings.webhook_url') ?? textAt(body, 'webhook_url') ?? '';
      return [
        ...missing(isObject(body.settings) ? body.settings : body, 'name', 'webhook_url'),
        ...(url.startsWith('https://') || isLoopback(url)
          ? []
          : [{ loc: ['body', 'settings', 'webhook_url'], msg: 'URL scheme should be https' }]),
      ];
    },
    make: (body) => ({
      name: textAt(body, 'settings.name'),
      webhook_url: textAt(body, 'settings.webhook_url'),
      secret: `wsec_${createHash('sha256')
        .update(`${JSON.stringify(body)} ${now()}`)
        .digest('hex')}`,
      is_disabled: false,
      retry_enabled: false,
      created_at_unix: unixSeconds(now()),
      settings: undefined,
    }),
    created: (webhook_id, { secret }) => ({ webhook_id, webhook_secret: secret }),
    patched: () => ({ status: 'ok' }),
    shown,
    listed: (all) => ({ webhooks: all.map(([id, webhook]) => shown(id, webhook)) }),
    removed: { status: 'ok' },
  });
  // The provider has no route for a single webhook, and a patch must say the name and the switch again.
  return routes
    .filter(({ method, path }) => method !== 'GET' || !path.endsWith('{id}'))
    .map((route) =>
      route.method === 'PATCH' ? { ...route, answer: (asked) => patchWebhook(route, asked) } : route,
    );
}

const patchWebhook = (route: Route, asked: Parameters<Route['answer']>[0]) => {
  const body = isObject(asked.json) ? asked.json : {};
  const wrong = [
    ...missing(body, 'name'),
    ...(typeof body.is_disabled === 'boolean'
      ? []
      : [{ loc: ['body', 'is_disabled'], msg: 'Field required' }]),
  ];
  if (wrong.length > 0) return unprocessable(wrong);
  const { name, is_disabled, retry_enabled } = body;
  return route.answer({
    ...asked,
    json: { name, is_disabled, ...(retry_enabled === undefined ? {} : { retry_enabled }) },
  });
};

const usesWebhook = (objects: Objects, id: string): boolean =>
  textAt(objects.get('settings', 'settings'), 'webhooks.post_call_webhook_id') === id ||
  objects
    .all('agent')
    .some(
      ([, agent]) =>
        textAt(agent, 'platform_settings.workspace_overrides.webhooks.post_call_webhook_id') === id,
    );

function settingsRoutes(objects: Objects): Route[] {
  const path = '/v1/convai/settings';
  const read = (): JsonObject =>
    objects.get('settings', 'settings') ?? { webhooks: { post_call_webhook_id: null, events: [] } };
  return [
    { method: 'GET', path, guard: 'key', answer: () => ok(read()) },
    {
      method: 'PATCH',
      path,
      guard: 'key',
      answer: ({ json }) => {
        const next = merged(read(), isObject(json) ? json : {});
        const id = textAt(next, 'webhooks.post_call_webhook_id');
        if (id !== undefined && objects.get('webhook', id) === undefined) {
          return unprocessable([
            { loc: ['body', 'webhooks', 'post_call_webhook_id'], msg: 'Webhook not found' },
          ]);
        }
        return ok(isObject(next) ? objects.put('settings', 'settings', next) : read());
      },
    },
  ];
}
