import { namedInToken } from '#shared/domain/call/call-token.ts';
import { header } from '#shared/lambda/body.ts';
import type { HttpEvent } from '#shared/lambda/http.ts';
import { about } from '#shared/lambda/invocation.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import { sameSecret } from '#shared/lambda/same-secret.ts';
import type { AskedCall, OpenCall } from '#shared/ports.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The workspace secret says it is our agent, the per-call token which call speaks. Nothing the model says can name
 * another call. Wrong or missing is the same 401. What the tool decides on comes with the answer, in the one read that
 * knows the token.
 */
export const authenticate = async (
  deps: Dependencies,
  event: HttpEvent,
  wanted: Pick<AskedCall, 'others' | 'contact'>,
): Promise<OpenCall> => {
  const secret = header(event, 'x-tool-secret') ?? '';
  const token = header(event, 'x-call-token') ?? '';
  const known = await deps.secrets();
  const valid =
    known.some((one) => sameSecret(one, secret)) ||
    (secret !== '' && (await deps.freshSecrets()).some((one) => sameSecret(one, secret)));
  const named = namedInToken(token);
  const opened = valid && named !== undefined ? await deps.calls.open({ ...named, ...wanted }) : undefined;
  if (opened === undefined || !sameSecret(opened.call_token_hash, deps.ids.sha256(token))) {
    deps.log('warn', 'TOOL_REFUSED', { reason: valid ? 'token' : 'secret' });
    throw new RequestError('unauthorized');
  }
  about({ call_id: opened.call.call_id, cascade_id: opened.call.cascade_id });
  return opened;
};
