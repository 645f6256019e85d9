import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendTaskHeartbeatCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';
import { ask, blindTime, call, machine, START, type Stack, startStack } from './stack.ts';

let stack: Stack;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringaround-sfn-'));
});
afterEach(async () => {
  await stack.stopServing();
  rmSync(folder, { recursive: true });
});

/** The same folder in a new process, after `seconds` during which nothing ran. */
const restart = async (options: Parameters<typeof startStack>[0], seconds = 0): Promise<void> => {
  const later = stack.time.now() + seconds * 1000;
  await stack.stopServing();
  stack = await startStack({ folder, time: skippedScheduler(later), ...options });
  await stack.time.settle();
};

describe('after a restart', () => {
  const waiting = {
    definition: machine({
      Ask: ask('f', {
        TimeoutSeconds: 900,
        Assign: { said: '{% $states.result %}' },
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'timed out', Next: 'Done' }],
        Next: 'Rest',
      }),
      Rest: { Type: 'Wait', Seconds: 3600, Next: 'Show' },
      Show: { Type: 'Pass', Output: '{% $said %}', Next: 'Done' },
      Done: { Type: 'Succeed' },
    }),
    lambdas: { f: () => null },
  };

  test('a waiting token is still good and its Lambda is not invoked again', async () => {
    stack = await startStack({ folder, ...waiting });
    const arn = await stack.start();
    const token = stack.invocations[0]?.payload.token;
    await restart(waiting);
    expect(stack.invocations).toEqual([]);
    await stack.succeed(token, 'yes');
    await restart(waiting);
    await expect(stack.succeed(token, 'yes')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await stack.time.runUntilIdle();
    expect(await stack.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: '"yes"' });
    expect((await stack.history(arn)).map(({ id }) => id)).toEqual(
      Array.from({ length: 14 }, (_, n) => n + 1),
    );
  });

  test('a token that expired while nothing ran times out, and is refused', async () => {
    stack = await startStack({ folder, ...waiting });
    const arn = await stack.start();
    const token = stack.invocations[0]?.payload.token;
    const held = { ...waiting, resume: 'when-asked' } as const;
    await restart(held, 901);
    await expect(stack.succeed(token, 'yes')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    stack.resume();
    await stack.time.advanceTo(stack.time.now());
    expect((await stack.describe(arn)).output).toBe('"timed out"');
  });

  test('a wait ends when it would have ended', async () => {
    stack = await startStack({ folder, ...waiting });
    const arn = await stack.start();
    await stack.succeed(stack.invocations[0]?.payload.token, 'yes');
    await restart(waiting, 3_599);
    expect((await stack.describe(arn)).status).toBe('RUNNING');
    await stack.time.advanceTo(START + 3_600_000);
    expect((await stack.describe(arn)).status).toBe('SUCCEEDED');
  });

  test('a pause between two tries goes on', async () => {
    const retrying = (lambda: () => unknown) => ({
      definition: machine({
        Ask: call('f', { Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 60 }], End: true }),
      }),
      lambdas: { f: lambda },
    });
    const busy = () => {
      throw Object.assign(new Error(), { name: 'Busy' });
    };
    stack = await startStack({ folder, ...retrying(busy) });
    const arn = await stack.start();
    await restart(
      retrying(() => 'well'),
      30,
    );
    expect(stack.invocations).toEqual([]);
    await stack.time.advanceTo(START + 60_000);
    expect(stack.invocations).toHaveLength(1);
    expect((await stack.describe(arn)).status).toBe('SUCCEEDED');
  });

  test('a Lambda that was running is invoked again with the event it was given at first', async () => {
    const hanging = {
      definition: machine({
        Ask: ask('f', { TimeoutSeconds: 900, HeartbeatSeconds: 60, End: true }, { list: [1] }),
      }),
      lambdas: {
        f: (payload: Record<string, unknown>) => {
          if (Array.isArray(payload.list)) payload.list.push('changed by the handler');
          return new Promise(() => undefined);
        },
      },
    };
    stack = await startStack({ folder, ...hanging, time: blindTime() });
    await stack.start();
    await stack.time.settle();
    const taskToken = String(stack.invocations[0]?.payload.token);
    // A heartbeat stores the execution once more.
    await stack.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await restart({ ...hanging, lambdas: { f: () => null } });
    expect(stack.invocations.map(({ payload }) => payload)).toEqual([{ token: taskToken, list: [1] }]);
  });

  test('a task that ran out of time before its machine did is still caught', async () => {
    const both = {
      definition: machine(
        {
          Ask: ask('f', {
            TimeoutSeconds: 50,
            Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Caught' }],
            End: true,
          }),
          Caught: { Type: 'Succeed' },
        },
        { TimeoutSeconds: 100 },
      ),
      lambdas: { f: () => null },
    };
    stack = await startStack({ folder, ...both });
    const arn = await stack.start();
    await restart(both, 200);
    await stack.time.advanceTo(stack.time.now());
    expect((await stack.describe(arn)).status).toBe('SUCCEEDED');
  });

  test('a running execution keeps the definition it began with', async () => {
    stack = await startStack({ folder, ...waiting });
    const arn = await stack.start();
    const token = stack.invocations[0]?.payload.token;
    await restart({ definition: machine({ Other: { Type: 'Pass', Output: 'new', End: true } }) });
    await stack.succeed(token, 'old');
    await stack.time.runUntilIdle();
    expect((await stack.describe(arn)).output).toBe('"old"');
    expect((await stack.run()).result).toBe('new');
  });

  test('an execution that is told to go on twice goes on once', async () => {
    const wait = { definition: machine({ Rest: { Type: 'Wait', Seconds: 60, End: true } }) };
    stack = await startStack({ folder, ...wait, onStatusChange: () => stack.resume() });
    const arn = await stack.start();
    expect((await stack.describe(arn)).status).toBe('RUNNING');
    await stack.time.advanceTo(START + 60_000);
    expect((await stack.history(arn)).map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'WaitStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('names stay taken', async () => {
    const { definition } = { definition: machine({ P: { Type: 'Succeed' } }) };
    stack = await startStack({ folder, definition });
    await stack.start({}, 'cascade-1');
    await restart({ definition });
    await expect(stack.start({}, 'cascade-1')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  test('a second process on the same folder is refused in plain words', async () => {
    stack = await startStack({ folder, ...waiting });
    await expect(startStack({ folder, ...waiting })).rejects.toThrow(
      'Another Ringaround is using the folder',
    );
  });
});
