import { plain } from './plain.ts';
import type { PreferenceToken } from './preference-rule.ts';
import { preferenceRules } from './preference-rules.ts';

/** Two words in one, and a number that is also a wish. */
const apart = (said: string): string =>
  said
    .replace(/\btonight\b/g, 'this evening')
    .replace(/\b(?:the )?(?:first|primero) (?=(?:of|de) )/g, '1st ');

/** `today` is YYYY-MM-DD where the patient is. */
export const preferenceTokens = (text: string, today: string): readonly PreferenceToken[] => {
  const said = apart(plain(text));
  const tokens: PreferenceToken[] = [];
  let place = 0;
  while (place < said.length) {
    let step = /^(?:\w+|\W)/.exec(said.slice(place))?.[0].length ?? 1;
    for (const { pattern, read } of preferenceRules) {
      pattern.lastIndex = place;
      const match = pattern.exec(said);
      const token = match ? read({ ...match.groups, 0: match[0] }, today) : undefined;
      if (!match || !token) continue;
      tokens.push(token);
      step = match[0].length;
      break;
    }
    place += Math.max(1, step);
  }
  return tokens;
};
