import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { startDynamodbThread } from '#infra/local/dynamodb/dynamodb-thread.ts';
import { startStackOn, tasksAtOnce } from '#infra/local/stack.ts';
import { skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';
import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbSessions } from '#shared/adapters/dynamodb/sessions.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { randomIds } from '#shared/adapters/ids.ts';
import { stepFunctionsWorkflow } from '#shared/adapters/step-functions/workflow.ts';
import { mondayMorning } from '#tests/support/desk.ts';

export type Rig = Awaited<ReturnType<typeof startRig>>;

/**
 * The stack as `npm start` has it: data on disk, the table in a thread of its own, tasks limited alike. Only its time
 * stands still, so that thousands of calls stay live until the load ends them.
 */
export const startRig = async (lines: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'ringaround-load-'));
  const scheduler = skippedScheduler(mondayMorning);
  const stack = await startStackOn(
    {
      port: 0,
      folder,
      scheduler,
      clockOffsetSeconds: 0,
      skipsTime: true,
      tasksAtOnce,
      variables: { ELEVENLABS_CONCURRENCY: String(lines) },
      phoneWorld: { personas: ['no_answer'], seed: 1, speed: 1 },
      write: () => undefined,
    },
    startDynamodbThread,
  );
  const { phoneWorld } = stack;
  if (phoneWorld === undefined) throw new Error('The load never calls for real.');
  const clock = { now: () => new Date(scheduler.now()) };
  const client = new DynamoDBClient({ endpoint: stack.dynamodb.endpoint, region: 'us-east-1' });
  const table = openTable(client, 'ringaround', clock);
  const machines = new SFNClient({ endpoint: stack.stepFunctions.endpoint, region: 'us-east-1' });
  return {
    port: stack.port,
    scheduler,
    phoneWorld,
    clock,
    ids: randomIds,
    lines,
    table,
    sessions: dynamodbSessions(table),
    cascades: dynamodbCascades(table),
    calls: dynamodbCalls(table),
    workflow: stepFunctionsWorkflow(machines, stack.stepFunctions.machineArn('cascade')),
    close: async () => {
      client.destroy();
      machines.destroy();
      await stack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
