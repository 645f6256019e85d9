import { bellyAndPelvis } from './belly-and-pelvis.ts';
import { chestAndHead } from './chest-and-head.ts';
import type { Complaint } from './complaint-row.ts';
import { mindAndGeneral } from './mind-and-general.ts';
import { skinAndLimbs } from './skin-and-limbs.ts';

export const complaints: readonly Complaint[] = [
  ...chestAndHead,
  ...bellyAndPelvis,
  ...skinAndLimbs,
  ...mindAndGeneral,
];
