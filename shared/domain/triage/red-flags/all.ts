import { bellyAndPregnancy } from './belly-and-pregnancy.ts';
import { breathHeartBrain } from './breath-heart-brain.ts';
import { childrenAndInfection } from './children-and-infection.ts';
import { dangerousVitals, severalWarningSigns } from './dangerous-vitals.ts';
import { injuryPoisonMind } from './injury-poison-mind.ts';
import type { RedFlagRow } from './row.ts';

/** All 62 rows in order, and last what vital signs alone say. */
export const redFlagRows: readonly RedFlagRow[] = [
  ...breathHeartBrain,
  ...bellyAndPregnancy,
  ...injuryPoisonMind,
  ...childrenAndInfection,
  dangerousVitals,
  severalWarningSigns,
];
