import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StatusChange } from '#infra/local/step-functions/execution.ts';
import { ask, machine, START, type Stack, startStack } from './stack.ts';

const definition = machine({
  Ask: ask('f', { TimeoutSeconds: 60, Catch: [{ ErrorEquals: ['Kind'], Next: 'Fine' }], End: true }),
  Fine: { Type: 'Succeed' },
});
const lambdas = { f: () => null };

let stack: Stack;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringaround-sfn-'));
});
afterEach(async () => {
  await stack.stopServing();
  rmSync(folder, { recursive: true });
});

describe('a status change', () => {
  test('is told for the beginning and the end, with what went in and came out', async () => {
    const told: StatusChange[] = [];
    stack = await startStack({ definition, lambdas, onStatusChange: (change) => void told.push(change) });
    const executionArn = await stack.start({ a: 1 }, 'cascade-1');
    await stack.time.advanceTo(START + 5_000);
    await stack.succeed(stack.invocations[0]?.payload.token, 'booked');
    const common = {
      executionArn,
      stateMachineArn: stack.machine,
      name: 'cascade-1',
      input: '{"a":1}',
      startDate: START,
    };
    expect(told).toEqual([
      { ...common, status: 'RUNNING', stopDate: null },
      { ...common, status: 'SUCCEEDED', output: '"booked"', stopDate: START + 5_000 },
    ]);
  });

  test('is told for failed, timed out and aborted executions', async () => {
    const told: StatusChange[] = [];
    const limited = { ...definition, TimeoutSeconds: 30 };
    stack = await startStack({
      definition: limited,
      lambdas,
      onStatusChange: (change) => void told.push(change),
    });
    const executionArn = await stack.start();
    await stack.client.send(new StopExecutionCommand({ executionArn, error: 'Cancelled' }));
    await stack.run();
    expect(told.map(({ status }) => status)).toEqual(['RUNNING', 'ABORTED', 'RUNNING', 'TIMED_OUT']);
    expect(told[1]).toMatchObject({ error: 'Cancelled' });
  });

  test('is told again, less and less often, until it is taken', async () => {
    const tries: number[] = [];
    const sentences: string[] = [];
    stack = await startStack({
      definition,
      lambdas,
      report: (sentence) => void sentences.push(sentence),
      onStatusChange: async ({ status }) => {
        if (status !== 'FAILED') return;
        tries.push((stack.time.now() - START) / 1000);
        if (tries.length < 4) throw new Error('the table of Jane Roe is away');
      },
    });
    await stack.run();
    expect(tries).toEqual([60, 61, 63, 67]);
    expect(sentences).toHaveLength(3);
    expect(sentences.join()).not.toContain('Jane');
  });

  test('that was not taken before the end of the process is told by the next one', async () => {
    stack = await startStack({
      folder,
      definition,
      lambdas,
      onStatusChange: ({ status }) => (status === 'FAILED' ? Promise.reject(new Error('down')) : undefined),
    });
    const executionArn = await stack.start();
    await stack.time.advanceTo(START + 60_000);
    const { time } = stack;
    await stack.stopServing();

    const told: StatusChange[] = [];
    const again = {
      folder,
      definition,
      lambdas,
      time,
      onStatusChange: (change: StatusChange) => void told.push(change),
    };
    stack = await startStack(again);
    await time.settle();
    expect(told).toMatchObject([{ executionArn, status: 'FAILED', error: 'States.Timeout' }]);
    await stack.stopServing();
    stack = await startStack(again);
    await time.settle();
    expect(told).toHaveLength(1);
  });
});
