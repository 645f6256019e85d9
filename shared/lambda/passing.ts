/** What the SDKs call a service that is busy, or a reply that did not come in time. */
const names: readonly string[] = [
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'TimeoutError',
  'TransactionConflictException',
];

/** What Node calls a connection that could not be made or broke. */
const codes: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];

/** Whether the same request may well succeed in a moment: the fault is of a service we use, not of the request. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error && (names.includes(error.name) || ('code' in error && codes.includes(error.code)));
