import fc from 'fast-check';

/** A property is tried a few times for every mutant, where the suite tries it a hundred times for one program. */
fc.configureGlobal({ numRuns: 15 });
