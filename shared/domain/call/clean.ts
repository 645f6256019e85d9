import { mentionsIn } from '../dates/mentions.ts';
import { plain } from '../dates/plain.ts';
import { aboutBooking, asides, asksDetail, doubt, plainWords } from './lexicon/plain-turns.ts';

/** Only what is plain: the remains of the turn, its dates and asides taken out, are words of the list or names. */
export const isPlainYes = (text: string): boolean => {
  const mentions = mentionsIn(text);
  const blanked = mentions.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  );
  // A capital inside a sentence is somebody's name; the words below are capitalised only at its beginning.
  const unnamed = blanked.replace(/(?<=[a-z,] |Dr\.? |Dra\.? )(?!I\b|I')[A-ZÁÉÍÓÚÑ][a-zà-ÿ'-]+/g, ' ');
  const said = asides.reduce((rest, aside) => rest.replace(aside, ' '), plain(unnamed));
  const words = said.match(/[a-z][a-z0-9'-]*/g) ?? [];
  return words.every((word) => plainWords.has(word) || plainWords.has(word.replace(/^'|'$/g, '')));
};

/**
 * Whether a turn after the agreement shakes it. Again the harmless is listed, not the harmful: a plain turn, a
 * question for a detail, an answer to the agent's question or a remark that does not touch the booking.
 */
export const raisesDoubt = (text: string, afterQuestion: boolean): boolean => {
  if (isPlainYes(text)) return false;
  const said = asides.reduce((rest, aside) => rest.replace(aside, ' '), plain(text));
  if (asksDetail.test(said) && !doubt.test(said)) return false;
  const touches = aboutBooking.test(said) || mentionsIn(text).some((mention) => !mention.bound);
  return touches || (doubt.test(said) && !afterQuestion);
};
