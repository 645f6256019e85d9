import { randomBytes } from 'node:crypto';
import { driftOf } from './diff.ts';
import { isObject, textAt } from './json.ts';
import { type OwnWorkspace, readWorkspace, secretName, webhookName } from './read-workspace.ts';
import {
  chosenNumber,
  currentWebhook,
  type Step,
  shownSwitches,
  stepsFor,
  toolMark,
  type Wanted,
  wantedAgent,
  wantedTool,
  webhookSwitches,
  webhookUrl,
} from './steps.ts';
import { agentNames } from './texts.ts';
import { toolsOf } from './tool-config.ts';
import { ProviderError, type WorkspaceApi } from './workspace-api.ts';

/** Secrets that were made in this run; the provider shows none of them again. */
export type MadeSecrets = { readonly tool_secret?: string; readonly webhook_secret?: string };

export type Applied = {
  readonly done: readonly Step[];
  readonly made: MadeSecrets;
  /** What the provider did not take, after reading everything back. */
  readonly left: readonly Step[];
  readonly ids: { readonly clinic: string; readonly general: string; readonly phone_number_id?: string };
};

const idIn = (reply: unknown, field: string, what: string): string => {
  const id = textAt(reply, field);
  if (id === undefined)
    throw new ProviderError(
      what,
      { code: 'provider_unreadable', message: 'The answer has no id.', check: [] },
      200,
    );
  return id;
};

/**
 * Makes the workspace as it should be. Each object is written only when it differs, and kept at once by `keep`: a run
 * that dies half-way loses no secret, and the next goes on from what is there.
 */
export const applyTo = async (
  api: WorkspaceApi,
  wanted: Wanted,
  options: {
    /** The secret already in use, where there is one; otherwise one is made. */
    readonly tool_secret?: string | undefined;
    readonly keep: (made: MadeSecrets) => Promise<void>;
  },
): Promise<Applied> => {
  const before = await readWorkspace(api, wanted.owner);
  const done = stepsFor(wanted, before).filter(({ action }) => action !== 'keep');
  const secret = await applySecret(api, wanted, before, options);
  const webhook = await applyWebhook(api, wanted, before, options.keep);
  const toolIds = new Map<string, string>();
  for (const agent of agentNames) {
    for (const tool of toolsOf[agent]) {
      const mark = toolMark(agent, tool);
      const body = wantedTool(wanted, agent, tool, secret.id);
      const id = await put(api, before.tools.get(mark), body, {
        create: '/v1/convai/tools',
        one: '/v1/convai/tools',
        id: 'id',
      });
      toolIds.set(mark, id);
    }
  }
  const agentIds = new Map<string, string>();
  for (const agent of agentNames) {
    const body = wantedAgent(wanted, agent, {
      tool_ids: toolsOf[agent].map((tool) => toolIds.get(toolMark(agent, tool)) ?? ''),
      webhook_id: webhook.id,
    });
    const id = await put(api, before.agents.get(agent), body, {
      create: '/v1/convai/agents/create',
      one: '/v1/convai/agents',
      id: 'agent_id',
    });
    agentIds.set(agent, id);
  }
  const clinic = agentIds.get('clinic') ?? '';
  const number = await applyNumber(api, wanted, before, clinic);
  const after = await readWorkspace(api, wanted.owner);
  return {
    done,
    made: {
      ...(secret.made === undefined ? {} : { tool_secret: secret.made }),
      ...(webhook.made === undefined ? {} : { webhook_secret: webhook.made }),
    },
    left: stepsFor(wanted, after).filter(({ action }) => action !== 'keep'),
    ids: {
      clinic,
      general: agentIds.get('general') ?? '',
      ...(number === undefined ? {} : { phone_number_id: number }),
    },
  };
};

type Put = { readonly create: string; readonly one: string; readonly id: string };

const put = async (
  api: WorkspaceApi,
  is: OwnWorkspace['secret'],
  body: Readonly<Record<string, unknown>>,
  { create, one, id }: Put,
): Promise<string> => {
  if (is === undefined) return idIn(await api.ask('POST', create, body), id, create);
  if (driftOf(body, is.value).length > 0) await api.ask('PATCH', `${one}/${encodeURIComponent(is.id)}`, body);
  return is.id;
};

const applySecret = async (
  api: WorkspaceApi,
  { owner }: Wanted,
  { secret }: OwnWorkspace,
  options: Parameters<typeof applyTo>[2],
): Promise<{ readonly id: string; readonly made?: string }> => {
  if (secret !== undefined) return { id: secret.id };
  const value = options.tool_secret ?? randomBytes(32).toString('base64url');
  // Kept first: a secret that only the provider knows is worth nothing.
  await options.keep({ tool_secret: value });
  const reply = await api.ask('POST', '/v1/convai/secrets', { type: 'new', name: secretName(owner), value });
  return { id: idIn(reply, 'secret_id', 'the secret'), made: value };
};

const applyWebhook = async (
  api: WorkspaceApi,
  wanted: Wanted,
  own: OwnWorkspace,
  keep: (made: MadeSecrets) => Promise<void>,
): Promise<{ readonly id: string; readonly made?: string }> => {
  const name = webhookName(wanted.owner);
  const present = currentWebhook(wanted, own);
  const switches = { name, ...webhookSwitches };
  if (present !== undefined) {
    if (driftOf(shownSwitches(present.value), present.value).length > 0)
      await api.ask('PATCH', `/v1/workspace/webhooks/${encodeURIComponent(present.id)}`, switches);
    return { id: present.id };
  }
  const reply = await api.ask('POST', '/v1/workspace/webhooks', {
    settings: { auth_type: 'hmac', name, webhook_url: webhookUrl(wanted) },
  });
  const made = idIn(reply, 'webhook_secret', 'the webhook');
  await keep({ webhook_secret: made });
  const id = idIn(reply, 'webhook_id', 'the webhook');
  // Retries are off until asked for, and creation has no word for them.
  await api.ask('PATCH', `/v1/workspace/webhooks/${encodeURIComponent(id)}`, switches);
  return { id, made };
};

const applyNumber = async (
  api: WorkspaceApi,
  wanted: Wanted,
  own: OwnWorkspace,
  agent_id: string,
): Promise<string | undefined> => {
  if (wanted.number === undefined) return undefined;
  const number = chosenNumber(wanted, own);
  if (number === undefined || !isObject(number.value))
    throw new Error(
      `The number ${wanted.number} is not in this workspace. There are: ${own.numbers.map(({ id }) => id).join(', ') || 'none'}.`,
    );
  if (textAt(number.value, 'assigned_agent.agent_id') !== agent_id)
    await api.ask('PATCH', `/v1/convai/phone-numbers/${encodeURIComponent(number.id)}`, { agent_id });
  return number.id;
};
