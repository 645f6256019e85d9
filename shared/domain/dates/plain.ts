const folded: Readonly<Record<string, string>> = {
  á: 'a',
  à: 'a',
  é: 'e',
  í: 'i',
  ó: 'o',
  ú: 'u',
  ü: 'u',
  ñ: 'n',
  '’': "'",
  '‘': "'",
};

/**
 * Lower case without accents, one character for one, so that a span found in the result is a span of the
 * original. Decomposed accents (a letter and a combining mark) are composed first by the caller if at all:
 * transcripts arrive composed.
 */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    // Most words are plain already; only the other characters are looked at one by one.
    .replace(/[^\p{ASCII}]/gu, (character) =>
      character.length === 1 ? (folded[character] ?? character) : ' '.repeat(character.length),
    );
