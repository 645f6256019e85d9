import type { Failure } from '../errors.ts';
import { evaluate, evaluationFailure, type Scope } from '../expressions.ts';
import type { FailState } from '../machine.ts';

/** The words a Fail state ends the execution with; either may be left out. */
export async function failureOf(state: FailState, scope: Scope): Promise<Partial<Failure>> {
  const error = await wordOf(state.error, 'Error', scope);
  const cause = await wordOf(state.cause, 'Cause', scope);
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}

async function wordOf(
  template: string | undefined,
  field: string,
  scope: Scope,
): Promise<string | undefined> {
  if (template === undefined) return undefined;
  const value = await evaluate(template, scope, field);
  if (typeof value === 'string') return value;
  throw evaluationFailure(field, 'must give a text');
}
