import { createHash } from 'node:crypto';
import type { Store } from '../store.ts';
import { isObject, type JsonObject } from './json.ts';

/** What a workspace holds beside its calls, and the prefix of each kind's ids. */
const prefixes = {
  agent: 'agent',
  tool: 'tool',
  secret: 'sec',
  phone_number: 'phnum',
  webhook: 'wh',
  settings: 'settings',
} as const;
export type Kind = keyof typeof prefixes;

export type Objects = {
  all(kind: Kind): readonly (readonly [string, JsonObject])[];
  get(kind: Kind, id: string): JsonObject | undefined;
  put(kind: Kind, id: string, value: JsonObject): JsonObject;
  /** Keeps a new object; answers its id. */
  add(kind: Kind, value: JsonObject): string;
  remove(kind: Kind, id: string): void;
};

export function openObjects(store: Store, seed: number): Objects {
  const kept = new Map<string, Map<string, JsonObject>>();
  const of = (kind: string): Map<string, JsonObject> => {
    const found = kept.get(kind) ?? new Map<string, JsonObject>();
    kept.set(kind, found);
    return found;
  };
  let made = 0;
  for (const { kind, id, document } of store.objects()) {
    const value: unknown = JSON.parse(document);
    if (isObject(value)) of(kind).set(id, value);
    made += 1;
  }
  const put = (kind: Kind, id: string, value: JsonObject): JsonObject => {
    of(kind).set(id, value);
    store.keepObject(kind, id, JSON.stringify(value));
    return value;
  };
  const newId = (kind: Kind): string => {
    made += 1;
    const id = `${prefixes[kind]}_${createHash('sha256').update(`${seed} ${kind} ${made}`).digest('hex').slice(0, 24)}`;
    return of(kind).has(id) ? newId(kind) : id;
  };
  return {
    all: (kind) => [...of(kind)],
    get: (kind, id) => of(kind).get(id),
    put,
    add: (kind, value) => {
      const id = newId(kind);
      put(kind, id, value);
      return id;
    },
    remove: (kind, id) => {
      of(kind).delete(id);
      store.keepObject(kind, id, undefined);
    },
  };
}
