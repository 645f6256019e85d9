import { policy } from '../policy.ts';

/** Stops all dialling when the provider refuses everybody: clinics must not be burnt for a wrong key. */
export type Breaker = {
  readonly faults: readonly { readonly at: string; readonly kind: 'configuration' | 'unknown' }[];
  /** ISO 8601; while in the future nobody dials. */
  readonly open_until?: string;
};

export const closedBreaker: Breaker = { faults: [] };

/**
 * One systemic fault more. Opens on the third for configuration, or the fifth 5xx or unknown, within five minutes.
 * Pure and bounded: faults outside the window are forgotten.
 */
export const recordFault = (breaker: Breaker, kind: 'configuration' | 'unknown', now: Date): Breaker => {
  const since = new Date(now.getTime() - policy.breakerWindowSeconds * 1000).toISOString();
  const faults = [...breaker.faults.filter(({ at }) => at > since), { at: now.toISOString(), kind }].slice(
    -10,
  );
  const count = (which: string) => faults.filter((fault) => fault.kind === which).length;
  const opens =
    count('configuration') >= policy.breakerConfigurationFaults ||
    count('unknown') >= policy.breakerUnknownFaults;
  return opens
    ? { faults, open_until: new Date(now.getTime() + policy.breakerOpenSeconds * 1000).toISOString() }
    : { ...breaker, faults };
};

/** A dial that was answered: the provider works. */
export const recordSuccess = (breaker: Breaker): Breaker =>
  breaker.faults.length === 0 && breaker.open_until === undefined ? breaker : closedBreaker;

export const isOpen = (breaker: Breaker, now: Date): boolean =>
  breaker.open_until !== undefined && new Date(breaker.open_until) > now;
