import { assess } from '../domain/triage/assess.ts';
import type { Log, TriageEngine } from '../ports.ts';
import { bedrockModel } from './bedrock/ask-model.ts';
import { bedrockEngine } from './bedrock/bedrock-engine.ts';
import { openConverse } from './bedrock/converse.ts';

/** The embedded rules: the dialogue reads them itself, so there is no second opinion to add. */
export const triageEngine: TriageEngine = {
  async assess({ text, age_years, sex, pregnant }, now) {
    return assess({
      text,
      now,
      ...(age_years === undefined ? {} : { age_years }),
      ...(sex === undefined ? {} : { sex }),
      ...(pregnant === undefined ? {} : { pregnant }),
    });
  },
  async raise() {
    return undefined;
  },
};

export type EngineChoice =
  | { readonly kind: 'rules' }
  | { readonly kind: 'bedrock'; readonly model_id: string };

/**
 * The engine named by `TRIAGE_ENGINE`, its SDK loaded only where it is configured, and then with the function rather
 * than with the first message. One that cannot be loaded leaves the rules, which need nothing.
 */
export const chooseTriageEngine = async (choice: EngineChoice, log: Log): Promise<TriageEngine> => {
  if (choice.kind === 'rules') return triageEngine;
  try {
    const converse = await openConverse();
    return bedrockEngine(bedrockModel({ converse, model_id: choice.model_id }), log);
  } catch (error) {
    log('error', 'SECOND_OPINION_MISSING', { error_name: error instanceof Error ? error.name : 'unknown' });
    return triageEngine;
  }
};
