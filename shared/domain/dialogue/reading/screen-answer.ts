import type { ScreenAnswer } from '../intake.ts';
import { positionsIn } from './numbers.ts';
import { plain } from './plain.ts';
import { readYesNo } from './yes-no.ts';

const filler = new Set(
  'the a an of or and in to with is are you your any have has not from that this on for been more than at el la los las de un una y o en con que su por mas es'.split(
    ' ',
  ),
);

export const contentWords = (text: string): readonly string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word.length > 2 && !filler.has(word))
    .map((word) => word.slice(0, 6));

/** Items a free answer names in its own words: most of the item's telling words are there. */
const named = (text: string, items: readonly string[]): readonly number[] => {
  const said = new Set(contentWords(text));
  return items.flatMap((item, index) => {
    const words = contentWords(item);
    const hits = words.filter((word) => said.has(word)).length;
    return words.length > 0 && hits / words.length >= 0.6 ? [index] : [];
  });
};

/**
 * What a numbered list got for an answer, item by item; `which` when a yes does not say to what; `undefined` when
 * the text answers nothing. "both" and "all of them" expand.
 */
export const readScreenAnswer = (
  text: string,
  items: readonly string[],
): readonly ScreenAnswer[] | 'which' | undefined => {
  const words = plain(text);
  const every = (answer: ScreenAnswer): readonly ScreenAnswer[] => items.map(() => answer);
  const some = (yes: readonly number[]): readonly ScreenAnswer[] =>
    items.map((_, index) => (yes.includes(index) ? 'yes' : 'no'));

  if (/^(all|all of (them|these|those|the above)|every(thing| one)?|todos?|todas?|todo eso)\b/.test(words))
    return every('yes');
  if (/^(both|both of them|ambos|ambas|l[oa]s dos)\b/.test(words))
    return items.length <= 2 ? every('yes') : 'which';
  const short = words.split(' ').length <= 8;
  const positions = short ? positionsIn(text, items.length) : [];
  // "no, just 2" and "2 and 3" name positions; "for 2 days" does not.
  if (
    positions.length > 0 &&
    !/\b\d+ (days?|weeks?|hours?|months?|times?|dias?|semanas?|horas?)\b/.test(words)
  ) {
    return some(positions.map((position) => position - 1));
  }
  const spoken = readYesNo(text);
  if (spoken === 'not_sure') return every('not_sure');
  const mentioned = named(text, items);
  if (spoken === 'no') return every('no');
  if (mentioned.length > 0) return some(mentioned);
  if (spoken === 'yes') return items.length === 1 ? every('yes') : 'which';
  return undefined;
};
