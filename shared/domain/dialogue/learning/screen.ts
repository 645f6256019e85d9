import type { Session } from '../../session/session.ts';
import { readsAsDenial } from '../ears.ts';
import { wordCount } from '../reading/plain.ts';
import { readScreenAnswer } from '../reading/screen-answer.ts';
import { asking, type Ear, type Heard } from './ear.ts';

const negative = /^(cannot|can't|no|not|sin|nunca|never)\b/i;

/**
 * A sign that is not there, told so that it reads as denied. A sign that is itself a negation ("cannot swallow") has no
 * safe denial; nor has one that the engine hears as present, or with a figure in it: those are left out.
 */
const denial = (item: string, session: Session): readonly string[] => {
  if (negative.test(item)) return [];
  const line = session.language === 'es' ? `Sin ${item}` : `No ${item}`;
  return readsAsDenial(line, session.language) ? [line] : [];
};

/** The numbered warning signs, each told to triage as there or not there. */
export const screenHeard = ({ session, message }: Ear): Heard | undefined => {
  const { intake } = session;
  const { screen } = intake;
  if (!asking(intake, 'screen') || screen === undefined) return undefined;
  const answers = readScreenAnswer(message, screen.items);
  if (answers === undefined || answers === 'which') return undefined;
  const lines = screen.items.flatMap((item, index) => {
    switch (answers[index]) {
      case 'yes':
        return [item];
      case 'no':
        return denial(item, session);
      case 'not_sure':
      case undefined:
        return [];
      default:
        return answers[index] satisfies never;
    }
  });
  const free = wordCount(message) > 3 ? [message] : [];
  return { change: { screen: { items: screen.items, answers } }, story: [...lines, ...free].join('.\n') };
};
