import { readSession } from '../../contracts/session-item.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Sessions } from '../../ports.ts';
import { getItem, type Item } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** The one thing tasks and tools ask of a session. */
export const dynamodbSessionState = (table: Table): Pick<Sessions, 'get'> => ({
  async get(session_id) {
    return presentSession(await getItem(table, keys.session(session_id)));
  },
});

/** An erased session is absent; what is left is a tombstone. */
export const presentSession = (item: Item | undefined): Session | undefined =>
  item === undefined || item.type !== 'session' ? undefined : readSession(item);
