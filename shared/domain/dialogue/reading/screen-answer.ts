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

/** Where one thing said ends and the next begins. */
const clauses = (text: string): readonly string[] =>
  text.split(/[.,;:!?\n]|\b(?:but|however|though|except|just|only|pero|aunque|solo|sino)\b/i);

const denies =
  /\b(no|not|never|without|nor|neither|none|den(?:y|ies|ied)|cannot|sin|ni|nunca|tampoco)\b|n't\b|\b(?:dont|doesnt|didnt|isnt|arent|wasnt|hasnt|havent)\b/i;

type Named = { readonly there: readonly number[]; readonly denied: readonly number[] };

/**
 * Items a free answer names in its own words: most of the item's telling words are in one clause. A clause with a
 * denial in it names what is not there, except for an item that is a denial itself ("cannot swallow").
 */
const named = (text: string, items: readonly string[]): Named => {
  const there = new Set<number>();
  const denied = new Set<number>();
  for (const clause of clauses(text)) {
    const said = new Set(contentWords(clause));
    for (const [index, item] of items.entries()) {
      const words = contentWords(item);
      const hits = words.filter((word) => said.has(word)).length;
      if (words.length === 0 || hits / words.length < 0.6) continue;
      if (denies.test(clause) && !denies.test(item)) denied.add(index);
      else there.add(index);
    }
  }
  return { there: [...there], denied: [...denied] };
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
  // "no fever but trouble breathing" begins with a no and is none.
  if (mentioned.there.length > 0) return some(mentioned.there);
  if (spoken === 'no') return every('no');
  if (mentioned.denied.length > 0) {
    return items.map((_, index) => (mentioned.denied.includes(index) ? 'no' : 'not_sure'));
  }
  if (spoken === 'yes') return items.length === 1 ? every('yes') : 'which';
  return undefined;
};
