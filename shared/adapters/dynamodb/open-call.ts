import { readCall } from '../../contracts/call-item.ts';
import { readCascade } from '../../contracts/cascade-item.ts';
import { cascadeCallId, cascadeIdIn } from '../../domain/call/call.ts';
import { policy } from '../../domain/policy.ts';
import type { AskedCall, OpenCall } from '../../ports.ts';
import { contactKey, readContact } from './contact-item.ts';
import { getItem, getItems, type Item } from './items.ts';
import { type Key, keys } from './keys.ts';
import { headOf } from './log.ts';
import { readOpened } from './opened-item.ts';
import { presentSession } from './session-state.ts';
import type { Table } from './table.ts';

/** Tries of one clinic that are looked for at once; more exist only where the provider had no line again and again. */
const likelyTries = 3;

/**
 * A call with all its tools decide on, in one round trip: its id names its cascade, the asker the session. Where they
 * name less than the records themselves, the rest is read after.
 */
export const openCall =
  (table: Table) =>
  async (asked: AskedCall): Promise<OpenCall | undefined> => {
    const { call_id } = asked;
    if (asked.alone === true) {
      const item = await getItem(table, keys.call(call_id));
      return item === undefined ? undefined : { ...readOpened(item), others: [] };
    }
    const items = new Map<string, Item | undefined>();
    const read = async (wanted: readonly Key[]): Promise<void> => {
      const missing = wanted.filter((key) => !items.has(nameOf(key)));
      const found = await getItems(table, missing);
      for (const [index, key] of missing.entries()) items.set(nameOf(key), found[index]);
    };
    const at = (key: Key): Item | undefined => items.get(nameOf(key));

    const likely = asked.others === true ? likelyOthers(call_id) : [];
    const { session_id } = asked;
    await read([
      keys.call(call_id),
      ...facts(asked, { cascade_id: cascadeIdIn(call_id), session_id }),
      ...likely.map(keys.call),
    ]);
    const item = at(keys.call(call_id));
    if (item === undefined) return undefined;
    const opened = readOpened(item);
    const { call } = opened;
    await read(facts(asked, call));
    const cascadeItem = call.cascade_id === undefined ? undefined : at(keys.cascade(call.cascade_id));
    const cascade = cascadeItem === undefined ? undefined : readCascade(cascadeItem);
    const others =
      asked.others === true ? (cascade?.call_ids ?? []).filter((other) => other !== call_id) : [];
    await read(others.map(keys.call));
    return {
      ...opened,
      ...(cascade === undefined ? {} : { cascade }),
      ...(call.session_id === undefined ? { cursor: 0 } : sessionFacts(asked, call.session_id, at)),
      others: others.flatMap((other) => {
        const found = at(keys.call(other));
        return found === undefined ? [] : [readCall(found)];
      }),
    };
  };

const sessionFacts = (asked: AskedCall, session_id: string, at: (key: Key) => Item | undefined) => {
  const session = presentSession(at(keys.session(session_id)));
  return {
    ...(session === undefined ? {} : { session }),
    ...(asked.contact === true ? { contact: readContact(at(contactKey(session_id))) ?? null } : {}),
    cursor: headOf(at(keys.head(session_id))),
  };
};

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

const facts = (
  asked: AskedCall,
  named: { readonly cascade_id?: string | undefined; readonly session_id?: string | undefined },
): readonly Key[] => [
  ...(named.cascade_id === undefined ? [] : [keys.cascade(named.cascade_id)]),
  ...(named.session_id === undefined ? [] : [keys.session(named.session_id), keys.head(named.session_id)]),
  ...(named.session_id === undefined || asked.contact !== true ? [] : [contactKey(named.session_id)]),
];

const likelyOthers = (call_id: string): readonly string[] => {
  const cascade_id = cascadeIdIn(call_id);
  if (cascade_id === undefined) return [];
  return Array.from({ length: policy.callsPerCascade * likelyTries }, (_, index) =>
    cascadeCallId(cascade_id, Math.floor(index / likelyTries) + 1, (index % likelyTries) + 1),
  ).filter((other) => other !== call_id);
};
