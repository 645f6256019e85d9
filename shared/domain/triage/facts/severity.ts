import { numberOf } from './numbers.ts';

export type SeverityWord = 'mild' | 'moderate' | 'severe';

const scale = [
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|cinco|seis|siete|ocho|nueve|diez)(?:\.5)?\s*(?:\/|out of|over|on a scale of|de|sobre)\s*(?:10|ten|diez)\b/g,
  /\bpain(?: level| score| scale)?(?: is| of| at|:|=)?\s*(?:an? |about )?(\d{1,2}|seven|eight|nine|ten)\b(?!\s*(?:days?|hours?|weeks?|months?|years?|minutes?|mg|times|\/\d{2}))/g,
  /\b(?:it's|it is|its|rate it|say|like|nrs|severity|about)(?: a| an| at| as)?(?: a| an)? (\d{1,2}|seven|eight|nine|ten)(?=\s*(?:$|[.,!]|right now|now|at))/g,
];

/** n of 10, the highest stated; 0-10. */
export const severityNumberIn = (text: string): number | undefined => {
  const values = scale.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const value = numberOf(found[1] ?? '');
      return value !== undefined && value <= 10 ? [value] : [];
    }),
  );
  return values.length === 0 ? undefined : Math.max(...values);
};

/** The word a number on the 0-10 scale stands for: to 3 mild, to 6 moderate, from 7 severe. */
export const severityWordOf = (number: number): SeverityWord => {
  if (number <= 3) return 'mild';
  return number <= 6 ? 'moderate' : 'severe';
};
