import { setTimeout as pause } from 'node:timers/promises';
import { isConditionalFailure } from './conditional-failure.ts';
import { atomically, type Engine, perform } from './engine.ts';
import { forgetTokens, oldTokens } from './request-token.ts';
import { isRecord } from './service-error.ts';
import { readTable } from './store.ts';
import { deleteExpired, type Expiry, expiries, scanForExpired } from './time-to-live.ts';

type Body = Record<string, unknown>;

/** So many times as long as a page took, nobody sweeps: a round of a large table is felt no more than that. */
const restAfterPage = 3;

const deleteUnlessRenewed = async (engine: Engine, body: Body): Promise<boolean> => {
  try {
    await perform(engine, 'DeleteItem', body);
    return true;
  } catch (error) {
    if (isConditionalFailure(error)) return false;
    throw error;
  }
};

const sweepTable = async (
  engine: Engine,
  expiry: Expiry,
  now: number,
  closing: AbortSignal | undefined,
): Promise<number> => {
  const table = await readTable(engine.store, expiry.table);
  let deleted = 0;
  let from: unknown;
  do {
    const began = performance.now();
    const page = await perform(engine, 'Scan', { ...scanForExpired(expiry, now), ExclusiveStartKey: from });
    for (const item of page.Items ?? []) {
      if (await deleteUnlessRenewed(engine, deleteExpired(expiry, table, item, now))) deleted += 1;
    }
    from = page.LastEvaluatedKey;
    if (isRecord(from)) await rest((performance.now() - began) * restAfterPage, closing);
  } while (isRecord(from) && closing?.aborted !== true);
  return deleted;
};

const rest = async (milliseconds: number, closing: AbortSignal | undefined): Promise<void> => {
  // Cut short by the end of the desk, which is no fault.
  await pause(milliseconds, undefined, closing === undefined ? {} : { signal: closing }).catch(
    () => undefined,
  );
};

/**
 * Deletes what has expired by the engine's clock, items and their index entries; answers how many. `closing` ends it
 * after the page at hand.
 */
export const sweep = async (engine: Engine, closing?: AbortSignal): Promise<number> => {
  const now = engine.now();
  let deleted = 0;
  for (const expiry of await expiries(engine.store))
    deleted += await sweepTable(engine, expiry, now, closing);
  const tokens = await oldTokens(engine.store.db, now);
  if (tokens.length > 0) await atomically(engine, () => forgetTokens(engine.store.db, tokens, now));
  return deleted;
};
