import { type CategoryId, categories } from '../triage/complaints/categories.ts';
import { fallbackCodes } from './data/fallback-codes.ts';

const isCategory = (id: string): id is CategoryId => Object.hasOwn(categories, id);

/** Triage gives one list for a complaint, best first; the ranking wants to know where the second choice begins. */
export const wantedCodes = (
  nucc: readonly string[],
): { readonly nucc: readonly string[]; readonly fallback: readonly string[] } => {
  const list = nucc.join();
  const category = Object.keys(categories)
    .filter(isCategory)
    .find((id) => categories[id].nucc.join() === list);
  const fallback = category === undefined ? [] : (fallbackCodes[category] ?? []);
  return { nucc: nucc.filter((code) => !fallback.includes(code)), fallback };
};
