import { describe, expect, test } from 'vitest';
import { screen } from '#shared/domain/triage/red-flag-screen.ts';

/** A sentence that must not raise the row, or the clinical reason why it still must. */
type Axis = string | { readonly counts: string; readonly sentence: string };

/** Parts of rows that `red-flag-table.ts` does not name by themselves, each on the five axes. */
const parts: readonly {
  id: string;
  part: string;
  said: string;
  misspelt: string;
  denied: Axis;
  ofOthers: Axis;
  past: Axis;
}[] = [
  {
    id: 'V02',
    part: 'coughed-up blood that was measured',
    said: 'coughing up blood, about a glass',
    misspelt: 'coughng up blood, abuot a glass',
    denied: 'I cough a lot but no blood comes up, and I drank about a glass',
    ofOthers: 'My uncle was coughing up blood years ago, about a glass',
    past: 'Ten years ago I coughed up blood, about a glass',
  },
  {
    id: 'V02',
    part: 'much blood coughed up',
    said: 'I coughed up a cup of blood',
    misspelt: 'I coughd up a cup of blood',
    denied: 'I never coughed up a cup of blood',
    ofOthers: 'My grandfather coughed up a cup of blood years ago',
    past: 'I coughed up a cup of blood ten years ago',
  },
  {
    id: 'V02',
    part: 'a missed dialysis with a sign',
    said: 'I missed dialysis and I feel very weak',
    misspelt: 'I missed dialisis and I feel very weak',
    denied: 'I missed dialysis and have no weakness',
    ofOthers: 'My uncle missed dialysis and was very weak years ago',
    past: {
      counts: 'what was missed last week is still missing',
      sentence: 'I missed dialysis last week, very weak',
    },
  },
  {
    id: 'R02',
    part: 'a pain that goes to the arm, though the rib is tender',
    said: 'chest pain going down my left arm, the rib is tender when I press it',
    misspelt: 'chest pian going down my left arm, the rib is tendr when I press it',
    denied: 'no chest pain and no arm pain, the rib is tender when I press it',
    ofOthers: 'My uncle had chest pain going down his left arm years ago, his rib hurt when pressed',
    past: 'Five years ago I had chest pain going down my left arm, the rib hurt when I pressed it',
  },
  {
    id: 'R04',
    part: 'hoarse after a sting',
    said: 'stung by a wasp and now I am hoarse',
    misspelt: 'stung by a wassp and now I am hoarsse',
    denied: 'stung by a wasp, not hoarse',
    ofOthers: 'My uncle was stung by a wasp years ago and got hoarse',
    past: 'I was stung by a wasp five years ago and was hoarse',
  },
  {
    id: 'R04',
    part: 'lips that swell after a meal',
    said: 'my lips are swelling after a meal at a restaurant',
    misspelt: 'my lips are sweling after a meal at a restaurant',
    denied: 'no swelling of the lips after a meal at a restaurant',
    ofOthers: 'My uncle had swollen lips after a meal years ago',
    past: 'I had swollen lips after a meal five years ago',
  },
  {
    id: 'R11',
    part: 'a wound that does not stop',
    said: 'my arm is bleeding and it will not stop',
    misspelt: 'my arm is bleedng and it will not stop',
    denied: 'my arm is not bleeding any more',
    ofOthers: 'My uncle was bleeding years ago and it would not stop',
    past: 'I was bleeding five years ago and it would not stop',
  },
  {
    id: 'R14',
    part: 'a headache like a bang',
    said: 'headache like a bang',
    misspelt: 'headach like a bang',
    denied: 'no headache like a bang',
    ofOthers: 'My uncle had a headache like a bang years ago',
    past: 'I had a headache like a bang ten years ago',
  },
  {
    id: 'R21',
    part: 'green brought up without a cough',
    said: 'my newborn brings up green',
    misspelt: 'my newbon brings up green',
    denied: 'my newborn does not bring up green',
    ofOthers: 'My uncle brought up green years ago',
    past: 'I brought up green five years ago',
  },
  {
    id: 'R33',
    part: 'a speck that flew',
    said: 'a metal speck flew into my eye while hammering',
    misspelt: 'a metal spek flew into my eye while hamering',
    denied: 'no metal flew into my eye',
    ofOthers: 'My uncle had a metal shard in his eye years ago',
    past: 'A shard of metal flew into my eye ten years ago',
  },
  {
    id: 'R35',
    part: 'pills of somebody else in small hands',
    said: 'my toddler got my heart pills',
    misspelt: 'my todler got my hart pills',
    denied: 'my toddler never got my heart pills',
    ofOthers: 'My uncle died of an overdose years ago',
    past: 'Ten years ago my toddler got my heart pills',
  },
  {
    id: 'R35',
    part: 'the same in Spanish',
    said: 'mi hijo se tomó mis pastillas de la presión',
    misspelt: 'mi hijo se tomó mis pastilas de la presión',
    denied: 'mi hijo no se tomó mis pastillas',
    ofOthers: 'mi tío murió de sobredosis hace diez años',
    past: 'hace diez años mi hijo se tomó mis pastillas',
  },
  {
    id: 'R21',
    part: 'green vomit in Spanish',
    said: 'mi bebé vomita verde',
    misspelt: 'mi bebé vomitta verde',
    denied: 'mi bebé no vomita verde',
    ofOthers: 'mi tío tuvo vómito verde hace diez años',
    past: 'hace diez años tuve vómito verde',
  },
  {
    id: 'R28',
    part: 'legs that are not felt, in Spanish',
    said: 'me duele la espalda y no siento las piernas',
    misspelt: 'me duele la espaldda y no siento las piernas',
    denied: 'me duele la espalda y siento bien las piernas',
    ofOthers: 'mi tío tuvo un accidente hace diez años y murió',
    past: 'hace diez años no sentía las piernas y se me pasó',
  },
];

const raises = (text: string, id: string): boolean => screen(text).flags.some((flag) => flag.id === id);

describe.each(parts)('$id, $part', ({ id, said, misspelt, denied, ofOthers, past }) => {
  test('is raised as it is said, in capitals and misspelt', () => {
    expect([said, said.toUpperCase(), misspelt].filter((text) => !raises(text, id))).toEqual([]);
  });
  test.each([
    ['denied', denied],
    ['of somebody else', ofOthers],
    ['of another time', past],
  ] as const)('is tried %s', (_, axis) => {
    if (typeof axis === 'string') expect(raises(axis, id), axis).toBe(false);
    else expect(raises(axis.sentence, id), axis.counts).toBe(true);
  });
});
