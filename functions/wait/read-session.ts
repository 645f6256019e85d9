import { sessionQuery } from '#shared/contracts/chat.ts';
import { isLive } from '#shared/domain/call/call.ts';
import { stateOf } from '#shared/flows/state-of.ts';
import { header } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { openSession } from '#shared/lambda/session-access.ts';
import type { OpenSession } from '#shared/ports.ts';
import type { Dependencies } from './dependencies.ts';
import { mayWait, openReader } from './open-reader.ts';

/** Without a cursor a client gets the end of the log; a page of it always fits one answer. */
export const pageSize = 200;
const pollMilliseconds = 500;

/** The state with what has been said and done since the cursor; waits up to `wait` seconds for news. */
export const readSession = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { after, wait } = parseInput(sessionQuery, event.queryStringParameters ?? {}, 'invalid_query');
  const first = await openReader(deps, event);
  const asked = after !== undefined && wait !== undefined && wait > 0 && first.cursor <= after;
  const waits = asked && (await mayWait(deps, first.session.session_id)) ? wait : 0;
  const open = await untilNews(deps, event, first, after, waits);
  const { session, cursor } = open;
  const [entries, cascade] = await Promise.all([
    deps.sessions.entries(session.session_id, { limit: pageSize, ...(after === undefined ? {} : { after }) }),
    session.cascade_id === undefined ? undefined : deps.cascades.get(session.cascade_id),
  ]);
  const calls = cascade === undefined ? [] : await deps.calls.many(cascade.call_ids);
  const seen = entries.at(-1)?.seq ?? Math.min(after ?? cursor, cursor);
  const body = {
    ...stateOf(session, cascade, calls, seen, deps.clock.now()),
    messages: entries.flatMap((entry) =>
      entry.kind === 'message' ? [{ seq: entry.seq, ...entry.message }] : [],
    ),
    events: entries.flatMap((entry) => (entry.kind === 'event' ? [{ seq: entry.seq, ...entry.event }] : [])),
  };
  const live = calls.map((call) => `${call.version}${isLive(call) ? 'l' : ''}`).join('.');
  const etag = `"${session.version}-${cursor}-${after ?? 'end'}-${cascade?.version ?? 0}-${live}"`;
  if (header(event, 'if-none-match') === etag) return { statusCode: 304, headers: { etag } };
  return json(200, body, { etag });
};

/** Asks for the log's head twice a second: one small strongly consistent read each. */
const untilNews = async (
  deps: Dependencies,
  event: HttpEvent,
  first: OpenSession,
  after: number | undefined,
  seconds: number,
): Promise<OpenSession> => {
  const { session_id } = first.session;
  let asked = first.cursor;
  for (
    let waited = 0;
    after !== undefined && asked <= after && waited < seconds * 1000;
    waited += pollMilliseconds
  ) {
    await deps.pause(pollMilliseconds);
    asked = await deps.sessions.cursor(session_id);
  }
  return asked === first.cursor ? first : openSession(deps, event, session_id);
};
