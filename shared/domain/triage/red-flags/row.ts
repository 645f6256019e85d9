import type { Disposition } from '../disposition.ts';

export type Bilingual = { readonly en: string; readonly es: string };

/**
 * One red flag as reviewed data. `phrases` names findings of the lexicon that suffice alone; `combination` is a rule
 * over findings and facts (`expression.ts`). `escalate` raises the level when its rule holds too.
 * `reviewed_by` stays null until a clinician has signed the row.
 */
export type RedFlagRow = {
  readonly id: string;
  readonly condition: string;
  readonly phrases: readonly string[];
  readonly combination?: string;
  readonly level: Disposition;
  readonly escalate?: { readonly when: string; readonly level: Disposition };
  readonly advice: Bilingual;
  /** Asked when the words are there and it is not sure that they are meant: one yes or no. */
  readonly confirm?: Bilingual;
  readonly source: string;
  readonly reviewed_by: string | null;
};

/** Own compilation in line with public-domain guidance; see the page on medical safety in the README. */
export const sources = {
  cdc: 'CDC',
  medline: 'MedlinePlus (NIH)',
  esi: 'AHRQ Emergency Severity Index',
  nhs: 'NHS.uk (OGL v3)',
} as const;
