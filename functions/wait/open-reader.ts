import { waitingRate } from '#shared/domain/budget/budgets.ts';
import type { HttpEvent } from '#shared/lambda/http.ts';
import { openSession } from '#shared/lambda/session-access.ts';
import { overBudget } from '#shared/lambda/within-budget.ts';
import type { OpenSession } from '#shared/ports.ts';
import type { Dependencies } from './dependencies.ts';

/** A page that polls all day on two devices needs half of it. */
const readsPerSessionPerDay = 20_000;

/** As budgets count it: a hash, so that no session can be found by what it has used. */
const keyOf = (deps: Dependencies, session_id: string): string => deps.ids.sha256(session_id).slice(0, 32);

/**
 * The session its token opens, within what one session may read. Counted after the token is checked: nobody uses up
 * what belongs to somebody else.
 */
export const openReader = async (deps: Dependencies, event: HttpEvent): Promise<OpenSession> => {
  const open = await openSession(deps, event, event.pathParameters?.session_id);
  const name = `read#${keyOf(deps, open.session.session_id)}`;
  const taken = await deps.budgets.take(name, deps.limits.caller, readsPerSessionPerDay);
  if (taken.kind === 'taken') return open;
  throw overBudget(
    deps,
    taken.reason === 'rate' ? 'reads' : 'reads_per_day',
    taken.retry_after_seconds,
    'This chat is read more often than anybody can.',
  );
};

/**
 * Whether a read may wait for news. One that may not is answered at once: a waiting request holds a function for up to
 * twenty seconds, and a single chat must not hold them all.
 */
export const mayWait = async (deps: Dependencies, session_id: string): Promise<boolean> => {
  const rate = waitingRate(deps.limits.caller);
  const taken = await deps.budgets.take(`wait#${keyOf(deps, session_id)}`, rate, readsPerSessionPerDay);
  return taken.kind === 'taken';
};
