import { wordCount } from '../reading/plain.ts';
import { readScreenAnswer } from '../reading/screen-answer.ts';
import { asking, type Ear, type Heard } from './ear.ts';

/** The numbered warning signs, each told to triage as there or not there. */
export const screenHeard = ({ session, message }: Ear): Heard | undefined => {
  const { intake, language } = session;
  const { screen } = intake;
  if (!asking(intake, 'screen') || screen === undefined) return undefined;
  const answers = readScreenAnswer(message, screen.items);
  if (answers === undefined || answers === 'which') return undefined;
  const lines = screen.items.flatMap((item, index) => {
    const lower = item.charAt(0).toLowerCase() + item.slice(1);
    switch (answers[index]) {
      case 'yes':
        return [item];
      case 'no':
        return [language === 'es' ? `No: ${lower}` : `No ${lower}`];
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
