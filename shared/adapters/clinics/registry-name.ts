/** Legal forms say nothing to whoever answers the telephone. */
const legalForm =
  /[\s,]+(?:l\.?l\.?c|p\.?l\.?l\.?c|l\.?l\.?p|p\.?c|p\.?a|p\.?s\.?c|inc(?:orporated)?|corp(?:oration)?|ltd)\.?$/i;
const kept = new Set([
  'ENT',
  'NYC',
  'NY',
  'LA',
  'USA',
  'US',
  'II',
  'III',
  'IV',
  'MD',
  'DO',
  'DDS',
  'DMD',
  'NP',
  'PA',
  'OB',
  'GYN',
  'OB/GYN',
  'OBGYN',
  'HIV',
  'VA',
  'YMCA',
  'UCLA',
  'NYU',
  'PHD',
  'LCSW',
  'RN',
  'PT',
  'OD',
  'DPM',
]);
const small = new Set(['of', 'and', 'the', 'at', 'for', 'in', 'on', 'de', 'del', 'y']);

const word = (text: string, first: boolean): string => {
  const bare = text.replace(/[^A-Z/]/g, '');
  // "STE 2B" keeps its letter, "34TH" does not.
  if (kept.has(bare) || /^#?\d+[A-Z]$/.test(text)) return text;
  const lower = text.toLowerCase();
  if (!first && small.has(lower)) return lower;
  // After a hyphen, a slash, a bracket or "Mc", and never after an apostrophe: "Mary's", "O'Brien".
  return lower
    .replace(/(^|[-/(&.])([a-z])/g, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`)
    .replace(/^(O')([a-z])/, (_, start: string, letter: string) => `${start}${letter.toUpperCase()}`)
    .replace(/^Mc([a-z])/, (_, letter: string) => `Mc${letter.toUpperCase()}`);
};

/** "ST. MARY'S URGENT CARE OF NYC, PLLC" -> "St. Mary's Urgent Care of NYC". Mixed case is left as it is. */
export const registryName = (name: string): string => {
  let trimmed = name.replace(/\s+/g, ' ').trim();
  while (legalForm.test(trimmed)) trimmed = trimmed.replace(legalForm, '');
  if (trimmed !== trimmed.toUpperCase()) return trimmed;
  return trimmed
    .split(' ')
    .map((each, index) => word(each, index === 0))
    .join(' ');
};
