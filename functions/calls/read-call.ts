import { callQuery } from '#shared/contracts/calls.ts';
import { type Call, isLive } from '#shared/domain/call/call.ts';
import { lookUpCall } from '#shared/flows/look-up-call.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { keyMayWait } from '#shared/lambda/key-reads.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { callView } from './call-view.ts';
import type { Dependencies } from './dependencies.ts';
import { ownCallToRead } from './own-call.ts';

const pollMilliseconds = 1_000;
/** How old the provider's word may be while somebody watches. */
const freshSeconds = 3;

/**
 * The monitor: the call as it is, or as soon as it changes, within `wait` seconds. With `after` set to the last cursor
 * no change between two requests is missed.
 */
export const readCall = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { call: first, key } = await ownCallToRead(deps, event);
  const { wait = 0, after } = parseInput(callQuery, event.queryStringParameters ?? {}, 'invalid_query');
  let call = await refreshed(deps, first);
  const known = after ?? call.version;
  const asked = wait > 0 && isLive(call) && call.version === known;
  const waits = asked && (await keyMayWait(deps, key)) ? wait : 0;
  for (
    let waited = 0;
    isLive(call) && call.version === known && waited < waits * 1000;
    waited += pollMilliseconds
  ) {
    await deps.pause(pollMilliseconds);
    call = await refreshed(deps, (await deps.calls.get(call.call_id)) ?? call);
  }
  return json(200, await callView(deps, event, call));
};

/** A live call is asked for with the provider, at most every few seconds however many watch. */
const refreshed = async (deps: Dependencies, call: Call): Promise<Call> => {
  if (!isLive(call)) return call;
  const now = deps.clock.now();
  const asked = (await deps.calls.lookedUpAt([call.call_id])).get(call.call_id);
  const since = Math.max(asked?.getTime() ?? 0, Date.parse(call.dialled_at));
  if (now.getTime() - since < freshSeconds * 1000) return call;
  const kept = await deps.requests.get(call.call_id);
  const agent_id = kept?.request.agent_id ?? deps.settings.agent_id;
  const present = (await lookUpCall({ ...deps, agentFor: () => agent_id }, call.call_id)) ?? call;
  if (
    present.status !== call.status &&
    (present.status === 'in_progress' || present.status === 'processing')
  ) {
    await deps.requests.markProgress(call.call_id, present.status, now);
  }
  return present;
};
