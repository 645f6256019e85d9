import type { Refused } from '#shared/adapters/elevenlabs/calls.ts';
import type { ProblemCode } from '#shared/contracts/problem.ts';
import { numberFaults } from '#shared/domain/clinics/number-gate.ts';
import { policy } from '#shared/domain/policy.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { DialRefusal } from '#shared/ports.ts';

/** An order that cannot be dialled: the number may not be called, or nobody is there to call from. */
export const refusedOrder = ({ code, message, check, choices }: Refused): RequestError => {
  const numberFault = numberFaults.some((fault) => fault === code);
  if (numberFault) {
    return new RequestError('number_refused', {
      reason: code,
      detail: message,
      errors: [{ field: 'to_number', message }],
    });
  }
  return new RequestError('caller_number', {
    reason: code,
    detail: choices === undefined ? message : `${message} Choices: ${choices.join(', ')}.`,
    check,
  });
};

const retryAfter = (seconds: number): Readonly<Record<string, string>> => ({
  'retry-after': String(Math.max(1, Math.ceil(seconds))),
});

/** A dial refused before anything left the house, with the time when it is worth trying again. */
export const refusedDial = (refusal: DialRefusal, until: Date | undefined, now: Date): RequestError => {
  const seconds = until === undefined ? undefined : (until.getTime() - now.getTime()) / 1000;
  const later = (code: ProblemCode, otherwise: number): RequestError =>
    new RequestError(code, { reason: refusal }, retryAfter(seconds ?? otherwise));
  switch (refusal) {
    case 'no_line':
      // A line mostly comes back long before its lease runs out.
      return new RequestError('no_line', {}, retryAfter(Math.min(seconds ?? 1, policy.lineRetrySeconds)));
    case 'number_busy':
      return new RequestError('number_busy', {}, retryAfter(Math.min(seconds ?? 1, policy.lineRetrySeconds)));
    case 'raced':
      return later('no_line', 1);
    case 'number_cooldown':
      return later('number_cooldown', policy.numberCooldownSeconds);
    case 'number_daily_cap':
      return later('number_daily_cap', 86_400);
    case 'over_budget':
      return later('too_many_requests', 86_400);
    case 'opted_out': {
      const message = 'Whoever has this number asked never to be called by us again.';
      return new RequestError('number_refused', {
        reason: 'opted_out',
        detail: message,
        errors: [{ field: 'to_number', message }],
      });
    }
    case 'switched_off':
      return new RequestError('calling_off');
    case 'breaker_open':
      return new RequestError(
        'unavailable',
        { reason: refusal, detail: 'The calling service failed repeatedly; calls are paused.' },
        retryAfter(policy.breakerOpenSeconds),
      );
    case 'already_placed':
    case 'not_expected':
    case 'consent':
    case 'emergency':
    case 'cascade_over':
    case 'live_call':
      return new RequestError('conflict', { reason: refusal });
  }
};
