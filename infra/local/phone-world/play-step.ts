import type { PhoneCall, TranscriptItem } from './call.ts';
import type { Answer, Step, SystemTool } from './script.ts';
import { toolTurns, useTool } from './use-tool.ts';
import { eventOf, scaled, type World } from './world.ts';

/** A step played: the call after it, what the script is told, and how long it took in real milliseconds. */
export type Played = { readonly call: PhoneCall; readonly answer: Answer; readonly ms: number };

const silence: Answer = { ok: true, body: {} };

/** Speech at about 160 words a minute, and a breath before it. */
const secondsToSay = (text: string): number => 1 + text.split(/\s+/).length * 0.375;

/** Plays every step but the end. `latest` gives the call as it is after a tool was waited for. */
export async function playStep(
  world: World,
  call: PhoneCall,
  step: Exclude<Step, { do: 'end' }>,
  latest: () => PhoneCall,
): Promise<Played> {
  const { settings } = world;
  switch (step.do) {
    case 'speak': {
      const { role, text } = step;
      world.tell({ kind: 'line', ...eventOf(world, call), role, text, second: Math.round(call.second) });
      const seconds = secondsToSay(text);
      return {
        call: later(
          { ...call, transcript: [...call.transcript, spokenTurn(role, text, call.second)] },
          seconds,
        ),
        answer: silence,
        ms: scaled(settings, seconds),
      };
    }
    case 'wait':
      return { call: later(call, step.seconds), answer: silence, ms: scaled(settings, step.seconds) };
    case 'wait_for_patient':
      return { call: later(call, step.seconds), answer: silence, ms: step.seconds * 1000 };
    case 'note':
      return { call: { ...call, report: { ...call.report, ...step.report } }, answer: silence, ms: 0 };
    case 'system_tool':
      return {
        call: later(
          { ...call, transcript: [...call.transcript, ...systemTurns(call, step.name, step.params)] },
          1,
        ),
        answer: silence,
        ms: scaled(settings, 1),
      };
    case 'use': {
      const used = await useTool(world, call, step.tool, step.body);
      const now = latest();
      const turns = toolTurns(requestId(now), step.tool, step.body, used, now.second);
      return {
        call: later(
          {
            ...now,
            transcript: [...now.transcript, ...turns],
            heard: [...now.heard, { tool: step.tool, answer: used.answer }],
          },
          1,
        ),
        answer: used.answer,
        ms: scaled(settings, 1),
      };
    }
  }
}

const later = (call: PhoneCall, seconds: number): PhoneCall => ({ ...call, second: call.second + seconds });

const spokenTurn = (role: 'agent' | 'user', message: string, second: number): TranscriptItem => ({
  role,
  message,
  time_in_call_secs: Math.round(second),
  tool_calls: [],
  tool_results: [],
});

const requestId = (call: PhoneCall): string => `tool_${call.conversation_id.slice(-12)}_${call.steps}`;

function systemTurns(
  call: PhoneCall,
  name: SystemTool,
  params: Readonly<Record<string, string>>,
): TranscriptItem[] {
  return builtInTurns(call, name, params, {
    result_type: name === 'skip_turn' ? 'skip_turn_success' : 'play_dtmf_success',
    status: 'success',
    ...params,
  });
}

/** The two transcript items a tool of the provider's own leaves. */
export function builtInTurns(
  call: PhoneCall,
  tool_name: string,
  params: Readonly<Record<string, string>>,
  result: object,
): TranscriptItem[] {
  const request_id = requestId(call);
  const time_in_call_secs = Math.round(call.second);
  const request = {
    type: 'system',
    request_id,
    tool_name,
    params_as_json: JSON.stringify(params),
    tool_has_been_called: true,
    tool_details: null,
  };
  const outcome = {
    type: 'system',
    request_id,
    tool_name,
    result_value: JSON.stringify(params),
    is_error: false,
    tool_has_been_called: true,
    tool_latency_secs: 0.01,
    result,
  };
  return [
    { role: 'agent', message: null, time_in_call_secs, tool_calls: [request], tool_results: [] },
    { role: 'agent', message: null, time_in_call_secs, tool_calls: [], tool_results: [outcome] },
  ];
}
