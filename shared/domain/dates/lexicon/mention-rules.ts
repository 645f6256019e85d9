import { monthOf, numberOf } from '../words.ts';
import {
  hourPalabra,
  hourWord,
  laterOrdinal,
  mer,
  meridiem,
  minuteWord,
  minutoPalabra,
  month,
  notAPlace,
  notAUnit,
  numero,
  ordinal,
} from './spoken-times.ts';

/** What one rule reads; see `Mention` for the meaning of the fields. */
export type Found = {
  readonly weekday?: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly relative?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly meridiem?: 'am' | 'pm';
};
type Rule = {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string>>) => Found | undefined;
};

const halfOf = (word: string | undefined): 'am' | 'pm' | undefined => {
  if (word === undefined) return undefined;
  return /^a\.?\s?m|morning|manana/.test(word) ? 'am' : 'pm';
};

const time = (
  hour: number | undefined,
  minute: number | undefined,
  half: string | undefined,
): Found | undefined => {
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return undefined;
  const meridiemFound = hour > 12 ? undefined : halfOf(half);
  return { hour, minute, ...(meridiemFound ? { meridiem: meridiemFound } : {}) };
};

const before = (
  hour: number | undefined,
  minutes: number | undefined,
  half: string | undefined,
): Found | undefined =>
  hour === undefined || minutes === undefined
    ? undefined
    : time(hour === 1 ? 12 : hour - 1, 60 - minutes, half);

const date = (monthFound: number | undefined, day: number | undefined, year?: string): Found | undefined => {
  if (
    monthFound === undefined ||
    day === undefined ||
    monthFound < 1 ||
    monthFound > 12 ||
    day < 1 ||
    day > 31
  )
    return undefined;
  return { month: monthFound, day, ...(year ? { year: Number(year) } : {}) };
};

const dayOnly = (day: number | undefined): Found | undefined =>
  day === undefined || day < 1 || day > 31 ? undefined : { day };

/** Tried in this order on plain text; what one rule has taken no later rule reads again. */
export const mentionRules: readonly Rule[] = [
  {
    pattern: /\b(?<y>20\d\d)-(?<m>\d\d)-(?<d>\d\d)\b/g,
    read: (g) => date(Number(g.m), Number(g.d), g.y),
  },
  {
    pattern: /\b(?<m>\d{1,2})\/(?<d>\d{1,2})(?:\/(?<y>20\d\d))?\b/g,
    read: (g) => date(Number(g.m), Number(g.d), g.y),
  },
  {
    pattern: new RegExp(
      `\\b(?<m>${month})\\.? (?:the )?(?<d>\\d{1,2}(?:st|nd|rd|th)?|${ordinal})\\b(?!:)(?:,? (?<y>20\\d\\d))?`,
      'g',
    ),
    read: (g) => date(monthOf(g.m ?? ''), numberOf(g.d ?? ''), g.y),
  },
  {
    pattern: new RegExp(
      `\\b(?<d>\\d{1,2}(?:st|nd|rd|th)?|${ordinal}|${numero}) (?:of |de )?(?<m>${month})\\b(?:,? (?:de |del )?(?<y>20\\d\\d))?`,
      'g',
    ),
    read: (g) => date(monthOf(g.m ?? ''), numberOf(g.d ?? ''), g.y),
  },
  {
    pattern: new RegExp(`\\b(?<h>\\d{1,2}):(?<n>\\d{2})${mer}`, 'g'),
    read: (g) => time(Number(g.h), Number(g.n), g.mer),
  },
  {
    pattern: new RegExp(`\\b(?<h>\\d{1,2})[. ]?(?<n>[0-5]\\d)[ ,]*${meridiem}`, 'g'),
    read: (g) => time(Number(g.h), Number(g.n), g.mer),
  },
  {
    pattern: new RegExp(`\\b(?:at|for|a las) (?<h>\\d{1,2})[. ]?(?<n>[0-5]\\d)\\b${notAUnit}(?! \\d)`, 'g'),
    read: (g) => time(Number(g.h), Number(g.n), undefined),
  },
  {
    pattern: new RegExp(
      `\\b(?:a )?(?<q>half|quarter|ten|twenty[ -]five|twenty|five) (?<side>past|after|to|of|till|before) (?<h>${hourWord}|\\d{1,2})\\b(?: o'?clock)?${mer}`,
      'g',
    ),
    read: (g) => {
      const minutes = numberOf(g.q ?? '');
      const hour = numberOf(g.h ?? '');
      return g.side === 'past' || g.side === 'after'
        ? time(hour, minutes, g.mer)
        : before(hour, minutes, g.mer);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?<h>${hourWord}|\\d{1,2})[ -](?<n>${minuteWord})\\b${notAUnit}(?![ -]minute)${mer}`,
      'g',
    ),
    read: (g) => time(numberOf(g.h ?? ''), numberOf(g.n ?? ''), g.mer),
  },
  {
    pattern: new RegExp(
      `\\b(?<h>${hourPalabra}|\\d{1,2}) (?<side>y|menos) (?<n>${minutoPalabra})\\b${mer}`,
      'g',
    ),
    read: (g) => {
      const hour = numberOf(g.h ?? '');
      const minutes = numberOf(g.n ?? '');
      return g.side === 'y' ? time(hour, minutes, g.mer) : before(hour, minutes, g.mer);
    },
  },
  {
    pattern: new RegExp(
      `\\blas? (?<h>${hourPalabra}|trece|catorce|quince|dieciseis|diecisiete|\\d{1,2}) (?<n>treinta|quince|cuarenta y cinco)\\b${mer}`,
      'g',
    ),
    read: (g) => time(numberOf(g.h ?? ''), numberOf(g.n ?? ''), g.mer),
  },
  {
    pattern: new RegExp(`\\b(?<h>${hourWord}|\\d{1,2}) o'?clock${mer}`, 'g'),
    read: (g) => time(numberOf(g.h ?? ''), 0, g.mer),
  },
  {
    pattern: new RegExp(`\\b(?<h>${hourWord}|${hourPalabra}|\\d{1,2})[ ,]*${meridiem}`, 'g'),
    read: (g) => time(numberOf(g.h ?? ''), 0, g.mer),
  },
  {
    pattern: new RegExp(
      `(?:\\bat|@) (?<h>${hourWord}|\\d{1,2})\\b${notAUnit}(?! (?:of|point|time|more|least|most)|[.:]?\\d)`,
      'g',
    ),
    read: (g) => time(numberOf(g.h ?? ''), 0, undefined),
  },
  {
    pattern: new RegExp(
      `\\ba las? (?<h>${hourPalabra}|trece|catorce|quince|dieciseis|diecisiete|\\d{1,2})\\b${notAUnit}`,
      'g',
    ),
    read: (g) => time(numberOf(g.h ?? ''), 0, undefined),
  },
  {
    pattern: new RegExp(
      `\\b(?:make (?:it|that)|do|to|say|have|got|or|and|for|after|before|until|till|by|from|between|past) (?<h>${hourWord}|\\d{1,2})(?= ?(?:[.,;!?]|$|instead|or|and|on|to|if|works|okay|then|please))`,
      'g',
    ),
    read: (g) => time(numberOf(g.h ?? ''), 0, undefined),
  },
  { pattern: /\b(?:noon|midday|mediodia)\b/g, read: () => ({ hour: 12, minute: 0, meridiem: 'pm' }) },
  { pattern: /\b(?:midnight|medianoche)\b/g, read: () => ({ hour: 0, minute: 0 }) },
  {
    pattern: new RegExp(
      `\\b(?:the |el (?:dia )?)(?<d>\\d{1,2}(?:st|nd|rd|th)?)\\b${notAPlace}${notAUnit}(?![:/])`,
      'g',
    ),
    read: (g) => dayOnly(numberOf(g.d ?? '')),
  },
  {
    pattern: new RegExp(`\\b(?<d>\\d{1,2}(?:st|nd|rd|th))\\b${notAPlace}`, 'g'),
    read: (g) => dayOnly(numberOf(g.d ?? '')),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(?<d>${laterOrdinal})\\b${notAPlace}`, 'g'),
    read: (g) => dayOnly(numberOf(g.d ?? '')),
  },
  {
    pattern: new RegExp(`\\b\\w+day,? the (?<d>first|second|third)\\b${notAPlace}`, 'g'),
    read: (g) => dayOnly(numberOf(g.d ?? '')),
  },
  {
    pattern: new RegExp(
      `\\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo),? (?:el )?(?<d>\\d{1,2}|${numero})\\b`,
      'g',
    ),
    read: (g) => dayOnly(numberOf(g.d ?? '')),
  },
  {
    pattern: new RegExp(`\\bel (?:dia )?(?<d>${numero})\\b`, 'g'),
    read: (g) => dayOnly(numberOf(g.d ?? '')),
  },
  { pattern: /\b(?:the )?day after tomorrow\b|\bpasado manana\b/g, read: () => ({ relative: 2 }) },
  { pattern: /\btomorrow\b|(?<!(?:la|esta|las|de|por|buena) )\bmanana\b/g, read: () => ({ relative: 1 }) },
  {
    pattern: /\b(?:today|tonight|hoy|this (?:morning|afternoon|evening)|esta (?:manana|tarde|noche))\b/g,
    read: () => ({ relative: 0 }),
  },
];
