import { type CityKey, cities } from './data/cities.ts';
import type { PlaceName } from './data/place-names.ts';
import type { Place, PlaceAnswer } from './directory.ts';
import { misspeltMentions, type PlaceMention, placeMentions } from './place-mentions.ts';
import { placeWords } from './place-words.ts';
import { placeAt, placeOfZip } from './zip-area.ts';

/** What is said when a place is not covered, in the order of the table. */
export const coveredPlaces: readonly string[] = Object.values(cities).map(({ city }) => city);

const zipPattern = /(?<![\d#.-])(\d{5})(?:-\d{4})?(?![\d])/g;

const zipsIn = (text: string): readonly string[] =>
  [...text.matchAll(zipPattern)].map(([, zip]) => zip ?? '');

const placeOfName = (name: PlaceName): Place => {
  const place = placeAt(name.city, name.zip_prefix, name.area);
  return name.region === undefined
    ? place
    : { ...place, region: name.region, label: `${name.area}, ${name.region}` };
};

const citiesOf = (mention: PlaceMention): ReadonlySet<CityKey> =>
  new Set(mention.places.map(({ city }) => city));

/** Cities all mentions can agree on ("Hollywood, LA"), else every one mentioned. */
const agreedCities = (mentions: readonly PlaceMention[]): readonly CityKey[] => {
  const sets = mentions.map(citiesOf);
  const all = [...new Set(sets.flatMap((set) => [...set]))];
  const common = all.filter((city) => sets.every((set) => set.has(city)));
  return common.length > 0 ? common : all;
};

/** The most telling name within a city: a neighbourhood rather than the city itself. */
const bestIn = (city: CityKey, mentions: readonly PlaceMention[]): Place | undefined => {
  const here = mentions.flatMap(({ places }) => places).filter((place) => place.city === city);
  const best = here.find((place) => place.area !== undefined) ?? here[0];
  return best === undefined ? undefined : placeOfName(best);
};

const answerOf = (choices: readonly Place[]): PlaceAnswer => {
  const distinct = choices.filter(
    (place, index) => choices.findIndex((other) => other.label === place.label) === index,
  );
  const [only, ...others] = distinct;
  if (only === undefined) return { kind: 'not_covered', covered: coveredPlaces };
  return others.length === 0 ? { kind: 'found', place: only } : { kind: 'ambiguous', choices: distinct };
};

const placesOfNames = (mentions: readonly PlaceMention[]): readonly Place[] =>
  agreedCities(mentions).flatMap((city) => bestIn(city, mentions) ?? []);

/**
 * Reads where the patient is from what was typed as the location: a ZIP code, a city, a borough, a nickname, a
 * misspelt large city; English or Spanish. A ZIP code is more exact than a name; when the two name different
 * cities the patient is asked which.
 */
export const resolvePlace = (text: string): PlaceAnswer => {
  const words = placeWords(text);
  const exact = placeMentions(words);
  const zips = zipsIn(text).flatMap((zip) => placeOfZip(zip) ?? []);
  if (zips.length > 0) {
    const named = placesOfNames(exact);
    const [first] = zips;
    const oneCity = zips.every(({ city }) => city === first?.city);
    const agree = named.length === 0 || named.some(({ city }) => zips.some((zip) => zip.city === city));
    return answerOf(agree ? (oneCity ? zips.slice(0, 1) : zips) : [...zips, ...named]);
  }
  return answerOf(placesOfNames(exact.length > 0 ? exact : misspeltMentions(words)));
};
