import { isLive } from '#shared/domain/call/call.ts';
import { lookUpCall } from '#shared/flows/look-up-call.ts';
import { settleCall } from '#shared/flows/settle-call.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { callView } from './call-view.ts';
import type { Dependencies } from './dependencies.ts';
import { ownCall } from './own-call.ts';

/**
 * Hangs up: by the carrier where that can be, and in any case by the tools telling the agent to end politely. An
 * accepted cancel is no proof: `status` and `outcome` say what really ended.
 */
export const cancelCall = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const call = await ownCall(deps, event);
  const { call_id } = call;
  const at = deps.clock.now().toISOString();
  const marked = isLive(call)
    ? await settleCall(deps, call_id, (present) =>
        isLive(present) ? { ...present, cancel_requested_at: present.cancel_requested_at ?? at } : present,
      )
    : call;
  if (marked === undefined || !isLive(marked)) {
    return json(200, { ...(await callView(deps, event, marked ?? call)), hang_up: 'over' });
  }
  const hung = marked.call_sid === undefined ? 'unavailable' : await deps.carrier.hangUp(marked.call_sid);
  const kept = await deps.requests.get(call_id);
  const agent_id = kept?.request.agent_id ?? deps.settings.agent_id;
  const present =
    hung === 'unavailable'
      ? marked
      : ((await lookUpCall({ ...deps, agentFor: () => agent_id }, call_id)) ?? marked);
  const hang_up = hung === 'ended' ? 'ended' : isLive(present) ? 'requested' : 'over';
  return json(isLive(present) ? 202 : 200, { ...(await callView(deps, event, present)), hang_up });
};
