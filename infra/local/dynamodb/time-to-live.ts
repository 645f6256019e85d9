import type { Reply, Store, Table, WireItem } from 'dynalite/db/index.js';
import { isRecord, validationError } from './service-error.ts';
import { readTable } from './store.ts';

const settingKey = (table: string): string => `ttl~${table}`;

/** Anything older was written with a wrong unit or is history: the service leaves it alone. */
const fiveYearsSeconds = 5 * 365 * 24 * 60 * 60;

export type Expiry = { readonly table: string; readonly attribute: string };

const readSetting = async (store: Store, table: string): Promise<string | undefined> => {
  const stored = await store.db.get(settingKey(table));
  return isRecord(stored) && typeof stored.attribute === 'string' ? stored.attribute : undefined;
};

const namedTable = (body: Record<string, unknown>): string => {
  if (typeof body.TableName === 'string') return body.TableName;
  throw validationError("The parameter 'TableName' is required but was not present in the request");
};

export const describeTimeToLive = async (store: Store, body: Record<string, unknown>): Promise<Reply> => {
  const table = await readTable(store, namedTable(body));
  const attribute = await readSetting(store, table.TableName);
  return {
    TimeToLiveDescription:
      attribute === undefined
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute },
  };
};

export const updateTimeToLive = async (store: Store, body: Record<string, unknown>): Promise<Reply> => {
  const table = await readTable(store, namedTable(body));
  const wish = body.TimeToLiveSpecification;
  if (!isRecord(wish) || typeof wish.AttributeName !== 'string' || typeof wish.Enabled !== 'boolean') {
    throw validationError('TimeToLiveSpecification must have an AttributeName and Enabled');
  }
  const present = await readSetting(store, table.TableName);
  if (wish.Enabled && present === wish.AttributeName) throw validationError('TimeToLive is already enabled');
  if (wish.Enabled && present !== undefined) {
    throw validationError(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${present}`,
    );
  }
  if (!wish.Enabled && present === undefined) throw validationError('TimeToLive is already disabled');
  if (!wish.Enabled && present !== wish.AttributeName) {
    throw validationError(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${present}`,
    );
  }
  if (wish.Enabled) await store.db.put(settingKey(table.TableName), { attribute: wish.AttributeName });
  else await store.db.del(settingKey(table.TableName));
  return { TimeToLiveSpecification: { AttributeName: wish.AttributeName, Enabled: wish.Enabled } };
};

export const forgetTimeToLive = (store: Store, table: string): Promise<void> =>
  store.db.del(settingKey(table));

/** Every table whose items expire, with the attribute that says when. */
export const expiries = async (store: Store): Promise<readonly Expiry[]> => {
  const found: Expiry[] = [];
  for await (const key of store.db.keys({ gte: 'ttl~', lt: 'ttl~\uffff' })) {
    const table = key.slice('ttl~'.length);
    const attribute = await readSetting(store, table);
    if (attribute !== undefined) found.push({ table, attribute });
  }
  return found;
};

const whenExpired = (attribute: string, now: number) => {
  const seconds = Math.floor(now / 1000);
  return {
    ExpressionAttributeNames: { '#expiry': attribute },
    ExpressionAttributeValues: {
      ':now': { N: String(seconds) },
      ':oldest': { N: String(seconds - fiveYearsSeconds) },
    },
  };
};

const condition = '#expiry <= :now AND #expiry > :oldest';

/** The Scan that finds what has expired by `now` (epoch milliseconds); the attribute counts seconds. */
export const scanForExpired = ({ table, attribute }: Expiry, now: number): Record<string, unknown> => ({
  TableName: table,
  FilterExpression: condition,
  ...whenExpired(attribute, now),
});

/** The DeleteItem for one of them, which does nothing when it was renewed meanwhile. */
export const deleteExpired = (
  { attribute }: Expiry,
  table: Table,
  item: WireItem,
  now: number,
): Record<string, unknown> => ({
  TableName: table.TableName,
  Key: Object.fromEntries(
    table.KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName] ?? {}]),
  ),
  ConditionExpression: condition,
  ...whenExpired(attribute, now),
});
