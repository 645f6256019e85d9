/**
 * Nobody may change what was written by changing what was given or read: what is kept is frozen for good when it is
 * written, which is as safe as a copy and a hundred times faster. What is frozen already is whole.
 */
export const frozen = <Value>(value: Value): Value => {
  freeze(value);
  return value;
};

const freeze = (value: unknown): void => {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return;
  if (ArrayBuffer.isView(value) || value instanceof Map || value instanceof Date) return;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === 'object') freeze(part);
};
