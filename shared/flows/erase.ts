import type { Erasure } from '../contracts/erasure-item.ts';
import { isLive } from '../domain/call/call.ts';
import { policy } from '../domain/policy.ts';
import type { Session } from '../domain/session/session.ts';
import type { Calls, Cascades, Clock, Erasures, ForgetConversation, Log, Sessions } from '../ports.ts';

export type Erasing = {
  readonly sessions: Pick<Sessions, 'get' | 'erase'>;
  readonly cascades: Pick<Cascades, 'get'>;
  readonly calls: Pick<Calls, 'many'>;
  readonly erasures: Erasures;
  readonly clock: Clock;
};

/**
 * The wish is written down before anything is deleted, so that a crash can delay the erasure and never lose it. From
 * the moment this returns the session is as if it had never been; what a live call still needs goes when it ends.
 */
export const eraseSession = async (deps: Erasing, session: Session): Promise<void> => {
  const now = deps.clock.now();
  let known = session;
  // A yes given in the same moment starts a cascade this wish would not know: then all of it is read again.
  for (let tryNumber = 0; tryNumber <= policy.conflictRetries; tryNumber += 1) {
    const erasure: Erasure = {
      session_id: known.session_id,
      cascade_ids: known.cascade_ids,
      conversation_ids: [],
      requested_at: now.toISOString(),
    };
    await deps.erasures.keep(erasure);
    if (await deps.sessions.erase(known.session_id, now, known.version)) {
      await eraseWhatIsOver(deps, erasure);
      return;
    }
    const present = await deps.sessions.get(known.session_id);
    if (present === undefined) return;
    known = present;
  }
  throw new Error('The session could not be erased: too many writers.');
};

/** Erases the cascades no call of which is live, and remembers what is left. */
const eraseWhatIsOver = async (deps: Erasing, erasure: Erasure): Promise<Erasure> => {
  const cascade_ids: string[] = [];
  const conversation_ids = [...erasure.conversation_ids];
  for (const cascade_id of erasure.cascade_ids) {
    const cascade = await deps.cascades.get(cascade_id);
    const calls = cascade === undefined ? [] : await deps.calls.many(cascade.call_ids);
    if (cascade !== undefined && (cascade.status !== 'done' || calls.some(isLive))) {
      cascade_ids.push(cascade_id);
      continue;
    }
    conversation_ids.push(
      ...calls.flatMap(({ conversation_id }) => (conversation_id === undefined ? [] : [conversation_id])),
    );
    const left: Erasure = { ...erasure, cascade_ids: erasure.cascade_ids, conversation_ids };
    // Written before the calls go: their conversations are known from nowhere else.
    await deps.erasures.keep(left);
    await deps.erasures.eraseCascade(cascade_id, calls);
  }
  const left: Erasure = { ...erasure, cascade_ids, conversation_ids: [...new Set(conversation_ids)] };
  await (cascade_ids.length === 0 && left.conversation_ids.length === 0
    ? deps.erasures.finish(erasure.session_id)
    : deps.erasures.keep(left));
  return left;
};

/** One look at every open wish: what is over now is erased, and the provider is asked to delete its conversations. */
export const goOnErasing = async (
  deps: Erasing & { readonly forget: ForgetConversation; readonly log: Log },
  limit: number,
): Promise<void> => {
  for (const open of await deps.erasures.open(limit)) {
    await deps.sessions.erase(open.session_id, new Date(open.requested_at));
    const { cascade_ids, conversation_ids } = await eraseWhatIsOver(deps, open);
    const unheard: string[] = [];
    for (const conversation_id of conversation_ids) {
      if ((await deps.forget(conversation_id)) === 'failed') unheard.push(conversation_id);
    }
    if (cascade_ids.length === 0 && unheard.length === 0) {
      await deps.erasures.finish(open.session_id);
      deps.log('info', 'SESSION_ERASED', { session_id: open.session_id });
    } else await deps.erasures.keep({ ...open, cascade_ids, conversation_ids: unheard });
  }
};
