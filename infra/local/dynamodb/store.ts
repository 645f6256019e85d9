/// <reference path="./dynalite.d.ts" />
import { mkdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Level, Store, Table, WireItem } from 'dynalite/db/index.js';
import db from 'dynalite/db/index.js';

/** dynalite leaves its iterators open, and each pins a snapshot of the store; a stream over one closes it. */
const closeIterators = (level: Level): void => {
  level.createKeyStream = (range) => Readable.from(level.keys(range));
  level.createValueStream = (range) => Readable.from(level.values(range));
};

/**
 * Opens the store in `folder` (made when absent), or in memory without one.
 * @throws when another process has the folder open; LevelDB allows one at a time.
 */
export const openStore = async (folder: string | undefined): Promise<Store> => {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const store = db.create({
    ...(folder === undefined ? {} : { path: folder }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  try {
    await store.db.open();
  } catch (cause) {
    throw new Error('The DynamoDB data folder cannot be opened; is another Ringaround using it?', { cause });
  }
  closeIterators(store.db);
  return store;
};

/** Rejects with ResourceNotFoundException when there is no such table. */
export const readTable = (store: Store, name: string): Promise<Table> =>
  new Promise((resolve, reject) => {
    store.getTable(name, false, (error, table) => (table ? resolve(table) : reject(error)));
  });

/** The item under a valid key, with what the running write has collected. */
export const readItem = (store: Store, table: Table, key: WireItem): Promise<WireItem | undefined> =>
  new Promise((resolve, reject) => {
    store.getItemDb(table.TableName).get(db.createKey(key, table), (error, item) => {
      if (error) reject(error);
      else resolve(item);
    });
  });
