import { evaluate, evaluateSeconds, evaluationFailure, type Scope } from '../expressions.ts';
import type { WaitState } from '../machine.ts';

/** RFC 3339 with an upper-case T and a zone, the profile the Amazon States Language asks for. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** When the state is over, in milliseconds since the epoch; a moment that has passed ends it at once. */
export async function waitUntil(state: WaitState, scope: Scope): Promise<number> {
  if ('seconds' in state.until) {
    return scope.now() + (await evaluateSeconds(state.until.seconds, scope, 'Seconds', 0)) * 1000;
  }
  const moment = await evaluate(state.until.timestamp, scope, 'Timestamp');
  const ms = typeof moment === 'string' && TIMESTAMP.test(moment) ? Date.parse(moment) : Number.NaN;
  if (Number.isNaN(ms)) throw evaluationFailure('Timestamp', 'must give a time such as 2030-01-31T09:00:00Z');
  return ms;
}
