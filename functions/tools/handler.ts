import { type ToolName, toolBodies, toolParameters } from '#shared/contracts/tools.ts';
import type { Call } from '#shared/domain/call/call.ts';
import { jsonBody } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, http, json } from '#shared/lambda/http.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import { authenticate } from './authenticate.ts';
import { checkPreferenceTool, confirmBooking, noAvailabilityTool, offerSlotsTool } from './booking-tools.ts';
import type { Dependencies } from './dependencies.ts';
import { escalateTool } from './escalate-tool.ts';
import { beginCallTool, discloseTool, optOutTool } from './gate-tools.ts';

/** What the voice agent reports and asks while somebody is on the phone. Every answer is a short sentence to speak from. */
export const createHandler = (deps: Dependencies) =>
  http(deps.log, { 'POST /tools/{tool}': (event) => useTool(deps, event) });

type Tool = (deps: Dependencies, call: Call, body: unknown) => Promise<object>;

const tools: Readonly<Record<ToolName, Tool>> = {
  'begin-call': beginCallTool,
  slots: offerSlotsTool,
  'check-preference': checkPreferenceTool,
  disclose: discloseTool,
  confirm: confirmBooking,
  escalate: escalateTool,
  'no-availability': noAvailabilityTool,
  'opt-out': optOutTool,
};

const isTool = (name: string | undefined): name is ToolName => name !== undefined && name in toolBodies;

const useTool = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const tool = event.pathParameters?.tool;
  const call = await authenticate(deps, event);
  if (!isTool(tool)) throw new RequestError('not_found');
  const body = event.body === undefined || event.body === '' ? {} : jsonBody(event, 65_536);
  const answer = await tools[tool](deps, call, toolParameters(body));
  deps.log('info', 'TOOL_ANSWERED', { tool, call_id: call.call_id });
  return json(200, answer);
};
