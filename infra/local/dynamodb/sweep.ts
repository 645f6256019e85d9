import { isConditionalFailure } from './conditional-failure.ts';
import { atomically, type Engine, perform } from './engine.ts';
import { forgetOldTokens } from './request-token.ts';
import { isRecord } from './service-error.ts';
import { readTable } from './store.ts';
import { deleteExpired, type Expiry, expiries, scanForExpired } from './time-to-live.ts';

type Body = Record<string, unknown>;

const deleteUnlessRenewed = async (engine: Engine, body: Body): Promise<boolean> => {
  try {
    await perform(engine, 'DeleteItem', body);
    return true;
  } catch (error) {
    if (isConditionalFailure(error)) return false;
    throw error;
  }
};

const sweepTable = async (engine: Engine, expiry: Expiry, now: number): Promise<number> => {
  const table = await readTable(engine.store, expiry.table);
  let deleted = 0;
  let from: unknown;
  do {
    const page = await perform(engine, 'Scan', { ...scanForExpired(expiry, now), ExclusiveStartKey: from });
    for (const item of page.Items ?? []) {
      if (await deleteUnlessRenewed(engine, deleteExpired(expiry, table, item, now))) deleted += 1;
    }
    from = page.LastEvaluatedKey;
  } while (isRecord(from));
  return deleted;
};

/** Deletes what has expired by the engine's clock, items and their index entries; answers how many. */
export const sweep = async (engine: Engine): Promise<number> => {
  const now = engine.now();
  let deleted = 0;
  for (const expiry of await expiries(engine.store)) deleted += await sweepTable(engine, expiry, now);
  await atomically(engine, () => forgetOldTokens(engine.store.db, now));
  return deleted;
};
