import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '#functions/await-change/handler.ts';
import { afterRefusal } from '#functions/place-call/after-refusal.ts';
import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { usualBudgets } from '#shared/domain/budget/budgets.ts';
import { nextStep } from '#shared/domain/cascade/next-step.ts';
import { policy } from '#shared/domain/policy.ts';
import { aConsent, type Consented, start } from '#tests/support/a-consent.ts';
import { dialIntent } from '#tests/support/a-live-call.ts';
import { aContext } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
let patient: Consented;
beforeEach(async () => {
  desk = await startDesk({ personas: ['books'] });
  patient = await aConsent(desk);
});
afterEach(() => desk.close());

/** A table on which somebody else is always a moment sooner with the number of the clinic. */
const crowdedTable = (number: string) => {
  const quiet = desk.table.client;
  const table = openTable(
    new DynamoDBClient({ endpoint: desk.dynamodb.endpoint, region: 'us-east-1' }),
    'ringaround',
    desk.clock,
  );
  let lost = 0;
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (given) => {
        if (commandName === 'TransactWriteItemsCommand' || commandName === 'TransactWriteCommand') {
          lost += 1;
          await quiet.send(
            new UpdateCommand({
              TableName: 'ringaround',
              Key: { ...keys.number(number) },
              UpdateExpression: 'SET #type = :type ADD version :one',
              ExpressionAttributeNames: { '#type': 'type' },
              ExpressionAttributeValues: { ':type': 'number', ':one': 1 },
            }),
          );
        }
        return next(given);
      },
    { step: 'initialize', name: 'somebodySooner' },
  );
  return { table, lost: () => lost };
};

/** Reserves the first call of the patient's cascade, and never gets through. */
const loseEveryRace = async () => {
  const intent = dialIntent(desk, patient, 1, { limits: { lines: 4, cooldown: true, daily_cap: 6 } });
  await desk.cascades.change(patient.cascade.cascade_id, (present) => ({
    cascade: { ...present, expected_call_id: intent.call.call_id },
  }));
  const crowded = crowdedTable(intent.call.to_number);
  const reserved = await dynamodbCalls(crowded.table, usualBudgets.day).reserve(intent);
  return { reserved, lost: crowded.lost() };
};

describe('a dial that loses every race', () => {
  it('gives up after eight, says that it raced and not that lines are taken, and nothing is written', async () => {
    const { reserved, lost } = await loseEveryRace();
    expect(reserved).toMatchObject({ kind: 'refused', refusal: 'raced' });
    expect(lost).toBe(8);
    expect(await desk.calls.get(`${patient.cascade.cascade_id}.1.1`)).toBeUndefined();
    const day = (await desk.items()).find(
      ({ pk, sk }) => pk === 'BUDGET#calls' && String(sk).startsWith('DAY#'),
    );
    expect(day?.spent).toBe(0);
  });

  it('waits a moment before the next try, although lines are free, and no clinic overtakes another', async () => {
    const now = desk.clock.now();
    const after = afterRefusal('raced', 1, undefined, now);
    if (after.kind !== 'hold') throw new Error('It must wait.');
    const until = new Date(now.getTime() + policy.raceRetrySeconds * 1000).toISOString();
    expect(after.hold).toEqual({ reason: 'number', until });
    const held = await desk.cascades.change(patient.cascade.cascade_id, (present) => ({
      cascade: { ...present, hold: after.hold },
    }));
    const around = (at: Date) => ({
      calls: [],
      emergency: false,
      consentRevoked: false,
      now: at,
      callableFrom: () => now,
      lookedUpAt: () => undefined,
    });
    const cascade = held ?? patient.cascade;
    expect(nextStep(cascade, around(now), policy)).toMatchObject({
      next: 'WAIT',
      hold: { reason: 'number', until },
    });
    expect(nextStep(cascade, around(new Date(until)), policy)).toMatchObject({ next: 'CALL', position: 1 });

    const resumed: string[] = [];
    const waiting = createHandler({
      ...desk,
      workflow: {
        resume: async (token) => {
          resumed.push(token);
          return 'resumed';
        },
      },
      lineCount: 4,
      log: () => undefined,
    });
    const { cascade_id } = patient.cascade;
    await waiting({ cascade_id, until, reason: 'number', task_token: 'token' }, aContext('await-change'));
    expect(resumed).toEqual([]);
  });
});

describe('a full house', () => {
  it('is full for those who wait too, also where the plan allows more lines than one read can see', async () => {
    await desk.close();
    desk = await startDesk({ personas: ['books'], variables: { ELEVENLABS_CONCURRENCY: '120' } });
    patient = await aConsent(desk);
    const until = new Date(desk.scheduler.now() + 86_400_000).toISOString();
    for (let line = 1; line <= policy.mostLines; line += 1) {
      await desk.table.client.send(
        new PutCommand({
          TableName: 'ringaround',
          Item: { ...keys.line(line), type: 'line', call_id: `call_${line}`, until },
        }),
      );
    }
    await start(desk, patient);
    await desk.scheduler.advanceTo(desk.scheduler.now() + 60_000);
    const { cascade_id } = patient.cascade;
    expect((await desk.cascades.get(cascade_id))?.hold?.reason).toBe('line');
    const arn = `arn:aws:states:us-east-1:000000000000:execution:cascade:${cascade_id}`;
    expect(desk.stepFunctions.transitions(arn)).toBeLessThan(12);
  });
});
