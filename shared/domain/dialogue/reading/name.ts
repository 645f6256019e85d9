const nameCue =
  /\b(?:my (?:full )?name is|my name's|name's|first name(?: is|:)?|name(?: is|:)|i am called|call me|this is|it's|it is|i'm|i am|just|me llamo|mi nombre(?: completo)? es|nombre:|soy|se llama|(?:his|her) name is)\s+/i;
const notNames =
  /\b(i|would|skip|none|dob|born|birth|date|phone|number|call|cell|insurance|patient|please|thanks|and|is|my|the|on|at|nacimiento|nacid[oa]|telefono|fecha|numero|gracias|mi|el|es|yes|no|ok|why|what|hurts?|in|having|feeling|not|sick|ill|so|very|really|scared|worried|here|asking|calling|pain|sure|don't|dont|rather)\b/i;

/** The end of a sentence, not of an initial or a title. */
const fullStop = /(\p{L}{4})\.$/u;

const titled = (word: string): string =>
  word === word.toLowerCase() || word === word.toUpperCase()
    ? word.toLowerCase().replace(
        // O'Brien and Mary-Jane, but not the s of "it's".
        /(^|-|'(?=\p{L}{2}))(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
    : word;

/** A person's name at the head of a text, or behind a cue. */
export const readName = (text: string): string | undefined => {
  const alone = /^\s*(\p{L}[\p{L}'’-]+)[\s.]*$/u.exec(text)?.[1];
  if (alone !== undefined) return notNames.test(alone) ? undefined : titled(alone);
  const cue = nameCue.exec(text);
  const tail = cue === null ? text : text.slice(cue.index + cue[0].length);
  const head = /^[\s,;]*((?:\p{L}[\p{L}'’.-]*)(?:\s+\p{L}[\p{L}'’.-]*){0,4})/u.exec(tail)?.[1];
  if (head === undefined) return undefined;
  const words: string[] = [];
  for (const word of head.split(/\s+/)) {
    if (notNames.test(word)) break;
    words.push(titled(word.replace(fullStop, '$1')));
    if (fullStop.test(word)) break;
  }
  // Without a cue one word alone is more often a remark than a name.
  if (words.length === 0 || (cue === null && words.length < 2)) return undefined;
  return words.join(' ');
};

/** "I'm Ana, ...": a first name said in passing, only behind an unmistakable cue. */
export const readFirstName = (text: string): string | undefined => {
  const match = /\b(?:my name is|my name's|me llamo|mi nombre es)\s+(\p{L}[\p{L}'’-]*)/iu.exec(text);
  return match?.[1] === undefined || notNames.test(match[1]) ? undefined : titled(match[1]);
};
