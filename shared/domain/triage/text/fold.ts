const plainQuote = /[\u2018\u2019\u201b\u0060\u00b4\u02bc]/;

const foldChar = (char: string): string => {
  if (plainQuote.test(char)) return "'";
  const plain = char.normalize('NFD')[0] ?? char;
  return plain.toLowerCase()[0] ?? char;
};

/**
 * Lower case without accents, character for character: the result has the length of the input, so that
 * a position in it is a position in what the patient wrote.
 */
export const fold = (text: string): string =>
  text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(/[^\0-_a-\x7f]/g, foldChar);
