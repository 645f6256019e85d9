import type { Failure } from './errors.ts';
import type { Dispatch, Execution } from './execution.ts';
import { taskFailed, taskSubmitted, taskSucceeded, taskTimedOut } from './history.ts';
import { byteLength, type Json, PAYLOAD_LIMIT } from './json.ts';
import type { Step } from './moves.ts';

/** What happens to a dispatched task from outside; each answers the step that records it. */

/** The Lambda answered: the end of a plain task, while a task with a token goes on waiting for it. */
export function lambdaAnswered(execution: Execution, dispatch: Dispatch, payload: Json): Step {
  const result = { ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 };
  if (byteLength(JSON.stringify(result)) > PAYLOAD_LIMIT) {
    const cause = `The Lambda's answer is larger than ${PAYLOAD_LIMIT} bytes`;
    return taskBroke(execution, dispatch, { error: 'States.DataLimitExceeded', cause });
  }
  if (dispatch.token === null) return taskSettled(execution, dispatch, result);
  return {
    execution: { ...execution, phase: { at: 'holding', dispatch } },
    events: [taskSubmitted(dispatch.token, result)],
  };
}

/** A Lambda that throws: its error's name, and the cause in Lambda's own JSON, without a stack trace. */
export function lambdaThrew(execution: Execution, dispatch: Dispatch, thrown: unknown): Step {
  const errorType = thrown instanceof Error ? thrown.name : 'Error';
  const errorMessage = thrown instanceof Error ? thrown.message : String(thrown);
  return taskBroke(execution, dispatch, {
    error: errorType,
    cause: JSON.stringify({ errorType, errorMessage }),
  });
}

export const taskSettled = (execution: Execution, dispatch: Dispatch, result: Json): Step => ({
  execution: { ...execution, phase: { at: 'settled', result } },
  events: [taskSucceeded(dispatch.token, JSON.stringify(result))],
});

export const taskBroke = (execution: Execution, dispatch: Dispatch, failure: Failure): Step => ({
  execution: { ...execution, phase: { at: 'broken', failure } },
  events: [taskFailed(dispatch.token, failure)],
});

/** TimeoutSeconds or HeartbeatSeconds ran out, whichever came first. AWS gives no cause. */
export function taskRanOut(execution: Execution, dispatch: Dispatch): Step {
  const silent = dispatch.heartbeatAt !== null && dispatch.heartbeatAt < dispatch.timeoutAt;
  const failure = { error: silent ? 'States.HeartbeatTimeout' : 'States.Timeout', cause: '' };
  return {
    execution: { ...execution, phase: { at: 'broken', failure } },
    events: [taskTimedOut(dispatch.token, failure)],
  };
}

/** A heartbeat moves the moment of silence; it leaves no line in the history. */
export const heartbeatHeard = (execution: Execution, dispatch: Dispatch, now: number): Execution => {
  const heartbeatAt = dispatch.heartbeatMs === null ? null : now + dispatch.heartbeatMs;
  const { phase } = execution;
  if (phase.at !== 'invoking' && phase.at !== 'holding') return execution;
  return { ...execution, phase: { at: phase.at, dispatch: { ...dispatch, heartbeatAt } } };
};
