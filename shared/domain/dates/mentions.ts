import { type Found, mentionRules } from './lexicon/mention-rules.ts';
import { plain } from './plain.ts';
import { weekdayOf } from './words.ts';

/**
 * One date or time said aloud. `start` and `end` are offsets into the text. A weekday, a day of the month, a
 * relative day and a time are mentions of their own: "Tuesday the 24th at half past three" is three.
 */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0 is Sunday. */
  readonly weekday?: number;
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** Days from the day of speaking: today 0, tomorrow 1. */
  readonly relative?: number;
  /** As spoken: 3 may be 15 o'clock unless `meridiem` is given or it is above 12. */
  readonly hour?: number;
  readonly minute?: number;
  readonly meridiem?: 'am' | 'pm';
  /** "not Tuesday", "instead of 3:30". */
  readonly negated: boolean;
  /** "after 3", "until five", "Monday through Friday": a limit or opening hours, not a time somebody means to meet. */
  readonly bound: boolean;
};

/** The weekday is read apart because "Tuesday the second" is read for its number too. Plurals are habits, not days. */
const weekdays =
  /\b(?<w>(?:sun|mon|tues|wednes|thurs|fri|satur)day|mon\.|tues?\.?|weds?\.|thu(?:rs?)?\.?|fri\.?|domingo|lunes|martes|miercoles|jueves|viernes|sabado)(?![\w'])/g;

const negation =
  /(?:\bnot(?: on| at| for)?(?: the)?|\bno (?:es )?(?:el|a las?|para el)|\binstead of(?: the)?|\brather than|\ben (?:vez|lugar) de(?:l| la)?)[ ,]*$/;
const limit =
  /(?:\b(?:before|after|until|till|by|from|between|past|since|around|about|through|thru|opens?(?: at)?|closes?(?: at)?|arrive(?: at| by)?|here by|there by|check[- ]in(?: at| by| is at)?|antes de|despues de|hasta|desde|entre|abrimos|cerramos|llegue)(?: (?:at|las?|a las?|el|the))?|\ba partir de(?: las?)?)[ ]*$/;
const startsWithLimit = /^(?:after|before|until|till|by|from|between|past) /;
/** The far end of "nine to five", "3:30-4", "between 9 and 11". */
const span = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon';
const farEnd = new RegExp(
  `(?:\\d|m\\.?|\\b(?:${span})) ?(?:-|–|to|through|until|till|(?<=between.{1,20})and|(?<=entre.{1,20})y)$`,
);
const nearEnd = new RegExp(`^ *(?:-|–|to|through|until|till) ?(?:\\d|${span})`);
const habit = /\b(?:los|cada|every|\w+day (?:through|thru|to)|lunes a) $/;
const habitAhead = /^ *(?:through|thru|to|a) (?:\w+day|jueves|viernes|sabado|domingo)\b/;

/** Every date and time in a spoken turn, in order, English or Spanish. */
export const mentionsIn = (text: string): readonly Mention[] => {
  const said = plain(text);
  const taken: { start: number; end: number }[] = [];
  const mentions: Mention[] = [];
  const add = (start: number, end: number, found: Found): void => {
    const lead = said.slice(Math.max(0, start - 32), start);
    const own = said.slice(start, end);
    const joined = /^(?:to|and|until|till) /.test(own) ? `${lead}${own.replace(/ .*$/, '')}` : lead.trimEnd();
    const oneEnd = found.hour !== undefined && (farEnd.test(joined) || nearEnd.test(said.slice(end)));
    mentions.push({
      start,
      end,
      text: text.slice(start, end),
      ...found,
      negated: negation.test(lead),
      bound: oneEnd || limit.test(lead) || startsWithLimit.test(own),
    });
  };
  for (const match of said.matchAll(weekdays)) {
    const weekday = weekdayOf(match.groups?.w ?? '');
    const end = match.index + match[0].length;
    if (weekday === undefined || habit.test(said.slice(0, match.index)) || habitAhead.test(said.slice(end)))
      continue;
    add(match.index, end, { weekday });
  }
  for (const rule of mentionRules) {
    for (const match of said.matchAll(rule.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const found = rule.read(match.groups ?? {});
      if (!found) continue;
      taken.push({ start, end });
      add(start, end, found);
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
};
