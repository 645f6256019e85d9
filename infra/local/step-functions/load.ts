import { expressionFaults } from './check-expression.ts';
import { UnsupportedDefinition } from './errors.ts';
import { isJsonObject, type Json, toJson } from './json.ts';
import { type Findings, fault, type Reader, refuseUnknown, text, wholeNumber } from './load-fields.ts';
import { loadState } from './load-state.ts';
import type { Machine, State } from './machine.ts';

/**
 * Reads an Amazon States Language definition and fills `${Name}` inside its strings from `substitutions`,
 * as CloudFormation's DefinitionSubstitutions do. Throws UnsupportedDefinition, with every fault at once,
 * for whatever would not run here exactly as it does in AWS.
 */
export async function loadMachine(source: {
  name: string;
  arn: string;
  definition: object;
  substitutions?: Readonly<Record<string, string>>;
}): Promise<Machine> {
  const definition = fillPlaceholders(toJson(source.definition), source.substitutions ?? {});
  if (!isJsonObject(definition)) throw new UnsupportedDefinition(source.name, ['It must be an object']);
  const findings: Findings = { faults: [], expressions: [], assigned: new Set() };
  const reader: Reader = { where: 'The machine', object: definition, findings };
  refuseUnknown(reader, ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version']);
  if (definition.QueryLanguage !== 'JSONata') fault(reader, 'QueryLanguage', 'must be JSONata');
  if ((definition.Version ?? '1.0') !== '1.0') fault(reader, 'Version', 'must be 1.0');
  notePlaceholders(reader, definition);

  const states = loadStates(reader);
  const startAt = text(reader, 'StartAt');
  const timeoutSeconds = wholeNumber(reader, 'TimeoutSeconds', 1, 0);
  if (findings.faults.length === 0) checkRoutes(reader, startAt, states);
  for (const { where, expression, reads } of findings.expressions) {
    for (const sentence of await expressionFaults(expression, reads, findings.assigned)) {
      findings.faults.push(`${where}: ${sentence}`);
    }
  }
  if (findings.faults.length > 0) throw new UnsupportedDefinition(source.name, findings.faults);
  return {
    name: source.name,
    arn: source.arn,
    definition,
    startAt,
    timeoutSeconds: timeoutSeconds === 0 ? null : timeoutSeconds,
    states,
  };
}

const PLACEHOLDER = /\$\{([A-Za-z0-9_.:-]+)\}/g;

function fillPlaceholders(value: Json, substitutions: Readonly<Record<string, string>>): Json {
  if (typeof value === 'string') {
    return value.replace(PLACEHOLDER, (whole, name: string) => substitutions[name] ?? whole);
  }
  if (Array.isArray(value)) return value.map((item) => fillPlaceholders(item, substitutions));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillPlaceholders(item, substitutions)]),
  );
}

function notePlaceholders(reader: Reader, value: Json): void {
  for (const [whole] of JSON.stringify(value).matchAll(PLACEHOLDER)) {
    reader.findings.faults.push(`The placeholder ${whole} is not filled`);
  }
}

function loadStates(machine: Reader): Map<string, State> {
  const states = new Map<string, State>();
  const objects = machine.object.States;
  if (!isJsonObject(objects)) {
    fault(machine, 'States', 'must be an object');
    return states;
  }
  for (const [name, object] of Object.entries(objects)) {
    const reader = {
      where: `State ${name}`,
      object: isJsonObject(object) ? object : {},
      findings: machine.findings,
    };
    if (name.length > 80) fault(reader, 'name', 'must have at most 80 characters');
    const state = loadState(name, reader);
    if (state !== undefined) states.set(name, state);
  }
  return states;
}

/** Every state named exists, and every state that exists can be reached: AWS refuses both as well. */
function checkRoutes(machine: Reader, startAt: string, states: Map<string, State>): void {
  const reached = new Set<string>();
  const visit = (name: string, from: string) => {
    const state = states.get(name);
    if (state === undefined) machine.findings.faults.push(`${from} leads to ${name}, which does not exist`);
    if (state === undefined || reached.has(name)) return;
    reached.add(name);
    for (const target of targets(state)) visit(target, `State ${name}`);
  };
  visit(startAt, 'StartAt');
  for (const name of states.keys()) {
    if (!reached.has(name)) machine.findings.faults.push(`State ${name} can never be reached`);
  }
}

function targets(state: State): string[] {
  switch (state.type) {
    case 'Task':
      return [...state.catch.map((catcher) => catcher.next), ...(state.next === null ? [] : [state.next])];
    case 'Choice':
      return [...state.rules.map((rule) => rule.next), ...(state.default === null ? [] : [state.default])];
    case 'Pass':
    case 'Wait':
      return state.next === null ? [] : [state.next];
    case 'Succeed':
    case 'Fail':
      return [];
  }
}
