import type { Ids, OpenSession, Sessions } from '../ports.ts';
import { header } from './body.ts';
import type { HttpEvent } from './http.ts';
import { about } from './invocation.ts';
import { ownerOf } from './owner.ts';
import { RequestError } from './request-error.ts';

type Event = HttpEvent;

/** `Authorization: Bearer <session token>`; missing is 401, everything else is decided by the lookup. */
export const bearerToken = (event: Event): string => {
  const given = header(event, 'authorization');
  const token = given === undefined ? undefined : /^Bearer ([\w-]{20,200})$/i.exec(given)?.[1];
  if (given === undefined) throw new RequestError('unauthorized', {}, { 'www-authenticate': 'Bearer' });
  // A malformed token is as unknown as a foreign one.
  return token ?? 'malformed';
};

/**
 * The session its token opens. An absent session, an expired one and somebody else's are the same 404, byte for byte,
 * so that nobody learns which ids exist. Hashes are compared, so the time tells nothing about the token.
 */
export const openSession = async (
  { sessions, ids }: { readonly sessions: Pick<Sessions, 'open'>; readonly ids: Pick<Ids, 'sha256'> },
  event: Event,
  session_id: string | undefined,
  client_message_id?: string,
): Promise<OpenSession> => {
  const hash = ids.sha256(bearerToken(event));
  const open = session_id === undefined ? undefined : await sessions.open(session_id, client_message_id);
  const owner = ownerOf(event);
  const owned = open?.session.owner_hash;
  const foreign = owned !== undefined && (owner === undefined || ids.sha256(owner) !== owned);
  if (open === undefined || open.session.token_hash !== hash || foreign) throw new RequestError('not_found');
  about({ session_id: open.session.session_id, cascade_id: open.session.cascade_id });
  return open;
};
