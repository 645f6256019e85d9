import { policy } from '#shared/domain/policy.ts';
import type { Provider } from '../vendors/provider.ts';
import type { StepFunctions } from '../vendors/step-functions.ts';
import type { KnownCascade, Ledger } from './ledger.ts';

/** L2: whoever stops a cascade that has nobody on the phone does not wait for an opening hour to be told so. */
export const checkPromptness = (ledger: Ledger, provider: Provider, blindSeconds: number): void => {
  const patience = (policy.fenceSeconds + policy.overdueCallSeconds + 600 + blindSeconds) * 1000;
  for (const cascade of ledger.cascades.values()) {
    const stop = cascade.stops.find(({ why }) => why === 'cancel' || why === 'stop' || why === 'emergency');
    if (stop === undefined) continue;
    const lastCall = Math.max(
      stop.at,
      ...provider.conversations
        .filter((one) => one.cascade_id === cascade.cascade_id)
        .map(({ endedAt, placedAt }) => endedAt ?? placedAt),
    );
    if ((cascade.concludedAt ?? Number.POSITIVE_INFINITY) - lastCall > patience)
      ledger.violated('L2', `${cascade.cascade_id} ended long after ${stop.why}`);
  }
};

/** A word in the last minute of a consent may come too late for a dial. */
const lastMinute = 60_000;

/** Whom an intent was to ring: its id names the cascade and the position on its plan. */
const numberOf = ({ cascades }: Ledger, call_id: string): string | undefined => {
  const [cascade_id = '', position = ''] = call_id.split('.');
  return cascades.get(cascade_id)?.numbers[Number(position) - 1];
};

/** The intents of one cascade, and when each became durable. */
const intentsOf = ({ intents }: Ledger, { cascade_id }: KnownCascade) =>
  [...intents].filter(([call_id]) => call_id.startsWith(`${cascade_id}.`));

/** A clinic said at some time that it wants no such calls, or has had all of one day: nobody rings it then. */
const restsWithin = (
  ledger: Ledger,
  { conversations }: Provider,
  number: string,
  { createdAt, concludedAt = 0 }: KnownCascade,
): boolean => {
  const wantsNone = conversations.some((one) => one.to_number === number && one.persona === 'refuses');
  const dayBefore = createdAt - 24 * 3_600_000;
  const intents = [...ledger.intents].filter(
    ([call_id, at]) => at > dayBefore && at < concludedAt && numberOf(ledger, call_id) === number,
  );
  return wantsNone || ledger.optedOut.has(number) || intents.length >= policy.callsPerNumberPerDay;
};

/** Nobody stopped it, neither patient nor operator: it came to its end by what it decided. */
const ranByItself = (
  { cascade_id, stops }: KnownCascade,
  executions: StepFunctions['executions'],
): boolean => {
  const execution = executions.get(cascade_id);
  return stops.length === 0 && execution?.status === 'SUCCEEDED' && execution.redriven === 0;
};

/** L2: whoever is promised a further call, and did not stop since, gets it while a clinic is left that may be rung. */
export const checkPromisedCalls = (
  ledger: Ledger,
  provider: Provider,
  { executions }: StepFunctions,
): void => {
  for (const cascade of ledger.cascades.values()) {
    const { cascade_id, numbers, promisedAt, expiresAt } = cascade;
    if (!ranByItself(cascade, executions) || promisedAt === undefined || promisedAt > expiresAt - lastMinute)
      continue;
    if (numbers.some((number) => restsWithin(ledger, provider, number, cascade))) continue;
    if (intentsOf(ledger, cascade).every(([, at]) => at < promisedAt))
      ledger.violated('L2', `${cascade_id} rang nobody although the patient was promised a call`);
  }
};

/**
 * L2: nobody is told that no clinic booked while one was left that might have been rung. What keeps a clinic from being
 * rung is read from the telephone's side: three calls, refused credentials, a wish for no more calls, the day's calls
 * to that number, or the end of the consent.
 */
export const checkEverybodyTried = (
  ledger: Ledger,
  provider: Provider,
  { executions }: StepFunctions,
): void => {
  for (const cascade of ledger.cascades.values()) {
    const { cascade_id, numbers, outcome, concludedAt, expiresAt } = cascade;
    if (outcome !== 'none_booked' && outcome !== 'not_placed' && outcome !== 'unknown') continue;
    if (!ranByItself(cascade, executions) || concludedAt === undefined) continue;
    if (concludedAt > expiresAt - lastMinute) continue;
    const dials = provider.dials.filter(({ call_id }) => call_id.startsWith(`${cascade_id}.`));
    const intents = intentsOf(ledger, cascade);
    if (intents.length >= policy.callsPerCascade || dials.some(({ answered }) => answered === 401)) continue;
    const rung = new Set(intents.map(([call_id]) => numberOf(ledger, call_id)));
    for (const number of numbers)
      if (!rung.has(number) && !restsWithin(ledger, provider, number, cascade))
        ledger.violated('L2', `${cascade_id} ended ${outcome} and never rang ${number}`);
  }
};
