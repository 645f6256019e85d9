import { numberOf, numberSource } from './numbers.ts';

export type Age = { readonly years: number; readonly text: string };

const yearsPer = { y: 1, m: 1 / 12, w: 7 / 365.25, d: 1 / 365.25 } as const;

const unitOf = (word: string): keyof typeof yearsPer => {
  if (/^(?:m|mes)/.test(word)) return 'm';
  if (/^(?:w|sem)/.test(word)) return 'w';
  return /^d/.test(word) ? 'd' : 'y';
};

const unit = '(years?|yrs?|months?|mos?|weeks?|wks?|days?|anos?|mes(?:es)?|semanas?|dias?)';
const digit = /\d/;
/** Each with what must stand in the text for it to match: to make a long pattern ready takes longer than to read a text. */
const stated: readonly (readonly [needed: RegExp, pattern: RegExp])[] = [
  [
    /(?:old|of age|de edad|de nacid[oa])\b/,
    new RegExp(`\\b(${numberSource})[\\s-]*${unit}[\\s-]*(?:old|of age|de edad|de nacid[oa])\\b`, 'g'),
  ],
  [
    /\btiene /,
    new RegExp(`\\btiene (${numberSource}) (anos?|mes(?:es)?|semanas?|dias?)(?! (?:de|con|que))\\b`, 'g'),
  ],
  [digit, /\b(\d{1,3})\s*-?\s*(y|yr|m|mo|w|wk|d)[\s/.]*o\b/g],
  [
    digit,
    /\b(?:son|daughter|baby|infant|boy|girl|kid|child|toddler|grandson|granddaughter|newborn|she|he)\s*[,(]\s*(\d{1,2})\s*(months?|mos?|weeks?|wks?|days?|years?|yrs?)\s*[),.]/g,
  ],
  [digit, /[.,;]\s*(\d{1,2}) ?(yrs?|years?|mos?|months)\.?\s*$/g],
  [
    /(?:month|week|day|year)s?\b/,
    /\b(?:son|daughter|baby|infant|boy|girl|he|she|grandson|granddaughter|newborn)(?:'s| is| just turned|,) (?:only |just |about |almost )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (months?|weeks?|days?|years?)\b(?! (?:post|pregnant|after|into))/g,
  ],
  [digit, /\b(\d{1,3})\s*(y)\s*[fm]\b/g],
  [
    / de /,
    new RegExp(
      `\\b(?:hijo|hija|bebe|nino|nina|mujer|hombre|nieto|nieta|esposo|esposa|madre|padre|mama|papa) de (${numberSource}) (anos?|mes(?:es)?|semanas?|dias?)\\b`,
      'g',
    ),
  ],
];
const bare: readonly RegExp[] = [
  /(?<!\d[.,])\b(\d{1,3})\s*(?:-\s*)?(?:f|m|female|male|woman|man|girl|boy)\b/g,
  // Not behind a number, which is the age then ("34, male, 6 out of 10"), and no temperature or grade.
  /(?<!\d,?\s*)\b(?:male|female|man|woman|boy|girl|hombre|mujer)[,\s]+(?:aged?\s+)?(\d{1,3})\b(?!\s*(?:days?|hours?|weeks?|months?|minutes?|times?|\/|dias?|horas?|°|degrees?\b|grados?\b|[fc]\b|out of|[.,]\d))/g,
  /[,.;]\s*(\d{2})(?:\s*(?:years?|yrs?))?\s*(?=[,!]|\.(?!\d)|$)/g,
  /\b(?:age[d:]?|edad:?)\s*(?:is|of)?\s*(\d{1,3})\b/g,
  /\b(?:i am|i'm|im|he is|he's|hes|she is|she's|shes|they are|who is|who's|turned|turning|tengo) (?:almost |nearly |only |just |about )?(\d{1,3})(?=\s*(?:$|[.,;!?)]|and\b|with\b|years?\b|anos?\b|male|female|m\b|f\b))/g,
  /\b(?:son|daughter|kid|baby|toddler|boy|girl|mom|mother|dad|father|wife|husband|hijo|hija|bebe|madre|padre|grandma|grandpa|grandmother|grandfather|child|patient|man|woman)\s*[,(]\s*(?:age |aged )?(\d{1,3})(?=\s*[,).;]|$)/g,
  /\b(?:son|daughter|kid|child|toddler|boy|girl|mom|mother|dad|father|wife|husband|grandma|grandpa) (?:is|just turned|turned) (\d{1,3})\b(?!\s*(?:days?|hours?|weeks?|months?|minutes?|pounds|lbs|kg))/g,
];
const words: readonly (readonly [RegExp, number])[] = [
  [/\b(?:newborn|neonate|recien nacido)\b/, 0.03],
  [/\b(?:in|de) (?:his|her|my|mis|sus) (?:early |mid |late )?([2-9])0'?s\b/, -1],
  [/\b(?:infant)\b/, 0.5],
  [/\b(?:toddler)\b/, 2],
  [
    /\b(?:elderly|my (?:grandma|grandmother|grandpa|grandfather|nana|granny|great aunt)|grandma|mi abuel[ao])\b/,
    75,
  ],
];

const plausible = (years: number | undefined): years is number => years !== undefined && years <= 120;

const besideRelative =
  /\b(?:feeding|nursing|brother|sister|father|mother|dad|mom|uncle|aunt|grandfather|grandmother|cousin|died|husband's|diagnosed)\b[^.;]{0,30}$/;

/** The patient's age, in years (a 6 week old is 0.115); the first age stated wins. Undefined when none is. */
export const ageIn = (text: string): Age | undefined => {
  for (const [needed, pattern] of stated) {
    if (!needed.test(text)) continue;
    for (const found of text.matchAll(pattern)) {
      const value = numberOf(found[1] ?? '');
      const years = value === undefined ? undefined : value * yearsPer[unitOf(found[2] ?? 'y')];
      if (
        plausible(years) &&
        !/\b(?:feeding|nursing|nurse) (?:a |my |our )?$/.test(text.slice(0, found.index))
      )
        return { years, text: found[0] };
    }
  }
  for (const pattern of digit.test(text) ? bare : []) {
    for (const found of text.matchAll(pattern)) {
      const years = numberOf(found[1] ?? '');
      if (!plausible(years)) continue;
      // "101 F" is a fever, not a woman of 101.
      if (years >= 90 && /\df$|\d\s+f$/.test(found[0])) continue;
      if (!besideRelative.test(text.slice(0, found.index))) return { years, text: found[0] };
    }
  }
  for (const [pattern, years] of words) {
    const found = pattern.exec(text);
    if (found) return { years: years < 0 ? Number(found[1]) * 10 + 5 : years, text: found[0] };
  }
  return undefined;
};
