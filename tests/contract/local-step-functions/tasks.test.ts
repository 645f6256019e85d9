import { SendTaskFailureCommand, SendTaskHeartbeatCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, blindTime, call, machine, type Stack, startStack } from './stack.ts';

let stack: Stack;
afterEach(() => stack.stopServing());

const throwing =
  (name: string, message = 'broken') =>
  () => {
    const error = new Error(message);
    error.name = name;
    throw error;
  };

/** Two busy cores may need a while; nothing here is measured. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

const times = () => stack.invocations.map(({ at }) => (at - (stack.invocations[0]?.at ?? 0)) / 1000);

describe('a task', () => {
  test("gives the Lambda's answer in the shape of lambda:invoke", async () => {
    stack = await startStack({
      definition: machine({ Ask: call('f', { End: true }) }),
      lambdas: { f: ({ a }) => ({ twice: Number(a) * 2 }) },
    });
    const { result } = await stack.run({ a: 4 });
    expect(result).toEqual({ ExecutedVersion: '$LATEST', Payload: { twice: 8 }, StatusCode: 200 });
  });

  test('answers null for a Lambda that returns nothing', async () => {
    stack = await startStack({
      definition: machine({ Ask: call('f', { Output: '{% $states.result.Payload %}', End: true }) }),
      lambdas: { f: () => undefined },
    });
    expect((await stack.run()).output).toBe('null');
  });

  test('fails when its Lambda answers too much, even if little of that would go on', async () => {
    const large = { f: () => 'x'.repeat(262_144) };
    stack = await startStack({
      definition: machine({ Ask: call('f', { Output: 'small', End: true }) }),
      lambdas: large,
    });
    expect(await stack.run()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test("fails with the name of the Lambda's error, and a cause without a stack", async () => {
    stack = await startStack({
      definition: machine({ Ask: call('f', { End: true }) }),
      lambdas: { f: throwing('PlanChanged', 'hash differs') },
    });
    const end = await stack.run();
    expect(end).toMatchObject({ status: 'FAILED', error: 'PlanChanged' });
    expect(JSON.parse(end.cause ?? '')).toEqual({ errorType: 'PlanChanged', errorMessage: 'hash differs' });
  });

  test('keeps what it sent, also when a Lambda changes its event', async () => {
    stack = await startStack({
      definition: machine({ Ask: call('f', { Output: '{% $states.input %}', End: true }) }),
      lambdas: {
        f: (payload) => {
          const { list } = payload;
          if (Array.isArray(list)) list.push('extra');
          return null;
        },
      },
    });
    expect((await stack.run({ list: ['one'] })).result).toEqual({ list: ['one'] });
  });

  test('ignores a Lambda that answers after its task has timed out', async () => {
    const answers: ((value: unknown) => void)[] = [];
    stack = await startStack({
      definition: machine({
        Ask: call('slow', {
          TimeoutSeconds: 5,
          Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'late', Next: 'Late' }],
          End: true,
        }),
        Late: ask('later', { TimeoutSeconds: 60, End: true }),
      }),
      lambdas: { slow: () => new Promise((resolve) => answers.push(resolve)), later: () => null },
      time: blindTime(),
    });
    const arn = await stack.start();
    await soon(() => answers).toHaveLength(1);
    await stack.time.advanceTo(stack.time.now() + 5_000);
    await soon(() => stack.invocations).toHaveLength(2);
    answers[0]?.({ too: 'late' });
    await stack.succeed(stack.invocations[1]?.payload.token, 'in time');
    await soon(async () => (await stack.describe(arn)).output).toBe('"in time"');
    const ends = (await stack.history(arn)).filter(({ type }) => type === 'TaskSucceeded');
    expect(ends).toHaveLength(1);
  });

  test('ignores the Lambda of an earlier try that answers while the next one runs', async () => {
    const answers: ((value: unknown) => void)[] = [];
    stack = await startStack({
      definition: machine({
        Ask: call('slow', {
          TimeoutSeconds: 5,
          Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 1 }],
          Output: '{% $states.result.Payload %}',
          End: true,
        }),
      }),
      lambdas: { slow: () => new Promise((resolve) => answers.push(resolve)) },
      time: blindTime(),
    });
    const arn = await stack.start();
    await soon(() => answers).toHaveLength(1);
    await stack.time.advanceTo(stack.time.now() + 5_000);
    await soon(async () => (await stack.history(arn)).at(-1)?.type).toBe('TaskTimedOut');
    await stack.time.advanceTo(stack.time.now() + 1_000);
    await soon(() => answers).toHaveLength(2);
    answers[0]?.('first');
    await stack.time.settle();
    answers[1]?.('second');
    await soon(async () => (await stack.describe(arn)).output).toBe('"second"');
  });
});

describe('a retry', () => {
  const retrying = (retry: object, more: object = {}) =>
    machine({ Ask: call('f', { Retry: [{ ErrorEquals: ['States.ALL'], ...retry }], End: true, ...more }) });

  test('pauses one second, then twice as long each time, three times, when nothing else is said', async () => {
    stack = await startStack({ definition: retrying({}), lambdas: { f: throwing('Busy') } });
    expect(await stack.run()).toMatchObject({ status: 'FAILED', error: 'Busy' });
    expect(times()).toEqual([0, 1, 3, 7]);
  });

  test('never pauses longer than its longest pause', async () => {
    const definition = retrying({ IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 40 });
    stack = await startStack({ definition, lambdas: { f: throwing('Busy') } });
    await stack.run();
    expect(times()).toEqual([0, 10, 40, 80, 120]);
  });

  test('takes a random part of the pause when full jitter is asked for', async () => {
    const definition = retrying({
      IntervalSeconds: 10,
      BackoffRate: 1,
      MaxAttempts: 2,
      JitterStrategy: 'FULL',
    });
    stack = await startStack({ definition, lambdas: { f: throwing('Busy') }, random: () => 0.25 });
    await stack.run();
    expect(times()).toEqual([0, 2.5, 5]);
  });

  test('does not retry at all with no attempts', async () => {
    stack = await startStack({ definition: retrying({ MaxAttempts: 0 }), lambdas: { f: throwing('Busy') } });
    await stack.run();
    expect(times()).toEqual([0]);
  });

  test('counts each retrier for itself and takes the first that names the error', async () => {
    const errors = ['A', 'A', 'B', 'B'];
    stack = await startStack({
      definition: machine({
        Ask: call('f', {
          Retry: [
            { ErrorEquals: ['A'], IntervalSeconds: 1, MaxAttempts: 2, BackoffRate: 1 },
            { ErrorEquals: ['B'], IntervalSeconds: 5, MaxAttempts: 2, BackoffRate: 1 },
          ],
          Output: '{% $states.context.State.RetryCount %}',
          End: true,
        }),
      }),
      lambdas: {
        f: () => {
          const name = errors.shift();
          return name === undefined ? 'well' : throwing(name)();
        },
      },
    });
    expect((await stack.run()).result).toBe(4);
    expect(times()).toEqual([0, 1, 2, 7, 12]);
  });

  test('gives every try a new token, and closes the old one', async () => {
    stack = await startStack({
      definition: machine({
        Ask: ask(
          'f',
          { TimeoutSeconds: 60, Retry: [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 1 }], End: true },
          { tried: '{% $states.context.State.RetryCount %}' },
        ),
      }),
      lambdas: { f: () => null },
    });
    const arn = await stack.start();
    await stack.time.advanceTo(stack.time.now() + 61_000);
    const [first, second] = stack.invocations.map(({ payload }) => payload);
    expect([first?.tried, second?.tried]).toEqual([0, 1]);
    expect(first?.token).not.toBe(second?.token);
    await expect(stack.succeed(first?.token, 'old')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await stack.succeed(second?.token, 'new');
    expect((await stack.describe(arn)).output).toBe('"new"');
    expect(stack.transitions(arn)).toBe(2);
  });
});

describe('a catch', () => {
  const catching = (errorEquals: string[], more: object = {}) =>
    machine({
      Ask: call('f', { Catch: [{ ErrorEquals: errorEquals, Next: 'Caught' }], End: true, ...more }),
      Caught: { Type: 'Succeed' },
    });

  test('without an output hands on the error and its cause', async () => {
    stack = await startStack({
      definition: catching(['Refused']),
      lambdas: { f: throwing('Refused', 'no') },
    });
    expect((await stack.run()).result).toEqual({
      Error: 'Refused',
      Cause: '{"errorType":"Refused","errorMessage":"no"}',
    });
  });

  test('may read the error, the input and the variables, and assign', async () => {
    stack = await startStack({
      definition: machine({
        Begin: { Type: 'Pass', Assign: { kept: 1 }, Next: 'Ask' },
        Ask: call('f', {
          Catch: [
            {
              ErrorEquals: ['States.TaskFailed'],
              Assign: {
                kept: '{% $kept + 1 %}',
                why: '{% $parse($states.errorOutput.Cause).errorMessage %}',
              },
              Output: { was: '{% $kept %}', given: '{% $states.input.n %}' },
              Next: 'Caught',
            },
          ],
          End: true,
        }),
        Caught: {
          Type: 'Succeed',
          Output: { now: '{% $kept %}', why: '{% $why %}', before: '{% $states.input %}' },
        },
      }),
      lambdas: { f: throwing('Refused', 'no') },
    });
    expect((await stack.run({ n: 7 })).result).toEqual({ now: 2, why: 'no', before: { was: 1, given: 7 } });
  });

  test('by the wildcard for failed tasks does not take a timeout', async () => {
    const definition = machine({
      Ask: ask('f', {
        TimeoutSeconds: 5,
        Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Caught' }],
        End: true,
      }),
      Caught: { Type: 'Succeed' },
    });
    stack = await startStack({ definition, lambdas: { f: () => null } });
    expect(await stack.run()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('does not take an answer that is too large by States.ALL, but does by its own name', async () => {
    const large = () => 'x'.repeat(262_144);
    stack = await startStack({ definition: catching(['States.ALL']), lambdas: { f: large } });
    expect(await stack.run()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    await stack.stopServing();
    stack = await startStack({ definition: catching(['States.DataLimitExceeded']), lambdas: { f: large } });
    expect((await stack.run()).status).toBe('SUCCEEDED');
  });

  test('takes an expression that failed in its own task, before or after the Lambda', async () => {
    for (const broken of [
      { Output: '{% $states.result.Payload.missing %}' },
      { TimeoutSeconds: '{% $states.input.none %}' },
    ]) {
      stack = await startStack({
        definition: catching(['States.QueryEvaluationError'], broken),
        lambdas: { f: () => ({}) },
      });
      expect((await stack.run()).result).toMatchObject({ Error: 'States.QueryEvaluationError' });
      await stack.stopServing();
    }
  });

  test('never takes States.Runtime', async () => {
    const definition = machine({
      Ask: ask('f', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }], End: true }),
      Caught: { Type: 'Succeed' },
    });
    stack = await startStack({ definition, lambdas: { f: () => null } });
    const arn = await stack.start();
    const taskToken = String(stack.invocations[0]?.payload.token);
    await stack.client.send(new SendTaskFailureCommand({ taskToken, error: 'States.Runtime' }));
    await stack.time.settle();
    expect(await stack.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  test('whose own output fails ends the execution instead of catching itself', async () => {
    stack = await startStack({
      definition: machine({
        Ask: call('f', {
          Catch: [
            { ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Nothing %}', Next: 'Caught' },
          ],
          End: true,
        }),
        Caught: { Type: 'Succeed' },
      }),
      lambdas: { f: throwing('Refused') },
    });
    expect(await stack.run()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('a heartbeat', () => {
  test('as long as the timeout fails the task, when both are only known at run time', async () => {
    stack = await startStack({
      definition: beating('States.QueryEvaluationError'),
      lambdas: { f: () => null },
    });
    expect((await stack.run({ timeout: 10 })).result).toBe('States.QueryEvaluationError');
    expect(stack.invocations).toEqual([]);
  });

  test('while the Lambda still runs does not invoke it a second time', async () => {
    stack = await startStack({
      definition: beating('States.ALL'),
      lambdas: { f: () => new Promise(() => undefined) },
      time: blindTime(),
    });
    await stack.start({ timeout: 100 });
    await soon(() => stack.invocations).toHaveLength(1);
    const taskToken = String(stack.invocations[0]?.payload.token);
    await stack.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await stack.time.settle();
    expect(stack.invocations).toHaveLength(1);
  });

  const beating = (catches: string) =>
    machine({
      Ask: ask('f', {
        TimeoutSeconds: '{% $states.input.timeout %}',
        HeartbeatSeconds: 10,
        Catch: [{ ErrorEquals: [catches], Output: '{% $states.errorOutput.Error %}', Next: 'Caught' }],
        End: true,
      }),
      Caught: { Type: 'Succeed' },
    });

  test('missed fails the task, under its own name and as a timeout', async () => {
    for (const name of ['States.HeartbeatTimeout', 'States.Timeout']) {
      stack = await startStack({ definition: beating(name), lambdas: { f: () => null } });
      expect((await stack.run({ timeout: 100 })).result).toBe('States.HeartbeatTimeout');
      await stack.stopServing();
    }
  });

  test('keeps the task alive, yet not beyond its timeout, and invokes nothing again', async () => {
    stack = await startStack({ definition: beating('States.ALL'), lambdas: { f: () => null } });
    const began = stack.time.now();
    const arn = await stack.start({ timeout: 25 });
    const taskToken = String(stack.invocations[0]?.payload.token);
    for (const second of [9, 18]) {
      await stack.time.advanceTo(began + second * 1000);
      await stack.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    }
    await stack.time.advanceTo(began + 24_999);
    expect((await stack.describe(arn)).status).toBe('RUNNING');
    await stack.time.advanceTo(began + 25_000);
    expect((await stack.describe(arn)).output).toBe('"States.Timeout"');
    expect(stack.invocations).toHaveLength(1);
  });
});
