import type { CategoryId } from '../../triage/complaints/categories.ts';

/**
 * Kinds of clinic that will do when too few of the first choice are near, by category; a complaint's list holds them
 * behind its own codes. From the setting table of the triage reference, section 3.
 */
export const fallbackCodes: Readonly<Partial<Record<CategoryId, readonly string[]>>> = {
  minor_injury: ['207QS0010X', '207X00000X'],
  respiratory: ['261QU0200X', '207Y00000X'],
  child: ['207Q00000X', '261QU0200X'],
  urinary: ['208800000X'],
  skin: ['207Q00000X'],
  dental: ['1223P0221X', '1223E0200X', '1223S0112X'],
  eye: ['261QU0200X'],
  womens_health: ['367A00000X', '261QF0050X'],
  mens_health: ['207Q00000X'],
  mental_health: ['261QM0801X'],
  substance_use: ['2084P0800X'],
  foot: ['207X00000X'],
  heart: ['207R00000X'],
  digestive: ['207Q00000X'],
  lung: ['207Q00000X'],
  neuro: ['207Q00000X'],
  endocrine: ['207R00000X'],
  allergy: ['207Q00000X'],
  specialist: ['207R00000X'],
  low_cost: ['261QP2300X'],
  routine: ['261QU0200X'],
  unknown: ['261QU0200X'],
};
