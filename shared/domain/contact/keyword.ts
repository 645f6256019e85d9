import { fold } from '../triage/text/fold.ts';

export type Keyword = 'stop' | 'start' | 'help';

/** What the carriers bind senders to (CTIA Messaging Principles 5.1.3; Twilio's default lists), and the same in Spanish. */
const words: Readonly<Record<Keyword, readonly string[]>> = {
  stop: 'stop stopall unsubscribe cancel end quit revoke optout alto parar cancelar baja'.split(' '),
  start: 'start unstop empezar iniciar'.split(' '),
  help: 'help info ayuda'.split(' '),
};

/**
 * A message that is nothing but a keyword. "Stop the calls" is none: it speaks of the calls, not of messages.
 * A bare "yes" starts messages again only where they were stopped; otherwise it is an answer.
 */
export const keywordIn = (text: string, stopped: boolean): Keyword | undefined => {
  const bare = fold(text)
    .replace(/[^a-z ]/g, '')
    .trim();
  if (stopped && (bare === 'yes' || bare === 'si')) return 'start';
  return (['stop', 'start', 'help'] as const).find((keyword) => words[keyword].includes(bare));
};
