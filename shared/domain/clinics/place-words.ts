import { plain } from '../dates/plain.ts';

/** A word as typed and as compared; a comma is a word of its own. */
export type PlaceWord = { readonly raw: string; readonly word: string };

const compared = (raw: string): string =>
  plain(raw.normalize('NFC'))
    .replace(/[.']/g, '')
    .replace(/[^a-z0-9,]/g, '');

/** "St. Paul, L.A." -> st / paul / , / la */
export const placeWords = (text: string): readonly PlaceWord[] =>
  (text.normalize('NFC').match(/,|[^\s,;:!?()/\\–—-]+/g) ?? [])
    .map((raw) => ({ raw, word: compared(raw) }))
    .filter(({ word }) => word !== '');

/** The same folding for names in the tables. */
export const folded = (name: string): string =>
  placeWords(name)
    .filter(({ word }) => word !== ',')
    .map(({ word }) => word)
    .join(' ');

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words around a place that name none, English and Spanish. */
export const fillers = list(
  'a about all am an and any anywhere around area at based by cerca centro city ciudad close closest code codigo como del de desde downtown el en es estoy favor from greater here hello hi i id im in is it its just live lives lived living located lower me metro mi my near nearby nearest neighborhood north northern of ok okay on or our please por postal right side somewhere south southern east eastern west western soy staying that the there this to town uh um upper vivimos vivo we work works yes zip zipcode zona barrio aca aqui un una junto al lado',
);

/** A name before one of these is a street's. */
export const streetWords = list(
  'st street ave avenue av blvd boulevard rd road dr drive ln lane way pkwy parkway hwy highway expy ct court pl plaza sq terrace ter',
);

/** Two-letter state codes that are also English or Spanish words: read as states only when written in capitals. */
export const wordlikeCodes = list('al de hi id in la ma me mi mo ne oh ok or pa co as');
