import { errorMessage, errorName, isServiceError, type ServiceError, serviceError } from './service-error.ts';

/** Why one entry of a transaction stood in its way; in the order of the entries, `None` for those that did not. */
export type Reason = { readonly Code: string; readonly Message?: string; readonly Item?: unknown };

export const noReason: Reason = { Code: 'None' };

export const conflictReason: Reason = {
  Code: 'TransactionConflict',
  Message: 'Transaction is ongoing for the item',
};

/** @throws the error itself when it is not about this entry alone, such as a table that does not exist. */
export const reasonOf = (error: unknown): Reason => {
  if (!isServiceError(error)) throw error;
  switch (errorName(error)) {
    case 'ConditionalCheckFailedException':
      return {
        Code: 'ConditionalCheckFailed',
        Message: errorMessage(error),
        ...(error.body.Item === undefined ? {} : { Item: error.body.Item }),
      };
    case 'ValidationException':
      return { Code: 'ValidationError', Message: errorMessage(error) };
    default:
      throw error;
  }
};

export const cancelled = (reasons: readonly Reason[]): ServiceError => {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return serviceError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
};
