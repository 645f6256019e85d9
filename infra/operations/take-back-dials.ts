import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { getItem, getItems } from '#shared/adapters/dynamodb/items.ts';
import { expiresAt, keys, pending } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/table.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { readCascade } from '#shared/contracts/cascade-item.ts';
import { type Call, cascadeCallId, emptyToolRecord } from '#shared/domain/call/call.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { policy } from '#shared/domain/policy.ts';
import { retention } from '#shared/domain/retention.ts';
import type { ProviderCall, VoiceAgent } from '#shared/ports.ts';

export type TakenBack = {
  /** Calls the provider knows and the table did not: written down now, so that nobody dials them again. */
  readonly found: readonly string[];
  /** Calls about which the provider could not be asked. While there is one, calling stays off. */
  readonly unsure: readonly string[];
};

/** Cascades that are not over in this table; at most a thousand, oldest first. */
const openCascades = async (table: Table): Promise<readonly Cascade[]> => {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'due',
      KeyConditionExpression: 'due_pk = :pending',
      ExpressionAttributeValues: { ':pending': 'PENDING' },
      Limit: 1_000,
    }),
  );
  const found = (Items ?? []).filter(({ pk }) => String(pk).startsWith('CASCADE#'));
  const cascades: Cascade[] = [];
  for (const { pk, sk } of found) {
    const item = await getItem(table, { pk: String(pk), sk: String(sk) });
    if (item !== undefined) cascades.push(readCascade(item));
  }
  return cascades;
};

/** Every id a call of this cascade can have: the second try is the patient's own choice of a slot. */
const possibleCalls = ({ cascade_id, plan }: Cascade) =>
  plan.clinics.flatMap((clinic, index) =>
    Array.from({ length: policy.triesPerClinic + 1 }, (_, tried) => ({
      call_id: cascadeCallId(cascade_id, index + 1, tried + 1),
      clinic,
    })),
  );

type Missing = ReturnType<typeof possibleCalls>[number] & { readonly told: ProviderCall };

/** The record the dial's own transaction would have written, as far as anybody can still know it. */
const recordOf = (cascade: Cascade, { call_id, clinic, told }: Missing, since: Date): Call => ({
  call_id,
  purpose: 'cascade',
  session_id: cascade.session_id,
  cascade_id: cascade.cascade_id,
  clinic_id: clinic.clinic_id,
  clinic_name: clinic.name,
  to_number: told.to_number ?? clinic.phone,
  timezone: clinic.timezone,
  language: cascade.plan.language,
  ...(cascade.plan.request === undefined ? {} : { appointment_request: cascade.plan.request }),
  status: 'dialling',
  dial: { state: 'placed' },
  dialled_at:
    told.started_at === undefined ? since.toISOString() : new Date(told.started_at * 1000).toISOString(),
  conversation_id: told.conversation_id,
  ...(told.call_sid === undefined ? {} : { call_sid: told.call_sid }),
  tools: emptyToolRecord,
  evidence: [],
  version: 1,
});

const write = async (table: Table, cascade: Cascade, call: Call): Promise<void> => {
  const now = table.clock.now();
  const TableName = table.name;
  const written = await transact(table, [
    {
      Put: {
        TableName,
        Item: {
          ...keys.call(call.call_id),
          type: 'call',
          ...call,
          // Its tools are over or answered by nobody: no token opens it.
          call_token_hash: 'restored',
          // Due at once: the sweeper finds out what it came to.
          ...pending(now.toISOString()),
          ...expiresAt(now, retention.call),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Update: {
        TableName,
        Key: { ...keys.cascade(cascade.cascade_id) },
        UpdateExpression:
          'SET live_call_id = :call, call_ids = list_append(call_ids, :calls), placed_count = if_not_exists(placed_count, :zero) + :one, version = version + :one',
        ConditionExpression: 'NOT contains(call_ids, :call)',
        ExpressionAttributeValues: { ':calls': [call.call_id], ':call': call.call_id, ':zero': 0, ':one': 1 },
      },
    },
    {
      Put: {
        TableName,
        Item: {
          ...keys.conversation(call.conversation_id ?? ''),
          type: 'conversation',
          call_id: call.call_id,
          ...expiresAt(now, retention.conversation),
        },
      },
    },
  ]);
  if (written.kind === 'refused') throw new Error(`${call.call_id} is being written by somebody else.`);
};

/**
 * After a restore the table knows nothing of the dials since then, and a cascade would place them again. The provider
 * knows them by the id we gave each: every call a cascade that is not over can have placed is looked for, and what is
 * found is written down as a call nobody knows the end of. The sweeper and the state machine go on from there. Calling
 * must have been off for longer than the provider's list lags.
 */
export const takeBackDials = async (
  deps: { readonly table: Table; readonly voice: Pick<VoiceAgent, 'findByCall'>; readonly agent_id: string },
  since: Date,
  { dryRun }: { readonly dryRun: boolean },
): Promise<TakenBack> => {
  const found: string[] = [];
  const unsure: string[] = [];
  for (const cascade of await openCascades(deps.table)) {
    const possible = possibleCalls(cascade);
    const known = await getItems(
      deps.table,
      possible.map(({ call_id }) => keys.call(call_id)),
    );
    const missing: Missing[] = [];
    for (const one of possible.filter((_, index) => known[index] === undefined)) {
      const told = await deps.voice.findByCall(one.call_id, deps.agent_id, since);
      if (told.kind === 'failed') unsure.push(one.call_id);
      if (told.kind === 'found') missing.push({ ...one, told: told.value });
    }
    // In the order in which they rang, for that is how a cascade is told.
    for (const one of missing.sort((a, b) => (a.told.started_at ?? 0) - (b.told.started_at ?? 0))) {
      if (!dryRun) await write(deps.table, cascade, recordOf(cascade, one, since));
      found.push(one.call_id);
    }
  }
  return { found, unsure };
};
