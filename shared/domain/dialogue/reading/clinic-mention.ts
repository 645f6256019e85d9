import type { ChosenClinic } from '../../session/session.ts';
import { positionsIn } from './numbers.ts';
import { plain } from './plain.ts';

const generic = new Set(
  'clinic clinica center centre medical medicine family health care urgent doctors doctor group primary associates the and of for walk practice pediatrics dental first second third call please instead drop replace'.split(
    ' ',
  ),
);

/** The words a clinic can be told by. */
const tellingWords = (name: string): readonly string[] =>
  plain(name)
    .split(' ')
    .filter((word) => word.length >= 3 && !generic.has(word));

/**
 * Which of the shown clinics a text means, as positions (1-based) in order of mention: by number, by ordinal, or by a
 * telling word of its name. One that only shares a word with a better match ("Oak Street", where "Maple Street" was said)
 * is not meant.
 */
export const clinicsMeant = (text: string, clinics: readonly ChosenClinic[]): readonly number[] => {
  const byNumber = positionsIn(text, clinics.length);
  if (byNumber.length > 0) return byNumber;
  const words = plain(text).split(' ');
  const names = clinics.map(({ name }) => tellingWords(name));
  const named = names.map((name, index) => {
    const said = name.filter((word) => words.includes(word));
    const own = said.filter((word) => !names.some((other) => other !== name && other.includes(word)));
    const at = words.findIndex((word) => (own.length > 0 ? own : said).includes(word));
    return { position: index + 1, said, at };
  });
  const better = (other: readonly string[], said: readonly string[]): boolean =>
    other.length > said.length && said.every((word) => other.includes(word));
  return named
    .filter(({ said }) => said.length > 0 && !named.some((other) => better(other.said, said)))
    .sort((one, other) => one.at - other.at)
    .map(({ position }) => position);
};
