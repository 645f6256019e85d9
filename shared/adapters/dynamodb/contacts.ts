import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { contactItem } from '../../contracts/contact-item.ts';
import { policy } from '../../domain/policy.ts';
import type { Contacts } from '../../ports.ts';
import { getItem } from './items.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';

const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

export const dynamodbContacts = (table: Table): Contacts => {
  const life = () => expiresAt(table.clock.now(), policy.sessionSeconds + policy.consentSeconds).expires_at;
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
          Key: { ...keys.contact(e164) },
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
  const changed = '#type = :type, version = if_not_exists(version, :zero) + :one';

  return {
    async byNumber(e164) {
      const item = await getItem(table, keys.contact(e164));
      const { session_id, silent_since } = contactItem.parse(item ?? {});
      return { silent: silent_since !== undefined, ...(session_id === undefined ? {} : { session_id }) };
    },

    async bind(e164, session_id, at) {
      await update(e164, `SET session_id = :session, verified_at = :at, expires_at = :life, ${changed}`, {
        ':session': session_id,
        ':at': at.toISOString(),
        ':life': life(),
      });
    },

    // A wish for silence outlives every session, so its item does not expire.
    async silence(e164, at) {
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
        { ':day': day, ':life': life(), ':most': policy.codesPerNumberPerDay },
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
      const item = await getItem(table, keys.textMessage(e164, message_sid));
      return typeof item?.reply === 'string' ? item.reply : undefined;
    },

    async keepReply(e164, message_sid, reply) {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...keys.textMessage(e164, message_sid),
            type: 'text_message',
            reply,
            ...expiresAt(table.clock.now(), policy.sessionSeconds),
          },
        }),
      );
    },
  };
};
