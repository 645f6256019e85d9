import { cities } from './data/cities.ts';
import { areaNames, cityNames, type PlaceName, states } from './data/place-names.ts';
import { editDistance } from './edit-distance.ts';
import { fillers, folded, type PlaceWord, streetWords, wordlikeCodes } from './place-words.ts';

/** Every covered place one stretch of words may mean. `from` and `to` are word positions, `to` not included. */
export type PlaceMention = {
  readonly from: number;
  readonly to: number;
  readonly places: readonly PlaceName[];
};

const longestName = 4;

type Names = {
  readonly places: ReadonlyMap<string, readonly PlaceName[]>;
  readonly states: ReadonlyMap<string, string>;
};
let read: Names | undefined;
/** All names as they are looked up, made at the first place that is read: most cold starts never hear one. */
const known = (): Names => {
  if (read !== undefined) return read;
  const places = new Map<string, PlaceName[]>();
  for (const place of [...cityNames, ...areaNames]) {
    for (const name of new Set(place.names.map(folded)))
      places.set(name, [...(places.get(name) ?? []), place]);
  }
  const codes = new Map<string, string>();
  for (const [code, names] of Object.entries(states)) {
    for (const name of [code, ...names]) codes.set(folded(name), code);
  }
  read = { places, states: codes };
  return read;
};
/** A city's name that is also a state's: after another word it is the state ("Buffalo, New York"). */
const isAlsoState = (name: string): boolean => known().places.has(name) && known().states.has(name);

const joined = (words: readonly PlaceWord[], from: number, length: number): string | undefined => {
  const part = words.slice(from, from + length);
  if (part.length < length || part.some(({ word }) => word === ',')) return undefined;
  return part.map(({ word }) => word).join(' ');
};

/** The state named from this word on, a comma before it allowed, and where it ends. */
const stateAt = (
  words: readonly PlaceWord[],
  at: number,
): { readonly code: string; readonly to: number } | undefined => {
  const from = words[at]?.word === ',' ? at + 1 : at;
  for (let length = 3; length >= 1; length--) {
    const name = joined(words, from, length);
    const code = name === undefined ? undefined : known().states.get(name);
    if (name === undefined || code === undefined) continue;
    const shouted = words[from]?.raw.replace(/\./g, '') === code;
    if (wordlikeCodes.has(name) && !shouted) continue;
    return { code, to: from + length };
  }
  return undefined;
};

const isNamed = (word: string | undefined): boolean =>
  word !== undefined && !fillers.has(word) && !/\d/.test(word) && !streetWords.has(word);

/** Whether another place's name stands right before, so that "New York" or "LA" is its state. */
const followsAnotherName = (words: readonly PlaceWord[], from: number): boolean => {
  const before = words[from - 1]?.word === ',' ? words[from - 2] : words[from - 1];
  return isNamed(before?.word);
};

/** "Houston Street" is in no Houston. */
const isStreet = (words: readonly PlaceWord[], to: number): boolean => streetWords.has(words[to]?.word ?? '');

const regionOf = (place: PlaceName): string => place.region ?? cities[place.city].region;

/** Nothing but fillers, digits or a state after it: "LA" in the middle of Spanish is an article. */
const endsThere = (words: readonly PlaceWord[], to: number): boolean =>
  words
    .slice(to)
    .every(({ word }) => word === ',' || /\d/.test(word) || fillers.has(word) || known().states.has(word));

/** LA in capitals in a text that has small letters too. */
const isShouted = (words: readonly PlaceWord[], at: number): boolean =>
  /^L\.?A/.test(words[at]?.raw ?? '') && words.some(({ raw }) => /[a-z]/.test(raw));

/** "Hollywood, LA" means the city, not Louisiana. */
const agrees = (place: PlaceName, state: string): boolean =>
  regionOf(place) === state || (state === 'LA' && place.city === 'los_angeles');

const placesOf = (
  name: string,
  words: readonly PlaceWord[],
  from: number,
  to: number,
): readonly PlaceName[] => {
  if (isStreet(words, to)) return [];
  if (isAlsoState(name) && followsAnotherName(words, from)) return [];
  if (name === 'la' && !endsThere(words, to) && !isShouted(words, from)) return [];
  const state = stateAt(words, to);
  return (known().places.get(name) ?? []).filter((place) => state === undefined || agrees(place, state.code));
};

/** Covered places named in the words, longest names first, each word used once. */
export const placeMentions = (words: readonly PlaceWord[]): readonly PlaceMention[] => {
  const mentions: PlaceMention[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let length = longestName; length >= 1; length--) {
      const name = joined(words, from, length);
      if (name === undefined || !known().places.has(name)) continue;
      const to = from + length;
      mentions.push({ from, to, places: placesOf(name, words, from, to) });
      from = (stateAt(words, to)?.to ?? to) - 1;
      break;
    }
  }
  return mentions.filter(({ places }) => places.length > 0);
};

const allowance = (name: string): number => (name.length >= 8 ? 2 : name.length >= 5 ? 1 : 0);
const misspellable = [
  ...cityNames,
  ...areaNames.filter((place) => /^(?:Brooklyn|Manhattan|Queens)$/.test(place.area ?? '')),
];

/** Covered cities a misspelt name may mean. Only the large names: "Trenton" must not become "Renton". */
export const misspeltMentions = (words: readonly PlaceWord[]): readonly PlaceMention[] => {
  for (let length = 3; length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const typed = joined(words, from, length);
      if (typed === undefined || fillers.has(typed) || known().states.has(typed)) continue;
      const to = from + length;
      if (isStreet(words, to)) continue;
      const state = stateAt(words, to);
      const places = misspellable.filter(
        (place) =>
          place.names.some((name) => {
            const correct = folded(name);
            return allowance(correct) > 0 && editDistance(typed, correct) <= allowance(correct);
          }) &&
          (state === undefined || agrees(place, state.code)),
      );
      if (places.length > 0) return [{ from, to, places }];
    }
  }
  return [];
};
