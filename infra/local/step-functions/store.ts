import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { type Execution, openToken, type Status, type StatusChange, statusChange } from './execution.ts';
import type { Event } from './history.ts';
import { isJsonObject, type JsonObject, parseJson } from './json.ts';

export type Store = ReturnType<typeof openStore>;

const SCHEMA = `
  create table if not exists definitions (id text primary key, document text not null) strict;
  create table if not exists executions (
    seq integer primary key autoincrement, arn text not null unique, machine text not null,
    status text not null, document text not null) strict;
  create index if not exists executions_by_status on executions (machine, status, seq);
  create table if not exists events (
    arn text not null, id integer not null, document text not null, primary key (arn, id)) strict, without rowid;
  create table if not exists tokens (token text primary key, arn text not null) strict, without rowid;
  create table if not exists changes (id integer primary key autoincrement, document text not null) strict;
`;

/**
 * Executions, their history, their tokens and the status changes still to be told, in one SQLite file, or
 * in memory without a folder. Each step is one transaction; after kill -9 the last committed one stands.
 */
export function openStore(folder: string | undefined) {
  const db = openDatabase(folder);
  const prepare = (sql: string) => db.prepare(sql);
  const put = prepare(`insert into executions (arn, machine, status, document) values (?, ?, ?, ?)
    on conflict (arn) do update set status = excluded.status, document = excluded.document`);
  const putEvent = prepare('insert into events (arn, id, document) values (?, ?, ?)');
  const putToken = prepare('insert or ignore into tokens (token, arn) values (?, ?)');
  const putChange = prepare('insert into changes (document) values (?)');
  const get = prepare('select document from executions where arn = ?');
  const list = prepare(`select seq, document from executions
    where machine = ? and (? = '' or status = ?) and seq < ? order by seq desc limit ?`);
  const running = prepare(`select document from executions where status = 'RUNNING' order by seq`);
  const ascending = prepare('select document from events where arn = ? and id > ? order by id limit ?');
  const descending = prepare('select document from events where arn = ? and id < ? order by id desc limit ?');
  const owner = prepare('select arn from tokens where token = ?');
  const waiting = prepare('select id, document from changes where id > ? order by id');
  const taken = prepare('delete from changes where id = ?');
  const begin = prepare('begin immediate');
  const end = prepare('commit');

  return {
    /** Stores a definition under the hash of its text and answers that id. */
    keepDefinition(definition: JsonObject): string {
      const document = JSON.stringify(definition);
      const id = createHash('sha256').update(document).digest('hex');
      prepare('insert or ignore into definitions (id, document) values (?, ?)').run(id, document);
      return id;
    },
    definition(id: string): JsonObject {
      const row = prepare('select document from definitions where id = ?').get(id);
      const definition = row === undefined ? null : parseJson(text(row, 'document'));
      if (!isJsonObject(definition)) throw new Error(`The definition ${id} is missing from the store`);
      return definition;
    },
    /** One step: the execution, its new events, its new token, and a status change if it is one. */
    commit(execution: Execution, events: readonly Event[], now: number, changed: boolean): Execution {
      let id = execution.lastEventId;
      const stored = { ...execution, lastEventId: id + events.length };
      const token = openToken(execution);
      begin.run();
      try {
        put.run(stored.arn, stored.machineArn, stored.status, JSON.stringify(stored));
        for (const event of events) {
          id += 1;
          const line = { timestamp: now / 1000, id, previousEventId: id - 1, ...event };
          putEvent.run(stored.arn, id, JSON.stringify(line));
        }
        if (token !== null) putToken.run(token, stored.arn);
        if (changed) putChange.run(JSON.stringify(statusChange(stored)));
        end.run();
      } catch (error) {
        db.exec('rollback');
        throw error;
      }
      return stored;
    },
    execution(arn: string): Execution | undefined {
      const row = get.get(arn);
      return row === undefined ? undefined : executionOf(row);
    },
    running: (): Execution[] => running.all().map(executionOf),
    /** The newest first, older than `before`; `seq` is the position to go on from. */
    list(machineArn: string, status: Status | '', before: number, limit: number) {
      return list.all(machineArn, status, status, before, limit).map((row) => ({
        seq: whole(row, 'seq'),
        execution: executionOf(row),
      }));
    },
    /** History from an event id (exclusive) on, in either direction. */
    history(arn: string, from: number, limit: number, reverse: boolean): JsonObject[] {
      return (reverse ? descending : ascending).all(arn, from, limit).map((row) => {
        const event = parseJson(text(row, 'document'));
        return isJsonObject(event) ? event : {};
      });
    },
    tokenOwner(token: string): string | undefined {
      const row = owner.get(token);
      return row === undefined ? undefined : text(row, 'arn');
    },
    /** Status changes that nobody has taken yet, oldest first. */
    undelivered(after: number): { id: number; change: StatusChange }[] {
      return waiting.all(after).map((row) => {
        const change: StatusChange = JSON.parse(text(row, 'document'));
        return { id: whole(row, 'id'), change };
      });
    },
    delivered(id: number): void {
      taken.run(id);
    },
    close: () => db.close(),
  };
}

function openDatabase(folder: string | undefined): DatabaseSync {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(folder === undefined ? ':memory:' : join(folder, 'step-functions.sqlite'));
  try {
    // One process owns the file; a write-ahead log keeps what was committed when the process is killed.
    db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal;');
    db.exec(SCHEMA);
  } catch (error) {
    db.close();
    if (error instanceof Error && error.message.includes('locked')) {
      throw new Error(`Another Ringaround is using the folder ${folder}: stop it or choose another port`);
    }
    throw error;
  }
  return db;
}

type Row = Record<string, SQLOutputValue>;

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`The column ${column} does not hold a text`);
  return value;
}

function whole(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`The column ${column} does not hold a number`);
  return value;
}

function executionOf(row: Row): Execution {
  const execution: Execution = JSON.parse(text(row, 'document'));
  return execution;
}
