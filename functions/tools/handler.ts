import { type ToolName, toolBodies, toolParameters } from '#shared/contracts/tools.ts';
import { jsonBody } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, http, json } from '#shared/lambda/http.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { OpenCall } from '#shared/ports.ts';
import { authenticate } from './authenticate.ts';
import { checkPreferenceTool, confirmBooking, noAvailabilityTool, offerSlotsTool } from './booking-tools.ts';
import type { Dependencies } from './dependencies.ts';
import { escalateTool } from './escalate-tool.ts';
import { beginCallTool, discloseTool, optOutTool } from './gate-tools.ts';

/** What the voice agent reports and asks while somebody is on the phone. Every answer is a short sentence to speak from. */
export const createHandler = (deps: Dependencies) =>
  http(deps.log, { 'POST /tools/{tool}': (event) => useTool(deps, event) });

type Tool = (deps: Dependencies, opened: OpenCall, body: unknown) => Promise<object>;

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
  const opened = await authenticate(deps, event, {
    // Only the gate asks what became of the cascade's other calls, and only a question is sent as a text.
    others: tool === 'begin-call',
    contact: tool === 'escalate' && deps.notifier.channels.length > 0,
  });
  if (!isTool(tool)) throw new RequestError('not_found');
  const body = event.body === undefined || event.body === '' ? {} : jsonBody(event, 65_536);
  const answer = await tools[tool](deps, opened, toolParameters(body));
  deps.log('info', 'TOOL_ANSWERED', { tool, call_id: opened.call.call_id });
  return json(200, answer);
};
