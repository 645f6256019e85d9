import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { readCascade } from '../../contracts/cascade-item.ts';
import type { Cascade } from '../../domain/cascade/cascade.ts';
import { dueAt } from '../../domain/cascade/due.ts';
import type { Cascades } from '../../ports.ts';
import { getItem } from './items.ts';
import { keys } from './keys.ts';
import { appendWrites, readHead } from './log.ts';
import { setAttributes } from './set-attributes.ts';
import type { Table } from './table.ts';
import { transact, type Write } from './transact.ts';

/** Losing this often in a row means a loop, not a race. */
const tries = 20;

export const dynamodbCascades = (table: Table): Cascades => ({
  async get(cascade_id) {
    const item = await getItem(table, keys.cascade(cascade_id));
    return item === undefined ? undefined : readCascade(item);
  },

  async change(cascade_id, change) {
    for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
      const item = await getItem(table, keys.cascade(cascade_id));
      if (item === undefined) return undefined;
      const before = readCascade(item);
      const changed = change(before);
      if (changed === undefined) return before;
      const events = changed.events ?? [];
      const head = events.length === 0 ? 0 : await readHead(table, before.session_id);
      const result = await transact(table, [
        cascadeWrite(table, before, changed.cascade),
        // No head: the patient erased the session, and nothing may be written there again.
        ...(head === 0 ? [] : appendWrites(table, before.session_id, head, { events })),
      ]);
      if (result.kind === 'written') return { ...changed.cascade, version: before.version + 1 };
    }
    throw new Error('Too many writers of a cascade.');
  },

  async conclude({ cascade, message, events }) {
    for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
      const item = await getItem(table, keys.cascade(cascade.cascade_id));
      if (item === undefined || readCascade(item).status === 'done') return false;
      const before = readCascade(item);
      // Decided on another state of it, such as one without the call that is being made now.
      if (before.version !== cascade.version) return false;
      const head = await readHead(table, before.session_id);
      const result = await transact(table, [
        cascadeWrite(table, before, { ...cascade, version: before.version }, ['due_pk', 'due_at', 'hold']),
        {
          Update: {
            TableName: table.name,
            Key: { ...keys.session(before.session_id) },
            UpdateExpression: 'SET unsaid_summary = :summary, version = version + :one',
            // A patient who erased the session gets no summary; the cascade still ends.
            ConditionExpression: '#type = :session',
            ExpressionAttributeNames: { '#type': 'type' },
            ExpressionAttributeValues: {
              ':summary': { message_id: message.message_id, text: message.text },
              ':one': 1,
              ':session': 'session',
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        ...appendWrites(table, before.session_id, head, { messages: [message], events }),
      ]);
      if (result.kind === 'written') return true;
      if (result.failed.some(({ index }) => index === 1)) {
        const ended = await transact(table, [
          cascadeWrite(table, before, cascade, ['due_pk', 'due_at', 'hold']),
        ]);
        if (ended.kind === 'written') return true;
      }
    }
    throw new Error('Too many writers of an end.');
  },

  async waitToken(cascade_id) {
    const item = await getItem(table, keys.cascade(cascade_id));
    return typeof item?.wait_token === 'string' ? item.wait_token : undefined;
  },

  forgetWaitToken: (cascade_id, task_token) =>
    forgetToken(table, keys.cascade(cascade_id), 'wait_token', task_token),
});

/** Removes a used token; a newer one, written meanwhile, stays. */
export const forgetToken = async (
  table: Table,
  key: { readonly pk: string; readonly sk: string },
  attribute: 'wait_token' | 'task_token',
  task_token: string,
): Promise<void> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...key },
        UpdateExpression: `REMOVE ${attribute}`,
        ConditionExpression: `${attribute} = :token`,
        ExpressionAttributeValues: { ':token': task_token },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** The cascade as changed, on the condition that nobody changed it since. */
export const cascadeWrite = (
  table: Table,
  before: Cascade,
  after: Cascade,
  remove: readonly string[] = [],
): Write => {
  const { cascade_id, version: _, ...rest } = after;
  const gone = Object.keys(before).filter((name) => !(name in after));
  return {
    Update: {
      TableName: table.name,
      Key: { ...keys.cascade(cascade_id) },
      ...setAttributes(
        {
          ...rest,
          version: before.version + 1,
          ...(remove.includes('due_pk')
            ? {}
            : { due_pk: 'PENDING', due_at: dueAt(before, after, table.clock.now()) }),
        },
        [...gone, ...remove],
      ),
      ConditionExpression: '#version = :before',
    },
  };
};
