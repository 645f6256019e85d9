import type { Tool } from '../script.ts';
import { at, isObject, type JsonObject, leavesOf, listAt, textAt, textsIn } from './json.ts';
import type { Objects } from './objects.ts';

/** What follows for a call from how its agent was provisioned. An agent made elsewhere is taken on trust. */

/** Every `{{name}}` in the prompt, the first sentence, built-in tools and attached tools, and every tool parameter. */
export function variablesOf(objects: Objects, agentId: string): readonly string[] | undefined {
  const agent = objects.get('agent', agentId);
  if (agent === undefined) return undefined;
  const tools = attachedTools(objects, agent);
  const named = [agent.conversation_config, ...tools].flatMap(textsIn).flatMap(templatesIn);
  const passed = tools.flatMap((tool) => parametersOf(tool));
  return [...new Set([...named, ...passed])].filter((name) => !name.startsWith('system__'));
}

const templatesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '');

const parametersOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(parametersOf);
  if (!isObject(value)) return [];
  const own = [value.dynamic_variable, value.variable_name].filter(
    (name) => typeof name === 'string' && name !== '',
  );
  return [...own.map(String), ...Object.values(value).flatMap(parametersOf)];
};

const attachedTools = (objects: Objects, agent: JsonObject): JsonObject[] =>
  listAt(agent, 'conversation_config.agent.prompt.tool_ids').flatMap((id) => {
    const config = objects.get('tool', String(id))?.tool_config;
    return isObject(config) ? [config] : [];
  });

/** The overridden fields that the agent does not allow, by dotted path. */
export function forbiddenOverrides(
  objects: Objects,
  agentId: string,
  override: JsonObject,
): readonly string[] {
  const agent = objects.get('agent', agentId);
  if (agent === undefined) return [];
  const allowed = at(agent, 'platform_settings.overrides.conversation_config_override');
  return leavesOf(override).filter((path) => at(allowed, path) !== true);
}

export type ToolAddress = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/**
 * Where a provisioned agent sends a tool, by the tool attached to it whose address ends in that tool's path.
 * `none` when it has no such tool; undefined for an agent that was not provisioned here.
 */
export function toolAddress(
  objects: Objects,
  agentId: string,
  tool: Tool,
  variable: (name: string) => string | undefined,
): ToolAddress | 'none' | undefined {
  const agent = objects.get('agent', agentId);
  if (agent === undefined) return undefined;
  const config = attachedTools(objects, agent).find((one) =>
    (textAt(one, 'api_schema.url') ?? '').replace(/\/$/, '').endsWith(`/tools/${tool}`),
  );
  if (config === undefined) return 'none';
  const declared = at(config, 'api_schema.request_headers');
  const headers = Object.entries(isObject(declared) ? declared : {}).flatMap(([name, value]) => {
    const text = headerText(objects, value, variable);
    return text === undefined ? [] : [[name, text] as const];
  });
  return { url: textAt(config, 'api_schema.url') ?? '', headers: Object.fromEntries(headers) };
}

function headerText(
  objects: Objects,
  value: unknown,
  variable: (name: string) => string | undefined,
): string | undefined {
  if (typeof value === 'string') {
    return value.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => variable(name) ?? '');
  }
  const secret = textAt(value, 'secret_id');
  if (secret !== undefined) return textAt(objects.get('secret', secret), 'value');
  const name = textAt(value, 'variable_name');
  return name === undefined ? undefined : variable(name);
}

export type WebhookTarget = { readonly url: string; readonly secret: string; readonly retries: boolean };

/** Which subscription each webhook belongs to. */
const subscriptions = {
  post_call_transcription: 'transcript',
  call_initiation_failure: 'call_initiation_failure',
} as const;

/**
 * Where a provisioned agent's webhook goes: its own settings before the workspace's. `none` when nothing is subscribed
 * or the webhook is disabled; undefined for an agent that was not provisioned here.
 */
export function webhookTarget(
  objects: Objects,
  agentId: string,
  type: keyof typeof subscriptions,
): WebhookTarget | 'none' | undefined {
  const agent = objects.get('agent', agentId);
  if (agent === undefined) return undefined;
  const own = at(agent, 'platform_settings.workspace_overrides.webhooks');
  const settings =
    textAt(own, 'post_call_webhook_id') === undefined
      ? at(objects.get('settings', 'settings'), 'webhooks')
      : own;
  const webhook = objects.get('webhook', textAt(settings, 'post_call_webhook_id') ?? '');
  const subscribed = listAt(settings, 'events').includes(subscriptions[type]);
  if (webhook === undefined || !subscribed || webhook.is_disabled === true) return 'none';
  return {
    url: textAt(webhook, 'webhook_url') ?? '',
    secret: textAt(webhook, 'secret') ?? '',
    retries: webhook.retry_enabled === true,
  };
}
