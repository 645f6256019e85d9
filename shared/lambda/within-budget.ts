import { type Budgets, secondsUntilTomorrow } from '../domain/budget/budgets.ts';
import type { BudgetCounters, Clock, Ids, Log } from '../ports.ts';
import { callerOf } from './caller.ts';
import type { HttpEvent, RouteHandler } from './http.ts';
import { RequestError } from './request-error.ts';

export type Budgeted = {
  readonly budgets: BudgetCounters;
  readonly limits: Budgets;
  /** Set where an edge stands before the API: only its requests name the caller in a header. */
  readonly origin_secret?: string;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'sha256'>;
  readonly log: Log;
};

/** Whoever writes to a health service must hear this even when we have no time. */
const emergencyFirst = 'If this is an emergency, call 911 now.';

/** The caller as budgets count it: a hash, so that no address is stored. */
export const callerKey = (deps: Pick<Budgeted, 'ids' | 'origin_secret'>, event: HttpEvent): string =>
  deps.ids.sha256(callerOf(event, deps.origin_secret)).slice(0, 32);

export const overBudget = (
  deps: Pick<Budgeted, 'log'>,
  reason: string,
  seconds: number,
  detail: string,
): RequestError => {
  deps.log('warn', 'BUDGET_REFUSED', { reason });
  return new RequestError(
    'too_many_requests',
    { reason, detail: `${detail} ${emergencyFirst}` },
    { 'retry-after': String(seconds) },
  );
};

/** A route within the rate and the day of its caller. Nothing behind it is asked when it is refused. */
export const withinRate =
  (deps: Budgeted, route: string, handler: RouteHandler): RouteHandler =>
  async (event) => {
    const { caller, day } = deps.limits;
    const name = `${route}#${callerKey(deps, event)}`;
    const taken = await deps.budgets.take(name, caller, day.turns_per_caller);
    if (taken.kind === 'refused') {
      const { reason, retry_after_seconds } = taken;
      throw overBudget(
        deps,
        reason,
        retry_after_seconds,
        'You ask more than this service allows one caller.',
      );
    }
    return handler(event);
  };

/** Counts one more of something today, or refuses until tomorrow (UTC). */
export const countToday = async (
  deps: Budgeted,
  name: string,
  most: number,
  reason: string,
): Promise<void> => {
  if (await deps.budgets.count(name, most)) return;
  throw overBudget(
    deps,
    reason,
    secondsUntilTomorrow(deps.clock.now()),
    'This service has done what it may do in one day.',
  );
};
