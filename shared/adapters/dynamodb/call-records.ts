import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { readCall } from '../../contracts/call-item.ts';
import { isLive } from '../../domain/call/call.ts';
import { policy } from '../../domain/policy.ts';
import { retention } from '../../domain/retention.ts';
import type { AskedCall, Calls } from '../../ports.ts';
import { settleCallBudget } from './call-budget.ts';
import { cascadeWrite, forgetToken } from './cascades.ts';
import { getItem, getItems } from './items.ts';
import { expiresAt, keys } from './keys.ts';
import { appendWrites, headOf } from './log.ts';
import { optOutOf } from './numbers.ts';
import { readOpened } from './opened-item.ts';
import { heldKeys, releaseWrites, waitingWith } from './release.ts';
import { setAttributes } from './set-attributes.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

const tries = 20;

/** The call by itself, for those who ask for no more and need not carry the reading of the rest. */
const openAlone =
  (table: Table): Calls['open'] =>
  async ({ call_id, alone }) => {
    if (alone !== true) throw new Error('Only the call is read here.');
    const item = await getItem(table, keys.call(call_id));
    return item === undefined ? undefined : { ...readOpened(item), others: [] };
  };

/** Everything about calls that are there; placing one is a matter of its own, and most functions never do. */
export const dynamodbCallRecords = (
  table: Table,
  open: Calls['open'] = openAlone(table),
): Omit<Calls, 'reserve' | 'byConversation'> => ({
  async get(call_id) {
    const item = await getItem(table, keys.call(call_id));
    return item === undefined ? undefined : readCall(item);
  },

  async many(call_ids) {
    const items = await getItems(table, call_ids.map(keys.call));
    return items.flatMap((item) => (item === undefined ? [] : [readCall(item)]));
  },

  open,

  async change(call_id, change, known) {
    const { session_id } = known?.call ?? {};
    // As much again as was known before, in as many round trips.
    const asked: AskedCall =
      known?.cursor === undefined || session_id === undefined
        ? { call_id, alone: true }
        : { call_id, session_id };
    for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
      const seen = tryNumber === 0 && known !== undefined ? known : await open(asked);
      if (seen === undefined) return undefined;
      const { call: before, cascade: cascadeBefore } = seen;
      const token = seen.task_token === undefined ? {} : { task_token: seen.task_token };
      const changed = change(before, cascadeBefore);
      if (changed === undefined) return { call: before, ended: false, ...token };
      const { call_id: _, version: __, ...rest } = changed.call;
      const ended = isLive(before) && !isLive(changed.call);
      const entries = { events: changed.events ?? [], messages: changed.messages ?? [] };
      const silent = entries.events.length + entries.messages.length === 0;
      const sessionId = before.session_id;
      const aside =
        ended || (!silent && seen.cursor === undefined)
          ? await getItems(table, [keys.head(sessionId ?? 'none'), ...(ended ? heldKeys(before) : [])])
          : [];
      const [headItem, line, numberItem, cascade] = aside;
      const newest = aside.length > 0 ? headOf(headItem) : (seen.cursor ?? 0);
      const head = sessionId === undefined || silent ? 0 : newest;
      const gone = Object.keys(before).filter((name) => !(name in changed.call));
      const result = await transact(table, [
        {
          Update: {
            TableName: table.name,
            Key: { ...keys.call(call_id) },
            ...setAttributes({ ...rest, version: before.version + 1 }, [
              ...gone,
              ...(ended ? ['due_pk', 'due_at'] : []),
            ]),
            ConditionExpression: '#version = :before',
          },
        },
        ...(ended ? releaseWrites(table, changed.call, { line, numberItem, cascade }) : []),
        ...(ended || changed.cascade === undefined || cascadeBefore === undefined
          ? []
          : [cascadeWrite(table, cascadeBefore, changed.cascade)]),
        ...(changed.opted_out_at === undefined
          ? []
          : [{ Update: optOutOf(table, before.to_number, changed.opted_out_at) }]),
        // No head: the patient erased the session, and nothing may be written there again.
        ...(sessionId === undefined || head === 0 ? [] : appendWrites(table, sessionId, head, entries)),
      ]);
      if (result.kind === 'written') {
        if (ended) await settleCallBudget(table, changed.call);
        const waiting = ended ? waitingWith(changed.call, { line, numberItem, cascade }) : undefined;
        return {
          call: { ...changed.call, version: before.version + 1 },
          ended,
          ...token,
          ...(waiting === undefined ? {} : { waiting }),
        };
      }
    }
    throw new Error('Too many writers of a call.');
  },

  async bindConversation(call_id, conversation_id) {
    await transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: {
            ...keys.conversation(conversation_id),
            type: 'conversation',
            call_id,
            ...expiresAt(table.clock.now(), retention.conversation),
          },
        },
      },
      {
        Update: {
          TableName: table.name,
          Key: { ...keys.call(call_id) },
          UpdateExpression: 'SET conversation_id = :id',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':id': conversation_id },
        },
      },
    ]);
  },

  async storeTaskToken(call_id, task_token) {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...keys.call(call_id) },
        UpdateExpression: 'SET task_token = :token, version = version + :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':token': task_token, ':one': 1 },
      }),
    );
  },

  forgetTaskToken: (call_id, task_token) => forgetToken(table, keys.call(call_id), 'task_token', task_token),

  async taskToken(call_id) {
    const item = await getItem(table, keys.call(call_id));
    return typeof item?.task_token === 'string' ? item.task_token : undefined;
  },

  async markLookedUp(call_id, at) {
    await table.client
      .send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...keys.call(call_id) },
          UpdateExpression: 'SET looked_up_at = :at, due_at = :due',
          ConditionExpression: 'attribute_exists(pk) AND attribute_exists(due_pk)',
          ExpressionAttributeValues: {
            ':at': at.toISOString(),
            ':due': new Date(at.getTime() + policy.lookAgainSeconds * 2000).toISOString(),
          },
        }),
      )
      .catch((error: unknown) => {
        // A call that ended meanwhile waits for nobody.
        if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
      });
  },

  async lookedUpAt(call_ids) {
    const items = await getItems(table, call_ids.map(keys.call));
    return new Map(
      items.flatMap((item) =>
        typeof item?.looked_up_at === 'string' && typeof item.call_id === 'string'
          ? [[item.call_id, new Date(item.looked_up_at)] as const]
          : [],
      ),
    );
  },
});
