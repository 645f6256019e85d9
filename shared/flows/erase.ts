import type { ErasedCascade, Erasure } from '../contracts/erasure-item.ts';
import { type Call, isLive } from '../domain/call/call.ts';
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
  let left = erasure;
  for (const cascade_id of erasure.cascade_ids) {
    const cascade = await deps.cascades.get(cascade_id);
    const calls = cascade === undefined ? [] : await deps.calls.many(cascade.call_ids);
    if (cascade !== undefined && (cascade.status !== 'done' || calls.some(isLive))) continue;
    // Written before the calls go: they and their conversations are known from nowhere else.
    left = withErased(left, { cascade_id, calls: calls.map(idsOf) }, deps.clock.now());
    await deps.erasures.keep(left);
    await deps.erasures.eraseCascade(cascade_id, calls);
    left = { ...left, cascade_ids: left.cascade_ids.filter((one) => one !== cascade_id) };
  }
  await (isDone(left) ? deps.erasures.finish(left.session_id) : deps.erasures.keep(left));
  return left;
};

const idsOf = ({ call_id, conversation_id }: Call): ErasedCascade['calls'][number] => ({
  call_id,
  ...(conversation_id === undefined ? {} : { conversation_id }),
});

const withErased = (erasure: Erasure, gone: ErasedCascade, now: Date): Erasure => ({
  ...erasure,
  conversation_ids: [
    ...new Set([
      ...erasure.conversation_ids,
      ...gone.calls.flatMap(({ conversation_id }) =>
        conversation_id === undefined ? [] : [conversation_id],
      ),
    ]),
  ],
  erased: [...(erasure.erased ?? []), gone],
  erased_at: now.toISOString(),
});

const isDone = ({ cascade_ids, conversation_ids, erased = [] }: Erasure): boolean =>
  cascade_ids.length === 0 && conversation_ids.length === 0 && erased.length === 0;

/**
 * A webhook that read the call before it was erased may hang and write what was said after it. Once no such run can be
 * left, all of it is erased again.
 */
const eraseOnceMore = async (deps: Erasing, erasure: Erasure): Promise<Erasure> => {
  const { erased = [], erased_at, ...rest } = erasure;
  if (erased_at === undefined) return erasure;
  const age = (deps.clock.now().getTime() - Date.parse(erased_at)) / 1000;
  if (age < policy.lateWriteSeconds) return erasure;
  for (const { cascade_id, calls } of erased) await deps.erasures.eraseCascade(cascade_id, calls);
  return rest;
};

/** One look at every open wish: what is over now is erased, and the provider is asked to delete its conversations. */
export const goOnErasing = async (
  deps: Erasing & { readonly forget: ForgetConversation; readonly log: Log },
  limit: number,
): Promise<void> => {
  for (const open of await deps.erasures.open(limit)) {
    await deps.sessions.erase(open.session_id, new Date(open.requested_at));
    const left = await eraseOnceMore(deps, await eraseWhatIsOver(deps, open));
    const unheard: string[] = [];
    for (const conversation_id of left.conversation_ids) {
      if ((await deps.forget(conversation_id)) === 'failed') unheard.push(conversation_id);
    }
    const still: Erasure = { ...left, conversation_ids: unheard };
    if (isDone(still)) {
      await deps.erasures.finish(still.session_id);
      deps.log('info', 'SESSION_ERASED', { session_id: still.session_id });
    } else await deps.erasures.keep(still);
  }
};
