import { positionsIn } from './numbers.ts';
import { plain } from './plain.ts';
import { isUnreservedYes, readYesNo } from './yes-no.ts';

type Option = { readonly option_id: string; readonly label: string };

const common = new Set(
  'the at on in to a an of and or el la las los a en de y o que por is it that one take please works fine ok good for me i can do will'.split(
    ' ',
  ),
);

/** How many telling words of a label are said. */
const score = (said: readonly string[], label: string): number =>
  new Set(
    plain(label)
      .split(' ')
      .filter((word) => !common.has(word) && said.includes(word)),
  ).size;

/**
 * Which option an answer picks: "2", "the first one", "Friday", or a bare yes when there is only one thing to say yes to.
 * `undefined` when it picks none, or more than one.
 */
export const chosenOption = (text: string, options: readonly Option[]): Option | undefined => {
  const said = plain(text).split(' ');
  if (said.length > 14) return undefined;
  const exact = options.find(({ label }) => plain(label) === said.join(' '));
  if (exact !== undefined) return exact;
  // A label's own words come before figures: "Friday at 3" is not option 3.
  const scores = options.map(({ label }) => score(said, label));
  const best = Math.max(0, ...scores);
  const leaders = options.filter((_, index) => scores[index] === best);
  const [leader, ...rivals] = leaders;
  if (best > 0 && rivals.length === 0 && !/\b(not|dont|no|never|except)\b/.test(said.join(' ')))
    return leader;
  const positions = positionsIn(text, options.length);
  const [position] = positions;
  if (positions.length === 1 && position !== undefined) {
    const counted = options[position - 1];
    // "Friday at 3", where two are on Friday, is not the third, which is on Monday.
    return rivals.length === 0 || leaders.some((one) => one === counted) ? counted : undefined;
  }
  const [only, ...others] = options;
  return others.length === 0 && isUnreservedYes(text) ? only : undefined;
};

/** "none", "neither works": the option that declines, when there is one. */
export const decliningOption = (text: string, options: readonly Option[]): Option | undefined =>
  readYesNo(text) === 'no' || /\b(none|neither|ninguna|ninguno|nothing)\b/.test(plain(text))
    ? options.find(({ label }) => /\b(none|neither|decline|no\b|ninguna|rechaz)/.test(plain(label)))
    : undefined;
