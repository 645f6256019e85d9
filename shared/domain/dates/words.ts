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

const dayWords: Readonly<Record<string, number>> = {
  sunday: 0,
  sun: 0,
  domingo: 0,
  monday: 1,
  mon: 1,
  lunes: 1,
  tuesday: 2,
  tue: 2,
  tues: 2,
  martes: 2,
  wednesday: 3,
  wed: 3,
  weds: 3,
  miercoles: 3,
  thursday: 4,
  thu: 4,
  thur: 4,
  thurs: 4,
  jueves: 4,
  friday: 5,
  fri: 5,
  viernes: 5,
  saturday: 6,
  sat: 6,
  sabado: 6,
};

/** Takes the plain form (lower case, no accents), a plural or an abbreviation with its dot. */
export const weekdayOf = (word: string): number | undefined =>
  dayWords[word] ?? dayWords[word.replace(/\.$/, '')] ?? dayWords[word.replace(/s$/, '')];

const monthWords: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  set: 9,
  dic: 12,
};

/** 1 to 12, from the plain form of a name or its first letters. */
export const monthOf = (word: string): number | undefined => monthWords[word] ?? monthWords[word.slice(0, 3)];

const cardinals: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  quarter: 15,
  half: 30,
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  media: 30,
  cuarto: 15,
  primero: 1,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

/** `24`, `24th`, `twenty-fourth`, `oh five`, `treinta y uno` → the number; anything else → undefined. */
export const numberOf = (words: string): number | undefined => {
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
