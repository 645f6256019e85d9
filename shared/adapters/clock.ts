import type { Clock } from '../ports.ts';

/**
 * The machine's clock, moved by a fixed number of seconds. Only the simulated desk moves it, so that its day begins on
 * a weekday morning; configuration refuses an offset anywhere else.
 */
export const systemClock = (offsetSeconds: number): Clock => ({
  now: () => new Date(Date.now() + offsetSeconds * 1000),
});
