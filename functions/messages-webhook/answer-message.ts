import { keywordIn } from '#shared/domain/contact/keyword.ts';
import { verified } from '#shared/domain/contact/one-time-code.ts';
import { phoneMessages } from '#shared/domain/contact/phone-messages.ts';
import { languageOf } from '#shared/domain/dialogue/reading/language.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { about } from '#shared/lambda/invocation.ts';
import type { Dependencies } from './dependencies.ts';
import { takeMessage } from './take-message.ts';

export type Inbound = {
  /** E.164. */
  readonly from: string;
  readonly text: string;
  /** The carrier has answered STOP, START or HELP itself; a second answer would not arrive. */
  readonly answered_by_carrier: boolean;
};

/**
 * What goes back to the sender. Somebody unknown, and somebody without an open question, hear the same: nobody learns
 * by a message whose number is known here.
 */
export const answerMessage = async (deps: Dependencies, inbound: Inbound): Promise<string> => {
  const { from, text } = inbound;
  const { silent, session_id } = await deps.contacts.byNumber(from);
  const session = session_id === undefined ? undefined : await ownSession(deps, session_id, from);
  about({ session_id: session?.session_id, cascade_id: session?.cascade_id });
  const words = phoneMessages[session?.language ?? languageOf(text) ?? 'en'];
  const keyword = keywordIn(text, silent);
  if (keyword === 'stop') await deps.contacts.silence(from, deps.clock.now());
  if (keyword === 'start') await deps.contacts.endSilence(from);
  if (keyword !== undefined) {
    if (inbound.answered_by_carrier) return '';
    return { stop: words.stopped, start: words.started, help: words.help }[keyword];
  }
  const reply = session === undefined ? words.neutral : await takeMessage(deps, session, text);
  // An answer of somebody who wanted no more messages counts all the same, but is not answered.
  return silent && reply !== words.emergency ? '' : reply;
};

/** The session and the number must agree on each other: either may have moved on to another. */
const ownSession = async (
  deps: Dependencies,
  session_id: string,
  from: string,
): Promise<Session | undefined> => {
  const contact = verified(await deps.contacts.ofSession(session_id));
  return contact?.number === from ? deps.sessions.get(session_id) : undefined;
};
