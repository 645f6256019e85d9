import { concernsTexts } from '#shared/domain/contact/verification.ts';
import { verificationWords } from '#shared/domain/contact/verification-words.ts';
import type { ChatTurn, Texts } from '#shared/domain/dialogue/turn.ts';
import type { Session } from '#shared/domain/session/session.ts';
import type { Dependencies } from './dependencies.ts';

/** Looked up only where a turn may need it: a code, a wish, or a consent that may offer it. */
export const textsFor = async (
  deps: Dependencies,
  session: Session,
  message: string | undefined,
  { required }: { readonly required: boolean },
): Promise<{ readonly texts?: Texts }> => {
  const needed = session.plan !== undefined || (message !== undefined && concernsTexts(message));
  if (!needed || deps.notifier.channels.length === 0) return {};
  const contact = await deps.contacts.ofSession(session.session_id);
  const { channels } = deps.notifier;
  return { texts: { contact, channels, code: deps.code(), ...(required ? { required: true } : {}) } };
};

/**
 * Writes what the turn decided about the session's number, then sends. Decided on another contact than the one that is
 * there now: the turn is decided again, so that of many tries at the same moment each is counted.
 */
export const settleContact = async (deps: Dependencies, turn: ChatTurn): Promise<ChatTurn | 'too_late'> => {
  const effect = turn.effects.find((one) => one.type === 'contact');
  if (effect?.type !== 'contact') return turn;
  const { session_id, language } = turn.session;
  const { before, after, send, proved } = effect;
  const words = verificationWords[language];
  if (send !== undefined && !(await deps.contacts.countCode(send.number, deps.clock.now())))
    return { ...turn, reply: words.tooManyCodes };
  let mine = false;
  await deps.contacts.change(session_id, (present) => {
    mine = JSON.stringify(present) === JSON.stringify(before);
    return mine ? after : undefined;
  });
  if (!mine) return 'too_late';
  if (proved) await deps.contacts.bind(after.number, session_id, deps.clock.now());
  if (send === undefined) return turn;
  const sent = await deps.notifier.send(send, send.text);
  deps.log(sent === 'sent' ? 'info' : 'warn', sent === 'sent' ? 'MESSAGE_SENT' : 'MESSAGE_NOT_SENT', {
    session_id,
    reason: 'code',
  });
  return sent === 'sent' ? turn : { ...turn, reply: words.notSent };
};
