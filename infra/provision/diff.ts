import { isObject } from './json.ts';

/** One field that is not as it should be. */
export type FieldDrift = { readonly path: string; readonly is: unknown; readonly should_be: unknown };

/**
 * Every field of ours that differs, by dotted path. Fields we do not set belong to the provider or to whoever tuned them
 * in the dashboard, and are left alone.
 */
export const driftOf = (wanted: unknown, actual: unknown, path = ''): readonly FieldDrift[] => {
  if (!isObject(wanted)) {
    return JSON.stringify(sorted(wanted)) === JSON.stringify(sorted(actual))
      ? []
      : [{ path, is: actual, should_be: wanted }];
  }
  return Object.entries(wanted).flatMap(([name, inner]) =>
    driftOf(inner, isObject(actual) ? actual[name] : undefined, path === '' ? name : `${path}.${name}`),
  );
};

/** Lists keep their order, objects in them do not. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

const brief = (value: unknown): string => {
  const text = value === undefined ? '(nothing)' : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 87)}…` : text;
};

/** One line a field, for a terminal. */
export const driftLines = (drift: readonly FieldDrift[]): readonly string[] =>
  drift.map(({ path, is, should_be }) => `      ${path}: ${brief(is)} -> ${brief(should_be)}`);
