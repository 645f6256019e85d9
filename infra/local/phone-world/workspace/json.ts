/** JSON as people provision it: read by path, merged by PATCH, never trusted. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a dotted path, or undefined. */
export const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);

export const textAt = (value: unknown, path: string): string | undefined => {
  const found = at(value, path);
  return typeof found === 'string' ? found : undefined;
};

export const listAt = (value: unknown, path: string): readonly unknown[] => {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
};

/** PATCH: objects are merged, everything else replaced, null included. */
export const merged = (old: unknown, patch: unknown): unknown =>
  isObject(old) && isObject(patch)
    ? {
        ...old,
        ...Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, merged(old[key], value)])),
      }
    : patch;

/** Every string anywhere in a value. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
};

/** Dotted paths of all values that are no objects themselves. */
export const leavesOf = (value: JsonObject, prefix = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined || inner === null
      ? []
      : isObject(inner)
        ? leavesOf(inner, `${prefix}${key}.`)
        : [`${prefix}${key}`],
  );
