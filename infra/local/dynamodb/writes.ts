import type { CheckedRequest, Reply, Store, Table, WireItem } from 'dynalite/db/index.js';
import db from 'dynalite/db/index.js';
import { runAction, tableName } from './actions.ts';
import { conditionalFailure, isConditionalFailure } from './conditional-failure.ts';
import { itemLimitError } from './item-limits.ts';
import { readItem, readTable } from './store.ts';

export type WriteAction = 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheck';

export type CheckedWrite = {
  readonly action: WriteAction;
  readonly request: CheckedRequest;
  readonly wantsFailedItem: boolean;
};

/** The key of the item a write is about; throws when the request carries no valid one. */
export const writeKey = (write: CheckedWrite, table: Table): WireItem => {
  const item = write.request.Item;
  const fault = item ? db.validateItem(item, table) : db.validateKey(write.request.Key ?? {}, table);
  if (fault) throw fault;
  if (!item) return write.request.Key ?? {};
  return Object.fromEntries(
    table.KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName] ?? {}] as const),
  );
};

/**
 * dynalite sets an attribute to the very object it read elsewhere in the item, so that `SET a = b, b.x = :x` would
 * change both and `SET a[0] = a` would bite its own tail; here every value that is set becomes a copy.
 */
const setCopies = (request: CheckedRequest): void => {
  for (const section of request._updates?.sections ?? []) {
    if (section.type !== 'set') continue;
    let present = section.val;
    Object.defineProperty(section, 'val', {
      get: () => present,
      set: (value: unknown) => {
        present = structuredClone(value);
      },
    });
  }
};

const perform = async (store: Store, table: Table, write: CheckedWrite): Promise<Reply> => {
  const { action, request } = write;
  switch (action) {
    case 'ConditionCheck': {
      const fault = db.checkConditional(request, await readItem(store, table, writeKey(write, table)));
      if (fault) throw fault;
      return {};
    }
    case 'DeleteItem':
      return runAction(store, action, request);
    case 'PutItem': {
      const reply = await runAction(store, action, request);
      const fault = itemLimitError(store, table, request.Item ?? {}, 'put');
      if (fault) throw fault;
      return reply;
    }
    case 'UpdateItem': {
      // dynalite builds upon the very key object it is given, so our own key is a copy
      const key = { ...writeKey(write, table) };
      setCopies(request);
      const reply = await runAction(store, action, request);
      const fault = itemLimitError(store, table, (await readItem(store, table, key)) ?? {}, 'update');
      if (fault) throw fault;
      return reply;
    }
  }
};

/** One write of one item, inside `AtomicWrites.run`: what it collected is dropped when this throws. */
export const writeItem = async (store: Store, write: CheckedWrite): Promise<Reply> => {
  const table = await readTable(store, tableName(write.request));
  try {
    return await perform(store, table, write);
  } catch (error) {
    if (!write.wantsFailedItem || !isConditionalFailure(error)) throw error;
    throw conditionalFailure(await readItem(store, table, writeKey(write, table)));
  }
};

/** BatchWriteItem has no conditions; here it is all or nothing, on which its callers must not rely. */
export const writeBatch = async (store: Store, request: CheckedRequest): Promise<Reply> => {
  const reply = await runAction(store, 'BatchWriteItem', request);
  for (const [name, entries] of Object.entries(request.RequestItems ?? {})) {
    const table = await readTable(store, name);
    for (const { PutRequest } of entries) {
      const fault = PutRequest && itemLimitError(store, table, PutRequest.Item, 'put');
      if (fault) throw fault;
    }
  }
  return reply;
};
