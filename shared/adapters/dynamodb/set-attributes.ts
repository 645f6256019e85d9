/**
 * An update expression that sets the given attributes and removes the others named, every name behind a placeholder so
 * that reserved words need no list. `:before` is the present version, for the caller's condition.
 */
export const setAttributes = (
  values: Readonly<Record<string, unknown>> & { readonly version: number },
  remove: readonly string[],
) => {
  const names = Object.keys(values).filter((name) => values[name] !== undefined);
  const removed = [...new Set(remove)].filter((name) => !names.includes(name));
  const set = `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`;
  return {
    UpdateExpression:
      removed.length === 0 ? set : `${set} REMOVE ${removed.map((name) => `#${name}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries([...names, ...removed].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map((name) => [`:${name}`, values[name]])),
      ':before': values.version - 1,
    },
  };
};
