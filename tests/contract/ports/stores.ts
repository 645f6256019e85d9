import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTable } from '#infra/local/create-table.ts';
import { startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbClinicMemories } from '#shared/adapters/dynamodb/clinic-memory.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { dynamodbConversations } from '#shared/adapters/dynamodb/conversations.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbNumbers } from '#shared/adapters/dynamodb/numbers.ts';
import { openCall } from '#shared/adapters/dynamodb/open-call.ts';
import { dynamodbOptOuts } from '#shared/adapters/dynamodb/opt-outs.ts';
import { dynamodbPendingWork } from '#shared/adapters/dynamodb/pending-work.ts';
import { dynamodbSessions } from '#shared/adapters/dynamodb/sessions.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { dynamodbWaitTokens } from '#shared/adapters/dynamodb/wait-tokens.ts';
import { noon } from '#tests/support/a-cascade.ts';
import { fakeStore } from '#tests/support/fake-store/fake-store.ts';

/** Time of a contract test: stands still until it is moved. */
export const movableClock = () => {
  let now = noon;
  return {
    now: () => now,
    advance: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
};

export type Store = Omit<ReturnType<typeof fakeStore>, 'state'> & {
  readonly clock: ReturnType<typeof movableClock>;
  readonly close: () => Promise<void>;
};

process.env.AWS_ACCESS_KEY_ID ??= 'test';
process.env.AWS_SECRET_ACCESS_KEY ??= 'test';

/** Both makers of a store: what holds for one must hold for the other. */
export const stores: readonly (readonly [name: string, open: () => Promise<Store>])[] = [
  [
    'the stateful fake',
    async () => {
      const clock = movableClock();
      const { state: _, ...store } = fakeStore(clock);
      return { ...store, clock, close: async () => undefined };
    },
  ],
  [
    'the embedded DynamoDB',
    async () => {
      const clock = movableClock();
      const dynamodb = await startEmbeddedDynamodb({ now: () => clock.now().getTime() });
      await createTable(dynamodb.endpoint, 'ringaround');
      const client = new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'us-east-1' });
      const table = openTable(client, 'ringaround', clock);
      return {
        clock,
        sessions: dynamodbSessions(table),
        cascades: { ...dynamodbCascades(table), ...dynamodbWaitTokens(table) },
        calls: {
          ...dynamodbCalls(table),
          ...dynamodbCallRecords(table, openCall(table)),
          ...dynamodbConversations(table),
        },
        inbox: dynamodbInbox(table),
        lines: dynamodbLines(table),
        numbers: dynamodbNumbers(table),
        optOuts: dynamodbOptOuts(table),
        memories: dynamodbClinicMemories(table),
        control: dynamodbControl(table),
        pending: dynamodbPendingWork(table),
        close: async () => {
          client.destroy();
          await dynamodb.close();
        },
      };
    },
  ],
];
