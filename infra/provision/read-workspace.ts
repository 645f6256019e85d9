import { isObject, type JsonObject, listAt, textAt } from './json.ts';
import { ownerHeader } from './tool-config.ts';
import type { WorkspaceApi } from './workspace-api.ts';

export type Found = { readonly id: string; readonly value: JsonObject };

/** What of the workspace is ours, found by the marks we leave and never by a name alone. */
export type OwnWorkspace = {
  readonly secret: Found | undefined;
  /** All under our name; addresses cannot be changed, so a moved product leaves an old one. */
  readonly webhooks: readonly Found[];
  /** By `<agent>/<tool>`. */
  readonly tools: ReadonlyMap<string, Found>;
  readonly agents: ReadonlyMap<string, Found>;
  readonly numbers: readonly Found[];
};

export const secretName = (owner: string): string => `${owner} tool secret`;
export const webhookName = (owner: string): string => `${owner} post-call`;

const found = (value: unknown, id: string): readonly Found[] => {
  const text = textAt(value, id);
  return text === undefined || !isObject(value) ? [] : [{ id: text, value }];
};

/** Two objects with the same mark: somebody copied one, and choosing would be guessing. */
export class AmbiguousError extends Error {
  override readonly name = 'AmbiguousError';
}

const only = (all: readonly Found[], what: string): Found | undefined => {
  if (all.length > 1)
    throw new AmbiguousError(
      `There are ${all.length} of ${what}: ${all.map(({ id }) => id).join(', ')}. Delete all but one.`,
    );
  return all[0];
};

const byMark = (all: readonly (Found & { readonly mark: string })[]): ReadonlyMap<string, Found> =>
  new Map(
    [...new Set(all.map(({ mark }) => mark))].flatMap((mark) => {
      const one = only(
        all.filter((each) => each.mark === mark),
        mark,
      );
      return one === undefined ? [] : [[mark, one] as const];
    }),
  );

export const readWorkspace = async (api: WorkspaceApi, owner: string): Promise<OwnWorkspace> => {
  const [secrets, webhooks, tools, agents, numbers] = await Promise.all([
    api.ask('GET', '/v1/convai/secrets'),
    api.ask('GET', '/v1/workspace/webhooks'),
    api.pages('/v1/convai/tools', 'tools'),
    api.pages('/v1/convai/agents', 'agents'),
    api.ask('GET', '/v1/convai/phone-numbers'),
  ]);
  const ownTools = tools.flatMap((tool) => {
    const mark = textAt(tool, `tool_config.api_schema.request_headers.${ownerHeader}`);
    return mark?.startsWith(`${owner}/`) === true
      ? found(tool, 'id').map((one) => ({ ...one, mark: mark.slice(owner.length + 1) }))
      : [];
  });
  const ownAgents = await Promise.all(
    agents
      .filter(
        (agent) => listAt(agent, 'tags').includes('ringaround') && listAt(agent, 'tags').includes(owner),
      )
      .flatMap((agent) => textAt(agent, 'agent_id') ?? [])
      .map((id) => api.ask('GET', `/v1/convai/agents/${encodeURIComponent(id)}`)),
  );
  return {
    secret: only(
      listAt(secrets, 'secrets')
        .filter((one) => textAt(one, 'name') === secretName(owner))
        .flatMap((one) => found(one, 'secret_id')),
      `the secret "${secretName(owner)}"`,
    ),
    webhooks: listAt(webhooks, 'webhooks')
      .filter((one) => textAt(one, 'name') === webhookName(owner))
      .flatMap((one) => found(one, 'webhook_id')),
    tools: byMark(ownTools),
    agents: byMark(
      ownAgents.flatMap((agent) => {
        const mark = listAt(agent, 'tags').find((tag) => tag !== 'ringaround' && tag !== owner);
        return typeof mark === 'string' ? found(agent, 'agent_id').map((one) => ({ ...one, mark })) : [];
      }),
    ),
    numbers: (Array.isArray(numbers) ? numbers : []).flatMap((one: unknown) => found(one, 'phone_number_id')),
  };
};
