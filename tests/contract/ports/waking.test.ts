import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTable } from '#infra/local/create-table.ts';
import { startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { dynamodbSessions } from '#shared/adapters/dynamodb/sessions.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { dynamodbWaitTokens } from '#shared/adapters/dynamodb/wait-tokens.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { aCall, aCascade, noon } from '#tests/support/a-cascade.ts';
import { movableClock } from './stores.ts';

/** A consented cascade with its first call on the line, and a way to step in between a read and the write after it. */
const onTheLine = async () => {
  const clock = movableClock();
  const dynamodb = await startEmbeddedDynamodb({ now: () => clock.now().getTime() });
  await createTable(dynamodb.endpoint, 'ringaround');
  const client = new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'us-east-1' });
  let between: (() => Promise<void>) | undefined;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      const step = between;
      if (step !== undefined && String(context.commandName).startsWith('BatchGet')) {
        between = undefined;
        await step();
      }
      return result;
    },
    { step: 'initialize' },
  );
  const table = openTable(client, 'ringaround', clock);
  const [calls, cascades, sessions] = [
    dynamodbCalls(table),
    { ...dynamodbCascades(table), ...dynamodbWaitTokens(table) },
    dynamodbSessions(table),
  ];
  await dynamodbControl(table).switchCalling(true);
  const cascade = aCascade({ expected_call_id: 'cas_1.1.1' });
  const session = newSession({ session_id: 'ses_1', token_hash: 'h', now: noon });
  await sessions.saveTurn({
    before: undefined,
    after: { ...session, consent: cascade.consent, cascade_id: 'cas_1' },
    messages: [{ message_id: 'm1', role: 'patient', text: 'yes', at: noon.toISOString() }],
    events: [],
    cascade,
  });
  const reserved = await calls.reserve({
    call: aCall(1),
    call_token_hash: 'hash',
    cascade: { cascade_id: 'cas_1', session_id: 'ses_1', plan_hash: 'hash' },
    limits: { lines: 1, cooldown: true, daily_cap: 6 },
    events: [],
  });
  expect(reserved.kind).toBe('reserved');
  return {
    cascades,
    stepIn: (step: () => Promise<void>) => {
      between = step;
    },
    end: () =>
      calls.change('cas_1.1.1', (call) =>
        call.status === 'done' ? undefined : { call: { ...call, status: 'done', outcome: 'no_answer' } },
      ),
    wait: (task_token: string) =>
      cascades.storeWaitToken('cas_1', {
        task_token,
        hold: { reason: 'line', until: noon.toISOString() },
      }),
    close: async () => {
      client.destroy();
      await dynamodb.close();
    },
  };
};

describe('the write that ends a call', () => {
  let desk: Awaited<ReturnType<typeof onTheLine>>;
  beforeEach(async () => {
    desk = await onTheLine();
  });
  afterEach(() => desk.close());

  it('says that nobody waits, so that nobody need ask', async () => {
    expect((await desk.end())?.waiting).toEqual({ task_token: undefined });
  });

  it('says with what the cascade waits', async () => {
    await desk.wait('token-1');
    expect((await desk.end())?.waiting).toEqual({ task_token: 'token-1' });
  });

  it('does not miss one who begins to wait between its read and its write', async () => {
    desk.stepIn(() => desk.wait('token-2'));
    expect((await desk.end())?.waiting).toEqual({ task_token: 'token-2' });
  });

  it('sees the newer of two who wait', async () => {
    await desk.wait('token-1');
    desk.stepIn(() => desk.wait('token-2'));
    expect((await desk.end())?.waiting).toEqual({ task_token: 'token-2' });
  });

  it('knows nothing of it when it comes a second time', async () => {
    await desk.end();
    await desk.wait('token-1');
    expect((await desk.end())?.waiting).toBeUndefined();
  });
});
