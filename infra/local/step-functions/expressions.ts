import jsonata from 'jsonata';
import { StateFailure } from './errors.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { stepFunctionsLibrary } from './jsonata-functions.ts';
import type { Assignments, Seconds, Template } from './machine.ts';

/** What an expression may read: `$states` and the variables assigned before this state began. */
export type Scope = { states: JsonObject; variables: JsonObject; now: () => number };

/** The JSONata inside `{% ... %}`, or undefined for a plain string. */
export function expressionIn(text: string): string | undefined {
  return text.startsWith('{%') && text.endsWith('%}') && text.length >= 4 ? text.slice(2, -2) : undefined;
}

const compiled = new Map<string, jsonata.Expression>();

/** Throws the parser's error when the expression is not JSONata 2.0.6. */
export function compile(expression: string): jsonata.Expression {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  const fresh = jsonata(expression);
  compiled.set(expression, fresh);
  return fresh;
}

/** The template with every expression replaced by its result; StateFailure States.QueryEvaluationError. */
export async function evaluate(template: Template, scope: Scope, field: string): Promise<Json> {
  if (typeof template === 'string') {
    const expression = expressionIn(template);
    return expression === undefined ? template : evaluateExpression(expression, scope, field);
  }
  if (Array.isArray(template)) {
    const items: Json[] = [];
    for (const [index, item] of template.entries()) {
      items.push(await evaluate(item, scope, `${field}[${index}]`));
    }
    return items;
  }
  if (isJsonObject(template)) {
    const entries: [string, Json][] = [];
    for (const [key, item] of Object.entries(template)) {
      entries.push([key, await evaluate(item, scope, `${field}/${key}`)]);
    }
    return Object.fromEntries(entries);
  }
  return template;
}

/** All of a state's assignments; each sees the variables as they were before any of them. */
export async function evaluateAssign(assign: Assignments, scope: Scope): Promise<JsonObject> {
  const values = await evaluate(assign, scope, 'Assign');
  return isJsonObject(values) ? values : {};
}

/** A whole number of seconds between `least` and 99,999,999, the bounds AWS sets. */
export async function evaluateSeconds(
  template: Seconds,
  scope: Scope,
  field: string,
  least: 0 | 1,
): Promise<number> {
  const value = await evaluate(template, scope, field);
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MAX_SECONDS) {
    return value;
  }
  throw evaluationFailure(field, `must give a whole number from ${least} to ${MAX_SECONDS}`);
}

export const MAX_SECONDS = 99_999_999;

export const evaluationFailure = (field: string, message: string): StateFailure =>
  new StateFailure('States.QueryEvaluationError', `The field '${field}' ${message}`);

async function evaluateExpression(expression: string, scope: Scope, field: string): Promise<Json> {
  let value: unknown;
  try {
    value = await compile(expression).evaluate(undefined, {
      ...stepFunctionsLibrary(scope.now),
      ...scope.variables,
      states: scope.states,
    });
  } catch (error) {
    throw evaluationFailure(field, `holds an expression that failed: ${messageOf(error)}`);
  }
  if (value === undefined) throw evaluationFailure(field, 'holds an expression that returned nothing');
  return plain(value, field);
}

/** JSONata throws plain objects as well as Errors. */
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** A copy without JSONata's own marks on arrays; functions, which JSON cannot hold, are an error as in AWS. */
function plain(value: unknown, field: string): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, field));
  if (typeof value === 'object' && !('_jsonata_lambda' in value) && !('_jsonata_function' in value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, field)]));
  }
  throw evaluationFailure(field, 'holds an expression whose result is not JSON');
}
