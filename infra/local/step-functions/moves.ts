import { type Failure, StateFailure } from './errors.ts';
import type { Execution } from './execution.ts';
import { evaluate, evaluateAssign, type Scope } from './expressions.ts';
import { type Event, executionEnded, stateExited } from './history.ts';
import { byteLength, type Json, type JsonObject, PAYLOAD_LIMIT, parseJson } from './json.ts';
import type { Assignments, State, Template } from './machine.ts';

/** The world a step may ask: the stack's clock and its chance. */
export type World = { now: () => number; random: () => number };

/** The execution as it is after a step, and what the step adds to its history. */
export type Step = { execution: Execution; events: Event[] };

export function scopeOf(execution: Execution, world: World, more: JsonObject = {}, token?: string): Scope {
  const context: JsonObject = {
    Execution: {
      Id: execution.arn,
      Name: execution.name,
      Input: parseJson(execution.inputText),
      StartTime: new Date(execution.startedAt).toISOString(),
    },
    State: {
      Name: execution.state,
      EnteredTime: new Date(execution.enteredAt).toISOString(),
      RetryCount: execution.retryCount,
    },
    StateMachine: { Id: execution.machineArn, Name: execution.machineName },
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
  return {
    states: { input: execution.stateInput, context, ...more },
    variables: execution.variables,
    now: world.now,
  };
}

/** Leaves a state by its Output and Assign; without an Output what `otherwise` says goes on. */
export async function leave(
  state: State,
  execution: Execution,
  scope: Scope,
  world: World,
  way: { output: Template | undefined; assign: Assignments; next: string | null },
  otherwise: Json = execution.stateInput,
): Promise<Step> {
  const output = way.output === undefined ? otherwise : await evaluate(way.output, scope, 'Output');
  const assigned = await evaluateAssign(way.assign, scope);
  requireSize(output, `The output of the state ${state.name}`);
  requireSize(assigned, `The variables assigned by the state ${state.name}`);
  const now = world.now();
  const left = { ...execution, variables: { ...execution.variables, ...assigned } };
  const events = [stateExited(state, output, assigned)];
  if (way.next !== null) return { execution: enter(left, way.next, output, now), events };
  const outputText = JSON.stringify(output);
  return {
    execution: { ...left, status: 'SUCCEEDED', outputText, stoppedAt: now, phase: { at: 'ended' } },
    events: [...events, executionEnded('SUCCEEDED', outputText)],
  };
}

const enter = (execution: Execution, state: string, stateInput: Json, now: number): Execution => ({
  ...execution,
  state,
  stateInput,
  enteredAt: now,
  retryCount: 0,
  retriesUsed: [],
  phase: { at: 'entering' },
});

export const fail = (execution: Execution, failure: Partial<Failure>, world: World): Step =>
  end(execution, 'FAILED', failure, world.now());

/** Ends an execution that did not succeed; an empty error or cause is left out, as AWS does. */
export function end(
  execution: Execution,
  status: 'FAILED' | 'TIMED_OUT' | 'ABORTED',
  { error, cause }: Partial<Failure>,
  now: number,
): Step {
  const failure = { ...(error ? { error } : {}), ...(cause ? { cause } : {}) };
  return {
    execution: { ...execution, status, failure, stoppedAt: now, phase: { at: 'ended' } },
    events: [executionEnded(status, failure)],
  };
}

/** Throws States.DataLimitExceeded above 262,144 bytes of JSON. */
export function requireSize(value: Json, what: string): void {
  if (byteLength(JSON.stringify(value)) > PAYLOAD_LIMIT) {
    throw new StateFailure('States.DataLimitExceeded', `${what} is larger than ${PAYLOAD_LIMIT} bytes`);
  }
}
