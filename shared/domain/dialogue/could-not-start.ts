import type { Session } from '../session/session.ts';
import { say } from './catalogue/say.ts';

type NotStarted = 'delayed' | 'switched_off' | 'not_configured' | 'fictional' | 'refused';

/** Why no call went out, in words a patient understands. */
export const couldNotStart = (session: Pick<Session, 'language'>, reason: NotStarted): string => {
  const words = say(session.language);
  return words.couldNotStart(words.notStarted[reason]);
};
