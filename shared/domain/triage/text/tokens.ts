import { fold } from './fold.ts';
import { stem } from './stem.ts';

/** What stands before a word: nothing, a comma-like pause, or the end of a sentence. */
export type Pause = 'none' | 'weak' | 'strong';

/** One word as rules see it. `start` and `end` are positions in the patient's own text, end exclusive. */
export type Token = {
  readonly word: string;
  readonly stem: string;
  /** Other stems a misspelt word may have been meant as; rules that know one of them apply too. */
  readonly also?: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly pause: Pause;
};

const notForms = 'do does did is are was were has have had would should must need wo ai'.split(' ');

const contractions = new Map<string, readonly string[]>([
  ...['cant', "can't", 'cannot', 'couldnt', "couldn't", "can'", 'kant', 'cudnt'].map(
    (form): [string, readonly string[]] => [form, ['cannot']],
  ),
  ...notForms.flatMap((verb): [string, readonly string[]][] => {
    const full = verb === 'wo' ? 'will' : verb === 'ai' ? 'is' : verb;
    return [
      [`${verb}n't`, [full, 'not']],
      ...(verb === 'wo' || verb === 'ai' ? [] : [[`${verb}nt`, [full, 'not']] satisfies [string, string[]]]),
    ];
  }),
  ['wont', ['will', 'not']],
  ['aint', ['is', 'not']],
  ["i'm", ['i', 'am']],
  ['im', ['i', 'am']],
  ["i've", ['i', 'have']],
  ['ive', ['i', 'have']],
  ["i'd", ['i', 'would']],
  ["i'll", ['i', 'will']],
  ['hes', ['he', 'is']],
  ['shes', ['she', 'is']],
  ['thats', ['that', 'is']],
  ['theres', ['there', 'is']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['have', 'to']],
  ['w/o', ['without']],
  ['wo', ['without']],
  ['w/', ['with']],
  ['h/o', ['history', 'of']],
  ['c/o', ['has']],
  ['s/p', ['after']],
  ['r/o', ['hypothetical']],
  ['b/c', ['because']],
  ['sob', ['breathless']],
]);

const copulas = new Set([
  'it',
  'he',
  'she',
  'that',
  'there',
  'what',
  'who',
  'this',
  'here',
  'where',
  'how',
  'everything',
]);

const wordsOf = (form: string): readonly string[] => {
  const known = contractions.get(form);
  if (known) return known;
  const [base = form, tail] = form.split("'");
  if (tail === undefined) return [form];
  if (tail === 's' && copulas.has(base)) return [base, 'is'];
  if (tail === 're') return [base, 'are'];
  if (tail === 've') return [base, 'have'];
  return [base];
};

const pieces =
  /(?:w\/o|w\/|h\/o|c\/o|s\/p|r\/o|b\/c)(?![a-z])|\d+(?:[.:/]\d+)*|[a-z]+(?:'[a-z]+)?|\n|[^\sa-z0-9]/g;
const strongMark = /[.!?;\n\u2022]|[\ud800-\udfff]|[\u2190-\u2bff]/;
const weakMark = /[,:()\-\u2013\u2014/+&"]/;

/** The hyphen of "left-sided" joins, the one of "fever - no" parts. */
const insideWord = (text: string, at: number): boolean =>
  /[-\u2013&]/.test(text.charAt(at)) &&
  /[a-z0-9]/.test(text.charAt(at - 1)) &&
  /[a-z0-9]/.test(text.charAt(at + 1));

/** "Pain, chest": a label as in a register, where the comma parts nothing. */
const isLabel = (tokens: readonly Token[]): boolean =>
  tokens.length <= 5 && !tokens.some((token) => /^(?:no|not|yes|nope|si|none)$/.test(token.word));

const qualities = new Set(
  'red hot warm cold white pale blue numb swollen tender painful sore stiff dry itchy sharp dull sudden severe bad worse weak left right upper lower big small tight crushing burning hard soft dizzy sweaty clammy very really'.split(
    ' ',
  ),
);

/** "A red, hot, very painful knee": commas in a row of qualities part nothing. */
const joinQualities = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) =>
    token.pause === 'weak' && qualities.has(token.word) && qualities.has(tokens[at - 1]?.word ?? '')
      ? { ...token, pause: 'none' }
      : token,
  );

/** Words of the text, contractions opened ("can't" is one word, `cannot`), with the pause before each. */
export const tokenise = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let pause: Pause = 'none';
  const folded = fold(text);
  for (const found of folded.matchAll(pieces)) {
    const piece = found[0];
    const start = found.index;
    if (!/[a-z0-9]/.test(piece)) {
      if (strongMark.test(piece)) pause = 'strong';
      else if (pause === 'none' && weakMark.test(piece) && !insideWord(folded, start)) pause = 'weak';
      continue;
    }
    for (const word of wordsOf(piece)) {
      tokens.push({ word, stem: stem(word), start, end: start + piece.length, pause });
      pause = 'none';
    }
  }
  return isLabel(tokens)
    ? tokens.map((token) => (token.pause === 'weak' ? { ...token, pause: 'none' } : token))
    : joinQualities(tokens);
};
