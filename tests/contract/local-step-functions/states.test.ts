import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, test } from 'vitest';
import { call, machine, START, type Stack, startStack } from './stack.ts';

let stack: Stack;
afterEach(() => stack.stopServing());

const outputOf = async (states: Record<string, object>, input: unknown = {}) => {
  stack = await startStack({ definition: machine(states), lambdas: { echo: (payload) => payload } });
  return stack.run(input);
};

describe('expressions', () => {
  test('may stand anywhere inside a value, and leave other texts alone', async () => {
    const Output = { deep: [{ sum: '{% $states.input.a + 1 %}' }, 'plain', '50%', 3, null], on: true };
    await expect(
      outputOf({ P: { Type: 'Pass', Output: Output, End: true } }, { a: 1 }),
    ).resolves.toMatchObject({
      result: { deep: [{ sum: 2 }, 'plain', '50%', 3, null], on: true },
    });
  });

  test('know the execution, the state and the machine they run in', async () => {
    const { result, executionArn } = await outputOf(
      {
        Where: { Type: 'Pass', Output: '{% $states.context %}', End: true },
      },
      { a: 1 },
    );
    const name = executionArn?.split(':').at(-1);
    expect(result).toEqual({
      Execution: { Id: executionArn, Name: name, Input: { a: 1 }, StartTime: new Date(START).toISOString() },
      State: { Name: 'Where', EnteredTime: new Date(START).toISOString(), RetryCount: 0 },
      StateMachine: { Id: stack.machine, Name: 'm' },
    });
  });

  test("read the stack's clock, not the machine's", async () => {
    const { result } = await outputOf({
      Sleep: { Type: 'Wait', Seconds: 90, Next: 'Now' },
      Now: {
        Type: 'Pass',
        Output: { now: '{% $now() %}', millis: '{% $millis() %}', day: "{% $now('[Y]-[M01]-[D01]') %}" },
        End: true,
      },
    });
    expect(result).toEqual({ now: '2030-01-07T15:01:30.000Z', millis: START + 90_000, day: '2030-01-07' });
  });

  test('have the functions that Step Functions adds', async () => {
    const { result } = await outputOf({
      P: {
        Type: 'Pass',
        Output: {
          parsed: `{% $parse('{"a":[1]}').a %}`,
          range: '{% $range(1, 7, 3) %}',
          parts: '{% $partition([1,2,3], 2) %}',
          hash: "{% $hash('ringaround', 'SHA-1') %}",
          uuid: "{% $match($uuid(), /^[0-9a-f-]{36}$/).match ? 'yes' : 'no' %}",
        },
        End: true,
      },
    });
    expect(result).toMatchObject({ parsed: [1], range: [1, 4, 7], parts: [[1, 2], [3]], uuid: 'yes' });
    expect(result).toHaveProperty('hash', expect.stringMatching(/^[0-9a-f]{40}$/));
  });

  test.each([
    ['that return nothing', '{% $states.input.absent %}'],
    ['that throw', "{% $states.input.a + 'text' %}"],
    ['whose result is a function', '{% function($x) { $x } %}'],
  ])('%s fail the state', async (_, expression) => {
    const end = await outputOf({ P: { Type: 'Pass', Output: { a: expression }, End: true } }, { a: 1 });
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(end.cause).toContain('Output/a');
  });
});

describe('variables', () => {
  test('are assigned at once, so that neither the output nor each other sees the new value', async () => {
    const { result } = await outputOf({
      One: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'Swap' },
      Swap: { Type: 'Pass', Assign: { a: '{% $b %}', b: '{% $a %}' }, Output: '{% $a %}', Next: 'Show' },
      Show: { Type: 'Succeed', Output: { old: '{% $states.input %}', a: '{% $a %}', b: '{% $b %}' } },
    });
    expect(result).toEqual({ old: 1, a: 2, b: 1 });
  });
});

describe('a choice', () => {
  const route = {
    Route: {
      Type: 'Choice',
      Choices: [
        {
          Condition: '{% $states.input.n > 10 %}',
          Next: 'Big',
          Assign: { size: 'big' },
          Output: { by: 'rule' },
        },
        { Condition: '{% $states.input.n > 5 %}', Next: 'Show' },
      ],
      Assign: { size: 'small' },
      Output: { by: 'default' },
      Default: 'Show',
    },
    Big: { Type: 'Pass', Next: 'Show' },
    Show: {
      Type: 'Succeed',
      Output: { size: "{% $exists($size) ? $size : 'none' %}", input: '{% $states.input %}' },
    },
  };

  test('takes the first rule that holds, with the assignments and the output of that rule alone', async () => {
    expect((await outputOf(route, { n: 11 })).result).toEqual({ size: 'big', input: { by: 'rule' } });
  });

  test('without an output in the rule hands on its input', async () => {
    expect((await outputOf(route, { n: 6 })).result).toEqual({ size: 'none', input: { n: 6 } });
  });

  test('by default uses its own assignments and output', async () => {
    expect((await outputOf(route, { n: 1 })).result).toEqual({ size: 'small', input: { by: 'default' } });
  });

  test('fails when no rule holds and there is no default', async () => {
    const { Default: _, ...rest } = route.Route;
    const end = await outputOf({ ...route, Route: rest }, { n: 1 });
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });

  test('fails when a condition is not a yes or a no', async () => {
    const end = await outputOf({
      Route: { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'Show' }] },
      Show: { Type: 'Succeed' },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('a wait', () => {
  test.each([
    ['a number of seconds', { Seconds: 3600 }],
    ['an expression for seconds', { Seconds: '{% $states.input.hours * 3600 %}' }],
    ['a moment', { Timestamp: '2030-01-07T16:00:00Z' }],
    ['an expression for a moment', { Timestamp: '{% $states.input.at %}' }],
  ])('ends after %s', async (_, until) => {
    const input = { hours: 1, at: '2030-01-07T11:00:00-05:00' };
    const end = await outputOf({ W: { Type: 'Wait', ...until, End: true } }, input);
    expect(end.stopDate?.getTime()).toBe(START + 3_600_000);
    expect(end.result).toEqual(input);
  });

  test('for a moment that has passed is over at once', async () => {
    const end = await outputOf({ W: { Type: 'Wait', Timestamp: '2029-01-01T00:00:00Z', End: true } });
    expect(end.stopDate?.getTime()).toBe(START);
  });

  test.each([{ Seconds: '{% -1 %}' }, { Seconds: "{% '5' %}" }, { Timestamp: "{% 'tomorrow' %}" }])(
    'that makes no sense fails: %j',
    async (until) => {
      const end = await outputOf({ W: { Type: 'Wait', ...until, End: true } });
      expect(end).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    },
  );
});

describe('quotas', () => {
  test('an output above 262,144 bytes of UTF-8 fails the state, one below passes', async () => {
    const states = {
      P: { Type: 'Pass', Output: '{% $join($states.input.parts) & $states.input.parts[0] %}', End: true },
    };
    // Two bytes a letter: half as many characters as bytes.
    const half = 'é'.repeat(65_536 - 1);
    expect((await outputOf(states, { parts: [half] })).status).toBe('SUCCEEDED');
    await stack.stopServing();
    expect(await outputOf(states, { parts: [`${half}é`] })).toMatchObject({
      error: 'States.DataLimitExceeded',
    });
  });

  test('a loop ends with the 25,000th event of its history', async () => {
    const end = await outputOf({
      Again: { Type: 'Pass', Next: 'Ever' },
      Ever: { Type: 'Choice', Choices: [{ Condition: true, Next: 'Again' }] },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    const events = await stack.client.send(
      new GetExecutionHistoryCommand({
        executionArn: end.executionArn,
        reverseOrder: true,
        maxResults: 1,
      }),
    );
    expect(events.events?.[0]).toMatchObject({ id: 25_000, type: 'ExecutionFailed' });
  });

  test('many executions at once each end with their own answer', async () => {
    stack = await startStack({
      definition: machine({ E: call('echo', { Output: '{% $states.result.Payload.n %}', End: true }) }),
      lambdas: { echo: (payload) => payload },
    });
    const arns = await Promise.all(Array.from({ length: 50 }, (_, n) => stack.start({ n })));
    const ends = await Promise.all(arns.map((arn) => stack.describe(arn)));
    expect(ends.map(({ output }) => Number(output))).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });
});
