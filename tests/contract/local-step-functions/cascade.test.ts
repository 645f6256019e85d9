import { GetExecutionHistoryCommand, SendTaskFailureCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, test } from 'vitest';
import { cascade } from './cascade.ts';
import { type Lambda, type Stack, startStack } from './stack.ts';

let stack: Stack;
afterEach(() => stack.stopServing());

/** Decides by a script, one word a visit. */
const script = (words: readonly object[]): Lambda => {
  let visit = 0;
  return () => words[visit++] ?? { next: 'CONCLUDE' };
};

const quiet = () => ({ accepted: true });
const lambdas = (words: readonly object[]): Record<string, Lambda> => ({
  'decide-next': script(words),
  'place-call': quiet,
  'await-change': quiet,
  'reconcile-call': quiet,
  conclude: () => ({ outcome: 'booked' }),
});

const names = () => stack.invocations.map(({ name }) => name);

describe('a cascade', () => {
  test('places one call, waits for its token as long as it takes, and concludes', async () => {
    stack = await startStack({
      definition: cascade,
      lambdas: lambdas([{ next: 'CALL', call_id: 'call-1' }]),
    });
    const arn = await stack.start({}, 'cascade-1');
    expect(names()).toEqual(['decide-next', 'place-call']);
    const placed = stack.invocations[1];
    expect(placed?.payload).toEqual({ token: expect.any(String), call_id: 'call-1' });
    expect(stack.invocations[0]?.payload).toEqual({ cascade_id: 'cascade-1' });

    await stack.time.advanceTo(stack.time.now() + 899_000);
    expect((await stack.describe(arn)).status).toBe('RUNNING');
    await stack.succeed(placed?.payload.token, { settled: true });
    const end = await stack.describe(arn);
    expect(end.status).toBe('SUCCEEDED');
    expect(end.output).toBe('{"outcome":"booked"}');
    expect(names()).toEqual(['decide-next', 'place-call', 'decide-next', 'conclude']);
    expect(stack.transitions(arn)).toBe(7);
  });

  test('reconciles a call whose token never came back, once its 900 seconds are over', async () => {
    stack = await startStack({
      definition: cascade,
      lambdas: lambdas([{ next: 'CALL', call_id: 'call-1' }]),
    });
    const began = stack.time.now();
    const end = await stack.run();
    expect(end.status).toBe('SUCCEEDED');
    expect(names()).toEqual(['decide-next', 'place-call', 'reconcile-call', 'decide-next', 'conclude']);
    expect(stack.invocations[2]).toMatchObject({ payload: { call_id: 'call-1' }, at: began + 900_000 });
  });

  test('reconciles when placing the call throws, and never places it a second time', async () => {
    stack = await startStack({
      definition: cascade,
      lambdas: {
        ...lambdas([{ next: 'CALL', call_id: 'call-1' }]),
        'place-call': () => {
          throw new RangeError('no line');
        },
      },
    });
    await stack.run();
    expect(names().filter((name) => name === 'place-call')).toHaveLength(1);
    expect(names()).toContain('reconcile-call');
  });

  test('reconciles when the call is reported as failed', async () => {
    stack = await startStack({
      definition: cascade,
      lambdas: lambdas([{ next: 'CALL', call_id: 'call-1' }]),
    });
    const arn = await stack.start();
    const taskToken = String(stack.invocations[1]?.payload.token);
    await stack.client.send(new SendTaskFailureCommand({ taskToken, error: 'LineDropped', cause: 'gone' }));
    await stack.time.settle();
    const caught = (await stack.history(arn)).find(
      ({ type, stateExitedEventDetails: left }) => type === 'TaskStateExited' && left?.name === 'PlaceCall',
    );
    expect(JSON.parse(caught?.stateExitedEventDetails?.output ?? '')).toEqual({
      Error: 'LineDropped',
      Cause: 'gone',
    });
    expect(names()).toContain('reconcile-call');
  });

  test('waits to the second the domain asked for, also beyond 24.8 days, unless a change comes first', async () => {
    const thirtyDays = 30 * 24 * 3600;
    const wait = { next: 'WAIT', reason: 'opening', wait_seconds: thirtyDays };
    stack = await startStack({ definition: cascade, lambdas: lambdas([wait, wait]) });
    const began = stack.time.now();
    const arn = await stack.start();
    await stack.time.advanceTo(began + thirtyDays * 1000 - 1);
    expect(names()).toEqual(['decide-next', 'await-change']);
    await stack.time.advanceTo(began + thirtyDays * 1000);
    expect(names()).toEqual(['decide-next', 'await-change', 'decide-next', 'await-change']);
    await stack.succeed(stack.invocations[3]?.payload.token, {});
    expect((await stack.describe(arn)).status).toBe('SUCCEEDED');
  });

  test('ends as timed out when the machine itself runs out of time', async () => {
    const wait = { next: 'WAIT', reason: 'opening', wait_seconds: 90_000_000 };
    stack = await startStack({ definition: cascade, lambdas: lambdas([wait]) });
    const began = stack.time.now();
    const end = await stack.run();
    expect(end.status).toBe('TIMED_OUT');
    expect(end.stopDate?.getTime()).toBe(began + 40 * 24 * 3600 * 1000);
  });

  test('fails in the words of its Fail state', async () => {
    stack = await startStack({ definition: cascade, lambdas: lambdas([{ next: 'DANCE' }]) });
    expect(await stack.run()).toMatchObject({
      status: 'FAILED',
      error: 'UnknownWord',
      cause: 'No route for DANCE',
    });
  });

  test('leaves a history that reads like that of AWS', async () => {
    stack = await startStack({
      definition: cascade,
      lambdas: lambdas([{ next: 'CALL', call_id: 'call-1' }]),
    });
    const arn = await stack.start();
    await stack.succeed(stack.invocations[1]?.payload.token, {});
    const events = await stack.history(arn);
    expect(events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
    expect(events[5]?.stateExitedEventDetails?.assignedVariables).toEqual({ callId: '"call-1"' });
    expect(events[9]?.taskScheduledEventDetails).toMatchObject({
      timeoutInSeconds: 900,
      resource: 'invoke.waitForTaskToken',
    });

    const bare = await stack.client.send(
      new GetExecutionHistoryCommand({ executionArn: arn, includeExecutionData: false }),
    );
    expect(JSON.stringify(bare.events)).not.toContain('call-1');
    expect(bare.events?.[1]?.stateEnteredEventDetails?.name).toBe('DecideNext');
  });
});
