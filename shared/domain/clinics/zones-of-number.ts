import { areaCodes } from './data/area-codes.ts';
import { nanp } from './number-gate.ts';

/**
 * What the clocks show where a telephone number is at home (IANA names), the likelier zone first; empty where the number
 * does not tell. Several zones: nobody knows which, and what must fit the hour there must fit in all of them.
 */
export const zonesOfNumber = (e164: string): readonly string[] => {
  const code = nanp(e164)?.slice(0, 3);
  if (code === undefined) return [];
  return areaCodes.find(([, codes]) => codes.split(' ').includes(code))?.[0] ?? [];
};
