import { numberOf, numberSource } from './numbers.ts';

export type OnsetUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * When it began. `minutes` is the time since then; `qualifier` says how sure the number is; `phrase` is what a clinic
 * would be told ("3 days"), never the patient's sentence.
 */
export type Onset = {
  readonly value: number;
  readonly unit: OnsetUnit;
  readonly minutes: number;
  readonly qualifier: 'about' | 'over' | 'under' | 'exact';
  readonly pattern?: 'constant' | 'intermittent';
  readonly phrase: string;
};

const minutesPer: Readonly<Record<OnsetUnit, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 43_830,
  year: 525_960,
};

const unitOf = (word: string): OnsetUnit => {
  if (/^(?:min)/.test(word)) return 'minute';
  if (/^(?:h)/.test(word)) return 'hour';
  if (/^(?:d|night|noche|morning)/.test(word)) return 'day';
  if (/^(?:w|sem)/.test(word)) return 'week';
  return /^(?:mo|mes)/.test(word) ? 'month' : 'year';
};

const unit =
  '(minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|mos?|years?|yrs?|minutos?|horas?|dias?|noches?|semanas?|mes(?:es)?|anos?)';
const lead =
  '(about|around|almost|nearly|roughly|maybe|approximately|over|more than|at least|less than|under|past|last|past couple|casi|mas de|como|unos)?';
const span = new RegExp(
  `(?:\\b|(?<=\\bx))${lead}\\s*(?:the )?(?:past |last |ultimos? |ultimas? )?(${numberSource})(?:\\s*(?:-|to|or|a)\\s*(?:${numberSource}))?[\\s-]*${unit}\\b`,
  'g',
);
/** Spares a text without a unit of time the long pattern, which takes longer to make ready than a text to read. */
const measured = new RegExp(`${unit}\\b`);
const vague: readonly (readonly [RegExp, number, OnsetUnit])[] = [
  [/\b(?:for|over|past|last|since) (?:many |several )?(?:years)\b/, 3, 'year'],
  [/\b(?:for|over|off for|past|last|hace) (?:many |several )?(?:months|meses)\b/, 3, 'month'],
  [/\b(?:for|over|off for|past|last) (?:many |several )?weeks\b/, 3, 'week'],
  [/\b(?:for|over|past|last) (?:many |several )?days\b/, 3, 'day'],
  [/\b(?:for|over|past|last) (?:many |several )?hours\b/, 3, 'hour'],
  [/\bsince (?:i was )?(?:a )?(?:kid|child|childhood|teenager|little)\b/, 10, 'year'],
  [/\b(?:last|past) year\b/, 1, 'year'],
  [/\b(?:since|started|began) last month\b/, 1, 'month'],
  [/\b(?:since|started|began|all|past|for the) (?:the )?(?:last |past )?week\b/, 1, 'week'],
  [/\blast week\b|\bla semana pasada\b/, 1, 'week'],
  [/\bday before yesterday\b|\banteayer\b|\bantier\b/, 2, 'day'],
  [
    /\b(?:since|started|began|until|from)?\s*yesterday\b|\bayer\b|\bsince last night\b|\blast night\b|\banoche\b|\bovernight\b/,
    1,
    'day',
  ],
  [
    /\b(?:this morning|since morning|woke up (?:with|and)|this afternoon|this evening|tonight|today|all day|earlier|esta manana|hoy|esta tarde|esta noche)\b/,
    6,
    'hour',
  ],
  [
    /\b(?:just now|right now|just started|just happened|a moment ago|moments ago|suddenly|ahora mismo|recien)\b/,
    10,
    'minute',
  ],
  [/\ball week\b|\btoda la semana\b/, 1, 'week'],
];
const weekdays = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday'.split('|');
const dias = 'domingo|lunes|martes|miercoles|jueves|viernes|sabado'.split('|');

const qualifierOf = (word: string): Onset['qualifier'] => {
  if (/^(?:over|more than|at least|mas de)/.test(word)) return 'over';
  if (/^(?:almost|nearly|less than|under|casi)/.test(word)) return 'under';
  return /^(?:about|around|roughly|maybe|approximately|como|unos)/.test(word) ? 'about' : 'exact';
};

const plural = (value: number, unit: OnsetUnit): string => `${value} ${unit}${value === 1 ? '' : 's'}`;

const onset = (value: number, unit: OnsetUnit, qualifier: Onset['qualifier'], text: string): Onset => {
  const intermittent =
    /\b(?:on and off|off and on|comes and goes|come and go|intermittent|intermittently|now and then|va y viene)\b/.test(
      text,
    );
  const constant =
    /\b(?:constant|constantly|all the time|nonstop|non-stop|continuous|todo el tiempo|constante)\b/.test(
      text,
    );
  const pattern = intermittent ? 'intermittent' : constant ? 'constant' : undefined;
  return {
    value,
    unit,
    minutes: Math.round(value * minutesPer[unit]),
    qualifier,
    ...(pattern ? { pattern } : {}),
    phrase: plural(value, unit),
  };
};

/** Ages, pregnancies, doses and schedules are no onsets. */
const notOnset = (text: string, from: number, to: number): boolean =>
  /^[\s-]*(?:old|of age|pregnant|gestation|along|after|later|postpartum|post|de edad|de embarazo|embarazada|supply|apart|in a row for work|a day|a week|each|per)\b/.test(
    text.slice(to, to + 24),
  ) ||
  /\b(?:every|each|in|within|cada|at|next|another|lasts?|lasting|(?<!\bhas )(?<!\bhave )lasted|smok\w+ for|worked for|married for|quit)\s*(?:about |around )?$/.test(
    text.slice(Math.max(0, from - 20), from),
  ) ||
  /\b(?:surgery|operation|diagnosed|delivered|birth|trip|returned|back from|vaccin\w+|quit|moved|married)\b[^.,;]{0,20}$/.test(
    text.slice(Math.max(0, from - 36), from),
  );

const spans = (text: string): readonly { readonly onset: Onset; readonly ongoing: boolean }[] =>
  [...(measured.test(text) ? text.matchAll(span) : [])].flatMap((found) => {
    const value = numberOf(found[2] ?? '');
    if (value === undefined || value === 0) return [];
    const to = found.index + found[0].length;
    const from = found.index + (found[0].length - found[0].trimStart().length);
    if (notOnset(text, from, to)) return [];
    const bareArticle = /^(?:an?|una?)$/.test((found[2] ?? '').trim());
    const before = text.slice(Math.max(0, from - 24), from);
    const after = text.slice(to, to + 16);
    const ongoing =
      /\b(?:for|x|since|started|began|past|last|over the|of|hace|desde hace|onset|duration:?|began about|about)\s*(?:the |about |around |like |like the )*$/.test(
        before,
      ) ||
      /^\s*(?:ago|now|history|hx|duration|straight|in a row)/.test(after) ||
      /^-/.test(after);
    if (bareArticle && !ongoing) return [];
    return [{ onset: onset(value, unitOf(found[3] ?? ''), qualifierOf(found[1] ?? ''), text), ongoing }];
  });

const weekdayOnset = (text: string, now: Date): Onset | undefined => {
  const found =
    /\b(?:since|on|last|started|began|this past|desde el|el|from|until)\s+(?:last |this |this past |about )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday|domingo|lunes|martes|miercoles|jueves|viernes|sabado)\b/.exec(
      text,
    );
  if (!found) return undefined;
  const name = found[1] ?? '';
  const day = Math.max(weekdays.indexOf(name), dias.indexOf(name));
  const back = (now.getUTCDay() - day + 7) % 7 || 7;
  return onset(back, 'day', 'about', text);
};

/**
 * Reads how long it has lasted from durations ("for 3 days", "x2wks", "two nights ago"), days ("since Tuesday",
 * counted back from `now`) and lay words ("all day", "since I was a kid"). A duration said to be ongoing wins
 * over one that only stands in the text; never in the future.
 */
export const onsetIn = (text: string, now: Date): Onset | undefined => {
  const found = spans(text);
  const ongoing = found.filter((span) => span.ongoing).map((span) => span.onset);
  const first = ongoing[0];
  if (first) return first;
  const weekday = weekdayOnset(text, now);
  if (weekday) return weekday;
  const early = vague.find(([pattern]) => pattern.test(text));
  if (early) return onset(early[1], early[2], 'about', text);
  return found[0]?.onset;
};
