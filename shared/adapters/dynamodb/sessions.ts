import * as z from 'zod/mini';
import { retention } from '../../domain/retention.ts';
import { openUntil } from '../../domain/session/open-until.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Sessions, TurnWrite } from '../../ports.ts';
import { eraseSessionItems } from './erase-session.ts';
import { getItems, type Item } from './items.ts';
import { expiresAt, keys, pending } from './keys.ts';
import { appendWrites, headOf, readEntries, readHead } from './log.ts';
import { dynamodbSessionState, presentSession } from './session-state.ts';
import type { Table } from './table.ts';
import { transact, type Write } from './transact.ts';

const answeredSchema = z.object({
  body_hash: z.string(),
  seq: z.number(),
  message_ids: z.exactOptional(z.array(z.string())),
});

export const dynamodbSessions = (table: Table): Sessions => ({
  ...dynamodbSessionState(table),

  async open(session_id, client_message_id) {
    const [state, head, client] = await getItems(table, [
      keys.session(session_id),
      keys.head(session_id),
      ...(client_message_id === undefined ? [] : [keys.clientMessage(session_id, client_message_id)]),
    ]);
    const session = stillOpen(state, table.clock.now());
    if (session === undefined) return undefined;
    const cursor = headOf(head);
    return client === undefined
      ? { session, cursor }
      : { session, cursor, answered: answeredSchema.parse(client) };
  },

  async saveTurn(write) {
    for (let tryNumber = 0; ; tryNumber += 1) {
      const head =
        tryNumber === 0 ? (write.before?.cursor ?? 0) : await readHead(table, write.after.session_id);
      const decided = [sessionWrite(table, write), ...turnExtras(table, write, head)];
      const result = await transact(table, [
        ...decided,
        ...appendWrites(table, write.after.session_id, head, write),
      ]);
      if (result.kind === 'written')
        return { kind: 'saved', seq: head + write.messages.length + write.events.length };
      const onlyTheLogMoved = result.failed.every(({ index }) => index >= decided.length);
      if (!onlyTheLogMoved || tryNumber >= 8) return { kind: 'conflict' };
    }
  },

  async append(session_id, entries) {
    for (let tryNumber = 0; ; tryNumber += 1) {
      const head = await readHead(table, session_id);
      const writes = appendWrites(table, session_id, head, entries);
      if (writes.length === 0) return head;
      const result = await transact(table, writes);
      if (result.kind === 'written') return head + writes.length - 1;
      if (tryNumber >= 20) throw new Error('The session log could not be appended to: too many writers.');
    }
  },

  entries: (session_id, query) => readEntries(table, session_id, query),

  cursor: (session_id) => readHead(table, session_id),

  erase: eraseSessionItems(table),
});

/** Past its sliding life a session is closed to clients, while a cascade that outlives it still finds its facts. */
const stillOpen = (item: Item | undefined, now: Date): Session | undefined =>
  typeof item?.open_until === 'string' && item.open_until > now.toISOString()
    ? presentSession(item)
    : undefined;

const sessionWrite = (table: Table, { before, after }: TurnWrite): Write => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keys.session(after.session_id),
      type: 'session',
      ...after,
      version: (before?.session.version ?? 0) + 1,
      open_until: openUntil(after, table.clock.now()),
      ...expiresAt(table.clock.now(), retention.session),
    },
    ...(before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': before.session.version },
        }),
  },
});

const turnExtras = (table: Table, write: TurnWrite, head: number): readonly Write[] => [
  ...(write.client_message === undefined
    ? []
    : [
        {
          Put: {
            TableName: table.name,
            Item: {
              ...keys.clientMessage(write.after.session_id, write.client_message.id),
              type: 'client_message',
              body_hash: write.client_message.body_hash,
              seq: head + write.messages.length,
              ...(write.client_message.message_ids === undefined
                ? {}
                : { message_ids: write.client_message.message_ids }),
              ...expiresAt(table.clock.now(), retention.client_message),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ]),
  ...(write.cascade === undefined
    ? []
    : [
        {
          Put: {
            TableName: table.name,
            Item: {
              ...keys.cascade(write.cascade.cascade_id),
              type: 'cascade',
              ...write.cascade,
              // The outbox: until the state machine has taken over, the sweeper starts it again under the same name.
              ...pending(table.clock.now().toISOString()),
              ...expiresAt(table.clock.now(), retention.cascade),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ]),
];
