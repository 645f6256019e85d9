import type { Call } from '#shared/domain/call/call.ts';
import { type OpenedKey, openApiKey } from '#shared/lambda/api-key-access.ts';
import type { HttpEvent } from '#shared/lambda/http.ts';
import { about } from '#shared/lambda/invocation.ts';
import { countedRead } from '#shared/lambda/key-reads.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';

/** A call of the key that asks. Somebody else's, a patient's and one that never was are the same 404. */
export const ownCall = async (deps: Dependencies, event: HttpEvent): Promise<Call> => {
  const key = await openApiKey(deps, event, 'calls');
  return owned(key, await deps.calls.get(event.pathParameters?.call_id ?? ''));
};

/** The same, within what the key may read. Hanging up is never refused, so it does not come this way. */
export const ownCallToRead = async (
  deps: Dependencies,
  event: HttpEvent,
): Promise<{ readonly call: Call; readonly key: OpenedKey }> => {
  const key = await openApiKey(deps, event, 'calls');
  const call_id = event.pathParameters?.call_id ?? '';
  return { call: owned(key, await countedRead(deps, key, () => deps.calls.get(call_id))), key };
};

const owned = (key: OpenedKey, call: Call | undefined): Call => {
  if (call === undefined || call.api_key_id !== key.api_key_id) throw new RequestError('not_found');
  about({ call_id: call.call_id });
  return call;
};

/** By conversation, within what the key may read. */
export const ownConversation = async (
  deps: Dependencies,
  event: HttpEvent,
): Promise<{ readonly call: Call; readonly conversation_id: string }> => {
  const key = await openApiKey(deps, event, 'calls');
  const conversation_id = event.pathParameters?.conversation_id ?? '';
  const call_id = await countedRead(deps, key, () => deps.calls.byConversation(conversation_id));
  const call = owned(key, call_id === undefined ? undefined : await deps.calls.get(call_id));
  about({ conversation_id });
  return { call, conversation_id };
};
