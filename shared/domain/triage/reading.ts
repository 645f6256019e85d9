import { asidesIn, inContext } from './context/context.ts';
import type { Finding } from './context/finding.ts';
import { englishBellyAndPelvis } from './lexicon/en-belly-and-pelvis.ts';
import { englishChestAndHead } from './lexicon/en-chest-and-head.ts';
import { englishClasses } from './lexicon/en-classes.ts';
import { englishComplaintGates } from './lexicon/en-complaint-gates.ts';
import { englishContext, englishMasks } from './lexicon/en-context.ts';
import { englishGates } from './lexicon/en-gates.ts';
import { englishHistory, englishQualifiers } from './lexicon/en-history.ts';
import { englishLay } from './lexicon/en-lay.ts';
import { englishSkinLimbsSenses } from './lexicon/en-skin-limbs-senses.ts';
import { englishSpoken } from './lexicon/en-spoken.ts';
import { englishWholePerson } from './lexicon/en-whole-person.ts';
import { spanishClasses, spanishContext, spanishLay } from './lexicon/es-context.ts';
import { spanishFindings } from './lexicon/es-findings.ts';
import { firstNames } from './lexicon/first-names.ts';
import { ordinaryWords } from './lexicon/ordinary-words.ts';
import { buildMatcher, findMatches, type Lexicon, type Matcher, openingsOf } from './match/matcher.ts';
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

const english = {
  lay: [englishLay],
  findings: [
    englishChestAndHead,
    englishBellyAndPelvis,
    englishSkinLimbsSenses,
    englishWholePerson,
    englishSpoken,
    englishHistory,
    englishQualifiers,
    englishGates,
    englishComplaintGates,
    englishContext,
    englishMasks,
  ],
  classes: englishClasses,
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Built at the first text, not at import: a Lambda that never triages does not pay for it. */
const englishOpenings = once(() => ({
  lay: openingsOf(english.lay),
  findings: openingsOf(english.findings),
}));

/** All that the lexicons are written in. */
const writtenIn = (lexicons: readonly Lexicon[]): string => lexicons.flatMap(Object.values).join(' ');

const vocabularyIn = (lay: readonly Lexicon[], findings: readonly Lexicon[], classes: Lexicon): Vocabulary =>
  vocabularyOf(
    `${writtenIn([...lay, ...findings, classes])} ${lay.flatMap(Object.keys).join(' ')}`,
    `${ordinaryWords} ${firstNames}`,
  );

const englishReader = once((): Reader => {
  const { lay, findings } = englishOpenings();
  return {
    lay: buildMatcher([lay], english.classes),
    findings: buildMatcher([findings], english.classes),
    vocabulary: vocabularyIn(english.lay, english.findings, english.classes),
  };
});

/** Reads English as well: people mix. */
const spanishReader = once((): Reader => {
  const { lay, findings } = englishOpenings();
  const classes = { ...english.classes, ...spanishClasses };
  const ownLay = [spanishLay];
  const ownFindings = [spanishFindings, spanishContext];
  return {
    lay: buildMatcher([openingsOf(ownLay), lay], classes),
    findings: buildMatcher([openingsOf(ownFindings), findings], classes),
    vocabulary: vocabularyIn([...ownLay, ...english.lay], [...ownFindings, ...english.findings], classes),
  };
});

/** Every finding the lexicons can make; rules are held to these names by a test. */
export const findingNames = (): ReadonlySet<string> =>
  new Set([...english.findings, spanishFindings].flatMap(Object.keys));

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
const spanishWords = once(() => writtenIn([spanishLay, spanishFindings]));

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
