import { policy } from '../policy.ts';

/** Stops all dialling when the provider refuses everybody: clinics must not be burnt for a wrong key. */
export type Breaker = {
  readonly faults: readonly { readonly at: string; readonly kind: 'configuration' | 'unknown' }[];
  /** ISO 8601; there while nobody dials. Then the provider is asked, not rung: `afterProbe`. */
  readonly open_until?: string;
  /** The provider answered a question again, but no dial since: one more fault is enough. */
  readonly trial?: true;
};

export const closedBreaker: Breaker = { faults: [] };

/**
 * One systemic fault more. Opens on the third for configuration, or the fifth 5xx or unknown, within five minutes. Who
 * has fewer lines hears fewer at once: a dial of which nobody knows keeps its line until the fence.
 * Pure and bounded: faults outside the window are forgotten.
 */
export const recordFault = (
  breaker: Breaker,
  kind: 'configuration' | 'unknown',
  now: Date,
  lines: number,
): Breaker => {
  const since = new Date(now.getTime() - policy.breakerWindowSeconds * 1000).toISOString();
  const faults = [...breaker.faults.filter(({ at }) => at > since), { at: now.toISOString(), kind }].slice(
    -10,
  );
  const count = (which: string) => faults.filter((fault) => fault.kind === which).length;
  const opens =
    breaker.trial === true ||
    count('configuration') >= policy.breakerConfigurationFaults ||
    count('unknown') >= Math.max(2, Math.min(policy.breakerUnknownFaults, lines));
  return opens ? { faults, open_until: openUntil(now) } : { ...breaker, faults };
};

const openUntil = (now: Date): string =>
  new Date(now.getTime() + policy.breakerOpenSeconds * 1000).toISOString();

/** Its time is up: the provider may be asked a question that is not a call. */
export const isToBeProbed = (breaker: Breaker, now: Date): boolean =>
  breaker.open_until !== undefined && new Date(breaker.open_until) <= now;

/** Half open when the provider answers, for another while open when it does not. */
export const afterProbe = (breaker: Breaker, works: boolean, now: Date): Breaker => {
  // Closed, or opened anew, by somebody else meanwhile.
  if (!isToBeProbed(breaker, now)) return breaker;
  return works ? { faults: [], trial: true } : { ...breaker, open_until: openUntil(now) };
};

/** A dial that was answered: the provider works. */
export const recordSuccess = (breaker: Breaker): Breaker =>
  breaker.faults.length === 0 && breaker.open_until === undefined && breaker.trial === undefined
    ? breaker
    : closedBreaker;

/** Also past its time: what closes it is an answer of the provider, not the clock. */
export const isOpen = (breaker: Breaker): boolean => breaker.open_until !== undefined;
