import { cancelCascade } from '#shared/flows/cancel-cascade.ts';
import { eraseSession as forget } from '#shared/flows/erase.ts';
import { type HttpEvent, type HttpResult, noContent } from '#shared/lambda/http.ts';
import { openSession } from '#shared/lambda/session-access.ts';
import type { Dependencies } from './dependencies.ts';

/** Cancels, erases, 204. From here on the session is as if it had never been; a live call keeps what it needs to end. */
export const eraseSession = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { session } = await openSession(deps, event, event.pathParameters?.session_id);
  if (session.cascade_id !== undefined) await cancelCascade(deps, session.cascade_id);
  const contact = await deps.contacts.ofSession(session.session_id);
  if (contact !== undefined) await deps.contacts.release(contact.number, session.session_id);
  await forget(deps, session);
  return noContent();
};
