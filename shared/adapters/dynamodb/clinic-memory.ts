import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { readClinicMemory } from '../../contracts/clinic-memory-item.ts';
import { memoryDays, rememberCall } from '../../domain/clinics/memory.ts';
import { policy } from '../../domain/policy.ts';
import type { ClinicMemories } from '../../ports.ts';
import { getItem, getItems } from './items.ts';
import { expiresAt, keys } from './keys.ts';
import type { Table } from './table.ts';

/** One item a clinic: read forty at once for the ranking, written once a call. */
export const dynamodbClinicMemories = (table: Table): ClinicMemories => ({
  async many(clinic_ids) {
    const items = await getItems(table, [...new Set(clinic_ids)].map(keys.clinic));
    return new Map(
      items.flatMap((item) => {
        const memory = readClinicMemory(item);
        return memory === undefined ? [] : [[memory.clinic_id, memory] as const];
      }),
    );
  },

  async remember(clinic, lesson) {
    for (let tryNumber = 0; tryNumber <= policy.conflictRetries; tryNumber += 1) {
      const item = await getItem(table, keys.clinic(clinic.clinic_id));
      const before = readClinicMemory(item);
      const after = rememberCall(before, clinic, lesson);
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      const version = typeof item?.version === 'number' ? item.version : 0;
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: {
              ...keys.clinic(clinic.clinic_id),
              type: 'clinic_memory',
              ...after,
              version: version + 1,
              ...expiresAt(table.clock.now(), memoryDays * 86_400),
            },
            ConditionExpression: item === undefined ? 'attribute_not_exists(pk)' : 'version = :version',
            ...(item === undefined ? {} : { ExpressionAttributeValues: { ':version': version } }),
          }),
        );
        return;
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
      }
    }
    throw new Error('Too many writers of a clinic.');
  },
});
