import { cascadesPerSession, secondsUntilTomorrow } from '#shared/domain/budget/budgets.ts';
import type { Session } from '#shared/domain/session/session.ts';
import type { HttpEvent } from '#shared/lambda/http.ts';
import { ownerOf } from '#shared/lambda/owner.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import { callerKey, countToday, overBudget } from '#shared/lambda/within-budget.ts';
import type { Dependencies } from './dependencies.ts';

/** Whoever is signed in is known already. */
export const mustProve = (deps: Dependencies, event: HttpEvent): boolean =>
  deps.proved !== undefined && ownerOf(event) === undefined;

/**
 * Whether one more cascade may start: of this session, of this caller today, of the house today; and whether somebody stands
 * behind it, where the environment asks for a proved contact. Asked before the
 * consent is written, so a refused one leaves the plan on the table.
 */
export const admitCascade = async (deps: Dependencies, event: HttpEvent, session: Session): Promise<void> => {
  if (mustProve(deps, event) && deps.proved !== undefined && !(await deps.proved(session.session_id))) {
    throw new RequestError('contact_required', {
      detail: 'Say "text me at" and a number in the chat, and then the code that comes.',
    });
  }
  const { day } = deps.limits;
  if (session.cascade_ids.length >= cascadesPerSession) {
    throw overBudget(
      deps,
      'cascades_per_session',
      secondsUntilTomorrow(deps.clock.now()),
      'This chat has phoned clinics often enough.',
    );
  }
  const mine = `cascades#${callerKey(deps, event)}`;
  await countToday(deps, mine, day.cascades_per_caller, 'cascades_per_caller_per_day');
  try {
    await countToday(deps, 'cascades', day.cascades, 'cascades_per_day');
  } catch (error) {
    await deps.budgets.giveBack(mine);
    throw error;
  }
};

/** The turn lost a race and is decided again: what it counted was not done. */
export const giveBackCascade = async (deps: Dependencies, event: HttpEvent): Promise<void> => {
  await deps.budgets.giveBack(`cascades#${callerKey(deps, event)}`);
  await deps.budgets.giveBack('cascades');
};
