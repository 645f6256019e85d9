import { agentConfig, suppliedTo } from './agent-config.ts';
import { at, isObject, textsIn } from './json.ts';
import { type AgentName, agentNames, variablesIn } from './texts.ts';
import { toolConfig, toolsOf } from './tool-config.ts';

export type VariableFault = {
  readonly agent: AgentName;
  readonly variable: string;
  /** `missing`: used and never sent, which kills the call after the 200. `unused`: sent and never used. */
  readonly fault: 'missing' | 'unused';
};

/** Names a tool passes on by themselves, without braces. */
const passedOn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(passedOn);
  if (!isObject(value)) return [];
  const own = ['dynamic_variable', 'variable_name'].flatMap((key) => {
    const name = at(value, key);
    return typeof name === 'string' ? [name] : [];
  });
  return [...own, ...Object.values(value).flatMap(passedOn)];
};

/** Everything an agent and its tools refer to, against everything its dials send; both must be the same names. */
export const variableFaults = (
  supplied: Readonly<Record<AgentName, readonly string[]>> = suppliedTo,
): readonly VariableFault[] =>
  agentNames.flatMap((agent) => {
    const place = { owner: 'ringaround/check', base_url: 'https://example.com', secret_id: 'sec' };
    const tools = toolsOf[agent].map((tool) => toolConfig(agent, tool, place));
    const config = agentConfig(agent, { name: agent, owner: place.owner, tool_ids: [], webhook_id: 'wh' });
    const used = new Set([
      ...[config, ...tools].flatMap(textsIn).flatMap(variablesIn),
      ...tools.flatMap(passedOn),
    ]);
    const sent = new Set(supplied[agent]);
    return [
      ...[...used]
        .filter((one) => !sent.has(one))
        .map((variable) => ({ agent, variable, fault: 'missing' as const })),
      ...[...sent]
        .filter((one) => !used.has(one))
        .map((variable) => ({ agent, variable, fault: 'unused' as const })),
    ];
  });
