import { StateFailure } from './errors.ts';
import type { Execution } from './execution.ts';
import { evaluationFailed, stateEntered } from './history.ts';
import type { Machine, State } from './machine.ts';
import { fail, leave, type Step, scopeOf, type World } from './moves.ts';
import { choose } from './states/choice.ts';
import { failureOf } from './states/fail.ts';
import { recover, runTask } from './states/task.ts';
import { waitUntil } from './states/wait.ts';

/**
 * One step of an execution that has something to do (phase entering, trying, settled, broken, or a
 * waiting that is over). It changes nothing outside: the engine stores the step, then acts on its phase.
 */
export async function step(machine: Machine, execution: Execution, world: World): Promise<Step> {
  const state = machine.states.get(execution.state);
  if (state === undefined) return fail(execution, { error: 'States.Runtime', cause: 'No such state' }, world);
  const entered = execution.phase.at === 'entering' ? [stateEntered(state, execution.stateInput)] : [];
  const before = execution.phase.at === 'entering' ? countTransition(execution) : execution;
  const after = await runState(state, before, world).catch((error: unknown) =>
    breakDown(state, before, error, world),
  );
  return { execution: after.execution, events: [...entered, ...after.events] };
}

const countTransition = (execution: Execution): Execution => ({
  ...execution,
  transitions: execution.transitions + 1,
});

async function runState(state: State, execution: Execution, world: World): Promise<Step> {
  const scope = scopeOf(execution, world);
  switch (state.type) {
    case 'Task':
      return runTask(state, execution, world);
    case 'Choice':
      return choose(state, execution, scope, world);
    case 'Wait':
      if (execution.phase.at === 'waiting') return leave(state, execution, scope, world, state);
      return {
        execution: { ...execution, phase: { at: 'waiting', until: await waitUntil(state, scope) } },
        events: [],
      };
    case 'Pass':
      return leave(state, execution, scope, world, state);
    case 'Succeed':
      return leave(state, execution, scope, world, { output: state.output, assign: {}, next: null });
    case 'Fail':
      return fail(execution, await failureOf(state, scope), world);
  }
}

/** A state that threw: a task may retry or catch it, anything else ends the execution. */
async function breakDown(state: State, execution: Execution, error: unknown, world: World): Promise<Step> {
  const failure =
    error instanceof StateFailure
      ? error.failure
      : { error: 'States.Runtime', cause: error instanceof Error ? error.message : String(error) };
  const events =
    failure.error === 'States.QueryEvaluationError' ? [evaluationFailed(state.name, failure)] : [];
  // An Output of a Catch that itself fails must not be caught by that same Catch again.
  const caughtBefore = execution.phase.at === 'broken';
  if (state.type !== 'Task' || caughtBefore) {
    const ended = fail(execution, failure, world);
    return { ...ended, events: [...events, ...ended.events] };
  }
  const recovered = await recover(state, execution, failure, world).catch((second: unknown) =>
    breakDown(state, { ...execution, phase: { at: 'broken', failure } }, second, world),
  );
  return { ...recovered, events: [...events, ...recovered.events] };
}
