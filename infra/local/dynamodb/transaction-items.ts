import { isRecord, validationError } from './service-error.ts';

const maximum = 100;

/** The entries of a transaction, 1 to 100 (Service quotas, "Transactions"). */
export const transactItems = (body: Record<string, unknown>): readonly Record<string, unknown>[] => {
  const entries = body.TransactItems;
  if (!Array.isArray(entries)) {
    throw validationError(
      "1 validation error detected: Value null at 'transactItems' failed to satisfy constraint: Member must not be null",
    );
  }
  if (entries.length === 0 || entries.length > maximum) {
    const bound =
      entries.length === 0 ? 'greater than or equal to 1' : `less than or equal to ${String(maximum)}`;
    throw validationError(
      "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: " +
        `Member must have length ${bound}`,
    );
  }
  return entries.map((entry: unknown) => {
    if (isRecord(entry)) return entry;
    throw validationError('Each member of TransactItems must be a structure');
  });
};
