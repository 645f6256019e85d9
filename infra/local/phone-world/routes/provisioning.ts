import { notFound, unprocessable } from '../refusals.ts';
import type { Asked, Reply, Route } from '../server.ts';
import { isObject, type JsonObject, merged } from '../workspace/json.ts';
import type { Kind, Objects } from '../workspace/objects.ts';

export const ok = (json: unknown): Reply => ({ status: 200, json });

/** Where in the body something is wrong, and what. */
export type BodyFault = { readonly loc: readonly (string | number)[]; readonly msg: string };

export const missing = (body: JsonObject, ...fields: readonly string[]): BodyFault[] =>
  fields
    .filter((field) => body[field] === undefined || body[field] === null || body[field] === '')
    .map((field) => ({ loc: ['body', field], msg: 'Field required' }));

/** The five routes nearly every kind of object has: create, list, get, patch, delete. */
export function objectRoutes(
  objects: Objects,
  kind: Kind,
  options: {
    readonly base: string;
    /** Where objects are created, when not at the base. */
    readonly createAt?: string;
    /** What is wrong with a body to create, or with the whole object after a patch. */
    readonly faults: (body: JsonObject) => readonly BodyFault[];
    /** What is kept of a body beside itself. */
    readonly make?: (body: JsonObject) => JsonObject;
    readonly created: (id: string, value: JsonObject) => unknown;
    readonly shown: (id: string, value: JsonObject) => unknown;
    readonly patched?: (id: string, value: JsonObject) => unknown;
    readonly listed: (all: readonly (readonly [string, JsonObject])[], query: URLSearchParams) => unknown;
    readonly removed?: unknown;
    /** Why it cannot be removed now. */
    readonly inUse?: (id: string) => Reply | undefined;
  },
): Route[] {
  const { base, faults } = options;
  const withBody =
    (answer: (body: JsonObject, asked: Asked) => Reply) =>
    (asked: Asked): Reply =>
      isObject(asked.json)
        ? answer(asked.json, asked)
        : unprocessable([{ loc: ['body'], msg: 'Field required', type: 'missing' }]);
  const withObject = (asked: Asked, answer: (id: string, value: JsonObject) => Reply): Reply => {
    const id = asked.params.id ?? '';
    const value = objects.get(kind, id);
    return value === undefined ? notFound(kind) : answer(id, value);
  };
  return [
    {
      method: 'POST',
      path: options.createAt ?? base,
      guard: 'key',
      answer: withBody((body) => {
        const wrong = faults(body);
        if (wrong.length > 0) return unprocessable(wrong);
        const value = { ...body, ...options.make?.(body) };
        return ok(options.created(objects.add(kind, value), value));
      }),
    },
    {
      method: 'GET',
      path: base,
      guard: 'key',
      answer: ({ query }) => ok(options.listed(objects.all(kind), query)),
    },
    {
      method: 'GET',
      path: `${base}/{id}`,
      guard: 'key',
      answer: (asked) => withObject(asked, (id, value) => ok(options.shown(id, value))),
    },
    {
      method: 'PATCH',
      path: `${base}/{id}`,
      guard: 'key',
      answer: withBody((body, asked) =>
        withObject(asked, (id, value) => {
          const next = merged(value, body);
          if (!isObject(next)) return notFound(kind);
          const wrong = faults(next);
          if (wrong.length > 0) return unprocessable(wrong);
          return ok((options.patched ?? options.shown)(id, objects.put(kind, id, next)));
        }),
      ),
    },
    {
      method: 'DELETE',
      path: `${base}/{id}`,
      guard: 'key',
      answer: (asked) =>
        withObject(asked, (id) => {
          const refused = options.inUse?.(id);
          if (refused !== undefined) return refused;
          objects.remove(kind, id);
          return ok(options.removed ?? {});
        }),
    },
  ];
}

/** A page of a list by `page_size` and `cursor`, the id of the last item of the page before. */
export function pageOf<T>(all: readonly (readonly [string, T])[], query: URLSearchParams) {
  const size = Math.min(100, Number(query.get('page_size') ?? 30));
  const cursor = query.get('cursor');
  const from = cursor === null ? 0 : all.findIndex(([id]) => id === cursor) + 1;
  const items = all.slice(from, from + size);
  const has_more = from + size < all.length;
  return { items, has_more, next_cursor: has_more ? (items.at(-1)?.[0] ?? null) : null };
}
