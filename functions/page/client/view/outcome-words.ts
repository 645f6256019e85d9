import type { Cascade } from '../model.ts';
import type { useSpeech } from './words-context.ts';

type Words = ReturnType<typeof useSpeech>['words'];
type Outcome = NonNullable<Cascade['outcome']>;

/** A call about an appointment that broke off, or was cut, may have changed it all the same. */
const known = (outcome: Outcome, { calls }: Cascade): Outcome =>
  (outcome === 'none_booked' || outcome === 'cancelled') &&
  calls.some(
    (call) => call.outcome === 'unknown' || call.outcome === 'ended_early' || call.outcome === 'cancelled',
  )
    ? 'unknown'
    : outcome;

/** How a cascade ended, in words: one about an appointment that stood already speaks of that. */
export const outcomeWords = (
  cascade: Cascade,
  outcome: Outcome,
  words: Words,
): { readonly title: string; readonly text: string } =>
  cascade.request === null ? words.cascadeOutcomes[outcome] : words.requestOutcomes[known(outcome, cascade)];
