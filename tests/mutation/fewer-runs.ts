import fc from 'fast-check';

/**
 * A property is tried thirty times for every mutant, where the suite tries it a hundred times for one program; always
 * with the same values, so that a mutant is not dead today and alive tomorrow.
 */
fc.configureGlobal({ numRuns: 30, seed: 1 });

/** Named by itself, so that the file that needs it imports it. */
export const fewerRuns = import.meta.filename;
