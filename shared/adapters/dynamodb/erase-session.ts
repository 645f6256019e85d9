import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { retention } from '../../domain/retention.ts';
import type { Sessions } from '../../ports.ts';
import { erasePartition } from './erasures.ts';
import { getItem } from './items.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';

const contactOf = z.object({ contact: z.object({ number: z.string() }) });

/**
 * The tombstone first: from then on the session is absent to everybody, and whoever wants to append to its log finds
 * no head to append to once the rest is gone. What was texted to and from the patient's number goes with it.
 */
export const eraseSessionItems =
  (table: Table): Sessions['erase'] =>
  async (session_id, now, version) => {
    const key = keys.session(session_id);
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...key,
            type: 'tombstone',
            erased_at: now.toISOString(),
            ...expiresAt(now, retention.tombstone),
          },
          ...(version === undefined
            ? {}
            : {
                ConditionExpression: 'version = :version',
                ExpressionAttributeValues: { ':version': version },
              }),
        }),
      );
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
    const contact = contactOf.safeParse(await getItem(table, { pk: key.pk, sk: 'CONTACT' }));
    if (contact.success) await eraseNumber(table, contact.data.contact.number, session_id);
    await erasePartition(table, key.pk, [key.sk]);
    return true;
  };

/** A wish for silence stays, and so does a number that somebody else has proved since. */
const eraseNumber = async (table: Table, number: string, session_id: string): Promise<void> => {
  const key = { pk: `CONTACT#${number}`, sk: 'STATE' };
  const state = await getItem(table, key);
  if (state?.session_id !== undefined && state.session_id !== session_id) return;
  await erasePartition(table, key.pk, state?.silent_since === undefined ? [] : [key.sk]);
};
