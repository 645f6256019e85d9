import { type PhoneCall, variableText } from './call.ts';
import { callTokenVariable } from './callee.ts';
import type { Delivered } from './events.ts';
import { faultOf } from './faults.ts';
import { postJson } from './post.ts';
import { type Answer, type Tool, toolNames } from './script.ts';
import { type ToolAddress, toolAddress } from './workspace/provisioned.ts';
import { eventOf, type World } from './world.ts';

/** The provider's own limit for a server tool. */
const patienceMs = 20_000;

type Used = { readonly answer: Answer; readonly url: string; readonly latencySeconds: number };

/** Asks the product as the provider does: flat JSON, the workspace's secret, the call's token, no retry. */
export async function useTool(
  world: World,
  call: PhoneCall,
  tool: Tool,
  body: Readonly<Record<string, unknown>>,
): Promise<Used> {
  const provisioned = toolAddress(world.objects, call.agent_id, tool, (name) => variableText(call, name));
  const { url, headers } =
    provisioned === undefined || provisioned === 'none' ? usualAddress(world, call, tool) : provisioned;
  const before = performance.now();
  const send = () =>
    postJson(
      url,
      JSON.stringify(body),
      headers,
      AbortSignal.any([world.closing, AbortSignal.timeout(patienceMs)]),
    );
  const first = call.heard.every((one) => one.tool !== tool);
  const hit = (name: 'tool_call_lost' | 'tool_answer_lost' | 'tool_call_duplicated') =>
    first && faultOf(call, name)?.tool === tool;
  const outcome = async (): Promise<{ delivered: Delivered; answer: Answer }> => {
    if (provisioned === 'none' || hit('tool_call_lost')) return { delivered: 'lost', answer: nothing };
    const [reply] = await Promise.all(hit('tool_call_duplicated') ? [send(), send()] : [send()]);
    if (reply === undefined || reply === 'no_reply' || hit('tool_answer_lost')) {
      return { delivered: 'no_reply', answer: nothing };
    }
    return { delivered: reply.status, answer: read(reply.status, reply.text) };
  };
  const { delivered, answer } = await outcome();
  world.tell({ kind: 'tool', ...eventOf(world, call), tool, body, delivered, answer: answer.body });
  return { answer, url, latencySeconds: (performance.now() - before) / 1000 };
}

/** Where the tools of an agent are that was not provisioned here. */
const usualAddress = ({ settings }: World, call: PhoneCall, tool: Tool): ToolAddress => ({
  url: `${settings.publicBaseUrl().replace(/\/$/, '')}/tools/${tool}`,
  headers: {
    'x-tool-secret': settings.toolSecret,
    'x-call-token': variableText(call, callTokenVariable) ?? '',
  },
});

const nothing: Answer = { ok: false, body: {} };

/** An error body is hidden from the model, as the provider does by default. */
function read(status: number, text: string): Answer {
  if (status < 200 || status > 299) return nothing;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? { ok: true, body: { ...body } }
      : nothing;
  } catch {
    return nothing;
  }
}

/** The two transcript items a server tool leaves: the agent's request, and what it was told. */
export function toolTurns(
  requestId: string,
  tool: Tool,
  body: Readonly<Record<string, unknown>>,
  used: Used,
  second: number,
) {
  const name = toolNames[tool];
  const time_in_call_secs = Math.round(second);
  const request = {
    type: 'webhook',
    request_id: requestId,
    tool_name: name,
    params_as_json: JSON.stringify(body),
    tool_has_been_called: true,
    tool_details: {
      type: 'webhook',
      method: 'POST',
      url: used.url,
      headers: { 'x-tool-secret': '<redacted>', 'x-call-token': '<redacted>' },
      path_params: {},
      query_params: {},
      body: JSON.stringify(body),
    },
  };
  const result = {
    type: 'webhook',
    request_id: requestId,
    tool_name: name,
    result_value: used.answer.ok ? JSON.stringify(used.answer.body) : 'The tool failed.',
    is_error: !used.answer.ok,
    is_blocked: false,
    tool_has_been_called: true,
    tool_latency_secs: used.latencySeconds,
    error_type: used.answer.ok ? '' : 'webhook_error',
    raw_error_message: '',
    dynamic_variable_updates: [],
  };
  return [
    { role: 'agent', message: null, time_in_call_secs, tool_calls: [request], tool_results: [] },
    { role: 'agent', message: null, time_in_call_secs, tool_calls: [], tool_results: [result] },
  ] as const;
}
