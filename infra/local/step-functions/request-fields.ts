import { ApiError } from './errors.ts';
import type { JsonObject } from './json.ts';

/** Fields of an API request; a wrong one is a ValidationException that names it. */

export function optionalText(request: JsonObject, field: string): string | undefined {
  const value = request[field] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw invalid(field, 'must be a text');
  return value;
}

export function requiredText(request: JsonObject, field: string): string {
  const value = optionalText(request, field);
  if (value === undefined || value === '') throw invalid(field, 'must not be empty');
  return value;
}

export function flag(request: JsonObject, field: string, otherwise: boolean): boolean {
  const value = request[field] ?? otherwise;
  if (typeof value !== 'boolean') throw invalid(field, 'must be true or false');
  return value;
}

/** maxResults: at most 1000; absent or 0 means 100. */
export function limit(request: JsonObject): number {
  const value = request.maxResults ?? 0;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 1000) {
    throw invalid('maxResults', 'must be a whole number from 0 to 1000');
  }
  return value === 0 ? 100 : value;
}

/** A page token says where the next page begins; nothing else, so it stays good while the list grows. */
export const pageToken = (position: number): string => Buffer.from(`from ${position}`).toString('base64url');

export function pageStart(request: JsonObject, first: number): number {
  const token = optionalText(request, 'nextToken');
  if (token === undefined) return first;
  const position = /^from (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (position === undefined) throw new ApiError('InvalidToken', 'Invalid Token: nextToken');
  return Number(position);
}

/**
 * An execution's name, by the rule of StartExecution: 1 to 80 characters, no white space, brackets,
 * wildcards, control characters or any of `" # % \ ^ | ~ ` $ & , ; : /`.
 */
export function executionName(name: string): string {
  if (name.length < 1 || name.length > 80 || /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{C}]/u.test(name)) {
    throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  }
  return name;
}

const invalid = (field: string, rule: string): ApiError =>
  new ApiError('ValidationException', `${field} ${rule}`);
