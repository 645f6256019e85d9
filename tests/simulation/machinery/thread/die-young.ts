import { registerHooks } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { givenInLiterals } from './given-in-literals.ts';

/**
 * Loaded before all else in the threads of a run. To collect the young generation takes as long as what is still needed
 * in it is large, and of a story that is over nothing is. But V8 puts some objects among the old at once; there one that
 * nobody needs stays until everything is collected, and keeps what it refers to: its whole story, a quarter of the time of
 * a run. Two kinds are new in every story: what is made where objects once lived long, and functions that are assigned
 * to a property, of which middy has five for every handler.
 */
setFlagsFromString('--no-allocation-site-pretenuring');

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    return url.includes('/@middy/core/')
      ? { ...loaded, source: givenInLiterals(String(loaded.source)) }
      : loaded;
  },
});
