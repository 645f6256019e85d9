import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  InvalidArn,
  InvalidExecutionInput,
  InvalidName,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mintToken } from '#infra/local/step-functions/task-token.ts';
import { ask, machine, START, type Stack, startStack } from './stack.ts';

const definition = machine({ Ask: ask('f', { TimeoutSeconds: 60, End: true }) });
let stack: Stack;
beforeEach(async () => {
  stack = await startStack({ definition, lambdas: { f: () => null } });
});
afterEach(() => stack.stopServing());

const tokenOf = (index: number): string => String(stack.invocations[index]?.payload.token);
const start = (more: object) =>
  stack.client.send(new StartExecutionCommand({ stateMachineArn: stack.machine, ...more }));

describe('starting an execution', () => {
  test('twice under one name with one input is one start', async () => {
    const first = await start({ name: 'cascade-1', input: '{"a":1}' });
    await stack.time.advanceTo(START + 1_500);
    const second = await start({ name: 'cascade-1', input: '{"a":1}' });
    expect(second.executionArn).toBe(first.executionArn);
    expect(second.startDate).toEqual(first.startDate);
    expect(stack.invocations).toHaveLength(1);
  });

  test('under a name that runs with another input, or that has ended, is refused', async () => {
    await start({ name: 'cascade-1', input: '{"a":1}' });
    await stack.time.settle();
    await expect(start({ name: 'cascade-1', input: '{"a":2}' })).rejects.toBeInstanceOf(
      ExecutionAlreadyExists,
    );
    await stack.succeed(tokenOf(0), 'done');
    await expect(start({ name: 'cascade-1', input: '{"a":1}' })).rejects.toBeInstanceOf(
      ExecutionAlreadyExists,
    );
  });

  test('many times at once under one name invokes once', async () => {
    const starts = await Promise.all(Array.from({ length: 20 }, () => start({ name: 'cascade-1' })));
    expect(new Set(starts.map(({ executionArn }) => executionArn)).size).toBe(1);
    await stack.time.settle();
    expect(stack.invocations).toHaveLength(1);
  });

  test('without a name makes one up, and without an input gives an empty object', async () => {
    const { executionArn } = await start({});
    expect(await stack.describe(executionArn ?? '')).toMatchObject({
      input: '{}',
      name: expect.stringMatching(/.{36}/),
    });
  });

  test.each(['', 'with space', 'a/b', 'a:b', 'x'.repeat(81), 'who?', 'tab\t'])(
    'refuses the name %j',
    async (name) => {
      await expect(start({ name })).rejects.toBeInstanceOf(InvalidName);
    },
  );

  test.each(['{', '', `"${'é'.repeat(131_072)}"`])(
    'refuses an input that is no JSON or too large',
    async (input) => {
      await expect(start({ input })).rejects.toBeInstanceOf(InvalidExecutionInput);
    },
  );

  test('refuses a machine that is not there, and what is no machine', async () => {
    const stateMachineArn = `${stack.machine}-other`;
    await expect(start({ stateMachineArn })).rejects.toBeInstanceOf(StateMachineDoesNotExist);
    await expect(start({ stateMachineArn: 'm' })).rejects.toBeInstanceOf(InvalidArn);
  });
});

describe('a token', () => {
  const success = (taskToken: string, output = '{}') =>
    stack.client.send(new SendTaskSuccessCommand({ taskToken, output }));

  test('can be used once, whoever is first', async () => {
    const arn = await stack.start();
    const sent = await Promise.allSettled([
      success(tokenOf(0), '1'),
      success(tokenOf(0), '2'),
      success(tokenOf(0), '3'),
    ]);
    const refused = sent.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(TaskTimedOut);
    await stack.time.settle();
    const won = sent.findIndex((one) => one.status === 'fulfilled') + 1;
    expect((await stack.describe(arn)).output).toBe(String(won));
  });

  test('may come back before its own Lambda has answered', async () => {
    await stack.stopServing();
    stack = await startStack({
      definition,
      lambdas: { f: ({ token }) => success(String(token), '"from inside"') },
    });
    const arn = await stack.start();
    expect((await stack.describe(arn)).output).toBe('"from inside"');
  });

  test('is closed by its timeout and by a stop', async () => {
    const [first] = [await stack.start(), await stack.start()];
    await stack.client.send(
      new StopExecutionCommand({ executionArn: first, error: 'Cancelled', cause: 'by hand' }),
    );
    await expect(success(tokenOf(0))).rejects.toBeInstanceOf(TaskTimedOut);
    await stack.time.advanceTo(START + 60_000);
    await expect(success(tokenOf(1))).rejects.toBeInstanceOf(TaskTimedOut);
    await expect(
      stack.client.send(new SendTaskHeartbeatCommand({ taskToken: tokenOf(1) })),
    ).rejects.toBeInstanceOf(TaskTimedOut);
  });

  test('that never was one is invalid; a true one of elsewhere has no task', async () => {
    await expect(success('abc')).rejects.toBeInstanceOf(InvalidToken);
    await expect(success(mintToken())).rejects.toBeInstanceOf(TaskDoesNotExist);
    await expect(
      stack.client.send(new SendTaskFailureCommand({ taskToken: `${mintToken().slice(0, -1)}!` })),
    ).rejects.toBeInstanceOf(InvalidToken);
  });

  test('stays open when the output is no JSON or too large', async () => {
    await stack.start();
    await expect(success(tokenOf(0), 'no json')).rejects.toBeInstanceOf(InvalidOutput);
    await expect(success(tokenOf(0), `"${'x'.repeat(262_143)}"`)).rejects.toBeInstanceOf(InvalidOutput);
    await expect(success(tokenOf(0), `"${'x'.repeat(262_142)}"`)).resolves.toBeDefined();
  });
});

describe('asking about executions', () => {
  test('describes one that was stopped', async () => {
    const executionArn = await stack.start({ a: 1 }, 'cascade-1');
    await stack.time.advanceTo(START + 10_000);
    const stop = new StopExecutionCommand({ executionArn, error: 'Cancelled', cause: 'by hand' });
    const { stopDate } = await stack.client.send(stop);
    expect(stopDate).toEqual(new Date(START + 10_000));
    expect(await stack.describe(executionArn)).toMatchObject({
      executionArn,
      stateMachineArn: stack.machine,
      name: 'cascade-1',
      status: 'ABORTED',
      input: '{"a":1}',
      error: 'Cancelled',
      cause: 'by hand',
      startDate: new Date(START),
      stopDate,
    });
    expect((await stack.client.send(new StopExecutionCommand({ executionArn }))).stopDate).toEqual(stopDate);
  });

  test('keeps data back when only metadata is asked for', async () => {
    const executionArn = await stack.start({ a: 1 });
    const described = await stack.client.send(
      new DescribeExecutionCommand({ executionArn, includedData: 'METADATA_ONLY' }),
    );
    expect(described).toMatchObject({ status: 'RUNNING', inputDetails: { included: false } });
    expect(described.input).toBeUndefined();
  });

  test('lists the newest first, by status, page by page', async () => {
    for (const name of ['one', 'two', 'three', 'four', 'five']) await stack.start({}, name);
    await stack.succeed(tokenOf(1), 'done');
    const page = async (more: object) => {
      const list = new ListExecutionsCommand({ stateMachineArn: stack.machine, ...more });
      const { executions, nextToken } = await stack.client.send(list);
      return { names: executions?.map(({ name }) => name), nextToken };
    };
    const first = await page({ statusFilter: 'RUNNING', maxResults: 3 });
    expect(first.names).toEqual(['five', 'four', 'three']);
    const second = await page({ statusFilter: 'RUNNING', maxResults: 3, nextToken: first.nextToken });
    expect(second).toEqual({ names: ['one'], nextToken: undefined });
    expect((await page({ statusFilter: 'SUCCEEDED' })).names).toEqual(['two']);
    expect((await page({})).names).toHaveLength(5);
    await expect(page({ nextToken: 'nonsense' })).rejects.toBeInstanceOf(InvalidToken);
  });

  test('pages through a history in both directions', async () => {
    const executionArn = await stack.start();
    await stack.succeed(tokenOf(0), 'done');
    const ids = async (reverseOrder: boolean) => {
      const found: (number | undefined)[] = [];
      for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
        const command = { executionArn, reverseOrder, maxResults: 3, ...(nextToken ? { nextToken } : {}) };
        const page = await stack.client.send(new GetExecutionHistoryCommand(command));
        found.push(...(page.events ?? []).map(({ id }) => id));
        nextToken = page.nextToken;
      }
      return found;
    };
    expect(await ids(false)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await ids(true)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('knows no execution that never was', async () => {
    const executionArn = `${stack.machine.replace('stateMachine', 'execution')}:none`;
    await expect(stack.describe(executionArn)).rejects.toBeInstanceOf(ExecutionDoesNotExist);
    await expect(stack.history(executionArn)).rejects.toBeInstanceOf(ExecutionDoesNotExist);
    await expect(stack.client.send(new StopExecutionCommand({ executionArn }))).rejects.toBeInstanceOf(
      ExecutionDoesNotExist,
    );
  });

  test('shows the machine as it was loaded', async () => {
    const { stateMachines } = await stack.client.send(new ListStateMachinesCommand({}));
    expect(stateMachines).toMatchObject([{ name: 'm', stateMachineArn: stack.machine, type: 'STANDARD' }]);
    const found = await stack.client.send(
      new DescribeStateMachineCommand({ stateMachineArn: stack.machine }),
    );
    expect(JSON.parse(found.definition ?? '')).toEqual(definition);
    expect(found.status).toBe('ACTIVE');
  });
});

describe('the endpoint', () => {
  const post = (target: string, body: string) =>
    fetch(stack.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': `AWSStepFunctions.${target}` },
      body,
    });

  test.each([
    ['an action that is not served', 'CreateActivity', '{}', 'UnknownOperationException'],
    ['a body that is no JSON', 'StartExecution', 'hello', 'SerializationException'],
    ['a body that is no object', 'StartExecution', '[]', 'SerializationException'],
    ['a field of the wrong type', 'StartExecution', '{"stateMachineArn":1}', 'ValidationException'],
    ['a missing field', 'SendTaskSuccess', '{}', 'ValidationException'],
    ['a body above a megabyte', 'StartExecution', `"${'x'.repeat(1_048_576)}"`, 'ValidationException'],
    ['a page size out of range', 'ListStateMachines', '{"maxResults":1001}', 'ValidationException'],
  ])('refuses %s', async (_, target, body, code) => {
    const response = await post(target, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: code });
  });
});
