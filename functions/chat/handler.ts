import { allBehindEdge } from '#shared/lambda/behind-edge.ts';
import { http } from '#shared/lambda/http.ts';
import { countToday, withinRate } from '#shared/lambda/within-budget.ts';
import { cancelSession } from './cancel-session.ts';
import type { Dependencies } from './dependencies.ts';
import { eraseSession } from './erase-session.ts';
import { takeTurn } from './take-turn.ts';
import { triageText } from './triage-text.ts';

/** What a patient does: write, press, cancel, erase; and the open triage beside it. */
export const createHandler = (deps: Dependencies) =>
  http(
    deps.log,
    allBehindEdge(deps.origin_secret, {
      'POST /chat': withinRate(deps, 'chat', async (event) => {
        await countToday(deps, 'turns', deps.limits.day.turns, 'turns_per_day');
        return takeTurn(deps, event);
      }),
      'POST /sessions/{session_id}/cancel': (event) => cancelSession(deps, event),
      'DELETE /sessions/{session_id}': (event) => eraseSession(deps, event),
      'POST /triage': withinRate(deps, 'triage', (event) => triageText(deps, event)),
    }),
  );
