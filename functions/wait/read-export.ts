import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import type { Dependencies } from './dependencies.ts';
import { openReader } from './open-reader.ts';

const pageSize = 200;

/** Everything stored about the patient, as data; the token's hash stays out, it is ours. */
export const readExport = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { session } = await openReader(deps, event);
  const { token_hash: _, ...kept } = session;
  const cascades = await Promise.all(
    session.cascade_ids.map(async (cascade_id) => {
      const cascade = await deps.cascades.get(cascade_id);
      const calls = cascade === undefined ? [] : await deps.calls.many(cascade.call_ids);
      const transcripts = await Promise.all(calls.map(({ call_id }) => deps.inbox.turnsOf(call_id)));
      return {
        cascade,
        calls: calls.map((call, index) => ({ ...call, transcript: transcripts[index] ?? null })),
      };
    }),
  );
  return json(200, {
    exported_at: deps.clock.now().toISOString(),
    session: kept,
    log: await wholeLog(deps, session.session_id),
    cascades,
  });
};

const wholeLog = async (deps: Dependencies, session_id: string) => {
  const log = [];
  for (let after = 0; ; ) {
    const page = await deps.sessions.entries(session_id, { after, limit: pageSize });
    log.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return log;
    after = last.seq;
  }
};
