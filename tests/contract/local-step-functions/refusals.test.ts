import { describe, expect, test } from 'vitest';
import { loadMachine } from '#infra/local/step-functions/load.ts';
import { cascade } from './cascade.ts';
import { ask, call, machine } from './stack.ts';

const load = (definition: object, substitutions: Record<string, string> = {}) =>
  loadMachine({
    name: 'm',
    arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:m',
    definition,
    substitutions,
  });

/** What CloudFormation's DefinitionSubstitutions fill. */
const placeholder = (name: string): string => `\${${name}}`;

const end = { Done: { Type: 'Succeed' } };
const task = (more: object) => machine({ Ask: call('f', { Next: 'Done', ...more }), ...end });
const waiting = (more: object) => machine({ Ask: ask('f', { Next: 'Done', ...more }), ...end });
const retry = (more: object) => task({ Retry: [{ ErrorEquals: ['A'], ...more }] });
const pass = (more: object) => machine({ P: { Type: 'Pass', Next: 'Done', ...more }, ...end });

describe('a definition is refused when', () => {
  test.each<[string, object, string]>([
    ['it is JSONPath', { StartAt: 'Done', States: end }, 'The machine, field QueryLanguage: must be JSONata'],
    ['one state is JSONPath', pass({ QueryLanguage: 'JSONPath' }), 'State P, field QueryLanguage'],
    [
      'a state is a Map',
      machine({ M: { Type: 'Map', End: true } }),
      'State M, field Type: "Map" is not supported',
    ],
    [
      'a state is a Parallel',
      machine({ M: { Type: 'Parallel', End: true } }),
      'State M, field Type: "Parallel"',
    ],
    [
      'a field belongs to JSONPath',
      pass({ ResultPath: '$.a' }),
      'State P, field ResultPath: is not supported here',
    ],
    [
      'a task calls another service',
      task({ Resource: 'arn:aws:states:::dynamodb:getItem' }),
      'State Ask, field Resource',
    ],
    [
      'a task names a Lambda directly',
      task({ Resource: 'arn:aws:lambda:us-east-1:000000000000:function:f' }),
      'field Resource',
    ],
    [
      'an argument is unknown',
      task({ Arguments: { FunctionName: 'f', InvocationType: 'Event' } }),
      'State Ask, Arguments, field InvocationType',
    ],
    [
      'the arguments are one expression',
      task({ Arguments: '{% $states.input %}' }),
      'State Ask, field Arguments',
    ],
    ['a plain task has a heartbeat', task({ HeartbeatSeconds: 5 }), 'State Ask, field HeartbeatSeconds'],
    [
      'a heartbeat is as long as the timeout',
      waiting({ TimeoutSeconds: 5, HeartbeatSeconds: 5 }),
      'must be smaller than TimeoutSeconds',
    ],
    ['a timeout is no whole number', task({ TimeoutSeconds: 1.5 }), 'State Ask, field TimeoutSeconds'],
    ['a timeout is zero', task({ TimeoutSeconds: 0 }), 'State Ask, field TimeoutSeconds'],
    ['a retry has no errors', retry({ ErrorEquals: [] }), 'State Ask, Retry[0], field ErrorEquals'],
    ['a retry shrinks', retry({ BackoffRate: 0.5 }), 'State Ask, Retry[0], field BackoffRate'],
    ['a jitter is unknown', retry({ JitterStrategy: 'HALF' }), 'State Ask, Retry[0], field JitterStrategy'],
    ['States.ALL has company', retry({ ErrorEquals: ['States.ALL', 'A'] }), 'States.ALL must stand alone'],
    [
      'a reserved error is never raised',
      retry({ ErrorEquals: ['States.BranchFailed'] }),
      'States.BranchFailed is never raised',
    ],
    [
      'States.ALL is not last',
      task({
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'Done' },
          { ErrorEquals: ['A'], Next: 'Done' },
        ],
      }),
      'State Ask, Catch[0], field ErrorEquals: States.ALL must stand alone and in the last item',
    ],
    [
      'a choice has no rules',
      machine({ C: { Type: 'Choice', Choices: [], Default: 'Done' }, ...end }),
      'State C, field Choices',
    ],
    [
      'a rule compares by JSONPath',
      machine({ C: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'Done' }] }, ...end }),
      'State C, Choices[0], field Variable',
    ],
    [
      'a wait has two ends',
      machine({ W: { Type: 'Wait', Seconds: 1, Timestamp: '2030-01-01T00:00:00Z', Next: 'Done' }, ...end }),
      'State W',
    ],
    ['a state leads nowhere', machine({ P: { Type: 'Pass' } }), 'State P, field Next: a state needs either'],
    ['a state leads to two ends', pass({ End: true }), 'State P, field Next: a state needs either'],
    [
      'a state leads to one that is missing',
      pass({ Next: 'Gone' }),
      'State P leads to Gone, which does not exist',
    ],
    [
      'a state is never reached',
      machine({ A: { Type: 'Succeed' }, B: { Type: 'Succeed' } }),
      'State B can never be reached',
    ],
    ['the first state is missing', { ...machine(end), StartAt: 'Gone' }, 'StartAt leads to Gone'],
    [
      'an expression does not parse',
      pass({ Output: '{% 1 + %}' }),
      'State P, field Output: is not JSONata 2.0.6',
    ],
    [
      'an expression needs a later JSONata',
      pass({ Output: '{% $states.input.a ?: 1 %}' }),
      'is not JSONata 2.0.6',
    ],
    [
      'an expression is cut off',
      pass({ Output: '{% $states.input' }),
      'State P, field Output: holds half an expression',
    ],
    [
      'a variable is never assigned',
      pass({ Output: '{% $callId %}' }),
      'State P, field Output: reads $callId, which no state assigns',
    ],
    ['a function is unknown', pass({ Output: '{% $callMe(1) %}' }), 'reads $callMe, which no state assigns'],
    ['an expression evaluates text', pass({ Output: "{% $eval('1') %}" }), 'uses $eval'],
    ['chance is seeded', pass({ Output: '{% $random(1) %}' }), 'seeds $random'],
    [
      'the result is read where there is none',
      pass({ Output: '{% $states.result %}' }),
      'State P, field Output: reads $states.result',
    ],
    [
      'the error is read outside a catch',
      task({ Output: '{% $states.errorOutput.Error %}' }),
      'reads $states.errorOutput',
    ],
    [
      'the token is read outside arguments',
      waiting({ Output: '{% $states.context.Task.Token %}' }),
      'reads the task token',
    ],
    [
      'a plain task reads a token',
      task({ Arguments: { FunctionName: 'f', Payload: '{% $states.context.Task.Token %}' } }),
      'reads the task token',
    ],
    [
      'the context has no such field',
      pass({ Output: '{% $states.context.Execution.RoleArn %}' }),
      'reads $states.context.Execution.RoleArn',
    ],
    [
      'a variable takes a reserved name',
      pass({ Assign: { states: 1 } }),
      'State P, field Assign: states cannot be',
    ],
    [
      'a placeholder is not filled',
      task({ Arguments: { FunctionName: placeholder('Missing') } }),
      `The placeholder ${placeholder('Missing')} is not filled`,
    ],
  ])('%s', async (_, definition, sentence) => {
    await expect(load(definition)).rejects.toThrow(sentence);
  });

  test('several things are wrong, naming all of them at once', async () => {
    const definition = machine({
      P: { Type: 'Pass', Parameters: {}, Next: 'Q' },
      Q: { Type: 'Map', End: true },
    });
    await expect(load(definition)).rejects.toThrow(/State P, field Parameters[\s\S]*State Q, field Type/);
  });
});

describe('a definition is accepted', () => {
  test('in the shape of the product', async () => {
    const { states } = await load(cascade);
    expect([...states.keys()]).toContain('PlaceCall');
  });

  test('with its placeholders filled inside texts and expressions', async () => {
    const definition = machine({
      Ask: call(placeholder('FunctionArn'), { Output: `{% '${placeholder('Word')}' & 's' %}`, End: true }),
    });
    const { states } = await load(definition, { FunctionArn: 'arn:f', Word: 'call' });
    expect(states.get('Ask')).toMatchObject({ functionName: 'arn:f', output: "{% 'call' & 's' %}" });
  });

  test('with variables that an expression makes for itself', async () => {
    const expression = '{% ( $n := 2; $map([1, 2], function($v, $i) { $v * $n + $i }) ) %}';
    await expect(load(pass({ Output: expression }))).resolves.toBeDefined();
    await expect(load(pass({ Output: '{% $map([1, 2], $string) %}' }))).resolves.toBeDefined();
    await expect(
      load(pass({ Output: '{% $states.input.items@$i#$at.{ "v": $i, "at": $at } %}' })),
    ).resolves.toBeDefined();
  });
});
