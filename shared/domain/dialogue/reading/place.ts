import { resolvePlace } from '../../clinics/place.ts';
import { placeMentions } from '../../clinics/place-mentions.ts';
import { placeWords } from '../../clinics/place-words.ts';

const livesIn =
  /\b(?:live|living|located|based|staying|i'?m|am|vivo|estoy)\s+(?:in|near|around|at|en|cerca de)\s+(\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}[\p{L}.'-]*){0,3}(?:,\s*\p{Lu}[\p{L}]*)?)/u;

/**
 * A place named in passing, as it may be sent to a directory: never more of the message than the place itself.
 * Loose spellings count only where a place was asked for (`asked`).
 */
export const findPlace = (text: string, asked = false): string | undefined => {
  const zip = /(?<![\d#.-])(\d{5})(?!\d)/.exec(text)?.[1];
  const exact = placeMentions(placeWords(text)).length > 0;
  if (zip === undefined && !exact && !asked) return livesIn.exec(text)?.[1];
  const answer = resolvePlace(text);
  switch (answer.kind) {
    case 'found':
      return zip ?? answer.place.label;
    case 'ambiguous':
      // The directory asks which; it needs the same words, or all the names, to see the same choices.
      return text.length <= 60 ? text.trim() : answer.choices.map(({ label }) => label).join(' / ');
    case 'not_covered':
      return zip ?? livesIn.exec(text)?.[1];
    default:
      return answer satisfies never;
  }
};

/** The message without the names of covered places: "Sugar Land" is no hurt hand. */
export const withoutPlaces = (text: string): string => {
  const words = placeWords(text);
  const mentions = placeMentions(words);
  return words
    .filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to))
    .map(({ raw }) => raw)
    .join(' ');
};
