import type { Turn } from './call.ts';
import type { Evidence } from './outcome.ts';

/** A turn as evidence, in its own words. */
export const quote = (turn: Turn, supports: boolean): Evidence => ({
  source: turn.speaker === 'clinic' ? 'clinic_turn' : 'agent_turn',
  supports,
  quote: turn.text,
  at_seconds: turn.at_seconds,
});
