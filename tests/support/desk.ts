import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Variables } from '#functions/wiring.ts';
import type { FaultRequest } from '#infra/local/phone-world/faults.ts';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { startStack } from '#infra/local/stack.ts';
import { skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';
import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbClinicMemories } from '#shared/adapters/dynamodb/clinic-memory.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbNumbers } from '#shared/adapters/dynamodb/numbers.ts';
import { dynamodbPendingWork } from '#shared/adapters/dynamodb/pending-work.ts';
import { dynamodbSessions } from '#shared/adapters/dynamodb/sessions.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { dynamodbWaitTokens } from '#shared/adapters/dynamodb/wait-tokens.ts';
import { randomIds } from '#shared/adapters/ids.ts';

/** Every item of the table, as plain values. */
const everyItem = async (client: DynamoDBClient): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { client: documents } = openTable(client, 'ringaround', { now: () => new Date(0) });
  const found: Record<string, unknown>[] = [];
  for (let from: Record<string, unknown> | undefined, more = true; more; more = from !== undefined) {
    const page = await documents.send(
      new ScanCommand({
        TableName: 'ringaround',
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  }
  return found;
};

/** A Monday morning at 11:30 in New York, so that every clinic of the tests answers its telephone. */
export const mondayMorning = Date.parse('2026-11-23T16:30:00Z');

export type Desk = Awaited<ReturnType<typeof startDesk>>;

/** The whole local stack in memory, on time that is skipped, with the stores of the product to look into. */
export const startDesk = async (options: {
  readonly personas: readonly PersonaName[];
  readonly variables?: Variables;
  readonly seed?: number;
  readonly faults?: readonly FaultRequest[];
  readonly startsAt?: number;
}) => {
  const scheduler = skippedScheduler(options.startsAt ?? mondayMorning);
  const lines: string[] = [];
  const stack = await startStack({
    port: 0,
    scheduler,
    clockOffsetSeconds: 0,
    skipsTime: true,
    variables: options.variables ?? {},
    phoneWorld: { personas: options.personas, seed: options.seed ?? 1, speed: 1 },
    write: (line) => lines.push(line),
  });
  const { phoneWorld } = stack;
  if (phoneWorld === undefined) throw new Error('The tests never call for real.');
  for (const fault of options.faults ?? []) phoneWorld.faults.add(fault);
  const clock = { now: () => new Date(scheduler.now()) };
  const client = new DynamoDBClient({ endpoint: stack.dynamodb.endpoint, region: 'us-east-1' });
  const table = openTable(client, 'ringaround', clock);
  return {
    ...stack,
    phoneWorld,
    scheduler,
    clock,
    ids: randomIds,
    /** The table the stores work on, and everything that stands in it. */
    table,
    items: () => everyItem(client),
    /** Everything the Lambdas logged, line by line. */
    logged: lines,
    sessions: dynamodbSessions(table),
    cascades: { ...dynamodbCascades(table), ...dynamodbWaitTokens(table) },
    calls: dynamodbCalls(table),
    inbox: dynamodbInbox(table),
    lines: dynamodbLines(table),
    numbers: dynamodbNumbers(table),
    memories: dynamodbClinicMemories(table),
    control: dynamodbControl(table),
    pending: dynamodbPendingWork(table),
    close: async () => {
      client.destroy();
      await stack.close();
    },
  };
};
