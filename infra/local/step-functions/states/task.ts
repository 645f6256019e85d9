import type { Failure } from '../errors.ts';
import type { Dispatch, Execution } from '../execution.ts';
import { evaluate, evaluateSeconds, evaluationFailure } from '../expressions.ts';
import { taskScheduled, taskStarted } from '../history.ts';
import type { TaskState } from '../machine.ts';
import { fail, leave, requireSize, type Step, scopeOf, type World } from '../moves.ts';
import { catcherFor, nextRetry } from '../retry-catch.ts';
import { mintToken } from '../task-token.ts';

export async function runTask(state: TaskState, execution: Execution, world: World): Promise<Step> {
  switch (execution.phase.at) {
    case 'entering':
      return dispatchTask(state, execution, world);
    case 'settled': {
      const { result } = execution.phase;
      return leave(state, execution, scopeOf(execution, world, { result }), world, state, result);
    }
    case 'broken':
      return recover(state, execution, execution.phase.failure, world);
    case 'backing-off':
      return dispatchTask(state, { ...execution, transitions: execution.transitions + 1 }, world);
    case 'invoking':
    case 'holding':
    case 'waiting':
    case 'ended':
      return { execution, events: [] };
  }
}

/** Every try gets its own token and its own evaluation of the arguments, which may read RetryCount. */
async function dispatchTask(state: TaskState, execution: Execution, world: World): Promise<Step> {
  const token = state.waitsForToken ? mintToken() : null;
  const inArguments = scopeOf(execution, world, {}, token ?? undefined);
  const scope = scopeOf(execution, world);
  const functionName = await evaluate(state.functionName, inArguments, 'Arguments/FunctionName');
  if (typeof functionName !== 'string') throw evaluationFailure('Arguments/FunctionName', 'must give a text');
  const payload = await evaluate(state.payload, inArguments, 'Arguments/Payload');
  requireSize(payload, `The payload of the task ${state.name}`);
  const timeout = await evaluateSeconds(state.timeoutSeconds, scope, 'TimeoutSeconds', 1);
  const heartbeat =
    state.heartbeatSeconds === null
      ? null
      : await evaluateSeconds(state.heartbeatSeconds, scope, 'HeartbeatSeconds', 1);
  if (heartbeat !== null && heartbeat >= timeout) {
    throw evaluationFailure('HeartbeatSeconds', 'must be smaller than TimeoutSeconds');
  }
  const now = world.now();
  const dispatch: Dispatch = {
    id: execution.lastEventId,
    token,
    functionName,
    payload,
    timeoutAt: now + timeout * 1000,
    heartbeatMs: heartbeat === null ? null : heartbeat * 1000,
    heartbeatAt: heartbeat === null ? null : now + heartbeat * 1000,
  };
  return {
    execution: { ...execution, phase: { at: 'invoking', dispatch } },
    events: [taskScheduled(dispatch, now), taskStarted(token)],
  };
}

/** Retry first, then Catch, then the end of the execution. */
export async function recover(
  state: TaskState,
  execution: Execution,
  failure: Failure,
  world: World,
): Promise<Step> {
  const retry = nextRetry(state.retry, execution.retriesUsed, failure, world.random);
  if (retry !== null) {
    const phase = { at: 'backing-off', until: world.now() + retry.delayMs } as const;
    const retryCount = execution.retryCount + 1;
    return { execution: { ...execution, retryCount, retriesUsed: retry.used, phase }, events: [] };
  }
  const catcher = catcherFor(state.catch, failure);
  if (catcher === undefined) return fail(execution, failure, world);
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  return leave(state, execution, scopeOf(execution, world, { errorOutput }), world, catcher, errorOutput);
}
