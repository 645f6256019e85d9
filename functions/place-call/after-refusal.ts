import type { Hold } from '#shared/domain/cascade/cascade.ts';
import { policy } from '#shared/domain/policy.ts';
import type { DialRefusal } from '#shared/ports.ts';

export type AfterRefusal =
  | { readonly kind: 'hold'; readonly hold: Hold }
  /** This clinic cannot be called at all; the others keep their turn. */
  | { readonly kind: 'skip'; readonly position: number }
  /** The facts have changed under us: DecideNext sees them and says what follows. */
  | { readonly kind: 'decide_again' };

/** What a refused dial means for the cascade. A hold says when it is worth trying again, so that nobody spins. */
export const afterRefusal = (
  refusal: DialRefusal,
  position: number,
  until: Date | undefined,
  now: Date,
): AfterRefusal => {
  const later = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
  switch (refusal) {
    case 'no_line':
      return { kind: 'hold', hold: { reason: 'line', until: later(policy.lineQueueSeconds) } };
    case 'number_busy':
    case 'number_cooldown':
      return {
        kind: 'hold',
        hold: {
          reason: 'number',
          until: (until ?? new Date(later(policy.numberCooldownSeconds))).toISOString(),
          position,
        },
      };
    case 'raced':
      // For every clinic, or the next one would overtake; and no line that comes free wakes it sooner.
      return { kind: 'hold', hold: { reason: 'number', until: later(policy.raceRetrySeconds) } };
    case 'breaker_open':
      // Past the sweep that asks the provider: before it nobody dials again.
      return {
        kind: 'hold',
        hold: { reason: 'breaker', until: later(policy.breakerOpenSeconds + 2 * policy.sweepSeconds) },
      };
    case 'switched_off':
      return { kind: 'hold', hold: { reason: 'switch', until: later(policy.breakerOpenSeconds) } };
    case 'over_budget':
      // Calling is off for the rest of the day, by the budget instead of by hand.
      return {
        kind: 'hold',
        hold: { reason: 'switch', until: (until ?? new Date(later(86_400))).toISOString() },
      };
    case 'opted_out':
    case 'number_daily_cap':
      return { kind: 'skip', position };
    case 'already_placed':
    case 'not_expected':
    case 'consent':
    case 'emergency':
    case 'cascade_over':
    case 'live_call':
      return { kind: 'decide_again' };
  }
};
