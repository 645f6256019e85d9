import type { Call } from '#shared/domain/call/call.ts';
import { openApiKey } from '#shared/lambda/api-key-access.ts';
import type { HttpEvent } from '#shared/lambda/http.ts';
import { about } from '#shared/lambda/invocation.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';

/** A call of the key that asks. Somebody else's, a patient's and one that never was are the same 404. */
export const ownCall = async (deps: Dependencies, event: HttpEvent): Promise<Call> => {
  const key = await openApiKey(deps, event, 'calls');
  const call_id = event.pathParameters?.call_id ?? '';
  const call = await deps.calls.get(call_id);
  if (call === undefined || call.api_key_id !== key.api_key_id) throw new RequestError('not_found');
  about({ call_id });
  return call;
};

/** The same, by conversation. */
export const ownConversation = async (
  deps: Dependencies,
  event: HttpEvent,
): Promise<{ readonly call: Call; readonly conversation_id: string }> => {
  const key = await openApiKey(deps, event, 'calls');
  const conversation_id = event.pathParameters?.conversation_id ?? '';
  const call_id = await deps.calls.byConversation(conversation_id);
  const call = call_id === undefined ? undefined : await deps.calls.get(call_id);
  if (call === undefined || call.api_key_id !== key.api_key_id) throw new RequestError('not_found');
  about({ call_id: call.call_id, conversation_id });
  return { call, conversation_id };
};
