import { fold } from '../../triage/text/fold.ts';
import { firstNumber } from './numbers.ts';
import { plain } from './plain.ts';

export type PatientHeard = {
  readonly who?: 'self' | 'other';
  readonly relation?: string;
  readonly age_years?: number;
  readonly sex?: 'female' | 'male';
};

const relations: Readonly<Record<string, 'female' | 'male' | 'unknown'>> = {
  son: 'male',
  daughter: 'female',
  baby: 'unknown',
  child: 'unknown',
  kid: 'unknown',
  toddler: 'unknown',
  newborn: 'unknown',
  infant: 'unknown',
  boy: 'male',
  girl: 'female',
  mother: 'female',
  mom: 'female',
  mum: 'female',
  mommy: 'female',
  father: 'male',
  dad: 'male',
  husband: 'male',
  wife: 'female',
  partner: 'unknown',
  boyfriend: 'male',
  girlfriend: 'female',
  grandmother: 'female',
  grandma: 'female',
  grandfather: 'male',
  grandpa: 'male',
  brother: 'male',
  sister: 'female',
  friend: 'unknown',
  aunt: 'female',
  uncle: 'male',
  grandson: 'male',
  granddaughter: 'female',
  nephew: 'male',
  niece: 'female',
  roommate: 'unknown',
  hijo: 'male',
  hija: 'female',
  bebe: 'unknown',
  nino: 'male',
  nina: 'female',
  madre: 'female',
  mama: 'female',
  padre: 'male',
  papa: 'male',
  esposo: 'male',
  esposa: 'female',
  marido: 'male',
  mujer: 'female',
  pareja: 'unknown',
  novio: 'male',
  novia: 'female',
  abuela: 'female',
  abuelo: 'male',
  hermano: 'male',
  hermana: 'female',
  amigo: 'male',
  amiga: 'female',
  tia: 'female',
  tio: 'male',
  nieto: 'male',
  nieta: 'female',
  sobrino: 'male',
  sobrina: 'female',
};
const names = Object.keys(relations).join('|');

/** The relative is only mentioned: says something, worries, or had it before ("my dad had a heart attack at 50"). */
const bystander =
  '(?!s? (?:says?|said|thinks?|thought|told|wants?|wanted|died|had|is worried|was worried|made me|passed|noticed|is (?:a|an) |dice|cree|quiere|murio|tuvo|piensa|esta preocupad|also had|has had|and i\\b))';

const owned = new RegExp(
  `\\b(?:my|our|mi|nuestr[oa]|for (?:my|our|a|the)|para mi) (?:(?:\\w+ ){0,3}?)(${names})\\b${bystander}`,
);
const itsMy = new RegExp(
  `\\b(?:its|it is|this is|this ones|es|se trata de|es para) (?:for )?(?:my|our|mi|nuestr[oa]) (?:\\w+ )?(${names})\\b`,
);
const selfAgain =
  /\b((its|it is|this is) (just )?(for )?(me|myself)|for myself|i am the patient|im the patient|soy yo|es para mi\b(?! \w)|para mi mism[oa])/;

const sexWords: readonly (readonly ['female' | 'male', RegExp])[] = [
  ['female', /\b(female|woman|girl|lady|mujer|nina|femenin[oa]|chica|senora)\b/],
  ['male', /\b(male|man|boy|guy|hombre|nino|varon|masculino|chico|senor)\b/],
];

/** Who the patient is, from any message: the relation, and what the relation tells. */
export const readPatient = (text: string): PatientHeard => {
  const words = plain(text);
  const relation = (itsMy.exec(words) ?? owned.exec(words))?.[1];
  if (relation === undefined) return selfAgain.test(words) ? { who: 'self' } : {};
  const sex = relations[relation];
  return { who: 'other', relation, ...(sex === undefined || sex === 'unknown' ? {} : { sex }) };
};

const unitYears: readonly (readonly [RegExp, number])[] = [
  [/^\s*-?(?:days?|dias?)\b/, 1 / 365],
  [/^\s*-?(?:weeks?|wks?|semanas?)\b/, 7 / 365],
  [/^\s*-?(?:months?|mos?|mo|meses|mes)\b/, 1 / 12],
];

/** The answer to "how old, and female or male?": bare figures and letters count here and only here. */
export const readPatientAnswer = (text: string): PatientHeard => {
  const heard = readPatient(text);
  const folded = fold(text);
  const words = plain(text);
  const figure = /(\d{1,3})/.exec(folded);
  const after = figure === null ? '' : folded.slice(figure.index + figure[0].length);
  const years = unitYears.find(([unit]) => unit.test(after))?.[1] ?? 1;
  const number = figure === null ? firstNumber(text) : Number(figure[1]);
  const letter =
    /^\s*(?:yo\b|y\/?o\b|yrs?\b|,|\/)?\s*([fmh])\b/.exec(after)?.[1] ?? /\b([fmh])\b/.exec(words)?.[1];
  const byWord = sexWords.find(([, pattern]) => pattern.test(words))?.[0];
  const byLetter = letter === undefined ? undefined : letter === 'f' ? 'female' : 'male';
  const byPronoun = /\b(she|her|ella)\b/.test(words)
    ? 'female'
    : /\b(he|his|him|el tiene)\b/.test(words)
      ? 'male'
      : undefined;
  const sex = heard.sex ?? byWord ?? byLetter ?? byPronoun;
  return {
    ...heard,
    ...(number === undefined || number > 120 ? {} : { age_years: number * years }),
    ...(sex === undefined ? {} : { sex }),
  };
};
