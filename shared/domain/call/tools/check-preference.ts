import { betterQuestion, describe } from '../../dates/describe-preferences.ts';
import { fits, type Preferences } from '../../dates/preferences.ts';
import { resolveSlot, type SpokenSlot } from '../../dates/spoken-slot.ts';
import type { Call } from '../call.ts';
import { gateOf, localeFor, type ToolContext, type ToolDecision } from './decision.ts';
import { toolSentences } from './sentences.ts';

export type CheckPreferenceAnswer = {
  readonly fits: 'match' | 'near' | 'no';
  readonly say: string;
  readonly end_call?: true;
};

/** Decides whether a time suits the patient. A date that does not add up is neither yes nor no: it is read back. */
export const checkPreference = (
  call: Call,
  preferences: Preferences,
  body: SpokenSlot,
  context: ToolContext,
): ToolDecision<CheckPreferenceAnswer> => {
  const locale = localeFor(call);
  const sentences = toolSentences[locale];
  const answer = (given: CheckPreferenceAnswer): ToolDecision<CheckPreferenceAnswer> => ({
    record: undefined,
    answer: given,
  });
  const gate = gateOf(call, context.now);
  if (gate === 'cancelled') return answer({ fits: 'no', say: sentences.cancelled, end_call: true });
  if (gate !== 'open') return answer({ fits: 'no', say: sentences.ended, end_call: true });
  const resolved = resolveSlot(body, { ...context, locale });
  if (!resolved.ok) return answer({ fits: 'near', say: resolved.say });
  const verdict = fits(preferences, resolved.slot, context.now);
  switch (verdict.fit) {
    case 'match':
      return answer({ fits: 'match', say: sentences.fits });
    case 'near':
      return answer({ fits: 'near', say: betterQuestion(verdict.better, locale) });
    case 'no':
      return answer({ fits: 'no', say: sentences.fitsNot(describe(preferences, locale)) });
  }
};
