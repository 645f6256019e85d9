import { readCall } from '../../contracts/call-item.ts';
import { readCascade } from '../../contracts/cascade-item.ts';
import { cascadeCallId, cascadeIdIn } from '../../domain/call/call.ts';
import { policy } from '../../domain/policy.ts';
import type { AskedCall, OpenCall } from '../../ports.ts';
import { getItems, type Item } from './items.ts';
import { type Key, keys } from './keys.ts';
import { headOf } from './log.ts';
import { presentSession } from './session-state.ts';
import type { Table } from './table.ts';

/** Tries of one clinic that are looked for at once; more exist only where the provider had no line again and again. */
const likelyTries = 3;

/**
 * A call with all its tools decide on, in one round trip: its id names its cascade, the asker the session. Where they
 * name less than the records themselves, the rest is read after.
 */
export const openCall = async (table: Table, asked: AskedCall): Promise<OpenCall | undefined> => {
  const { call_id } = asked;
  const items = new Map<string, Item | undefined>();
  const read = async (wanted: readonly Key[]): Promise<void> => {
    const missing = wanted.filter((key) => !items.has(nameOf(key)));
    const found = await getItems(table, missing);
    for (const [index, key] of missing.entries()) items.set(nameOf(key), found[index]);
  };
  const at = (key: Key): Item | undefined => items.get(nameOf(key));

  const likely = asked.others === true ? likelyOthers(call_id) : [];
  await read([
    keys.call(call_id),
    ...facts(cascadeIdIn(call_id), asked.session_id),
    ...likely.map(keys.call),
  ]);
  const item = at(keys.call(call_id));
  if (typeof item?.call_token_hash !== 'string') return undefined;
  const call = readCall(item);
  await read(facts(call.cascade_id, call.session_id));
  const cascadeItem = call.cascade_id === undefined ? undefined : at(keys.cascade(call.cascade_id));
  const cascade = cascadeItem === undefined ? undefined : readCascade(cascadeItem);
  const others = asked.others === true ? (cascade?.call_ids ?? []).filter((other) => other !== call_id) : [];
  await read(others.map(keys.call));
  const session =
    call.session_id === undefined ? undefined : presentSession(at(keys.session(call.session_id)));
  return {
    call,
    call_token_hash: item.call_token_hash,
    ...(typeof item.task_token === 'string' ? { task_token: item.task_token } : {}),
    ...(cascade === undefined ? {} : { cascade }),
    ...(session === undefined ? {} : { session }),
    cursor: call.session_id === undefined ? 0 : headOf(at(keys.head(call.session_id))),
    others: others.flatMap((other) => {
      const found = at(keys.call(other));
      return found === undefined ? [] : [readCall(found)];
    }),
  };
};

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

const facts = (cascade_id: string | undefined, session_id: string | undefined): readonly Key[] => [
  ...(cascade_id === undefined ? [] : [keys.cascade(cascade_id)]),
  ...(session_id === undefined ? [] : [keys.session(session_id), keys.head(session_id)]),
];

const likelyOthers = (call_id: string): readonly string[] => {
  const cascade_id = cascadeIdIn(call_id);
  if (cascade_id === undefined) return [];
  return Array.from({ length: policy.callsPerCascade * likelyTries }, (_, index) =>
    cascadeCallId(cascade_id, Math.floor(index / likelyTries) + 1, (index % likelyTries) + 1),
  ).filter((other) => other !== call_id);
};
