const units = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const spanish = 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ');
const loose = new Map([
  ['a', 1],
  ['an', 1],
  ['un', 1],
  ['una', 1],
  ['couple', 2],
  ['couple of', 2],
  ['a couple', 2],
  ['a couple of', 2],
  ['few', 3],
  ['a few', 3],
  ['several', 4],
  ['half', 0.5],
  ['half a', 0.5],
  ['half an', 0.5],
  ['unos', 3],
  ['varios', 4],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['forty five', 45],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** A number written in digits or in words, as a regular-expression source; read it with `numberOf`. */
export const numberSource = `(?:(?:\\d+|${units.join('|')}) and a half|\\d+(?:[.,]\\d+)?|(?:a )?couple(?: of)?|(?:a )?few|several|half an?|half|${[...units, ...spanish].join('|')}|fifteen|twenty|thirty|forty five|forty|fifty|sixty|seventy|eighty|ninety|unos|varios|una|un|an|a)`;

/** "2" → 2, "two" → 2, "two and a half" → 2.5, "a couple" → 2, "half an" → 0.5; undefined when it is no number. */
export const numberOf = (text: string): number | undefined => {
  const plain = text.trim().replace(',', '.');
  const [whole, rest] = plain.split(' and a ');
  if (rest !== undefined) return Number(numberOf(whole ?? '')) + 0.5;
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const english = units.indexOf(plain);
  if (english >= 0) return english;
  const foreign = spanish.indexOf(plain);
  return foreign >= 0 ? foreign : loose.get(plain);
};
