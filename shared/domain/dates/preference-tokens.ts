import { plain } from './plain.ts';
import { type PreferenceToken, preferenceRules } from './preference-rules.ts';

/** `today` is YYYY-MM-DD where the patient is. */
export const preferenceTokens = (text: string, today: string): readonly PreferenceToken[] => {
  const said = plain(text);
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
