import { StateFailure } from '../errors.ts';
import type { Execution } from '../execution.ts';
import { evaluate, evaluationFailure, type Scope } from '../expressions.ts';
import type { ChoiceState } from '../machine.ts';
import { leave, type Step, type World } from '../moves.ts';

/** The first rule whose condition is true, with that rule's Output and Assign; else Default with the state's. */
export async function choose(
  state: ChoiceState,
  execution: Execution,
  scope: Scope,
  world: World,
): Promise<Step> {
  for (const [index, rule] of state.rules.entries()) {
    const field = `Choices[${index}]/Condition`;
    const holds = await evaluate(rule.condition, scope, field);
    if (typeof holds !== 'boolean') throw evaluationFailure(field, 'must give true or false');
    if (holds) return leave(state, execution, scope, world, rule);
  }
  if (state.default === null) {
    throw new StateFailure('States.NoChoiceMatched', `No rule of ${state.name} holds and it has no Default`);
  }
  return leave(state, execution, scope, world, { ...state, next: state.default });
}
