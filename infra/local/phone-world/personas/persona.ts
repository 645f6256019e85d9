import type { Callee } from '../callee.ts';
import type { Language } from '../offers.ts';
import type { Script } from '../script.ts';

/** Who answers a phone, or does not. `description` is one sentence for `--list`. */
export type Persona = {
  readonly description: string;
  /** The language of the conversation; English when absent. */
  readonly language?: Language;
} & (
  | { readonly reach: 'busy' | 'no_answer' }
  | { readonly reach: 'answered'; readonly script: (callee: Callee) => Script }
);
