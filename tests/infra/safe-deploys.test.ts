import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { readEvent } from '#functions/post-call-webhook/read-event.ts';
import cascadeDefinition from '#infra/cascade.asl.json' with { type: 'json' };
import { cascadeMachine } from '#infra/catalogue.ts';
import { startLocalStepFunctions } from '#infra/local/step-functions/local-step-functions.ts';
import { skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readNumber } from '#shared/adapters/dynamodb/number-item.ts';
import { apiKeyItem, apiKeyUsage } from '#shared/contracts/api-key-item.ts';
import { endReportSchema, readCall } from '#shared/contracts/call-item.ts';
import { callRequestItem } from '#shared/contracts/call-request-item.ts';
import { readCascade } from '#shared/contracts/cascade-item.ts';
import { readClinicMemory } from '#shared/contracts/clinic-memory-item.ts';
import { readEntry } from '#shared/contracts/entry-item.ts';
import { readErasure } from '#shared/contracts/erasure-item.ts';
import { readInboxEvent } from '#shared/contracts/inbox-item.ts';
import { readSession } from '#shared/contracts/session-item.ts';
import { awaitChangeInput } from '#shared/contracts/task/await-change.ts';
import { concludeInput } from '#shared/contracts/task/conclude.ts';
import { decideNextInput, decideNextOutput } from '#shared/contracts/task/decide-next.ts';
import { executionEvent } from '#shared/contracts/task/finalise.ts';
import { placeCallInput } from '#shared/contracts/task/place-call.ts';
import { reconcileCallInput } from '#shared/contracts/task/reconcile-call.ts';
import { callStatuses } from '#shared/domain/call/call.ts';
import { outcomes } from '#shared/domain/call/outcome.ts';
import { cascadeOutcomes, cascadeStatuses, holdReasons } from '#shared/domain/cascade/cascade.ts';
import { canonicalPlan } from '#shared/domain/consent/plan.ts';
import { eventTypes } from '#shared/domain/session/entries.ts';
import { storyOf, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, mondayMorning, startDesk } from '#tests/support/desk.ts';
import * as before from './previous-shapes.ts';

const parses = (schema: z.ZodMiniType) => (value: unknown) => schema.parse(value);

const stored: readonly (readonly [string, unknown, (item: unknown) => unknown])[] = [
  ['session', before.session, readSession],
  ['cascade', before.cascade, readCascade],
  ['call', before.call, readCall],
  ['end of a call', before.end, parses(endReportSchema)],
  ['request of a call', before.callRequest, parses(callRequestItem)],
  ['event of the provider', before.inboxEvent, readInboxEvent],
  ['message', before.entries[0], readEntry],
  ['event of the chat', before.entries[1], readEntry],
  ['erasure', before.erasure, readErasure],
  ['key', before.apiKey, parses(apiKeyItem)],
  ['use of a key', before.apiKeyUsed, parses(apiKeyUsage)],
  ['number', before.numberItem, readNumber],
  ['memory of a clinic', before.clinicMemory, (item) => readClinicMemory(item) ?? expect.fail('unreadable')],
];

const travelling: readonly (readonly [string, unknown, z.ZodMiniType])[] = [
  ['DecideNext', before.taskInputs.decideNext, decideNextInput],
  ['PlaceCall', before.taskInputs.placeCall, placeCallInput],
  ['ReconcileCall', before.taskInputs.reconcileCall, reconcileCallInput],
  ['AwaitChange', before.taskInputs.awaitChange, awaitChangeInput],
  ['Conclude', before.taskInputs.conclude, concludeInput],
  ['finalise', before.executionEnded, executionEvent],
  ...before.decisions.map(
    (decision) => [`the decision ${decision.next}`, decision, decideNextOutput] as const,
  ),
];

const withMore = (value: unknown) => ({ ...Object(value), added_by_the_version_after: { a: 1 } });

describe('two versions at a time', () => {
  it.each(stored)(
    'the %s that the version before wrote is read, and one with more in it too',
    (_, item, read) => {
      expect(read(item)).toBeDefined();
      expect(read(withMore(item))).toEqual(read(item));
    },
  );

  it.each(travelling)('what travels to %s is taken, and with more in it too', (_, value, schema) => {
    expect(schema.parse(value)).toEqual(value);
    expect(schema.parse(withMore(value))).toEqual(value);
  });

  it('a report of the provider in its plainest form is understood, with more in it, and of a new kind', () => {
    const now = new Date(mondayMorning);
    const { transcription, failure, unknown } = before.webhooks;
    for (const body of [transcription, withMore({ ...transcription, data: withMore(transcription.data) })]) {
      expect(readEvent(body, 'hash', now)).toMatchObject({
        kind: 'event',
        event: { call_id: 'cas_before.1.1', conversation_id: 'conv_before', end: { connected: true } },
        turns: [{ speaker: 'clinic', text: 'Hello' }],
      });
    }
    expect(readEvent(failure, 'hash', now)).toMatchObject({ event: { end: { connected: false } } });
    expect(readEvent(unknown, 'hash', now)).toMatchObject({ kind: 'event', event: { type: unknown.type } });
  });

  it.each([
    ['outcomes', outcomes],
    ['cascadeOutcomes', cascadeOutcomes],
    ['cascadeStatuses', cascadeStatuses],
    ['holdReasons', holdReasons],
    ['callStatuses', callStatuses],
    ['eventTypes', eventTypes],
  ] as const)('no word of the %s that stands in an item is forgotten', (name, now) => {
    const known: readonly string[] = now;
    expect(before.words[name].filter((word) => !known.includes(word))).toEqual([]);
  });
});

describe('a cascade that the version before began', () => {
  let desk: Desk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });

  it('is gone on with where it stood, and booked', async () => {
    desk = await startDesk({ personas: ['books'] });
    const { table, ids, stepFunctions } = desk;
    const { plan } = readCascade(before.cascade);
    const consent = { ...before.consent, plan_hash: ids.sha256(canonicalPlan(plan)) };
    const life = { expires_at: Math.floor(mondayMorning / 1000) + 90_000 };
    const items = [
      {
        ...keys.session('ses_before'),
        type: 'session',
        ...before.session,
        consent,
        ...life,
        open_until: '2026-11-24T16:30:00.000Z',
      },
      { ...keys.head('ses_before'), type: 'head', seq: 2, ...life },
      {
        ...keys.cascade('cas_before'),
        type: 'cascade',
        ...before.cascade,
        consent,
        placed_count: 1,
        ...life,
      },
      { ...keys.call('cas_before.1.1'), type: 'call', ...before.call, ...life },
    ];
    for (const Item of items) await table.client.send(new PutCommand({ TableName: table.name, Item }));
    const client = new SFNClient({ endpoint: stepFunctions.endpoint, region: 'us-east-1' });
    const stateMachineArn = stepFunctions.machineArn('cascade');
    await client.send(new StartExecutionCommand({ stateMachineArn, name: 'cas_before', input: '{}' }));
    client.destroy();
    const cascade = await untilConcluded(desk, 'cas_before');
    expect(cascade.outcome).toBe('booked');
    const session = readSession(before.session);
    const story = await storyOf(desk, { session, cascade, token: '' });
    expect(story.outcomes).toEqual(['no_answer', 'booked']);
    expect(story.summaries).toHaveLength(1);
  });
});

/** The file with its states renamed, one put between, and another word for the dial: as different as a version can be. */
const nextDefinition = (): object => {
  const text = JSON.stringify(cascadeDefinition)
    .replaceAll('"Next":"PlaceCall"', '"Next":"Ring"')
    .replace('"PlaceCall":{', '"Ring":{')
    .replace("$states.input.next = 'CALL'", "$states.input.next = 'RING'")
    .replace('"StartAt":"DecideNext"', '"StartAt":"Greet"')
    .replace('"States":{', '"States":{"Greet":{"Type":"Pass","Next":"DecideNext"},');
  const parsed: unknown = JSON.parse(text);
  return Object(parsed);
};

describe('a state machine that changes under running executions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringaround-deploy-'));
  const scheduler = skippedScheduler(mondayMorning);
  const told: { name: string; payload: Readonly<Record<string, unknown>> }[] = [];
  const answers = new Map<string, unknown>();

  /** The machine as it is deployed, over what the process before left. */
  const deploy = async (definition: object) => {
    const service = await startLocalStepFunctions({
      folder,
      scheduler,
      machines: [
        {
          name: 'cascade',
          definition,
          substitutions: Object.fromEntries(
            Object.keys(cascadeMachine.placeholders).map((name) => [name, name]),
          ),
        },
      ],
      report: () => undefined,
      invoke: async (name, payload) => {
        told.push({ name, payload: { ...Object(payload) } });
        return answers.get(name) ?? {};
      },
    });
    const client = new SFNClient({ endpoint: service.endpoint, region: 'us-east-1' });
    const arn = service.machineArn('cascade');
    const status = async (name: string) =>
      (
        await client.send(
          new DescribeExecutionCommand({
            executionArn: `${arn.replace(':stateMachine:', ':execution:')}:${name}`,
          }),
        )
      ).status;
    return {
      status,
      begin: async (name: string) => {
        await client.send(new StartExecutionCommand({ stateMachineArn: arn, name, input: '{}' }));
        await scheduler.settle();
      },
      resume: async (taskToken: string) => {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
        await scheduler.settle();
      },
      stop: async () => {
        client.destroy();
        await service.close();
      },
    };
  };

  it('is what new ones begin with, while old ones end as they began', async () => {
    try {
      const old = await deploy(cascadeDefinition);
      answers.set('DecideNext', { next: 'CALL', call_id: 'one.1.1' });
      await old.begin('one');
      const token = String(told.find(({ name }) => name === 'PlaceCall')?.payload.task_token);
      await old.stop();

      const now = await deploy(nextDefinition());
      expect(await now.status('one')).toBe('RUNNING');
      told.length = 0;
      answers.set('DecideNext', { next: 'CONCLUDE', outcome: 'booked' });
      answers.set('Conclude', { outcome: 'booked' });
      await now.resume(token);
      expect(told.map(({ name }) => name)).toEqual(['DecideNext', 'Conclude']);
      expect(await now.status('one')).toBe('SUCCEEDED');

      told.length = 0;
      answers.set('DecideNext', { next: 'RING', call_id: 'two.1.1' });
      await now.begin('two');
      expect(told.map(({ name }) => name)).toEqual(['DecideNext', 'PlaceCall']);
      expect(await now.status('two')).toBe('RUNNING');
      await now.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
