import type { Rate } from './budgets.ts';

/**
 * A token bucket as one number: the moment at which it is full again, in milliseconds since 1970. Taking a token moves
 * that moment later by the time one token needs to come back; it may lie at most `burst` tokens ahead of now. One
 * number can be moved by one conditional write, which no two requests can win twice.
 */
export const millisecondsPerToken = ({ per_second }: Rate): number => 1000 / per_second;

/** The latest "full again" at which one more token may still be taken. */
export const latestFull = (rate: Rate, now: number): number =>
  now + (rate.burst - 1) * millisecondsPerToken(rate);

/** What taking one token does: the new "full again", or how many whole seconds (at least 1) until there is one. */
export const takeToken = (
  fullAt: number | undefined,
  rate: Rate,
  now: number,
):
  | { readonly kind: 'taken'; readonly full_at: number }
  | { readonly kind: 'empty'; readonly retry_after_seconds: number } => {
  const from = Math.max(fullAt ?? now, now);
  const room = latestFull(rate, now) - from;
  return room >= 0
    ? { kind: 'taken', full_at: from + millisecondsPerToken(rate) }
    : { kind: 'empty', retry_after_seconds: Math.max(1, Math.ceil(-room / 1000)) };
};
