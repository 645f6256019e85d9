import { firstNumber } from './numbers.ts';
import { plain } from './plain.ts';

const mild =
  /\b(mild|slight|a little|minor|not (too |that |so |very )?bad|barely|light|small|leve|poco|ligero|suave|no (es )?(muy )?(fuerte|grave))\b/;
const words: readonly (readonly [RegExp, string])[] = [
  [/\b(worst|unbearable|excruciating|agony|insoportable|lo peor|el peor)\b/, '10'],
  [
    /\b(very (bad|severe|strong)|really bad|severe|terrible|horrible|awful|intense|muy fuerte|fuerte|severo|terrible|intenso|grave)\b/,
    'severe',
  ],
  [
    /\b(moderate|medium|so so|middling|uncomfortable|annoying|moderad[oa]|regular|medio|mas o menos)\b/,
    'moderate',
  ],
  [mild, 'mild'],
];

/** The answer to "how bad": a number from 0 to 10 or a word. Bare figures count here and only here. */
export const readSeverityAnswer = (text: string): string | undefined => {
  // A half is left out before the point that marks it is lost: 7.5/10 is 7, and not the 5 behind it.
  const whole = text.replace(/(\d)[.,]5\b/g, '$1');
  const said = plain(whole);
  const outOfTen = /\b(10|\d) ?(?:\/|out of|of|de|sobre) ?(?:10|ten|diez)\b/.exec(said)?.[1];
  if (outOfTen !== undefined) return `${Number(outOfTen)}/10`;
  const range = /\b(\d{1,2}) (?:to|or|a|o) (\d{1,2})\b/.exec(said);
  const worse = Math.max(Number(range?.[1]), Number(range?.[2]));
  if (worse <= 10) return `${worse}/10`;
  if (mild.test(said) && /\bnot\b|\bno\b/.test(said)) return 'mild';
  const ofTime =
    /\b\d+ ?(minutes?|hours?|days?|weeks?|months?|years?|yo|minutos?|horas?|dias?|semanas?|mes|meses|anos?)\b/.test(
      said,
    );
  const number = ofTime ? undefined : firstNumber(whole);
  if (number !== undefined && number <= 10 && said.split(' ').length <= 8) return `${number}/10`;
  const word = words.find(([pattern]) => pattern.test(said))?.[1];
  return word === '10' ? '10/10' : word;
};
