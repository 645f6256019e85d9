import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { contactPolicy } from '../../domain/contact/contact-policy.ts';
import { retention } from '../../domain/retention.ts';
import type { Contacts } from '../../ports.ts';
import { contactItem, contactKey } from './contact-item.ts';
import { getItem } from './items.ts';
import { expiresAt, type Key } from './keys.ts';
import type { Table } from './table.ts';

/**
 * Text messages, beside the patterns of keys.ts:
 *
 *   contact of a session     SESSION#<id>      CONTACT         number, code, proof; erased with the session
 *   whose number it is       CONTACT#<e164>    STATE           session, silence, codes of the day
 *   text message answered    CONTACT#<e164>    MESSAGE#<sid>   the reply a repeated one gets again
 */
const ofNumber = (e164: string): Key => ({ pk: `CONTACT#${e164}`, sk: 'STATE' });
const ofMessage = (e164: string, sid: string): Key => ({ pk: `CONTACT#${e164}`, sk: `MESSAGE#${sid}` });

const maybe = z.exactOptional;

const numberItem = z.object({ session_id: maybe(z.string()), silent_since: maybe(z.string()) });

/** Losing this often in a row means a loop, not a race. */
const tries = 20;

const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

export const dynamodbContacts = (table: Table): Contacts => {
  const life = () => expiresAt(table.clock.now(), retention.contact).expires_at;
  /** One conditional update of a number's item; false when the condition did not hold. */
  const update = async (
    e164: string,
    UpdateExpression: string,
    values: Readonly<Record<string, unknown>>,
    ConditionExpression?: string,
  ): Promise<boolean> => {
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...ofNumber(e164) },
          UpdateExpression,
          ExpressionAttributeNames: { '#type': 'type' },
          ExpressionAttributeValues: { ':type': 'contact', ':zero': 0, ':one': 1, ...values },
          ...(ConditionExpression === undefined ? {} : { ConditionExpression }),
        }),
      );
      return true;
    } catch (error) {
      if (isRefused(error)) return false;
      throw error;
    }
  };
  /** Says on the session's contact what its number's item says, as long as that number is still the contact's. */
  const mark = async (session_id: string | undefined, e164: string, quiet: boolean): Promise<void> => {
    if (session_id === undefined) return;
    const change = quiet
      ? 'SET contact.quiet = :true, version = version + :one'
      : 'SET version = version + :one REMOVE contact.quiet';
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { ...contactKey(session_id) },
          UpdateExpression: change,
          ConditionExpression: 'contact.#number = :number',
          ExpressionAttributeNames: { '#number': 'number' },
          ExpressionAttributeValues: { ':number': e164, ':one': 1, ...(quiet ? { ':true': true } : {}) },
        }),
      );
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  };
  const changed = '#type = :type, version = if_not_exists(version, :zero) + :one';

  const read = async (session_id: string) => {
    const item = await getItem(table, contactKey(session_id));
    return item === undefined ? undefined : contactItem.parse(item);
  };

  const standing = async (e164: string): ReturnType<Contacts['byNumber']> => {
    const item = await getItem(table, ofNumber(e164));
    const { session_id, silent_since } = numberItem.parse(item ?? {});
    return { silent: silent_since !== undefined, ...(session_id === undefined ? {} : { session_id }) };
  };

  return {
    async ofSession(session_id) {
      return (await read(session_id))?.contact;
    },

    async change(session_id, change) {
      for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
        const before = await read(session_id);
        const contact = change(before?.contact);
        if (contact === undefined) return before?.contact;
        try {
          await table.client.send(
            new PutCommand({
              TableName: table.name,
              Item: {
                ...contactKey(session_id),
                type: 'contact',
                contact,
                version: (before?.version ?? 0) + 1,
                expires_at: life(),
              },
              ConditionExpression: before === undefined ? 'attribute_not_exists(pk)' : 'version = :before',
              ...(before === undefined ? {} : { ExpressionAttributeValues: { ':before': before.version } }),
            }),
          );
          return contact;
        } catch (error) {
          if (!isRefused(error)) throw error;
        }
      }
      throw new Error('The contact could not be changed: too many writers.');
    },

    byNumber: standing,

    async bind(e164, session_id, at) {
      const before = await standing(e164);
      if (before.session_id !== session_id) await mark(before.session_id, e164, true);
      if (before.silent) await mark(session_id, e164, true);
      await update(e164, `SET session_id = :session, verified_at = :at, expires_at = :life, ${changed}`, {
        ':session': session_id,
        ':at': at.toISOString(),
        ':life': life(),
      });
    },

    // A wish for silence outlives every session, so its item does not expire.
    // The session's contact first: whoever reads that alone must never miss the wish.
    async silence(e164, at) {
      await mark((await standing(e164)).session_id, e164, true);
      await update(
        e164,
        `SET silent_since = if_not_exists(silent_since, :at), ${changed} REMOVE expires_at`,
        {
          ':at': at.toISOString(),
        },
      );
    },

    async endSilence(e164) {
      await update(e164, `SET expires_at = :life, ${changed} REMOVE silent_since`, { ':life': life() });
      await mark((await standing(e164)).session_id, e164, false);
    },

    async countCode(e164, at) {
      const day = at.toISOString().slice(0, 10);
      const first = await update(
        e164,
        `SET code_day = :day, code_count = :one, expires_at = :life, ${changed}`,
        { ':day': day, ':life': life() },
        'attribute_not_exists(silent_since) AND (attribute_not_exists(code_day) OR code_day <> :day)',
      );
      if (first) return true;
      return update(
        e164,
        `SET code_count = code_count + :one, expires_at = :life, ${changed}`,
        { ':day': day, ':life': life(), ':most': contactPolicy.codesPerNumberPerDay },
        'attribute_not_exists(silent_since) AND code_day = :day AND code_count < :most',
      );
    },

    async release(e164, session_id) {
      await update(
        e164,
        `SET ${changed} REMOVE session_id, verified_at`,
        { ':session': session_id },
        'session_id = :session',
      );
    },

    async replyTo(e164, message_sid) {
      const item = await getItem(table, ofMessage(e164, message_sid));
      return typeof item?.reply === 'string' ? item.reply : undefined;
    },

    async keepReply(e164, message_sid, reply) {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...ofMessage(e164, message_sid),
            type: 'text_message',
            reply,
            ...expiresAt(table.clock.now(), retention.text_message),
          },
        }),
      );
    },
  };
};
