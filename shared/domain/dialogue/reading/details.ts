import parsePhoneNumber from 'libphonenumber-js/min';
import { fold } from '../../triage/text/fold.ts';
import type { PatientDetails } from '../intake.ts';
import { plain } from './plain.ts';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
};

const isoDay = (year: number, month: number, day: number, now: Date): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || date > now || year < now.getUTCFullYear() - 120) return undefined;
  return date.toISOString().slice(0, 10);
};

const fullYear = (digits: string, now: Date): number => {
  const value = Number(digits);
  if (digits.length === 4) return value;
  const century = Math.floor(now.getUTCFullYear() / 100) * 100;
  return century + value > now.getUTCFullYear() ? century - 100 + value : century + value;
};

/** A date of birth and where it stands. Figures are month first in English and day first in Spanish, as each writes. */
const readBirthDate = (
  text: string,
  language: 'en' | 'es',
  now: Date,
): { readonly date: string; readonly span: string } | undefined => {
  const folded = fold(text);
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(folded);
  if (iso !== null) {
    const date = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), now);
    if (date !== undefined) return { date, span: iso[0] };
  }
  const figures = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(folded);
  if (figures?.[3] !== undefined) {
    const [a, b, year] = [Number(figures[1]), Number(figures[2]), fullYear(figures[3], now)];
    const date =
      language === 'en'
        ? (isoDay(year, a, b, now) ?? isoDay(year, b, a, now))
        : (isoDay(year, b, a, now) ?? isoDay(year, a, b, now));
    if (date !== undefined) return { date, span: figures[0] };
  }
  const monthFirst = /\b([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(folded);
  if (monthFirst?.[1] !== undefined) {
    const month = months[monthFirst[1].slice(0, 3)];
    const date =
      month === undefined ? undefined : isoDay(Number(monthFirst[3]), month, Number(monthFirst[2]), now);
    if (date !== undefined) return { date, span: monthFirst[0] };
  }
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? (?:de |of )?([a-z]{3,10})\.?,? (?:de |del )?(\d{4})\b/.exec(
    folded,
  );
  if (dayFirst?.[2] !== undefined) {
    const month = months[dayFirst[2].slice(0, 3)];
    const date =
      month === undefined ? undefined : isoDay(Number(dayFirst[3]), month, Number(dayFirst[1]), now);
    if (date !== undefined) return { date, span: dayFirst[0] };
  }
  return undefined;
};

const phoneLike = /\+?\(?\d[\d\s().-]{6,17}\d/g;

/** The first stretch that is a valid number; without a country code it is a North American one. */
const readPhone = (text: string): { readonly number: string; readonly span: string } | undefined => {
  for (const [span] of text.matchAll(phoneLike)) {
    const parsed = parsePhoneNumber(span, 'US');
    if (parsed?.isValid() === true) return { number: parsed.number, span };
  }
  return undefined;
};

const nameCue =
  /\b(?:my (?:full )?name is|my name's|name is|name:|i am called|this is|i'm|i am|me llamo|mi nombre(?: completo)? es|nombre:|soy|se llama|(?:his|her) name is)\s+/i;
const notNames =
  /\b(i|would|skip|none|dob|born|birth|date|phone|number|call|cell|insurance|patient|please|thanks|and|is|my|the|on|at|nacimiento|nacid[oa]|telefono|fecha|numero|gracias|mi|el|es|yes|no|ok|why|what|hurts?|pain|sure|not|don't|dont|rather)\b/i;

const titled = (word: string): string =>
  word === word.toLowerCase() || word === word.toUpperCase()
    ? word
        .toLowerCase()
        .replace(/(^|[-'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : word;

const readName = (text: string): string | undefined => {
  const alone = /^\s*(\p{L}[\p{L}'’-]+)[\s.]*$/u.exec(text)?.[1];
  if (alone !== undefined) return notNames.test(alone) ? undefined : titled(alone);
  const cue = nameCue.exec(text);
  const tail = cue === null ? text : text.slice(cue.index + cue[0].length);
  const head = /^[\s,;]*((?:\p{L}[\p{L}'’.-]*)(?:\s+\p{L}[\p{L}'’.-]*){0,4})/u.exec(tail)?.[1]?.trim();
  if (head === undefined) return undefined;
  const words: string[] = [];
  for (const word of head.split(/\s+/)) {
    if (notNames.test(word)) break;
    words.push(titled(word));
  }
  // Without a cue one word alone is more often a remark than a name.
  if (words.length === 0 || (cue === null && words.length < 2)) return undefined;
  return words.join(' ');
};

/** Full name, date of birth and callback number from one free answer; what is not there is left out. */
export const readIdentity = (text: string, language: 'en' | 'es', now: Date): PatientDetails => {
  const birth = readBirthDate(text, language, now);
  const withoutBirth = birth === undefined ? text : removeFolded(text, birth.span);
  const phone = readPhone(withoutBirth);
  const withoutPhone = phone === undefined ? withoutBirth : withoutBirth.replace(phone.span, ' ');
  const full = readName(withoutPhone);
  const first = full?.split(' ')[0];
  return {
    ...(full?.includes(' ') ? { full_name: full } : {}),
    ...(first === undefined ? {} : { first_name: first }),
    ...(birth === undefined ? {} : { date_of_birth: birth.date }),
    ...(phone === undefined ? {} : { callback_number: phone.number }),
  };
};

const removeFolded = (text: string, span: string): string => {
  const at = fold(text).indexOf(span);
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + span.length)}`;
};

/** Insurer or self-pay, new or existing patient. */
export const readCover = (text: string): PatientDetails => {
  const words = plain(text);
  const existing =
    /\b(existing|established|returning|been there|have been|ya (soy|he ido|fui)|conocid[oa]|existente)\b/.test(
      words,
    );
  const fresh = /\b(new|first time|never been|nuev[oa]|primera vez)\b/.test(words);
  const self =
    /\b(self ?pay|cash|no insurance|uninsured|pay (it )?myself|out of pocket|dont have insurance|pago yo|sin seguro|no tengo seguro|particular)\b/.test(
      words,
    );
  const name = text
    .replace(
      /\b(?:i am|i'm|i have|my insurance is|insurance(?: is)?|insured (?:with|by)|with|existing|established|returning|new|patient|a|an|and|soy|tengo|mi seguro es|seguro|paciente|nuev[oa]|conocid[oa]|ya|y|un|una)\b/gi,
      ' ',
    )
    .replace(/[^\p{L}\p{N}&' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
  return {
    ...(self ? { insurer: 'self-pay' } : name.length >= 3 ? { insurer: name } : {}),
    ...(existing ? { patient_status: 'existing' as const } : fresh ? { patient_status: 'new' as const } : {}),
  };
};

/** "I'm Ana, ...": a first name said in passing, only behind an unmistakable cue. */
export const readFirstName = (text: string): string | undefined => {
  const match = /\b(?:my name is|my name's|me llamo|mi nombre es)\s+(\p{L}[\p{L}'’-]*)/iu.exec(text);
  return match?.[1] === undefined || notNames.test(match[1]) ? undefined : titled(match[1]);
};
