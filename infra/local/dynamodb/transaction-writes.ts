import type { Reply, Store } from 'dynalite/db/index.js';
import db from 'dynalite/db/index.js';
import { checkRequest, tableName } from './actions.ts';
import { wantsFailedItem } from './conditional-failure.ts';
import { itemBytes } from './item-limits.ts';
import { fingerprint, readToken, rememberToken, wasCommitted } from './request-token.ts';
import { isRecord, isServiceError, validationError } from './service-error.ts';
import { readTable } from './store.ts';
import { cancelled, noReason, type Reason, reasonOf } from './transaction-cancelled.ts';
import { transactItems } from './transaction-items.ts';
import { type CheckedWrite, type WriteAction, writeItem, writeKey } from './writes.ts';

const kinds = [
  ['Put', 'PutItem'],
  ['Update', 'UpdateItem'],
  ['Delete', 'DeleteItem'],
  ['ConditionCheck', 'ConditionCheck'],
] as const satisfies readonly (readonly [string, WriteAction])[];

/** Anything else a single write may carry (ReturnValues, the expressions' predecessors) does not exist here. */
const allowed = [
  'TableName',
  'Key',
  'Item',
  'ConditionExpression',
  'UpdateExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
] as const;

/** Bytes of all items of one transaction together (Service quotas, "Transactions"). */
const maximumBytes = 4 * 1024 * 1024;

const requireExpression = (
  body: Record<string, unknown>,
  position: number,
  kind: string,
  name: string,
): void => {
  if (typeof body[name] === 'string') return;
  const path = `transactItems.${position}.member.${kind}.${name}`;
  throw validationError(
    `1 validation error detected: Value null at '${path}' failed to satisfy constraint: Member must not be null`,
  );
};

const checkWrite = (store: Store, entry: Record<string, unknown>, position: number): CheckedWrite => {
  const present = kinds.filter(([kind]) => entry[kind] !== undefined && entry[kind] !== null);
  const [only] = present;
  if (!only || present.length > 1) {
    throw validationError('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  const [kind, action] = only;
  const given = entry[kind];
  if (!isRecord(given)) throw validationError(`The ${kind} of a transaction must be a structure`);
  if (action === 'ConditionCheck')
    requireExpression(given, position, 'conditionCheck', 'ConditionExpression');
  if (action === 'UpdateItem') requireExpression(given, position, 'update', 'UpdateExpression');
  const body = Object.fromEntries(allowed.map((name) => [name, given[name]]));
  // a condition check is a delete that does not delete: key, condition and their checks are the same
  const request = checkRequest(store, action === 'ConditionCheck' ? 'DeleteItem' : action, body);
  return { action, request, wantsFailedItem: wantsFailedItem(given) };
};

const refuseTwiceTheSame = async (store: Store, writes: readonly CheckedWrite[]): Promise<void> => {
  const seen = new Set<string>();
  for (const write of writes) {
    const table = await readTable(store, tableName(write.request));
    let key: string;
    try {
      key = `${table.TableName}~${db.createKey(writeKey(write, table), table)}`;
    } catch (error) {
      if (!isServiceError(error)) throw error;
      continue; // an invalid key becomes this write's own cancellation reason
    }
    if (seen.has(key)) {
      throw validationError('Transaction request cannot include multiple operations on one item');
    }
    seen.add(key);
  }
};

const refuseTooMuch = (writes: readonly CheckedWrite[]): void => {
  const bytes = writes.reduce((sum, { request }) => sum + itemBytes(request.Item ?? request.Key ?? {}), 0);
  if (bytes > maximumBytes)
    throw validationError('Transaction request size has exceeded the maximum of 4 MB');
};

/**
 * TransactWriteItems, inside `AtomicWrites.run`: every write is tried against what was there before, then all are
 * kept or, when this throws, none.
 * @param now epoch milliseconds, for the memory of request tokens
 */
export const transactWrite = async (
  store: Store,
  body: Record<string, unknown>,
  now: number,
): Promise<Reply> => {
  const token = readToken(body);
  const print = fingerprint(body.TransactItems);
  const writes = transactItems(body).map((entry, index) => checkWrite(store, entry, index + 1));
  if (token !== undefined && (await wasCommitted(store.db, token, print, now))) return {};
  refuseTooMuch(writes);
  await refuseTwiceTheSame(store, writes);

  const reasons: Reason[] = [];
  for (const write of writes) {
    try {
      await writeItem(store, write);
      reasons.push(noReason);
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  if (reasons.some((reason) => reason !== noReason)) throw cancelled(reasons);
  if (token !== undefined) await rememberToken(store.db, token, print, now);
  return {};
};
