import type { PersonaName } from '#infra/local/phone-world/personas.ts';

/** Who answers between two starts; the last one answers every later call of a cascade. */
export const casts: readonly [readonly PersonaName[], ...(readonly PersonaName[])[]] = [
  ['no_answer', 'full', 'books'],
  ['books'],
  ['busy', 'voicemail', 'books'],
  ['drops_after_confirm'],
  ['asks_patient'],
  ['declines', 'claims_without_tool'],
  ['full', 'full', 'full'],
  ['hangs_up', 'on_hold', 'books'],
];
