import type { Reads } from './check-expression.ts';
import { expressionIn, MAX_SECONDS } from './expressions.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import type { Assignments, Seconds, Template } from './machine.ts';

/** Collects what is wrong with a definition, and the expressions that are still to be checked. */
export type Findings = {
  faults: string[];
  expressions: { where: string; expression: string; reads: Reads }[];
  assigned: Set<string>;
};

/** One object of the definition being read, and the words that say where it stands. */
export type Reader = { where: string; object: JsonObject; findings: Findings };

export const fault = (reader: Reader, field: string, sentence: string): void => {
  reader.findings.faults.push(`${reader.where}, field ${field}: ${sentence}`);
};

export function refuseUnknown(reader: Reader, known: readonly string[]): void {
  for (const field of Object.keys(reader.object)) {
    if (!known.includes(field)) fault(reader, field, 'is not supported here');
  }
}

export function objectsIn(reader: Reader, field: string): Reader[] {
  const list = reader.object[field];
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    fault(reader, field, 'must be an array of objects');
    return [];
  }
  return list.flatMap((object, index) => {
    if (isJsonObject(object)) {
      return [{ where: `${reader.where}, ${field}[${index}]`, object, findings: reader.findings }];
    }
    fault(reader, field, `item ${index} must be an object`);
    return [];
  });
}

export function text(reader: Reader, field: string): string {
  const value = reader.object[field];
  if (typeof value === 'string' && value !== '') return value;
  fault(reader, field, 'must be a text that is not empty');
  return '';
}

export function wholeNumber(reader: Reader, field: string, least: number, otherwise: number): number {
  const value = reader.object[field];
  if (value === undefined) return otherwise;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MAX_SECONDS) {
    return value;
  }
  fault(reader, field, `must be a whole number from ${least} to ${MAX_SECONDS}`);
  return otherwise;
}

/** A template: its expressions are noted for the check that follows when all variables are known. */
export function template(reader: Reader, field: string, reads: Reads): Template | undefined {
  const value = reader.object[field];
  if (value !== undefined) noteExpressions(reader, field, value, reads);
  return value;
}

export function seconds(reader: Reader, field: string, least: 0 | 1): Seconds | undefined {
  const value = reader.object[field];
  if (typeof value === 'string' && expressionIn(value) !== undefined) {
    noteExpressions(reader, field, value, {});
    return value;
  }
  return value === undefined ? undefined : wholeNumber(reader, field, least, 1);
}

export function assignments(reader: Reader, reads: Reads): Assignments {
  const value = reader.object.Assign;
  if (value === undefined) return {};
  if (!isJsonObject(value)) {
    fault(reader, 'Assign', 'must be an object');
    return {};
  }
  for (const name of Object.keys(value)) {
    // AWS: a Unicode identifier of at most 80 characters; `states` is its own.
    if (!/^[\p{ID_Start}][\p{ID_Continue}]{0,79}$/u.test(name) || name === 'states') {
      fault(reader, 'Assign', `${name} cannot be the name of a variable`);
    }
    reader.findings.assigned.add(name);
  }
  noteExpressions(reader, 'Assign', value, reads);
  return value;
}

function noteExpressions(reader: Reader, field: string, value: Json, reads: Reads): void {
  if (typeof value === 'string') {
    const expression = expressionIn(value);
    if (expression !== undefined) {
      reader.findings.expressions.push({ where: `${reader.where}, field ${field}`, expression, reads });
    } else if (value.startsWith('{%') || value.endsWith('%}')) {
      fault(reader, field, 'holds half an expression: {% and %} must be the first and last characters');
    }
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) noteExpressions(reader, `${field}[${index}]`, item, reads);
  } else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) noteExpressions(reader, `${field}/${key}`, item, reads);
  }
}
