import { asidesIn, inContext } from './context/context.ts';
import type { Finding } from './context/finding.ts';
import { reviewed } from './lexicon/reviewed.ts';
import { buildMatcher, findMatches, indexOf, type Matcher } from './match/matcher.ts';
import type { Openings } from './match/openings.ts';
import { rewrite } from './text/rewrite.ts';
import { repair, standsIn, type Vocabulary, vocabularyOf } from './text/spelling.ts';
import { type Token, tokenise } from './text/tokens.ts';

export type Language = 'en' | 'es';

/** A text read: its words, and everything the lexicon found in them. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly findings: readonly Finding[];
  readonly language: Language;
  /** Stretches about other people's illnesses. */
  readonly asides: readonly { readonly start: number; readonly end: number }[];
};

type Reader = { readonly lay: Matcher; readonly findings: Matcher; readonly vocabulary: Vocabulary };

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Indexes are built at the first text, not at import: a Lambda that never triages does not pay for them. */
const englishIndexes = once(() => {
  const { lay, findings } = reviewed().english;
  return { lay: indexOf(lay), findings: indexOf(findings) };
});

/** All that the rules are written in: patterns, word classes, and the plain words lay phrases become. */
const writtenIn = (
  lay: readonly Openings[],
  findings: readonly Openings[],
  classes: Readonly<Record<string, string>>,
): string =>
  [
    ...[...lay, ...findings].flatMap(({ groups }) => groups.flat()),
    ...Object.values(classes),
    ...lay.flatMap(({ ids }) => ids),
  ].join(' ');

const englishReader = once((): Reader => {
  const { english, everyday } = reviewed();
  const { lay, findings } = englishIndexes();
  return {
    lay: buildMatcher([lay], english.classes),
    findings: buildMatcher([findings], english.classes),
    vocabulary: vocabularyOf(writtenIn([english.lay], [english.findings], english.classes), everyday),
  };
});

/** Reads English as well: people mix. */
const spanishReader = once((): Reader => {
  const { english, spanish, everyday } = reviewed();
  const { lay, findings } = englishIndexes();
  const classes = { ...english.classes, ...spanish.classes };
  return {
    lay: buildMatcher([indexOf(spanish.lay), lay], classes),
    findings: buildMatcher([indexOf(spanish.findings), findings], classes),
    vocabulary: vocabularyOf(
      writtenIn([spanish.lay, english.lay], [spanish.findings, english.findings], classes),
      everyday,
    ),
  };
});

/** Every finding the lexicons can make; rules are held to these names by a test. */
export const findingNames = (): ReadonlySet<string> =>
  new Set([...reviewed().english.findings.ids, ...reviewed().spanish.findings.ids]);

const spanishMarks = new Set(
  'el la los las un una que de del mi mis al se le les tengo tiene duele duelen dolor hijo hija esposo esposa desde hace hoy ayer muy mucho mucha esta estoy puedo puede y con por para ha lo su pero fiebre dias anos cuando si soy bebe ella siento quiero en mucha sangre respirar embarazada'.split(
    ' ',
  ),
);
const englishMarks = new Set(
  'the i my and is a to of have has it in on for was with am are been she he his her can not feel at this since so but when or since he'.split(
    ' ',
  ),
);

/** Words of the Spanish lists; those no English rule knows decide a text without small words. */
const spanishWords = once(() => {
  const { lay, findings } = reviewed().spanish;
  return [...lay.groups, ...findings.groups].flat().join(' ');
});

const onlySpanish = (word: string): boolean =>
  word.length > 4 && standsIn(spanishWords(), word) && !englishReader().vocabulary.knows(word);

/** Spanish when its small words outnumber the English ones, or when there are as many and a Spanish term stands there. */
export const languageOf = (tokens: readonly Token[]): Language => {
  const spanish = tokens.filter((token) => spanishMarks.has(token.word)).length;
  const others = tokens.filter((token) => englishMarks.has(token.word)).length;
  if (spanish === others) return tokens.some((token) => onlySpanish(token.word)) ? 'es' : 'en';
  return spanish > others ? 'es' : 'en';
};

/** Reads a text: words, repaired and in lay terms made one; phrases; and each phrase in its context. */
export const readText = (text: string): Reading => {
  const words = tokenise(text);
  const language = languageOf(words);
  const reader = language === 'es' ? spanishReader() : englishReader();
  const tokens = rewrite(repair(words, reader.vocabulary), reader.lay);
  const matches = findMatches(reader.findings, tokens);
  return {
    text,
    tokens,
    findings: inContext(text, tokens, matches),
    language,
    asides: asidesIn(tokens, matches),
  };
};
