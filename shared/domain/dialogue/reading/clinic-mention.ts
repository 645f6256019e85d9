import type { ChosenClinic } from '../../session/session.ts';
import { positionsIn } from './numbers.ts';
import { plain } from './plain.ts';

const generic = new Set(
  'clinic clinica center centre medical medicine family health care urgent doctors doctor group primary associates the and of for walk practice pediatrics dental first second third call please instead drop replace'.split(
    ' ',
  ),
);

/** Which of the shown clinics a text means, as positions (1-based): by number, by ordinal, or by a telling word of its name. */
export const clinicsMeant = (text: string, clinics: readonly ChosenClinic[]): readonly number[] => {
  const byNumber = positionsIn(text, clinics.length);
  if (byNumber.length > 0) return byNumber;
  const said = new Set(plain(text).split(' '));
  const scores = clinics.map(({ name }) => {
    const telling = plain(name)
      .split(' ')
      .filter((word) => word.length >= 3 && !generic.has(word));
    return telling.filter((word) => said.has(word)).length;
  });
  const best = Math.max(0, ...scores);
  if (best === 0) return [];
  return scores.flatMap((score, index) => (score === best ? [index + 1] : []));
};
