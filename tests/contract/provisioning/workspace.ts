import { applyTo, type MadeSecrets } from '#infra/provision/apply.ts';
import { readWorkspace } from '#infra/provision/read-workspace.ts';
import { stepsFor, type Wanted } from '#infra/provision/steps.ts';
import { type WorkspaceApi, workspaceApi } from '#infra/provision/workspace-api.ts';
import { apiKey, startSetting } from '../phone-world/world.ts';

/** A simulated workspace that can be provisioned, with the product the agents talk to. */
export const startWorkspace = async () => {
  const setting = await startSetting({ requiredVariables: () => [] });
  const api = workspaceApi({ base_url: setting.world.endpoint, api_key: apiKey });
  const wanted: Wanted = { owner: 'ringaround/dev', base_url: setting.product.url };
  const kept: MadeSecrets[] = [];
  return {
    ...setting,
    api,
    wanted,
    /** What was handed over to be kept, in order. */
    kept,
    apply: (more: Partial<Wanted> = {}, by: WorkspaceApi = api) =>
      applyTo(by, { ...wanted, ...more }, { keep: async (made) => void kept.push(made) }),
    plan: async (more: Partial<Wanted> = {}) =>
      stepsFor({ ...wanted, ...more }, await readWorkspace(api, wanted.owner)).filter(
        ({ action }) => action !== 'keep',
      ),
    /** Everything there is, to compare before and after. */
    everything: async () => ({
      agents: await Promise.all(
        (await api.pages('/v1/convai/agents', 'agents')).map((agent) =>
          api.ask('GET', `/v1/convai/agents/${String(agent.agent_id)}`),
        ),
      ),
      tools: await api.pages('/v1/convai/tools', 'tools'),
      secrets: await api.ask('GET', '/v1/convai/secrets'),
      webhooks: await api.ask('GET', '/v1/workspace/webhooks'),
      numbers: await api.ask('GET', '/v1/convai/phone-numbers'),
      settings: await api.ask('GET', '/v1/convai/settings'),
    }),
  };
};

export type Workspace = Awaited<ReturnType<typeof startWorkspace>>;
