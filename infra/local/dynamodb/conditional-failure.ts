import type { WireItem } from 'dynalite/db/index.js';
import { errorName, isServiceError, serviceError, validationError } from './service-error.ts';

/** Whether a write asks to be shown the item that failed its condition. dynalite ignores the question. */
export const wantsFailedItem = (body: Record<string, unknown>): boolean => {
  const wish = body.ReturnValuesOnConditionCheckFailure;
  if (wish === undefined || wish === null || wish === 'NONE') return false;
  if (wish === 'ALL_OLD') return true;
  throw validationError(
    `1 validation error detected: Value '${String(wish)}' at 'returnValuesOnConditionCheckFailure' failed to satisfy ` +
      'constraint: Member must satisfy enum value set: [ALL_OLD, NONE]',
  );
};

export const isConditionalFailure = (error: unknown): boolean =>
  isServiceError(error) && errorName(error) === 'ConditionalCheckFailedException';

/** Without an item (the condition failed because nothing was there) the error carries none. */
export const conditionalFailure = (item: WireItem | undefined): Error =>
  serviceError(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    item === undefined ? {} : { Item: item },
  );
