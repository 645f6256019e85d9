import { cancelCascade } from '#shared/flows/cancel-cascade.ts';
import { stateOf } from '#shared/flows/state-of.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { openSession } from '#shared/lambda/session-access.ts';
import type { Dependencies } from './dependencies.ts';

/** Stops the cascade and says what is known to have ended; asking twice changes nothing more. */
export const cancelSession = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { session, cursor } = await openSession(deps, event, event.pathParameters?.session_id);
  if (session.cascade_id !== undefined) await cancelCascade(deps, session.cascade_id);
  const cascade = session.cascade_id === undefined ? undefined : await deps.cascades.get(session.cascade_id);
  const calls = cascade === undefined ? [] : await deps.calls.many(cascade.call_ids);
  return json(200, stateOf(session, cascade, calls, cursor, deps.clock.now()));
};
