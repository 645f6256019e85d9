import type { Finding } from './context/finding.ts';
import { reviewed } from './lexicon/reviewed.ts';
import type { Reading } from './reading.ts';
import type { Token } from './text/tokens.ts';

const denials = new Set(['no', 'without', 'deni', 'never', 'nor']);
const unread = new Set(
  'i a the my is and to of in it for on with ha have he she hi her me at was been that but thi from had are an so no not as or by when after you our will do am take say see out than up all about both just go go last make who even ever would c m d we very veri like look get they them if be can could did doe what then there own also some any other one two it us say tell think start month week year day hour minut ago old through left right side goe cannot now into since his him how came keep made know let off most should which part often going close'.split(
    ' ',
  ),
);

/** Words that are meant: not small ones, not figures, none that is denied, feared or said of somebody else. */
export const meantWords = ({ tokens, findings }: Reading): readonly Token[] => {
  const unmeant = findings.filter(
    ({ certainty, subject }) => certainty === 'negated' || certainty === 'supposed' || subject === 'other',
  );
  let denied = 0;
  return tokens.filter((token) => {
    if (token.pause === 'strong') denied = 0;
    if (denials.has(token.stem)) {
      denied = 5;
      return false;
    }
    if (token.stem === 'not') denied = 2;
    else if (denied > 0) {
      denied -= 1;
      return false;
    }
    return (
      !unread.has(token.word) &&
      !unread.has(token.stem) &&
      !/^\d/.test(token.word) &&
      !unmeant.some(({ start, end }) => token.start >= start && token.end <= end)
    );
  });
};

let parsed: ReadonlyMap<string, number> | undefined;

/** Tenths by stem. */
const weights = (): ReadonlyMap<string, number> => {
  parsed ??= new Map(
    Object.entries(reviewed().alarm.weights).flatMap(([weight, stems]) =>
      stems.split(' ').map((stem): [string, number] => [stem, Number(weight)]),
    ),
  );
  return parsed;
};

/** One loud word is no alarm: so many must speak for it. */
const fewest = 3;

/**
 * What a text without a red flag sounds like: the weights of its words added up. It is the net under the rows, for
 * stories told in words no row knows. The words that weigh are the evidence; undefined when there is no alarm.
 */
export const alarmIn = (reading: Reading): readonly Finding[] | undefined => {
  if (reading.language !== 'en') return undefined;
  const heard = new Map<string, Token>();
  for (const token of meantWords(reading)) if (!heard.has(token.stem)) heard.set(token.stem, token);
  const harmless = reviewed().alarm.calm.split(' ');
  const calm = reading.findings.filter(({ id }) => harmless.includes(id));
  const known = [...heard].flatMap(([stem, token]) => {
    const weight = weights().get(stem);
    const explained =
      weight !== undefined &&
      weight > 0 &&
      calm.some(({ start, end }) => token.start >= start && token.end <= end);
    return weight === undefined || explained ? [] : [{ weight, token }];
  });
  const { base, threshold } = reviewed().alarm;
  const sum = known.reduce((total, { weight }) => total + weight, base);
  const speaking = known.filter(({ weight }) => weight >= 3);
  if (sum < threshold || speaking.length < fewest) return undefined;
  return speaking.map(({ token }) => ({
    id: 'alarm_word',
    start: token.start,
    end: token.end,
    certainty: 'present',
    subject: 'patient',
    time: 'now',
  }));
};
