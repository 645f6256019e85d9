/**
 * What we use of dynalite 4.0.0, which ships no types. These are its inner modules, not its public entry, so the
 * version is pinned exactly in package.json and the contract suite holds it to the behaviour we rely on.
 */

declare module 'dynalite/db/index.js' {
  /** One attribute as it travels on the wire, such as `{ S: 'x' }`; binary stays base64. */
  export type WireValue = Record<string, unknown>;
  export type WireItem = Record<string, WireValue>;

  export type KeySchema = readonly { readonly AttributeName: string }[];
  export type Index = { readonly IndexName: string; readonly KeySchema: KeySchema };
  export type Table = { readonly TableName: string; readonly KeySchema: KeySchema };

  /** A request that passed the checks; parsed expressions hang on it under names with an underscore. */
  export type CheckedRequest = {
    TableName?: string;
    Item?: WireItem;
    Key?: WireItem;
    RequestItems?: Record<string, readonly { readonly PutRequest?: { readonly Item: WireItem } }[]>;
    _updates?: { readonly sections: readonly { readonly type: string; val?: unknown }[] };
    [field: string]: unknown;
  };

  export type Reply = { Items?: readonly WireItem[]; [field: string]: unknown };
  export type Callback<T> = (error: unknown, value?: T) => void;

  export type Write =
    | {
        readonly type: 'put';
        readonly key: string;
        readonly value: unknown;
        readonly valueEncoding?: 'utf8';
      }
    | { readonly type: 'del'; readonly key: string };

  export type Range = {
    gte?: string;
    gt?: string;
    lte?: string;
    lt?: string;
    limit?: number;
    reverse?: boolean;
  };

  /** LevelDB on disk or in memory, with values as JSON. Without a callback the methods answer with a promise. */
  export type Level = {
    open: () => Promise<void>;
    close: () => Promise<void>;
    get: (key: string, callback?: Callback<unknown>) => Promise<unknown>;
    /** Answers on the spot; undefined when there is nothing under the key. */
    getSync: (key: string) => unknown;
    put: (key: string, value: unknown, callback?: Callback<void>) => Promise<void>;
    del: (key: string, callback?: Callback<void>) => Promise<void>;
    batch: (writes: readonly Write[], callback?: Callback<void>) => Promise<void>;
    keys: (range?: Range) => AsyncIterable<string>;
    iterator: (range?: Range) => AsyncIterable<readonly [key: string, value: unknown]>;
    values: (range?: Range) => AsyncIterable<unknown> & { next: () => Promise<unknown> };
    createKeyStream: (range?: Range) => NodeJS.ReadableStream;
    createValueStream: (range?: Range) => NodeJS.ReadableStream;
    /** `write` tells of every batch that was committed. */
    on: (event: 'write', listener: (writes: readonly Write[]) => void) => void;
  };

  export type ItemDb = { get: (key: string, callback: Callback<WireItem>) => void };

  export type Store = {
    readonly db: Level;
    readonly options: { readonly maxItemSize: number };
    readonly getItemDb: (table: string) => ItemDb;
    readonly getTable: (table: string, onlyActive: boolean, callback: Callback<Table>) => void;
  };

  /** What an expression's names and values stand for; the parser crosses off those it has met. */
  export type ParseContext = {
    readonly attrNames?: Readonly<Record<string, string>>;
    readonly attrVals?: Readonly<Record<string, WireValue>>;
    readonly unusedAttrNames: Record<string, true>;
    readonly unusedAttrVals: Record<string, true>;
  };
  /** Throws when the expression is refused. */
  export type Parser = {
    parse: (expression: string, options: { readonly context: ParseContext }) => unknown;
  };

  type Options = { path?: string; createTableMs?: number; deleteTableMs?: number; updateTableMs?: number };

  const db: {
    create: (options: Options) => Store;
    createKey: (item: WireItem, table: Table) => string;
    validateKey: (key: WireItem, table: Table) => Error | null | undefined;
    validateItem: (item: WireItem, table: Table) => Error | null | undefined;
    validateKeyPiece: (
      item: WireItem,
      name: string,
      type: string,
      isHash: boolean,
    ) => Error | null | undefined;
    traverseIndexes: <T>(
      table: Table,
      visit: (name: string, type: string, index: Index) => T,
    ) => T | undefined;
    checkConditional: (request: CheckedRequest, existing: WireItem | undefined) => Error | null | undefined;
  };
  export default db;
}

declare module 'dynalite/db/conditionParser.js' {
  import type { Parser } from 'dynalite/db/index.js';

  const parser: Parser;
  export default parser;
}

declare module 'dynalite/db/projectionParser.js' {
  import type { Parser } from 'dynalite/db/index.js';

  const parser: Parser;
  export default parser;
}

declare module 'dynalite/db/updateParser.js' {
  import type { Parser } from 'dynalite/db/index.js';

  const parser: Parser;
  export default parser;
}

declare module 'dynalite/validations/index.js' {
  import type { CheckedRequest, Store } from 'dynalite/db/index.js';

  export type Types = Readonly<Record<string, unknown>>;
  type Custom = (request: CheckedRequest, store: Store) => string | undefined;

  const validations: {
    checkTypes: (body: Record<string, unknown>, types: Types) => CheckedRequest;
    checkValidations: (
      request: CheckedRequest,
      types: Types,
      custom: Custom | undefined,
      store: Store,
    ) => void;
  };
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  import type { CheckedRequest, Store } from 'dynalite/db/index.js';
  import type { Types } from 'dynalite/validations/index.js';

  const validation: {
    readonly types: Types;
    readonly custom?: (request: CheckedRequest, store: Store) => string | undefined;
  };
  export default validation;
}

declare module 'dynalite/actions/*.js' {
  import type { Callback, CheckedRequest, Reply, Store } from 'dynalite/db/index.js';

  const action: (store: Store, request: CheckedRequest, callback: Callback<Reply>) => void;
  export default action;
}
