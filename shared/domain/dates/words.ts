import { cardinals, dayWords, monthWords } from './lexicon/number-words.ts';

export type Locale = 'en' | 'es';

/** `es-MX`, `es` → Spanish; everything else is answered in English. */
export const localeOf = (language: string): Locale => (language.toLowerCase().startsWith('es') ? 'es' : 'en');

/** 0 is Sunday, as in the calendar functions of the language. */
export const weekdayNames = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
} as const;

export const monthNames = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
} as const;

/** Takes the plain form (lower case, no accents), a plural or an abbreviation with its dot. */
export const weekdayOf = (word = ''): number | undefined =>
  dayWords[word] ?? dayWords[word.replace(/\.$/, '')] ?? dayWords[word.replace(/s$/, '')];

/** 1 to 12, from the plain form of a name or its first letters. */
export const monthOf = (word: string): number | undefined => monthWords[word] ?? monthWords[word.slice(0, 3)];

/** `24`, `24th`, `twenty-fourth`, `oh five`, `treinta y uno` → the number; anything else → undefined. */
export const numberOf = (words = ''): number | undefined => {
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(words.trim());
  if (digits) return Number(digits[1]);
  const parts = words
    .trim()
    .split(/[\s-]+/)
    .filter((part) => part !== 'y' && part !== 'oh' && part !== 'o');
  let sum = 0;
  for (const part of parts) {
    const value = cardinals[part];
    if (value === undefined) return undefined;
    sum += value;
  }
  return parts.length === 0 ? undefined : sum;
};
