import { assess } from '../../domain/triage/assess.ts';
import type { Log, TriageEngine } from '../../ports.ts';
import type { AskModel } from './ask-model.ts';
import { raiseAssessment, raises } from './raise-assessment.ts';

/** Answers to these are names, dates and insurers: nothing a model should read. */
const personal: readonly (string | undefined)[] = ['identity', 'cover'];

/**
 * The rules with a second opinion. The model may raise what the rules say, never lower it; when it cannot be asked or
 * does not answer in its schema, the rules stand alone and the answer names them as its engine.
 */
export const bedrockEngine = (ask: AskModel, log: Log): TriageEngine => ({
  async assess({ text, age_years, sex, pregnant }, now) {
    const known = {
      ...(age_years === undefined ? {} : { age_years }),
      ...(sex === undefined ? {} : { sex }),
      ...(pregnant === undefined ? {} : { pregnant }),
    };
    const rules = assess({ text, now, ...known });
    // Nothing is more urgent.
    if (rules.disposition === 'call_911') return rules;
    const asked = await ask({ words: [text], ...known });
    if (asked.kind === 'opinion') return raiseAssessment(rules, asked.opinion, text);
    log('warn', 'SECOND_OPINION_MISSING', { reason: asked.code });
    return rules;
  },

  async raise(message, { session_id, intake, language, emergency }) {
    if (emergency || message.trim() === '' || personal.includes(intake.asked)) return undefined;
    const { age_years, sex, pregnant, story } = intake;
    const known = {
      ...(age_years === undefined ? {} : { age_years }),
      ...(sex === undefined ? {} : { sex }),
      ...(pregnant === undefined ? {} : { pregnant }),
    };
    const words = [...story, message];
    const rules = assess({ text: words.join('\n'), locale: language, ...known });
    if (rules.disposition === 'call_911') return undefined;
    const asked = await ask({ words, ...known });
    if (asked.kind === 'none') {
      log('warn', 'SECOND_OPINION_MISSING', { session_id, reason: asked.code });
      return undefined;
    }
    if (!raises(asked.opinion, rules)) return undefined;
    log('info', 'SECOND_OPINION_RAISED', { session_id, outcome: asked.opinion.disposition });
    return asked.opinion.disposition;
  },
});
