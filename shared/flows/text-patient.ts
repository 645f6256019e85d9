import type { Contact } from '../domain/contact/contact.ts';
import { verified } from '../domain/contact/one-time-code.ts';
import type { Contacts, Log, Notifier } from '../ports.ts';

export type Texting = {
  readonly contacts: Pick<Contacts, 'ofSession' | 'byNumber'>;
  readonly notifier: Notifier;
  readonly log: Log;
};

/**
 * A text message to the session's verified number, unless that number has moved on to another session or wants silence.
 * Nothing depends on it and nothing fails for it: the chat says the same. `known`: the session's contact as just read,
 * which says itself whether its number still wants to hear; then nothing more is read.
 */
export const textPatient = async (
  deps: Texting,
  session_id: string,
  text: string,
  known?: Contact | null,
): Promise<void> => {
  if (deps.notifier.channels.length === 0) return;
  try {
    const contact = verified(
      known === undefined ? await deps.contacts.ofSession(session_id) : (known ?? undefined),
    );
    if (contact === undefined) return;
    const wanted =
      contact.quiet !== true && (known !== undefined || (await stillTheirs(deps, contact, session_id)));
    const sent = wanted ? await deps.notifier.send(contact, text) : 'silent';
    if (sent === 'sent') deps.log('info', 'MESSAGE_SENT', { session_id });
    else deps.log('warn', 'MESSAGE_NOT_SENT', { session_id, reason: sent });
  } catch (error) {
    deps.log('error', 'MESSAGE_NOT_SENT', {
      session_id,
      error_name: error instanceof Error ? error.name : 'unknown',
    });
  }
};

const stillTheirs = async (
  { contacts }: Pick<Texting, 'contacts'>,
  { number }: Contact,
  session_id: string,
): Promise<boolean> => {
  const present = await contacts.byNumber(number);
  return !present.silent && present.session_id === session_id;
};
