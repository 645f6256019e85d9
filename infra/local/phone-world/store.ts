import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PhoneCall } from './call.ts';
import type { VendorEvent } from './events.ts';
import type { FaultRequest } from './faults.ts';

export type Store = {
  readonly calls: () => PhoneCall[];
  readonly events: () => VendorEvent[];
  readonly faults: () => FaultRequest[];
  /** Objects of the provisioning routes, by kind and id. */
  readonly objects: () => { readonly kind: string; readonly id: string; readonly document: string }[];
  keepCall(call: PhoneCall): void;
  keepEvent(event: VendorEvent): void;
  keepFaults(faults: readonly FaultRequest[]): void;
  /** `undefined` forgets it. */
  keepObject(kind: string, id: string, document: string | undefined): void;
  close(): void;
};

const schema = `
  create table if not exists calls (id text primary key, document text not null) strict;
  create table if not exists events (id integer primary key autoincrement, document text not null) strict;
  create table if not exists faults (id integer primary key check (id = 0), document text not null) strict;
  create table if not exists objects (
    seq integer primary key autoincrement, kind text not null, id text not null, document text not null,
    unique (kind, id)) strict;
`;

/** Everything the phone world knows in one SQLite file; without a folder nothing outlives the process. */
export function openStore(folder: string | undefined): Store {
  if (folder === undefined) return forgetful;
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'phone-world.sqlite'));
  try {
    db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal;');
    db.exec(schema);
  } catch (error) {
    db.close();
    if (error instanceof Error && error.message.includes('locked')) {
      throw new Error(`Another Ringaround is using the folder ${folder}: stop it or choose another port`);
    }
    throw error;
  }
  const read = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map(({ document }) => String(document));
  const keepCall = db.prepare(
    'insert into calls (id, document) values (?, ?) on conflict (id) do update set document = excluded.document',
  );
  const keepEvent = db.prepare('insert into events (document) values (?)');
  const keepFaults = db.prepare('insert or replace into faults (id, document) values (0, ?)');
  const keepObject = db.prepare(
    `insert into objects (kind, id, document) values (?, ?, ?)
     on conflict (kind, id) do update set document = excluded.document`,
  );
  const forgetObject = db.prepare('delete from objects where kind = ? and id = ?');
  return {
    calls: () =>
      read('select document from calls order by rowid').map((document): PhoneCall => JSON.parse(document)),
    events: () =>
      read('select document from events order by id').map((document): VendorEvent => JSON.parse(document)),
    faults: () =>
      read('select document from faults').flatMap((document): FaultRequest[] => JSON.parse(document)),
    objects: () =>
      db
        .prepare('select kind, id, document from objects order by seq')
        .all()
        .map(({ kind, id, document }) => ({
          kind: String(kind),
          id: String(id),
          document: String(document),
        })),
    keepCall: (call) => void keepCall.run(call.conversation_id, JSON.stringify(call)),
    keepEvent: (event) => void keepEvent.run(JSON.stringify(event)),
    keepFaults: (faults) => void keepFaults.run(JSON.stringify(faults)),
    keepObject: (kind, id, document) =>
      void (document === undefined ? forgetObject.run(kind, id) : keepObject.run(kind, id, document)),
    close: () => db.close(),
  };
}

const forgetful: Store = {
  calls: () => [],
  events: () => [],
  faults: () => [],
  objects: () => [],
  keepCall: () => undefined,
  keepEvent: () => undefined,
  keepFaults: () => undefined,
  keepObject: () => undefined,
  close: () => undefined,
};
