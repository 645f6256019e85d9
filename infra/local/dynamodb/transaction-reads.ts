import type { CheckedRequest, Reply, Store } from 'dynalite/db/index.js';
import db from 'dynalite/db/index.js';
import { checkRequest, runAction, tableName } from './actions.ts';
import { isRecord, validationError } from './service-error.ts';
import { readTable } from './store.ts';
import { cancelled, noReason, type Reason, reasonOf } from './transaction-cancelled.ts';
import { transactItems } from './transaction-items.ts';

const checkGet = (store: Store, entry: Record<string, unknown>): CheckedRequest => {
  if (!isRecord(entry.Get)) throw validationError('Each member of TransactItems must have a Get');
  const { TableName, Key, ProjectionExpression, ExpressionAttributeNames } = entry.Get;
  return checkRequest(store, 'GetItem', { TableName, Key, ProjectionExpression, ExpressionAttributeNames });
};

const refuseTwiceTheSame = async (store: Store, gets: readonly CheckedRequest[]): Promise<void> => {
  const seen = new Set<string>();
  for (const get of gets) {
    const table = await readTable(store, tableName(get));
    const key = get.Key ?? {};
    if (db.validateKey(key, table)) continue; // becomes this entry's own cancellation reason
    const name = `${table.TableName}~${db.createKey(key, table)}`;
    if (seen.has(name)) {
      throw validationError('Transaction request cannot include multiple operations on one item');
    }
    seen.add(name);
  }
};

/** TransactGetItems: one view of all items, because the caller holds the reader's lock. */
export const transactGet = async (store: Store, body: Record<string, unknown>): Promise<Reply> => {
  const gets = transactItems(body).map((entry) => checkGet(store, entry));
  await refuseTwiceTheSame(store, gets);
  const reasons: Reason[] = [];
  const responses: Reply[] = [];
  for (const get of gets) {
    try {
      const { Item } = await runAction(store, 'GetItem', get);
      responses.push(Item === undefined ? {} : { Item });
      reasons.push(noReason);
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  if (reasons.some((reason) => reason !== noReason)) throw cancelled(reasons);
  return { Responses: responses };
};
