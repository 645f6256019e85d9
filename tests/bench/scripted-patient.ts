import { tellsTime } from '#shared/domain/dialogue/reading/onset-answer.ts';
import { readSeverityAnswer } from '#shared/domain/dialogue/reading/severity.ts';
import { type Asking, interview } from '#tests/unit/dialogue/interview.ts';
import { type Dialogue, main } from './triage-bench.ts';

const now = new Date('2026-03-04T15:00:00Z');
const silence = 'not sure';

/** Sentences of a case; a note without full stops is one sentence a line. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/**
 * A patient who opens with the first sentence and answers each question with the sentences of the case that speak to it;
 * about warning signs everything left is told. Where the case is silent the answer is "not sure".
 */
const scripted: Dialogue = ({ text, age_years, sex }) => {
  const [opener = text, ...others] = sentencesOf(text);
  let left: readonly string[] = others;
  const tell = (speaksToIt: (sentence: string) => boolean): string => {
    const told = left.filter(speaksToIt);
    left = left.filter((sentence) => !told.includes(sentence));
    return told.length === 0 ? silence : told.join(' ');
  };
  const answer = ({ asked }: Asking): string => {
    switch (asked) {
      case 'patient':
        return age_years === undefined
          ? tell((sentence) => /\b\d{1,3}[- ]?(?:yo|years?|months?|weeks?)|\bold\b/i.test(sentence))
          : `${age_years}, ${sex ?? silence}`;
      case 'onset':
        return tell(tellsTime);
      case 'severity':
        return tell((sentence) => readSeverityAnswer(sentence) !== undefined);
      case 'complaint':
      case 'screen':
        return tell(() => true);
      case 'red_flag':
      case 'pregnancy':
      case 'location':
      case 'place_choice':
      case 'preferences':
      case 'identity':
      case 'cover':
      case 'consent':
      case 'booking_offer':
        return silence;
      default:
        return asked satisfies never;
    }
  };
  const { disposition, turns } = interview(opener, answer, now);
  return { disposition: disposition ?? 'appointment', turns };
};

/** The triage bench with the chat in it: `--mode dialogue` asks its questions one by one. */
if (import.meta.main) process.exitCode = main(process.argv.slice(2), scripted);
