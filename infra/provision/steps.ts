import type { ToolName } from '#shared/contracts/tools.ts';
import { agentConfig } from './agent-config.ts';
import { driftOf, type FieldDrift } from './diff.ts';
import { type JsonObject, textAt } from './json.ts';
import type { OwnWorkspace } from './read-workspace.ts';
import { type AgentName, agentNames } from './texts.ts';
import { toolConfig, toolsOf } from './tool-config.ts';

/** How one environment wants its workspace. */
export type Wanted = {
  /** `ringaround/dev`: the mark on everything that is ours. */
  readonly owner: string;
  /** Where the agent reaches the product; https. */
  readonly base_url: string;
  readonly voice_id?: string | undefined;
  /** Told to be assigned to the clinic agent; numbers are never ours otherwise. */
  readonly number?: string | undefined;
};

export type Step = {
  readonly kind: 'secret' | 'webhook' | 'tool' | 'agent' | 'number';
  readonly name: string;
  readonly action: 'create' | 'update' | 'keep';
  readonly drift: readonly FieldDrift[];
};

/** Stands for an id that is not made yet. */
export const toBeMade = '(made by apply)';

export const webhookUrl = ({ base_url }: Wanted): string => `${base_url}/webhooks/elevenlabs/post-call`;

export const currentWebhook = (wanted: Wanted, own: OwnWorkspace) =>
  own.webhooks.find(({ value }) => textAt(value, 'webhook_url') === webhookUrl(wanted));

export const webhookSwitches = { is_disabled: false, retry_enabled: true } as const;

/** Whether retries are on is not always shown in the list; what is not shown cannot be held against it. */
export const shownSwitches = (value: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(webhookSwitches).filter(([name]) => name in value));

export const toolMark = (agent: AgentName, tool: ToolName): string => `${agent}/${tool}`;

export const wantedTool = (wanted: Wanted, agent: AgentName, tool: ToolName, secret_id: string) => ({
  tool_config: toolConfig(agent, tool, { owner: wanted.owner, base_url: wanted.base_url, secret_id }),
});

export const wantedAgent = (
  wanted: Wanted,
  agent: AgentName,
  ids: { readonly tool_ids: readonly string[]; readonly webhook_id: string },
) =>
  agentConfig(agent, {
    name: `Ringaround ${agent} (${wanted.owner.split('/')[1]})`,
    owner: wanted.owner,
    voice_id: wanted.voice_id,
    ...ids,
  });

const step = (kind: Step['kind'], name: string, is: unknown, shouldBe: unknown): Step => {
  const drift = is === undefined ? [] : driftOf(shouldBe, is);
  return { kind, name, action: is === undefined ? 'create' : drift.length > 0 ? 'update' : 'keep', drift };
};

/** What would have to happen, in the order in which it can. Pure: reading it changes nothing. */
export const stepsFor = (wanted: Wanted, own: OwnWorkspace): readonly Step[] => {
  const secret_id = own.secret?.id ?? toBeMade;
  const webhook = currentWebhook(wanted, own);
  const tools = agentNames.flatMap((agent) =>
    toolsOf[agent].map((tool) => {
      const mark = toolMark(agent, tool);
      return step('tool', mark, own.tools.get(mark)?.value, wantedTool(wanted, agent, tool, secret_id));
    }),
  );
  const agents = agentNames.map((agent) =>
    step(
      'agent',
      agent,
      own.agents.get(agent)?.value,
      wantedAgent(wanted, agent, {
        tool_ids: toolsOf[agent].map((tool) => own.tools.get(toolMark(agent, tool))?.id ?? toBeMade),
        webhook_id: webhook?.id ?? toBeMade,
      }),
    ),
  );
  return [
    step('secret', 'tool secret', own.secret?.value, {}),
    step('webhook', 'post-call', webhook?.value, shownSwitches(webhook?.value ?? {})),
    ...tools,
    ...agents,
    ...numberSteps(wanted, own),
  ];
};

export const chosenNumber = (wanted: Wanted, own: OwnWorkspace) =>
  own.numbers.find(
    ({ id, value }) => id === wanted.number || textAt(value, 'phone_number') === wanted.number,
  );

const numberSteps = (wanted: Wanted, own: OwnWorkspace): readonly Step[] => {
  if (wanted.number === undefined) return [];
  const number = chosenNumber(wanted, own);
  const agent_id = own.agents.get('clinic')?.id ?? toBeMade;
  return [step('number', wanted.number, number?.value ?? {}, { assigned_agent: { agent_id } })];
};
