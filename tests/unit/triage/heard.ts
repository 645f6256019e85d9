import { inContext } from '#shared/domain/triage/context/context.ts';
import { englishClasses } from '#shared/domain/triage/lexicon/en-classes.ts';
import { englishContext, englishMasks } from '#shared/domain/triage/lexicon/en-context.ts';
import { buildMatcher, findMatches, indexOf } from '#shared/domain/triage/match/matcher.ts';
import { openingsOf } from '#shared/domain/triage/match/openings.ts';
import { tokenise } from '#shared/domain/triage/text/tokens.ts';

/** A few plain findings under the words that tell how each is meant. */
const findings = {
  rash: 'rash',
  fever: 'fever',
  faint: 'fainted',
  stroke: 'stroke',
  chest_pain: 'chest pain',
  seizure: 'seizure',
  heart_attack: 'heart attack',
  headache: 'headache',
  vomit: 'vomiting',
  not_breathing: 'not breathing',
  no_pulse: 'no pulse',
  nausea: 'nausea',
  wants_to_die: 'want to die; kill myself tonight',
  better: 'better',
  able: 'walking|eat',
  smile: 'smile',
  mild: 'not painful',
};
const matcher = buildMatcher([indexOf(openingsOf([findings, englishContext, englishMasks]))], englishClasses);

export const read = (text: string) => {
  const tokens = tokenise(text);
  return { tokens, matches: findMatches(matcher, tokens) };
};

/** Each finding as it counts: `stroke`, `stroke negated`, `stroke past other`. */
export const heard = (text: string): string => {
  const { tokens, matches } = read(text);
  return inContext(text, tokens, matches)
    .filter(({ id }) => id !== 'mask')
    .map(({ id, certainty, time, subject }) =>
      [id, certainty, time, subject]
        .filter((word) => word !== 'present' && word !== 'now' && word !== 'patient')
        .join(' '),
    )
    .join(', ');
};
