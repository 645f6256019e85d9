import type { Call } from '../call/call.ts';
import { expectedCallMinutes, prices } from './prices.ts';

/** Whole micro-dollars (millionths of a US dollar), as estimated from published prices; no bill is read. */
export type CascadeCost = {
  readonly micro_usd: number;
  readonly voice_micro_usd: number;
  readonly aws_micro_usd: number;
  readonly call_seconds: number;
  /** Credits as the provider reported them, where it did; its own bill counts, not our estimate. */
  readonly provider_credits?: number;
  readonly prices_as_of: string;
};

const minute = prices.voice_minute + prices.carrier_minute;

export const expectedCallMicroUsd = expectedCallMinutes * minute;

/** Minutes are begun minutes, as carriers bill; a dial nobody answered has none. */
export const callMicroUsd = ({ end }: Pick<Call, 'end'>): number =>
  end?.connected === true ? Math.ceil((end.duration_seconds ?? 0) / 60) * minute : 0;

/** Transitions of one cascade, as a journey counts them: three a call (decide, route, place) and four for its end. */
const transitionsOf = (calls: number): number => 4 + 3 * calls;

/** One clinic's share of requests, writes, reads and log lines, as the bench counts them. */
const awsPerCall = {
  requests: 6,
  invocations: 9,
  gigabyteSeconds: 0.9,
  writes: 40,
  reads: 60,
  logBytes: 9_000,
};

export const awsMicroUsd = (calls: number): number => {
  const each = awsPerCall;
  return Math.ceil(
    transitionsOf(calls) * prices.transition +
      calls *
        (each.requests * prices.http_request +
          each.invocations * prices.invocation +
          each.gigabyteSeconds * prices.gigabyte_second +
          each.writes * prices.write_unit +
          each.reads * prices.read_unit +
          (each.logBytes / 1e9) * prices.log_gigabyte),
  );
};

/** What a finished cascade cost, for its record and the operator. */
export const cascadeCost = (calls: readonly Pick<Call, 'end'>[]): CascadeCost => {
  const voice_micro_usd = calls.reduce((sum, call) => sum + callMicroUsd(call), 0);
  const aws_micro_usd = awsMicroUsd(calls.length);
  const credits = calls.flatMap(({ end }) => (end?.cost_credits === undefined ? [] : [end.cost_credits]));
  return {
    micro_usd: voice_micro_usd + aws_micro_usd,
    voice_micro_usd,
    aws_micro_usd,
    call_seconds: calls.reduce((sum, { end }) => sum + (end?.duration_seconds ?? 0), 0),
    ...(credits.length === 0 ? {} : { provider_credits: credits.reduce((sum, one) => sum + one, 0) }),
    prices_as_of: prices.as_of,
  };
};
