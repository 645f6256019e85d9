import { numberOf, numberSource } from './numbers.ts';

/** Without one of these words the long patterns, which take longer to make ready than a text to read, cannot match. */
const pregnancyWord = /pregn|preggo|embaraz|gestation|along/;
const weeksSaid = new RegExp(
  `\\b(${numberSource})\\s*-?\\s*(?:weeks?|wks?|semanas)(?:\\s*(?:and|y)?\\s*\\d\\s*days?)?\\s*(?:pregnant|along|gestation|gestational|preggo|de embarazo|embarazada|into (?:my|her) pregnancy)`,
);
const weeks = [
  /\b(\d{1,2})w\d?d?\b(?=.{0,30}pregnan)/,
  /\bpregnan\w*\s*[,(]?\s*(?:at |about |with |,)?\s*(\d{1,2})\s*(?:weeks?|wks?)\b/,
  /\bi(?:'| a)?m (?:about |only |almost |nearly |now )?(\d{1,2})\s*(?:weeks?|wks?)(?!\s*(?:old|post|after|out|into|since|late|sober|clean|behind|in\b))/,
  /^\s*(1[4-9]|[23]\d|4[0-2]) ?(?:weeks?|wks?)\b(?=\s*(?:,|and\b|with\b))/,
  /\b(\d{1,2})w[0-6]d\b/,
  /\bembarazada de (\d{1,2}) semanas/,
  /\b(?:at|g\d ?p\d[^.]{0,12}) (\d{1,2})\s*(?:weeks?|wks?)(?: gestation)?\b/,
];
const months = new RegExp(
  `\\b(${numberSource})\\s*-?\\s*(?:months?|meses)\\s*(?:pregnant|along|de embarazo|embarazada)|\\bembarazada de (\\d) meses`,
);

/** Weeks of pregnancy, 1-44. */
export const pregnancyWeeksIn = (text: string): number | undefined => {
  const said = pregnancyWord.test(text);
  if (!said && !/trimest|\d/.test(text)) return undefined;
  for (const pattern of said ? [weeksSaid, ...weeks] : weeks) {
    const value = numberOf(pattern.exec(text)?.[1] ?? '');
    if (value !== undefined && value >= 1 && value <= 44) return Math.floor(value);
  }
  const found = said ? months.exec(text) : null;
  const inMonths = numberOf(found?.[1] ?? found?.[2] ?? '');
  if (inMonths !== undefined && inMonths >= 1 && inMonths <= 10) return Math.round(inMonths * 4.345);
  if (/\bthird trimester\b|\btercer trimestre\b/.test(text)) return 28;
  return /\bsecond trimester\b|\bsegundo trimestre\b/.test(text) ? 20 : undefined;
};
